import { Link } from 'react-router'
import { listCases } from '#contract/cases'
import { call } from '../../shared/api.ts'
import { casePath } from '../../shared/case-path.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { mainStatusWord, procedureTypeWord } from '../../shared/labels.nl.ts'
import { SearchList } from '../../shared/ui/SearchList.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { WaitingCell } from '../../shared/ui/WaitingFor.tsx'
import { labels } from './labels.nl.ts'

/** All procedures that the viewer may see. */
export const CasesPage = () => (
  <SearchList
    title={labels.cases}
    searchLabel={labels.searchCases}
    empty={labels.noCases}
    name="cases"
    load={(query) => call(listCases, { query })}
    columns={[
      {
        title: 'Referentie',
        key: 'reference',
        render: (_, row) => <Link to={casePath(row.id, row.reference)}>{row.reference}</Link>,
      },
      { title: 'Soort', key: 'type', render: (_, row) => procedureTypeWord[row.type] },
      { title: 'Adres', key: 'address', render: (_, row) => formatAddress(row.address) },
      { title: 'Gemeente', key: 'municipality', render: (_, row) => row.municipality.name },
      { title: 'Gestart', key: 'started', render: (_, row) => formatDate(row.startedOn) },
      { title: 'Wacht op', key: 'waiting', render: (_, row) => <WaitingCell caseId={row.id} /> },
      { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={mainStatusWord[row.status]} /> },
      {
        title: labels.mayorTerm,
        key: 'term',
        render: (_, row) => (row.mayorTerm === null ? '–' : <TermBadge dueOn={row.mayorTerm.dueOn} short />),
      },
    ]}
  />
)
