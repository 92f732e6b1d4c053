import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { countEula } from '#contract/administration'
import { call } from '../../shared/api.ts'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { labels } from './labels.nl.ts'

/** How many users of each organisation accepted the EULA in force. */
export const EulaCountsPage = () => {
  const query = useQuery({ queryKey: ['users', 'eula'], queryFn: () => call(countEula, {}) })
  if (query.isLoadingError) return <PageError query={query} />
  const items = query.data?.items ?? []
  const sum = (pick: (row: (typeof items)[number]) => number): number => items.reduce((all, row) => all + pick(row), 0)
  return (
    <div className="page">
      <PageTitle text={labels.eulaCounts} />
      <h1>{labels.eulaCounts}</h1>
      <p className="muted">{query.data === undefined ? '' : labels.eulaIntro(query.data.version)}</p>
      <Table
        className="panel"
        size="small"
        rowKey={({ organisation }) => organisation.id}
        loading={query.isPending}
        dataSource={items}
        pagination={false}
        columns={[
          {
            title: labels.organisation,
            key: 'organisation',
            render: (_, { organisation }) => (
              <>
                <OrganisationMark type={organisation.type} name={organisation.name} /> {organisation.name}
              </>
            ),
          },
          { title: labels.users, dataIndex: 'users', align: 'right' },
          { title: 'Aanvaard', dataIndex: 'accepted', align: 'right' },
          { title: 'Nog niet', key: 'open', align: 'right', render: (_, { users, accepted }) => users - accepted },
        ]}
        summary={() =>
          items.length > 1 ? (
            <Table.Summary.Row>
              <Table.Summary.Cell index={0}>Samen</Table.Summary.Cell>
              <Table.Summary.Cell index={1} align="right">
                {sum(({ users }) => users)}
              </Table.Summary.Cell>
              <Table.Summary.Cell index={2} align="right">
                {sum(({ accepted }) => accepted)}
              </Table.Summary.Cell>
              <Table.Summary.Cell index={3} align="right">
                {sum(({ users, accepted }) => users - accepted)}
              </Table.Summary.Cell>
            </Table.Summary.Row>
          ) : null
        }
      />
    </div>
  )
}
