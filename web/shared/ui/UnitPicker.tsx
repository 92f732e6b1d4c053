import { Checkbox } from 'antd'
import { FieldGroup } from './Field.tsx'

interface Choice {
  readonly id: string
  readonly description: string
  readonly reference: string
  /** why this unit cannot be chosen */
  readonly closed?: string
}

interface Props {
  readonly label: string
  readonly units: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/** Choice of units; the ones that cannot be chosen say why. */
export const UnitPicker = ({ label, units, chosen, onChange }: Props) => {
  const open = units.filter((unit) => unit.closed === undefined)
  return (
    <FieldGroup label={label}>
      {open.length > 1 ? (
        <Checkbox
          checked={open.every(({ id }) => chosen.includes(id))}
          indeterminate={chosen.length > 0 && chosen.length < open.length}
          onChange={(event) => onChange(event.target.checked ? open.map(({ id }) => id) : [])}
        >
          <strong>Alle entiteiten</strong>
        </Checkbox>
      ) : null}
      <div style={{ display: 'grid', gap: 4, marginTop: 4 }}>
        {units.map((unit) => (
          <Checkbox
            key={unit.id}
            disabled={unit.closed !== undefined}
            checked={chosen.includes(unit.id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, unit.id] : chosen.filter((id) => id !== unit.id))
            }
          >
            {unit.description} <span className="code">{unit.reference}</span>
            {unit.closed === undefined ? null : <span className="field-help"> {unit.closed}</span>}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  )
}
