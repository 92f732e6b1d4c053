import { Button, Table } from 'antd'
import type { Output } from '#contract/endpoint'
import type { getAppeals } from '#contract/appeals'
import { formatDate } from '../../shared/format.ts'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { appealStatusWord, groundWord } from './labels.nl.ts'

type File = Output<typeof getAppeals>
type Appeal = File['appeals'][number]

interface Props {
  readonly file: File
  readonly shown: string
  readonly onShow: (appealId: string) => void
}

/** The beroepsschriften of the procedure; the one that the page is about is marked. */
export const AppealList = ({ file, shown, onShow }: Props) => (
  <section className="panel" aria-label="Beroepsschriften">
    <header>Beroepsschriften</header>
    <Table<Appeal>
      size="small"
      rowKey="id"
      dataSource={file.appeals}
      pagination={false}
      columns={[
        { title: 'Nummer', key: 'reference', render: (_, row) => <span className="code">{row.reference}</span> },
        { title: 'Tegen', key: 'ground', render: (_, row) => groundWord[row.ground] },
        {
          title: 'Entiteiten',
          key: 'units',
          render: (_, row) =>
            file.units
              .filter(({ id }) => row.unitIds.includes(id))
              .map(({ description }) => description)
              .join(', '),
        },
        { title: 'Ontvangen', key: 'received', className: 'nowrap', render: (_, row) => formatDate(row.receivedOn) },
        { title: 'Status', key: 'status', render: (_, row) => <StatusChip status={appealStatusWord[row.status]} /> },
        {
          title: '',
          key: 'show',
          render: (_, row) =>
            row.id === shown ? (
              'getoond'
            ) : (
              <Button size="small" aria-label={`Toon ${row.reference}`} onClick={() => onShow(row.id)}>
                Toon
              </Button>
            ),
        },
      ]}
    />
  </section>
)
