import { Skeleton, Table } from 'antd'
import { formatInstant } from '../format.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useHistory } from './file.ts'

/** Who did what and when, newest first. */
export const History = ({ caseId }: { readonly caseId: string }) => {
  const query = useHistory(caseId)
  if (query.isLoadingError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active />
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={query.data.items}
      pagination={false}
      columns={[
        { title: 'Wanneer', key: 'at', width: 150, render: (_, row) => formatInstant(row.at) },
        { title: 'Wat', dataIndex: 'summary' },
        { title: 'Wie', key: 'who', render: (_, row) => row.user?.name ?? 'Woonzaak' },
        { title: 'Organisatie', key: 'org', render: (_, row) => row.organisation?.name ?? '–' },
      ]}
    />
  )
}
