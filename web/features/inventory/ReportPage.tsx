import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { exportVivooReport, getVivooReport } from '#contract/reports'
import { call } from '../../shared/api.ts'
import { formatDate } from '../../shared/format.ts'
import { DownloadFile } from '../../shared/ui/DownloadFile.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { deletionReasonWord } from './labels.nl.ts'
import { ReportFilters } from './ReportFilters.tsx'

type Row = Output<typeof getVivooReport>['items'][number]
const formats = ['csv', 'xlsx', 'json', 'xml'] as const
const size = 50

/** Report "VIVOO - inventarisatie en schrapping": a row for each record; everything that filters stands in the address. */
export const ReportPage = () => {
  const [params, setParams] = useSearchParams()
  const filters = Object.fromEntries([...params].filter(([name]) => name !== 'page'))
  const page = Math.max(1, Number(params.get('page') ?? 1) || 1)
  const query = useQuery({
    queryKey: ['vivoo-report', filters, page],
    queryFn: () => call(getVivooReport, { query: { ...filters, page, size } }),
    placeholderData: keepPreviousData,
  })
  const goTo = (changes: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries({ page: '', ...changes })) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    setParams(next, { replace: true })
  }
  return (
    <div className="page">
      <PageTitle text="Rapport VIVOO" />
      <h1>VIVOO - inventarisatie en schrapping</h1>
      <ReportFilters values={filters} municipalities={query.data?.municipalities ?? []} change={goTo} />
      <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        {formats.map((format) => (
          <DownloadFile
            key={format}
            words={format.toUpperCase()}
            load={() => call(exportVivooReport, { query: { ...filters, format } })}
          />
        ))}
      </p>
      {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      <Table<Row>
        size="small"
        rowKey="recordId"
        loading={query.isPending}
        dataSource={query.data?.items ?? []}
        locale={{ emptyText: 'Er zijn geen opnames met deze filters.' }}
        scroll={{ x: 'max-content' }}
        pagination={{
          current: page,
          pageSize: size,
          total: query.data?.total ?? 0,
          showSizeChanger: false,
          onChange: (to) => goTo({ page: String(to) }),
        }}
        columns={[
          {
            title: 'Referte entiteit',
            key: 'unit',
            className: 'nowrap',
            render: (_, row) => <Link to={`/inventaris/${row.recordId}`}>{row.unitReference}</Link>,
          },
          { title: 'Adres', dataIndex: 'address' },
          { title: 'Gemeente', dataIndex: 'municipality' },
          { title: 'Provincie', dataIndex: 'province' },
          { title: 'Proc.', dataIndex: 'list' },
          { title: 'Datum aanvang', key: 'from', render: (_, row) => formatDate(row.includedOn) },
          {
            title: 'Datum schrapping',
            key: 'to',
            render: (_, row) => (row.deletedOn === null ? '' : formatDate(row.deletedOn)),
          },
          {
            title: 'Reden van schrapping',
            key: 'reason',
            render: (_, row) => (row.deletionReason === null ? '' : deletionReasonWord[row.deletionReason]),
          },
          { title: 'Capakeys', key: 'capa', render: (_, row) => row.capaKeys.join('; ') },
        ]}
      />
    </div>
  )
}
