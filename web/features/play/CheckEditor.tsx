import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { Check } from '#modelling/scenarios/scenario'
import { DateField } from '../../shared/ui/Field.tsx'
import { ElementSelect } from './ElementSelect.tsx'
import { checkKinds, labels } from './labels.nl.ts'
import { type Element, readValue, writeValue } from './view.ts'

interface Props {
  readonly id: string
  readonly processId: string
  readonly checks: readonly Check[]
  readonly elements: readonly Element[]
  readonly onChange: (checks: Check[]) => void
}

/** What must hold: a line each. */
export const CheckEditor = ({ id, processId, checks, elements, onChange }: Props) => (
  <ul className="play-checks">
    {checks.map((check, index) => (
      <li key={`${checks.length} ${index}`}>
        <CheckFields
          id={`${id}-${index}`}
          processId={processId}
          check={check}
          elements={elements}
          onChange={(changed) => onChange(checks.with(index, changed))}
        />
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={labels.dropCheck(index + 1)}
          onClick={() => onChange(checks.toSpliced(index, 1))}
        />
      </li>
    ))}
    <li>
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...checks, { that: 'RUNS' }])}>
        {labels.addCheck}
      </Button>
    </li>
  </ul>
)

interface FieldsProps {
  readonly id: string
  readonly processId: string
  readonly check: Check
  readonly elements: readonly Element[]
  readonly onChange: (check: Check) => void
}

const CheckFields = ({ id, processId, check, elements, onChange }: FieldsProps) => (
  <>
    <Select
      aria-label={labels.what}
      value={check.that}
      onChange={(kind) => onChange(emptyCheck(kind, check))}
      options={Object.entries(checkKinds).map(([value, label]) => ({ value, label }))}
    />
    {hasElement(check) ? (
      <ElementSelect
        processId={processId}
        place={check}
        kinds={kindsOf[check.that]}
        elements={check.that === 'ENDED' ? elements.filter((one) => one.processId === processId) : elements}
        onChange={(place) => onChange({ ...withoutPlace(check), ...place })}
      />
    ) : null}
    <Details id={id} check={check} onChange={onChange} />
  </>
)

type AboutElement = Exclude<Check, { that: 'RUNS' | 'VARIABLE' | 'DATE' }>

const hasElement = (check: Check): check is AboutElement =>
  check.that !== 'RUNS' && check.that !== 'VARIABLE' && check.that !== 'DATE'

const withoutPlace = (check: AboutElement): AboutElement => {
  if (check.that === 'ENDED') return check
  const { processId: _other, ...rest } = check
  return rest
}

const kindsOf: Readonly<Record<AboutElement['that'], readonly string[] | undefined>> = {
  PASSED: undefined,
  NOT_PASSED: undefined,
  ENDED: ['endEvent'],
  OPEN: ['userTask'],
  NOT_OPEN: ['userTask'],
  TIMER: ['boundaryEvent', 'intermediateCatchEvent', 'startEvent'],
}

const Details = ({ id, check, onChange }: Pick<FieldsProps, 'id' | 'check' | 'onChange'>) => {
  if (check.that === 'OPEN')
    return <When id={id} value={check.dueOn ?? ''} onChange={(on) => onChange(withDueOn(check, on))} />
  if (check.that === 'TIMER' || check.that === 'DATE')
    return <When id={id} value={check.on} onChange={(on) => (on === '' ? undefined : onChange({ ...check, on }))} />
  return check.that === 'VARIABLE' ? <Value check={check} onChange={onChange} /> : null
}

interface ValueProps {
  readonly check: Extract<Check, { that: 'VARIABLE' }>
  readonly onChange: (check: Check) => void
}

const Value = ({ check, onChange }: ValueProps) => (
  <>
    <Input
      aria-label={labels.name}
      value={check.name}
      onChange={({ target }) => onChange({ ...check, name: target.value })}
    />
    <Input
      aria-label={labels.value}
      defaultValue={writeValue(check.value)}
      onChange={({ target }) => onChange({ ...check, value: readValue(target.value) })}
    />
  </>
)

const When = (props: { readonly id: string; readonly value: string; readonly onChange: (on: string) => void }) => (
  <>
    <label className="visually-hidden" htmlFor={props.id}>
      {labels.on}
    </label>
    <DateField {...props} />
  </>
)

const withDueOn = (check: Extract<Check, { that: 'OPEN' }>, on: string): Check => {
  const { dueOn: _before, ...rest } = check
  return on === '' ? rest : { ...rest, dueOn: on }
}

/** Another kind of check, with what the one before has in common with it. */
const emptyCheck = (kind: Check['that'], before: Check): Check => empty[kind](before)

const placeOf = (check: Check) => ({
  elementId: 'elementId' in check ? (check.elementId ?? '') : '',
  ...('processId' in check && check.processId !== undefined && { processId: check.processId }),
})
const dayOf = (check: Check): string => ('on' in check ? check.on : '2026-01-05')

const empty: Readonly<Record<Check['that'], (before: Check) => Check>> = {
  PASSED: (before) => ({ that: 'PASSED', ...placeOf(before) }),
  NOT_PASSED: (before) => ({ that: 'NOT_PASSED', ...placeOf(before) }),
  OPEN: (before) => ({ that: 'OPEN', ...placeOf(before) }),
  NOT_OPEN: (before) => ({ that: 'NOT_OPEN', ...placeOf(before) }),
  ENDED: () => ({ that: 'ENDED' }),
  RUNS: () => ({ that: 'RUNS' }),
  TIMER: (before) => ({ that: 'TIMER', ...placeOf(before), on: dayOf(before) }),
  VARIABLE: () => ({ that: 'VARIABLE', name: '', value: '' }),
  DATE: (before) => ({ that: 'DATE', on: dayOf(before) }),
}
