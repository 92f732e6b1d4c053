import { Checkbox, InputNumber } from 'antd'
import type { DecisionOption } from '#domain/model/codes'
import { optionsAllowedFor } from '#domain/decision/options'
import { DateField, FieldGroup } from '../../shared/ui/Field.tsx'
import type { Basis, DecisionUnit } from './form.ts'
import { optionWord } from '../../shared/labels.nl.ts'

interface Props {
  readonly unit: DecisionUnit
  readonly defaults: Basis['defaults']
  readonly onChange: (options: DecisionUnit['options']) => void
}

const withDays: readonly DecisionOption[] = ['SNELHERSTEL', 'AANTAL_BEWONERS_TERUGBRENGEN']
const withDate: readonly DecisionOption[] = ['ONTRUIMING_VOOR']

/** Options that the chosen verdict allows; evacuation asks a date, quick repair a term, overcrowding a number of occupants. */
export const OptionPicker = ({ unit, defaults, onChange }: Props) => {
  const allowed = optionsAllowedFor(unit.verdict)
  if (allowed.length === 0) return null
  const find = (option: DecisionOption) => unit.options.find((one) => one.option === option)
  const update = (option: DecisionOption, part: Partial<DecisionUnit['options'][number]>) =>
    onChange(unit.options.map((one) => (one.option === option ? { ...one, ...part } : one)))
  return (
    <FieldGroup label="Opties">
      {allowed.map((option) => {
        const chosen = find(option)
        return (
          <div key={option} className="option">
            <Checkbox
              checked={chosen !== undefined}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [
                        ...unit.options,
                        {
                          option,
                          on: null,
                          termDays: withDays.includes(option) ? defaults.quickRepairDays : null,
                          occupants: null,
                        },
                      ]
                    : unit.options.filter((one) => one.option !== option),
                )
              }
            >
              {optionWord[option]}
            </Checkbox>
            {chosen !== undefined && withDate.includes(option) ? (
              <DateField
                id={`on-${unit.unitId}-${option}`}
                value={chosen.on ?? ''}
                onChange={(on) => update(option, { on: on === '' ? null : on })}
              />
            ) : null}
            {chosen !== undefined && withDays.includes(option) ? (
              <InputNumber
                aria-label={`Termijn in dagen voor ${optionWord[option]}`}
                min={1}
                max={365}
                suffix="dagen"
                value={chosen.termDays}
                onChange={(termDays) => update(option, { termDays })}
              />
            ) : null}
            {chosen !== undefined && option === 'AANTAL_BEWONERS_TERUGBRENGEN' ? (
              <InputNumber
                aria-label="Aantal bewoners"
                min={0}
                max={100}
                suffix="bewoners"
                value={chosen.occupants}
                onChange={(occupants) => update(option, { occupants })}
              />
            ) : null}
          </div>
        )
      })}
    </FieldGroup>
  )
}
