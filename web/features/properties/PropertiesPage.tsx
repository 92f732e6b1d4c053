import { Link } from 'react-router'
import { listProperties } from '#contract/properties'
import { call } from '../../shared/api.ts'
import { formatAddress } from '../../shared/format.ts'
import { mayStart } from '../../shared/may-start.ts'
import { useSession } from '../../shared/session.tsx'
import { SearchList } from '../../shared/ui/SearchList.tsx'
import { propertyTypeWord } from './labels.nl.ts'

/** Properties of the viewer's territory; a dossierbeheerder starts a procedure from here. */
export const PropertiesPage = () => {
  const { viewer } = useSession()
  return (
    <SearchList
      title="Panden"
      searchLabel="Zoek een pand"
      searchHint="Zoek op straat, gemeente, referentie of capakey"
      empty="Geen panden gevonden in uw gebied."
      name="properties"
      load={(query) => call(listProperties, { query })}
      columns={[
        {
          title: 'Referentie',
          key: 'ref',
          render: (_, row) => <Link to={`/panden/${row.id}`}>{row.reference}</Link>,
        },
        { title: 'Adres', key: 'address', render: (_, row) => formatAddress(row.address) },
        { title: 'Soort', key: 'type', render: (_, row) => propertyTypeWord[row.type] },
        { title: 'Entiteiten', dataIndex: 'unitCount' },
        {
          title: <span className="visually-hidden">Actie</span>,
          key: 'start',
          render: (_, row) =>
            mayStart(viewer, 'OO_REGISTER') ? <Link to={`/panden/${row.id}/verzoek`}>Verzoek registreren</Link> : null,
        },
      ]}
    />
  )
}
