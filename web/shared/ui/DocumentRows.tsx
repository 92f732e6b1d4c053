import type { z } from 'zod'
import type { documentSummary } from '#contract/common'
import { DownloadButtons } from './DownloadButtons.tsx'

interface Props {
  readonly documents: readonly z.infer<typeof documentSummary>[]
  /** said when there are none */
  readonly empty: string
}

/** Documents of one step: what, for whom, and the files. */
export const DocumentRows = ({ documents, empty }: Props) => (
  <section className="panel" aria-label="Documenten">
    <header>Documenten</header>
    {documents.length === 0 ? <p className="body muted document-none">{empty}</p> : null}
    <ul className="document-rows">
      {documents.map((row) => (
        <li key={row.id}>
          <span>
            {row.title} <span className="code">{row.code}</span>
          </span>
          <span className="muted">{row.addressee ?? row.reference}</span>
          <DownloadButtons document={row} />
        </li>
      ))}
    </ul>
  </section>
)
