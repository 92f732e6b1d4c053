import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import type { listTerms } from '#contract/process-insight'
import { casePath } from '../../shared/case-path.ts'
import { procedureTypeWord } from '../../shared/labels.nl.ts'
import { labels } from './labels.nl.ts'

type Row = Pick<Output<typeof listTerms>['items'][number], 'caseId' | 'reference' | 'procedure' | 'municipality'>

/** Which case a row is about. */
export const caseColumns = [
  {
    title: labels.case,
    key: 'case',
    className: 'nowrap',
    render: (_: unknown, { caseId, reference }: Row) => <Link to={casePath(caseId, reference)}>{reference}</Link>,
  },
  {
    title: labels.procedure,
    key: 'procedure',
    render: (_: unknown, { procedure }: Row) => procedureTypeWord[procedure],
  },
  { title: labels.municipality, key: 'municipality', render: (_: unknown, row: Row) => row.municipality.name },
]

/** Pages by number, as these lists have them. */
export const pagesOf = (current: number, pageSize: number, total = 0, onChange: (page: number) => void) => ({
  current,
  pageSize,
  total,
  hideOnSinglePage: true,
  showSizeChanger: false,
  onChange,
})
