import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { listInventory } from '#contract/inventory'
import { call } from '../../shared/api.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

const statusWord = {
  OPGENOMEN: { word: 'Opgenomen', tone: 'busy' },
  GESCHORST: { word: 'Geschorst', tone: 'warn' },
  GESCHRAPT: { word: 'Geschrapt', tone: 'calm' },
  GEANNULEERD: { word: 'Geannuleerd', tone: 'calm' },
} as const

/** The Flemish inventory of unfit and uninhabitable dwellings, as far as the viewer may see it. */
export const InventoryPage = () => {
  const [params, setParams] = useSearchParams()
  const search = params.get('zoek') ?? ''
  const query = useInfiniteQuery({
    queryKey: ['inventory', search],
    queryFn: ({ pageParam }) =>
      call(listInventory, {
        query: { ...(search === '' ? {} : { search }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="page">
      <PageTitle text="VIVOO" />
      <h1>VIVOO</h1>
      <p className="muted">Vlaamse inventaris van ongeschikte en onbewoonbare woningen</p>
      <Input.Search
        key={search}
        aria-label="Zoek in VIVOO"
        placeholder="Zoek op adres of referentie"
        defaultValue={search}
        allowClear
        onSearch={(value) => setParams(value === '' ? {} : { zoek: value })}
        style={{ maxWidth: 480, margin: '0 0 12px' }}
      />
      {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      <Table
        className="panel"
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: 'Er zijn geen opnames gevonden.' }}
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
      {query.hasNextPage ? <Button onClick={() => void query.fetchNextPage()}>Meer tonen</Button> : null}
    </div>
  )
}
