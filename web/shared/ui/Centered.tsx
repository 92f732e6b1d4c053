import { Button } from 'antd'
import { text } from '../labels.nl.ts'

/** A whole page with one sentence: loading, or what went wrong with one way on. */
export const Centered = ({ text: sentence, retry }: { readonly text: string; readonly retry?: () => void }) => (
  <main style={{ display: 'grid', placeContent: 'center', minHeight: '60vh', gap: 16, textAlign: 'center' }}>
    <p role="status">{sentence}</p>
    {retry === undefined ? null : (
      <Button type="primary" onClick={retry}>
        {text.retry}
      </Button>
    )}
  </main>
)
