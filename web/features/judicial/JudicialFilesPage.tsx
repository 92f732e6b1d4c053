import { Link } from 'react-router'
import { listJudicialFiles } from '#contract/judicial'
import { call } from '../../shared/api.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { SearchList } from '../../shared/ui/SearchList.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { judicialStatusWord, labels, originWord } from './labels.nl.ts'

/** All judicial files. */
export const JudicialFilesPage = () => (
  <SearchList
    title={labels.files}
    intro={labels.intro}
    searchLabel={labels.search}
    empty={labels.none}
    name="judicial-files"
    load={(query) => call(listJudicialFiles, { query })}
    columns={[
      {
        title: 'Referentie',
        key: 'reference',
        render: (_, row) => <Link to={`/gerechtelijke-dossiers/${row.id}`}>{row.reference}</Link>,
      },
      { title: 'Adres', key: 'address', render: (_, row) => formatAddress(row.address) },
      { title: labels.origin, key: 'origin', render: (_, row) => originWord[row.origin] },
      { title: 'Gemeld', key: 'on', render: (_, row) => formatDate(row.reportedOn) },
      { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={judicialStatusWord[row.status]} /> },
    ]}
  />
)
