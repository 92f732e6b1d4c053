import { DeleteOutlined } from '@ant-design/icons'
import { Button, InputNumber } from 'antd'
import { FieldGroup } from '../../shared/ui/Field.tsx'
import type { Values } from './CertificateParametersPage.tsx'
import { labels } from './labels.nl.ts'

type Rows = Values['ca.validityTable']

interface Props {
  readonly rows: Rows
  readonly onChange: (rows: Rows) => void
}

/** Rows of the by-law: up to so many defects of category I, so many years. */
export const TableEditor = ({ rows, onChange }: Props) => {
  const change = (index: number, part: Partial<Rows[number]>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <FieldGroup label={labels.table}>
      <ol style={{ listStyle: 'none', padding: 0, display: 'grid', gap: 8 }}>
        {rows.map(({ upTo, years }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no identity of their own
          <li key={index} style={{ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}>
            <InputNumber
              aria-label={labels.row(index + 1, labels.upTo)}
              min={0}
              max={100}
              value={upTo}
              onChange={(next) => change(index, { upTo: next ?? 0 })}
            />
            {labels.upTo}:
            <InputNumber
              aria-label={labels.row(index + 1, labels.rowYears)}
              min={1}
              max={10}
              value={years}
              onChange={(next) => change(index, { years: next ?? 1 })}
            />
            {labels.rowYears}
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={labels.removeRow(index + 1)}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <Button
        onClick={() => onChange([...rows, { upTo: (rows.at(-1)?.upTo ?? -1) + 1, years: rows.at(-1)?.years ?? 10 }])}
      >
        {labels.addRow}
      </Button>
    </FieldGroup>
  )
}
