import { useQuery } from '@tanstack/react-query'
import { Descriptions, Skeleton, Table } from 'antd'
import { Link, useParams } from 'react-router'
import { getHearing } from '#contract/hearings'
import { call } from '../../shared/api.ts'
import { formatDate, formatInstant } from '../../shared/format.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { RegisterReaction } from './RegisterReaction.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

const typeWord = { SCHRIFTELIJK: 'schriftelijk', MONDELING: 'mondeling' } as const

/** One hearing: who was invited until when, the reactions, and the form for the next one. */
export const HearingPage = () => {
  const { hearingId = '' } = useParams()
  const query = useQuery({
    queryKey: ['hearing', hearingId],
    queryFn: () => call(getHearing, { params: { hearingId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const hearing = query.data
  const mayRegister = hearing.actions.some(({ action, open }) => action === 'REACTION_REGISTER' && open)
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <header>
        <PageTitle text="Hoorplicht" />
        <h1>Hoorplicht</h1>
        <Link to={`/procedures/${hearing.caseId}`}>Terug naar het dossier</Link>
      </header>
      <Descriptions
        column={2}
        size="small"
        bordered
        items={[
          {
            key: 'units',
            label: 'Entiteiten',
            children: hearing.units.map(({ description }) => description).join(', '),
          },
          {
            key: 'until',
            label: 'Reageren kan tot',
            children: <TermBadge dueOn={hearing.offeredUntil} reasons={hearing.term.reasons} />,
          },
          { key: 'state', label: 'Stand', children: hearing.closed ? 'afgerond' : 'loopt' },
          {
            key: 'at',
            label: 'Hoorzitting',
            children: hearing.hearingAt === null ? '–' : `${formatInstant(hearing.hearingAt)}, ${hearing.place ?? ''}`,
          },
          { key: 'who', label: 'Uitgenodigd', span: 2, children: hearing.invited.map(({ name }) => name).join(', ') },
        ]}
      />
      <section className="panel" aria-label="Reacties">
        <header>Reacties</header>
        <Table
          size="small"
          rowKey="id"
          dataSource={hearing.reactions}
          pagination={false}
          locale={{ emptyText: 'Er kwam nog geen reactie.' }}
          columns={[
            {
              title: 'Ontvangen',
              key: 'on',
              render: (_, row) => `${formatDate(row.receivedOn)}${row.late ? ' (laattijdig)' : ''}`,
            },
            { title: 'Soort', key: 'type', render: (_, row) => typeWord[row.type] },
            { title: 'Van', key: 'from', render: (_, row) => row.partyNames.join(', ') },
            { title: 'Samenvatting', dataIndex: 'summary' },
          ]}
        />
      </section>
      {mayRegister ? <RegisterReaction hearing={hearing} /> : null}
    </div>
  )
}
