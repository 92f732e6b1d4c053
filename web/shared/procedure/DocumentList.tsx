import { Table } from 'antd'
import { formatInstant } from '../format.ts'
import { DownloadButtons } from '../ui/DownloadButtons.tsx'
import { OrganisationMark } from '../ui/OrganisationMark.tsx'
import { documentStatusWord, labels } from './labels.nl.ts'
import type { ProcedureFile } from './file.ts'

type Row = ProcedureFile['documents'][number]

/** Letters, reports and decisions of the case, newest first. */
export const DocumentList = ({ documents }: { readonly documents: readonly Row[] }) => (
  <Table<Row>
    size="small"
    rowKey="id"
    dataSource={documents}
    pagination={documents.length > 25 ? { pageSize: 25 } : false}
    locale={{ emptyText: labels.noDocuments }}
    columns={[
      {
        title: 'Van',
        key: 'org',
        width: 56,
        render: (_, row) => <OrganisationMark type={row.organisation.type} name={row.organisation.name} />,
      },
      {
        title: 'Document',
        key: 'title',
        render: (_, row) => (
          <>
            {row.title} <span className="code">{row.code}</span>
          </>
        ),
      },
      { title: 'Voor', key: 'addressee', render: (_, row) => row.addressee ?? '–' },
      { title: 'Status', key: 'status', render: (_, row) => documentStatusWord[row.status] ?? row.status },
      { title: 'Gemaakt', key: 'at', className: 'nowrap', render: (_, row) => formatInstant(row.createdAt) },
      { title: 'Bestand', key: 'file', className: 'nowrap', render: (_, row) => <DownloadButtons document={row} /> },
    ]}
  />
)
