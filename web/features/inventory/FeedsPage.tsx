import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import type { Output } from '#contract/endpoint'
import { exportLevyFeed, listLevyFeeds } from '#contract/levy'
import { call } from '../../shared/api.ts'
import { formatDate } from '../../shared/format.ts'
import { DownloadFile } from '../../shared/ui/DownloadFile.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

type Feed = Output<typeof listLevyFeeds>['items'][number]
const formats = [
  { format: 'csv', words: 'CSV' },
  { format: 'xml', words: 'XML' },
  { format: 'docx', words: 'Brief' },
] as const

/** The monthly lists of anniversaries for the tax administration; each can be fetched again. */
export const FeedsPage = () => {
  const query = useQuery({ queryKey: ['levy-feeds'], queryFn: () => call(listLevyFeeds, {}) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return (
    <div className="page">
      <PageTitle text="Maandlijsten" />
      <h1>Maandlijsten voor de belastingdienst</h1>
      <p className="muted">
        Elke eerste dag van de maand: de verjaardagen van de maand die voorbij is, met de houders, de maatregelen en de
        verbeteringen van vorige lijsten.
      </p>
      <Table<Feed>
        size="small"
        rowKey="id"
        dataSource={query.data.items}
        pagination={{ pageSize: 24, hideOnSinglePage: true }}
        locale={{ emptyText: 'Er is nog geen lijst gemaakt.' }}
        columns={[
          { title: 'Van', key: 'from', render: (_, row) => formatDate(row.from) },
          { title: 'Tot en met', key: 'to', render: (_, row) => formatDate(row.to) },
          { title: 'Verjaardagen', dataIndex: 'anniversaryCount' },
          { title: 'Verbeteringen', dataIndex: 'correctionCount' },
          {
            title: 'Bestand',
            key: 'files',
            render: (_, row) => (
              <span style={{ display: 'flex', gap: 8 }}>
                {formats
                  .filter(({ format }) => format !== 'docx' || row.hasLetter)
                  .map(({ format, words }) => (
                    <DownloadFile
                      key={format}
                      words={words}
                      load={() => call(exportLevyFeed, { params: { feedId: row.id }, query: { format } })}
                    />
                  ))}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
