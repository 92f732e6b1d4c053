import { Link } from 'react-router'
import type { ProcedureFile } from './file.ts'

const letters: readonly string[] = ['DT100', 'DT101', 'DT102', 'DT103', 'DT104', 'DT105']

/** The way to the people who must leave, in a case where somebody must: a task or a letter says so. */
export const RehousingLink = ({ file }: { readonly file: Pick<ProcedureFile, 'id' | 'tasks' | 'documents'> }) => {
  const hasTask = file.tasks.some(({ wizard }) => wizard.startsWith('rehousing-'))
  if (!hasTask && !file.documents.some(({ code }) => letters.includes(code))) return null
  return (
    <p>
      <Link to={`/procedures/${file.id}/herhuisvesting`}>Herhuisvesting van de bewoners</Link>
    </p>
  )
}
