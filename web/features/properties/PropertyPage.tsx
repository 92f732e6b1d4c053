import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Table } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { getProperty } from '#contract/properties'
import { rolesFor } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { casePath } from '../../shared/case-path.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { mainStatusWord, partyRoleWord, procedureTypeWord } from '../../shared/labels.nl.ts'
import { mayStart } from '../../shared/may-start.ts'
import { StartMenu } from '../../shared/procedure/StartMenu.tsx'
import { useSession } from '../../shared/session.tsx'
import { DocumentRows } from '../../shared/ui/DocumentRows.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { Remarks } from '../../shared/ui/Remarks.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { PropertyCertificates } from './PropertyCertificates.tsx'
import { propertyTypeWord, unitTypeWord } from './labels.nl.ts'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** One property: its units, the people concerned, and every procedure on it. */
export const PropertyPage = () => {
  const { propertyId = '' } = useParams()
  const { has, viewer } = useSession()
  const navigate = useNavigate()
  const query = useQuery({
    queryKey: ['property', propertyId],
    queryFn: () => call(getProperty, { params: { propertyId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 10 }} />
  const { address, units, parties, cases, documents, reference, type, capaKeys } = query.data
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <header style={{ display: 'flex', justifyContent: 'space-between' }}>
        <div>
          <PageTitle text={formatAddress(address)} />
          <h1>{formatAddress(address)}</h1>
          <p className="muted" style={{ margin: 0 }}>
            {reference} · {propertyTypeWord[type]} · {capaKeys.join('; ')}
          </p>
        </div>
        <div style={{ display: 'flex', gap: 8 }}>
          <StartMenu propertyId={propertyId} />
          {mayStart(viewer, 'OO_REGISTER') ? (
            <Button type="primary" onClick={() => void navigate(`/panden/${propertyId}/verzoek`)}>
              Verzoek registreren
            </Button>
          ) : null}
          {has(...rolesFor('MANAGE', 'JUDICIAL_FILE')) ? (
            <Button type="primary" onClick={() => void navigate(`/panden/${propertyId}/gerechtelijk-dossier`)}>
              Gerechtelijk dossier registreren
            </Button>
          ) : null}
        </div>
      </header>
      <section className="panel" aria-label="Procedures">
        <header>Procedures</header>
        <Table
          size="small"
          rowKey="id"
          dataSource={cases}
          pagination={false}
          locale={{ emptyText: 'Op dit pand loopt of liep nog geen procedure.' }}
          columns={[
            {
              title: 'Referentie',
              key: 'ref',
              render: (_, row) => <Link to={casePath(row.id, row.reference)}>{row.reference}</Link>,
            },
            { title: 'Soort', key: 'type', render: (_, row) => procedureTypeWord[row.type] },
            { title: 'Gestart', key: 'on', render: (_, row) => formatDate(row.startedOn) },
            { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={mainStatusWord[row.status]} /> },
          ]}
        />
      </section>
      <PropertyCertificates propertyId={propertyId} />
      <DocumentRows documents={documents} empty="Er zijn geen documenten die u mag zien." />
      <section className="panel" aria-label="Entiteiten">
        <header>Entiteiten</header>
        <Table
          size="small"
          rowKey="id"
          dataSource={units}
          pagination={false}
          columns={[
            { title: 'Referentie', dataIndex: 'reference' },
            { title: 'Omschrijving', dataIndex: 'description' },
            { title: 'Soort', key: 'type', render: (_, row) => unitTypeWord[row.type] },
            { title: 'Verdieping', dataIndex: 'floor' },
          ]}
        />
      </section>
      <section className="panel" aria-label="Betrokkenen">
        <header>Betrokkenen</header>
        <Table
          size="small"
          rowKey="id"
          dataSource={parties}
          pagination={false}
          columns={[
            { title: 'Naam', dataIndex: 'name' },
            { title: 'Rol', key: 'roles', render: (_, row) => row.roles.map((role) => partyRoleWord[role]).join(', ') },
            { title: 'Adres', key: 'address', render: (_, row) => row.correspondenceAddress ?? '–' },
          ]}
        />
      </section>
      <Remarks propertyId={propertyId} />
    </div>
  )
}
