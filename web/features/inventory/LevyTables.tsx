import { Table } from 'antd'
import type { Output } from '#contract/endpoint'
import type { getRecord } from '#contract/levy'
import { formatDate } from '../../shared/format.ts'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import {
  groundWord,
  measureKindWord,
  measureStatusWord,
  notLeviableWord,
  rightWord,
  transferStatusWord,
  withoutObjectWord,
} from './levy-labels.nl.ts'
import { MeasureActions, TransferAction } from './RecordActions.tsx'

type Page = Output<typeof getRecord>
interface Props {
  readonly page: Page
}

/** Every anniversary that was evaluated, newest first. */
export const Anniversaries = ({ page }: Props) => (
  <section className="panel" aria-label="Verjaardagen">
    <header>Verjaardagen</header>
    <Table<Page['anniversaries'][number]>
      size="small"
      rowKey="on"
      dataSource={page.anniversaries}
      pagination={page.anniversaries.length > 10 ? { pageSize: 10 } : false}
      locale={{ emptyText: 'Er is nog geen verjaardag vastgesteld.' }}
      columns={[
        { title: 'Dag', key: 'on', className: 'nowrap', render: (_, row) => formatDate(row.on) },
        { title: 'Heffing', key: 'due', render: (_, row) => (row.leviable ? 'verschuldigd' : 'niet verschuldigd') },
        {
          title: 'Reden',
          key: 'why',
          render: (_, row) =>
            row.reason === null ? '–' : `${notLeviableWord[row.reason]} ${row.measureReference ?? ''}`.trim(),
        },
        {
          title: 'Houders op die dag',
          key: 'holders',
          render: (_, row) =>
            row.holders.map(({ name, role, share }) => (
              <div key={`${name}${role}`}>
                {name}, {rightWord[role]}
                {share === null ? '' : ` (${share})`}
              </div>
            )),
        },
        {
          title: 'Verbeterd',
          key: 'corrected',
          render: (_, row) => (row.correctedOn === null ? '–' : formatDate(row.correctedOn)),
        },
      ]}
    />
  </section>
)

/** Exemptions and suspensions that were asked, with what can be done. */
export const Measures = ({ page }: Props) => (
  <section className="panel" aria-label="Vrijstellingen en opschortingen">
    <header>Vrijstellingen en opschortingen</header>
    <Table<Page['measures'][number]>
      size="small"
      rowKey="id"
      dataSource={page.measures}
      pagination={false}
      locale={{ emptyText: 'Er is niets aangevraagd.' }}
      columns={[
        {
          title: 'Aanvraag',
          key: 'reference',
          render: (_, row) => (
            <>
              <span className="code">{row.reference}</span> van {formatDate(row.requestedOn)}
              <div className="muted">{row.requesters.join(', ')}</div>
            </>
          ),
        },
        {
          title: 'Grond',
          key: 'ground',
          render: (_, row) => (
            <>
              {measureKindWord[row.kind]}: {groundWord[row.ground]}
            </>
          ),
        },
        { title: 'Periode', key: 'period', render: (_, row) => periodOf(row) },
        {
          title: 'Status',
          key: 'status',
          render: (_, row) => (
            <StatusChip status={row.withoutObject ? withoutObjectWord : measureStatusWord[row.status]} />
          ),
        },
        { title: 'Uitleg', key: 'text', render: (_, row) => explanationOf(row) },
        { title: 'Actie', key: 'actions', render: (_, row) => <MeasureActions page={page} measure={row} /> },
      ]}
    />
  </section>
)

/** Transfers of a real right; hidden while there were none. */
export const Transfers = ({ page }: Props) =>
  page.transfers.length === 0 ? null : (
    <section className="panel" aria-label="Overdrachten">
      <header>Overdrachten</header>
      <Table<Page['transfers'][number]>
        size="small"
        rowKey="id"
        dataSource={page.transfers}
        pagination={false}
        columns={[
          { title: 'Datum', key: 'on', className: 'nowrap', render: (_, row) => formatDate(row.transferredOn) },
          { title: 'Van', dataIndex: 'from' },
          { title: 'Naar', dataIndex: 'to' },
          {
            title: 'Recht',
            key: 'right',
            render: (_, row) => `${rightWord[row.role]}${row.share === null ? '' : ` (${row.share})`}`,
          },
          {
            title: 'Status',
            key: 'status',
            render: (_, row) => <StatusChip status={transferStatusWord[row.status]} />,
          },
          { title: 'Actie', key: 'action', render: (_, row) => <TransferAction page={page} transfer={row} /> },
        ]}
      />
    </section>
  )

const periodOf = ({ startsOn, endsOn, endedOn }: Page['measures'][number]): string => {
  if (startsOn === null) return '–'
  if (endedOn !== null) return `${formatDate(startsOn)} tot ${formatDate(endedOn)}`
  return endsOn === null ? `vanaf ${formatDate(startsOn)}` : `${formatDate(startsOn)} tot en met ${formatDate(endsOn)}`
}

const explanationOf = (row: Page['measures'][number]): string => {
  if (row.status === 'ONVOLLEDIG' && row.completeBy !== null)
    return `Ontbreekt: ${row.missingText ?? ''} (tegen ${formatDate(row.completeBy)})`
  return row.endReason ?? row.decisionText ?? '–'
}
