import { Button, Input, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { mainStatusWord } from '../../shared/labels.nl.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { labels } from './labels.nl.ts'
import { useCases } from './queries.ts'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** All procedures that the viewer may see; the search stands in the address. */
export const CasesPage = () => {
  const [params, setParams] = useSearchParams()
  const search = params.get('zoek') ?? ''
  const query = useCases(search)
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="page">
      <PageTitle text={labels.cases} />
      <h1>{labels.cases}</h1>
      <Input.Search
        key={search}
        aria-label={labels.searchCases}
        placeholder={labels.searchCases}
        defaultValue={search}
        allowClear
        onSearch={(value) => setParams(value === '' ? {} : { zoek: value })}
        style={{ maxWidth: 480, margin: '12px 0' }}
      />
      {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      <Table
        className="panel"
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: labels.noCases }}
        columns={[
          {
            title: 'Referentie',
            key: 'reference',
            render: (_, row) => <Link to={`/procedures/${row.id}`}>{row.reference}</Link>,
          },
          { title: 'Adres', key: 'address', render: (_, row) => formatAddress(row.address) },
          { title: 'Gemeente', key: 'municipality', render: (_, row) => row.municipality.name },
          { title: 'Gestart', key: 'started', render: (_, row) => formatDate(row.startedOn) },
          { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={mainStatusWord[row.status]} /> },
          {
            title: labels.mayorTerm,
            key: 'term',
            render: (_, row) => (row.mayorTerm === null ? '–' : <TermBadge dueOn={row.mayorTerm.dueOn} short />),
          },
        ]}
      />
      {query.hasNextPage ? <Button onClick={() => void query.fetchNextPage()}>Meer tonen</Button> : null}
    </div>
  )
}
