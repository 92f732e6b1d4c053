import { Checkbox, Select, Table } from 'antd'
import { useState } from 'react'
import type { MigrationStep } from '#modelling/migration/read-steps'
import type { Impact } from './ImpactPage.tsx'
import { impactLabels as labels } from './labels.nl.ts'
import { type Both, targetsOf } from './plan.ts'

interface Props {
  readonly impact: Impact
  readonly both: Both
  readonly mapping: ReadonlyMap<string, string>
  /** where a step goes; undefined: nowhere */
  readonly map: (from: string, to: string | undefined) => void
}

interface Row {
  readonly step: MigrationStep
  readonly count: number
  readonly where: string
}

/** Each step of the running version with how many stand there, per municipality, and where it goes. */
export const MappingTable = ({ impact, both, mapping, map }: Props) => {
  const [onlyStanding, setOnlyStanding] = useState(impact.groups.length > 0)
  const rows = rowsOf(impact, both).filter(({ count }) => !onlyStanding || count > 0)
  return (
    <section className="panel impact-mapping" aria-label={labels.mapping}>
      <header>{labels.mapping}</header>
      <div style={{ padding: '8px 12px' }}>
        <p className="field-help">{labels.mappingAbout}</p>
        <Checkbox checked={onlyStanding} onChange={({ target }) => setOnlyStanding(target.checked)}>
          {labels.onlyStanding}
        </Checkbox>
      </div>
      <Table<Row>
        size="small"
        rowKey={({ step }) => step.id}
        dataSource={rows}
        pagination={rows.length > 50 ? { pageSize: 50 } : false}
        columns={[
          { title: labels.step, key: 'step', render: (_, { step }) => step.name },
          { title: labels.count, dataIndex: 'count', align: 'right', width: 90 },
          { title: labels.perMunicipality, dataIndex: 'where' },
          {
            title: labels.counterpart,
            key: 'to',
            width: '35%',
            render: (_, { step }) => (
              <Select
                aria-label={`${labels.counterpart}: ${step.name}`}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={labels.noCounterpart}
                status={mapping.has(step.id) ? '' : 'warning'}
                value={mapping.get(step.id) ?? null}
                options={targetsOf(step, both.after)}
                onChange={(to?: string) => map(step.id, to)}
              />
            ),
          },
        ]}
      />
    </section>
  )
}

const rowsOf = ({ elements }: Impact, { before }: Both): Row[] => {
  const standing = new Map(elements.map((element) => [element.elementId, element]))
  return [...before.values()].flatMap((step) => {
    if (step.scope === '') return []
    const found = standing.get(step.id)
    const where = (found?.municipalities ?? []).map(({ municipality, count }) => `${municipality.name} ${count}`)
    return [{ step, count: found?.count ?? 0, where: where.join(', ') }]
  })
}
