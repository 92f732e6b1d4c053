import { Checkbox, Select, Space } from 'antd'
import { type Verdict, verdictsOO } from '#domain/model/codes'
import { verdictWord } from '../labels.nl.ts'

interface Props {
  readonly id: string
  readonly value: Verdict
  readonly onChange: (verdict: Verdict) => void
}

/** A verdict on its two axes, where every value may be chosen; the server holds the rules. */
export const VerdictSelect = ({ id, value, onChange }: Props) => (
  <Space wrap>
    <Select
      id={id}
      value={value.oo}
      onChange={(oo) => onChange({ ...value, oo })}
      options={verdictsOO.map((oo) => ({ value: oo, label: verdictWord[oo] }))}
      style={{ width: 290 }}
    />
    <Checkbox
      checked={value.overcrowded}
      onChange={(event) => onChange({ ...value, overcrowded: event.target.checked })}
    >
      overbewoond
    </Checkbox>
  </Space>
)
