import { Link } from 'react-router'
import { text } from '../labels.nl.ts'
import { ErrorNotice } from './ErrorNotice.tsx'
import { PageTitle } from './PageTitle.tsx'

interface Props {
  readonly query: { readonly error: unknown; readonly refetch: () => Promise<unknown> }
}

/** A page that could not be read: why, once more, and the way back. */
export const PageError = ({ query }: Props) => (
  <div className="page">
    <PageTitle text={text.notShown} />
    <h1 className="visually-hidden">{text.notShown}</h1>
    <ErrorNotice error={query.error} retry={() => void query.refetch()} />
    <p>
      <Link to="/werklijst">{text.toWorklist}</Link>
    </p>
  </div>
)
