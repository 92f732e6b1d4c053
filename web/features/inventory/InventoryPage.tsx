import { Link } from 'react-router'
import { listInventory } from '#contract/inventory'
import { call } from '../../shared/api.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { SearchList } from '../../shared/ui/SearchList.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'

const statusWord = {
  OPGENOMEN: { word: 'Opgenomen', tone: 'busy' },
  GESCHORST: { word: 'Geschorst', tone: 'warn' },
  GESCHRAPT: { word: 'Geschrapt', tone: 'calm' },
  GEANNULEERD: { word: 'Geannuleerd', tone: 'calm' },
} as const

/** The Flemish inventory of unfit and uninhabitable dwellings, as far as the viewer may see it. */
export const InventoryPage = () => (
  <SearchList
    title="VIVOO"
    intro="Vlaamse inventaris van ongeschikte en onbewoonbare woningen"
    searchLabel="Zoek in VIVOO"
    searchHint="Zoek op adres of referentie"
    empty="Er zijn geen opnames gevonden."
    name="inventory"
    load={(query) => call(listInventory, { query })}
    columns={[
      { title: 'Entiteit', dataIndex: 'unitReference', className: 'nowrap' },
      { title: 'Adres', key: 'address', render: (_, row) => formatAddress(row.address) },
      { title: 'Lijst', dataIndex: 'list' },
      { title: 'Aanvang', key: 'from', render: (_, row) => formatDate(row.includedOn) },
      {
        title: 'Schrapping',
        key: 'to',
        render: (_, row) => (row.deletedOn === null ? '–' : formatDate(row.deletedOn)),
      },
      { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={statusWord[row.status]} /> },
      { title: 'Capakeys', key: 'capa', render: (_, row) => row.capaKeys.join('; ') },
      { title: 'Dossier', key: 'case', render: (_, row) => <Link to={`/procedures/${row.caseId}`}>openen</Link> },
    ]}
  />
)
