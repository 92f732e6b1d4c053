import type { Live } from '../canvas/use-modeler.ts'
import { labels } from '../labels.nl.ts'

interface Props {
  readonly live: Live
  readonly readOnly: boolean
  readonly show: (elementId: string) => void
}

/** The diagram as a tree. */
export const OutlineSide = ({ live }: Props) => (
  <aside className="wz-side" aria-label={labels.outline}>
    <h2>{labels.outline}</h2>
    <p>{live.state.selected.join(', ')}</p>
  </aside>
)
