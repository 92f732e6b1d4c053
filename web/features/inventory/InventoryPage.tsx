import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import { listInventory } from '#contract/inventory'
import { rolesFor } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { listedCasePath } from '../../shared/case-path.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { SearchList } from '../../shared/ui/SearchList.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { AskDeletion } from './AskDeletion.tsx'
import { deletionReasonWord, listWord, statusWord } from './labels.nl.ts'

/** The Flemish inventory of unfit and uninhabitable dwellings, as far as the viewer may see it. */
export const InventoryPage = () => {
  const { has } = useSession()
  const mayAsk = has(...rolesFor('ASK_DELETION', 'INVENTORY_RECORD'))
  return (
    <SearchList
      title="VIVOO"
      intro="Vlaamse inventaris van ongeschikte en onbewoonbare woningen"
      searchLabel="Zoek in VIVOO"
      searchHint="Zoek op adres of referentie"
      empty="Er zijn geen opnames gevonden."
      name="inventory"
      actions={
        <>
          <Link to="/vivoo/rapport">Rapport</Link>
          {has(...rolesFor('READ', 'LEVY_LIST')) ? <Link to="/vivoo/maandlijsten">Maandlijsten</Link> : null}
        </>
      }
      load={(query) => call(listInventory, { query })}
      columns={[
        {
          title: 'Entiteit',
          key: 'unit',
          className: 'nowrap',
          render: (_, row) => <Link to={`/inventaris/${row.id}`}>{row.unitReference}</Link>,
        },
        { title: 'Adres', key: 'address', render: (_, row) => formatAddress(row.address) },
        { title: 'Lijst', key: 'list', render: (_, row) => listWord[row.list] },
        { title: 'Aanvang', key: 'from', render: (_, row) => formatDate(row.includedOn) },
        {
          title: 'Schrapping',
          key: 'to',
          render: (_, row) => deletionOf(row),
        },
        { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={statusWord[row.status]} /> },
        { title: 'Capakeys', key: 'capa', render: (_, row) => row.capaKeys.join('; ') },
        {
          title: 'Dossier',
          key: 'case',
          render: (_, row) => <Link to={listedCasePath(row.caseId, row.list)}>openen</Link>,
        },
        ...(mayAsk
          ? [
              {
                title: 'Schrappen',
                key: 'ask',
                render: (_: unknown, row: Row) => (canAsk(row) ? <AskDeletion record={row} /> : '–'),
              },
            ]
          : []),
      ]}
    />
  )
}

type Row = Output<typeof listInventory>['items'][number]

const canAsk = ({ status, deletionAsked }: Row): boolean =>
  !deletionAsked && (status === 'OPGENOMEN' || status === 'GESCHORST')

const deletionOf = ({ deletedOn, deletionReason, deletionAsked }: Row): string => {
  if (deletionAsked) return 'gevraagd'
  if (deletedOn === null) return '–'
  return deletionReason === null
    ? formatDate(deletedOn)
    : `${formatDate(deletedOn)}: ${deletionReasonWord[deletionReason]}`
}
