import { Table } from 'antd'
import { formatDate } from '../../shared/format.ts'
import { subStatusWord, verdictWords } from '../../shared/labels.nl.ts'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { labels } from '../../shared/procedure/labels.nl.ts'
import type { CaseFile } from './queries.ts'

type Unit = CaseFile['units'][number]

const verdictOf = (verdict: Unit['adviceVerdict']) => (verdict === null ? '–' : verdictWords(verdict))

/** Per unit: status, and investigation, advice and decision side by side. */
export const UnitTable = ({ units }: { readonly units: readonly Unit[] }) => (
  <section className="panel" aria-label={labels.units}>
    <header>{labels.units}</header>
    <Table<Unit>
      size="small"
      rowKey="id"
      dataSource={units}
      pagination={units.length > 25 ? { pageSize: 25 } : false}
      columns={[
        {
          title: 'Entiteit',
          key: 'unit',
          render: (_, unit) => (
            <>
              {unit.description} <span className="code unit-reference">{unit.reference}</span>
            </>
          ),
        },
        {
          title: 'Status',
          key: 'status',
          render: (_, unit) =>
            unit.subStatus === null ? (
              <span className="muted">niet in de procedure</span>
            ) : (
              <StatusChip status={subStatusWord[unit.subStatus]} />
            ),
        },
        { title: 'Onderzoek', key: 'investigation', render: (_, unit) => verdictOf(unit.investigationVerdict) },
        { title: 'Advies', key: 'advice', render: (_, unit) => verdictOf(unit.adviceVerdict) },
        { title: 'Beslissing', key: 'decision', render: (_, unit) => verdictOf(unit.decision?.verdict ?? null) },
        {
          title: 'VIVOO',
          key: 'vivoo',
          render: (_, unit) => (unit.onInventorySince === null ? '–' : `sinds ${formatDate(unit.onInventorySince)}`),
        },
      ]}
    />
  </section>
)
