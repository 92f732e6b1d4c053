import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import { acceptEula, getEula } from '#contract/session'
import { call } from './api.ts'
import { formatLongDate } from './format.ts'
import { text } from './labels.nl.ts'
import { ErrorNotice } from './ui/ErrorNotice.tsx'
import { PageTitle } from './ui/PageTitle.tsx'

interface Props {
  readonly onAccepted: () => void
  readonly signOut: () => void
}

/** Before everything else: the user reads and accepts the EULA in force. */
export const Eula = ({ onAccepted, signOut }: Props) => {
  const [read, setRead] = useState(false)
  const query = useQuery({ queryKey: ['eula'], queryFn: () => call(getEula, {}) })
  const accept = useMutation({
    mutationFn: (version: string) => call(acceptEula, { body: { version } }),
    onSuccess: onAccepted,
  })
  return (
    <main className="gate">
      <PageTitle text={text.eula} />
      <section className="panel gate-panel">
        <h1>{text.eula}</h1>
        {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isPending ? <Skeleton active /> : null}
        {query.data === undefined ? null : (
          <>
            <p className="muted">{text.eulaVersion(query.data.version, formatLongDate(query.data.from))}</p>
            <Paragraphs words={query.data.text} />
            <p>
              <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
                {text.eulaRead}
              </Checkbox>
            </p>
            {accept.isError ? <ErrorNotice error={accept.error} /> : null}
            <div className="gate-buttons">
              <Button
                type="primary"
                disabled={!read}
                loading={accept.isPending}
                onClick={() => accept.mutate(query.data.version)}
              >
                {text.eulaAccept}
              </Button>
              <Button onClick={signOut}>{text.signOut}</Button>
            </div>
          </>
        )}
      </section>
    </main>
  )
}

const Paragraphs = ({ words }: { readonly words: string }) => (
  <div className="gate-text">
    {words
      .split('\n\n')
      .map((part) => part.trim())
      .map((part) => (part.startsWith('# ') ? <h2 key={part}>{part.slice(2)}</h2> : <p key={part}>{part}</p>))}
  </div>
)
