import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { listProperties } from '#contract/properties'
import { call } from '../../shared/api.ts'
import { formatAddress } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { propertyTypeWord } from './labels.nl.ts'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** Properties of the viewer's territory; a dossierbeheerder starts a procedure from here. */
export const PropertiesPage = () => {
  const { has } = useSession()
  const [params, setParams] = useSearchParams()
  const search = params.get('zoek') ?? ''
  const query = useInfiniteQuery({
    queryKey: ['properties', search],
    queryFn: ({ pageParam }) =>
      call(listProperties, {
        query: { ...(search === '' ? {} : { search }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="page">
      <PageTitle text="Panden" />
      <h1>Panden</h1>
      <Input.Search
        key={search}
        aria-label="Zoek een pand"
        placeholder="Zoek op straat, gemeente, referentie of capakey"
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
        locale={{ emptyText: 'Geen panden gevonden in uw gebied.' }}
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
              has('LB_DB') ? <Link to={`/panden/${row.id}/verzoek`}>Verzoek registreren</Link> : null,
          },
        ]}
      />
      {query.hasNextPage ? <Button onClick={() => void query.fetchNextPage()}>Meer tonen</Button> : null}
    </div>
  )
}
