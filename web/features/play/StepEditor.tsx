import { Input, InputNumber, Select } from 'antd'
import type { PlayStep } from '#modelling/scenarios/scenario'
import { DateField, TimeField } from '../../shared/ui/Field.tsx'
import { ElementSelect } from './ElementSelect.tsx'
import { labels, stepKinds } from './labels.nl.ts'
import { VariableEditor } from './VariableEditor.tsx'
import type { Element, Variables } from './view.ts'

interface Props {
  readonly id: string
  readonly processId: string
  readonly step: PlayStep
  readonly elements: readonly Element[]
  readonly onChange: (step: PlayStep) => void
}

/** One step of a scenario: what, on which element, with what. */
export const StepEditor = ({ id, processId, step, elements, onChange }: Props) => (
  <div className="play-step-fields">
    <Select
      aria-label={labels.what}
      value={step.do}
      onChange={(kind) => onChange(emptyStep(kind, step))}
      options={Object.entries(stepKinds).map(([value, label]) => ({ value, label }))}
    />
    {'elementId' in step ? (
      <ElementSelect
        processId={processId}
        place={step}
        kinds={kindsOf[step.do]}
        elements={elements}
        onChange={(place) => onChange({ ...withoutProcess(step), ...place })}
      />
    ) : null}
    <Details step={step} onChange={onChange} />
    {'variables' in step ? (
      <VariableEditor
        key={step.do}
        id={id}
        value={step.variables}
        onChange={(variables: Variables) => onChange({ ...step, variables: { ...variables } })}
      />
    ) : null}
  </div>
)

type WithElement = Extract<PlayStep, { elementId: string }>

const tasks = ['userTask']
const machine = ['serviceTask', 'sendTask', 'businessRuleTask', 'scriptTask', 'endEvent', 'intermediateThrowEvent']
const kindsOf: Readonly<Record<WithElement['do'], readonly string[] | undefined>> = {
  COMPLETE_TASK: tasks,
  COMPLETE_JOB: machine,
  THROW_ERROR: machine,
  FAIL_JOB: machine,
  RESOLVE_INCIDENT: undefined,
}

const withoutProcess = (step: WithElement): WithElement => {
  const { processId: _other, ...rest } = step
  return rest
}

const Details = ({ step, onChange }: Pick<Props, 'step' | 'onChange'>) => {
  if (step.do === 'THROW_ERROR')
    return (
      <Word label={labels.errorCode} value={step.errorCode} set={(errorCode) => onChange({ ...step, errorCode })} />
    )
  if (step.do === 'FAIL_JOB')
    return <Word label={labels.failure} value={step.message} set={(message) => onChange({ ...step, message })} />
  if (step.do === 'WAIT_DAYS')
    return (
      <InputNumber
        aria-label={labels.days}
        min={1}
        max={3700}
        value={step.days}
        onChange={(days) => onChange({ ...step, days: days ?? 1 })}
      />
    )
  if (step.do === 'MOVE_TO') return <Moment step={step} onChange={onChange} />
  return step.do === 'PUBLISH' ? <Message step={step} onChange={onChange} /> : null
}

const Word = (props: { readonly label: string; readonly value: string; readonly set: (value: string) => void }) => (
  <Input aria-label={props.label} value={props.value} onChange={({ target }) => props.set(target.value)} />
)

const Moment = ({
  step,
  onChange,
}: {
  readonly step: Extract<PlayStep, { do: 'MOVE_TO' }>
  readonly onChange: Props['onChange']
}) => (
  <>
    <DateField
      id={`moment-${step.on}`}
      value={step.on}
      onChange={(on) => {
        if (on !== '') onChange({ ...step, on })
      }}
    />
    <TimeField
      id={`moment-${step.at}`}
      value={step.at}
      onChange={(at) => {
        if (at !== '') onChange({ ...step, at })
      }}
    />
  </>
)

const Message = ({
  step,
  onChange,
}: {
  readonly step: Extract<PlayStep, { do: 'PUBLISH' }>
  readonly onChange: Props['onChange']
}) => (
  <>
    <Input
      aria-label={labels.messageName}
      value={step.message}
      onChange={({ target }) => onChange({ ...step, message: target.value })}
    />
    <Input
      aria-label={labels.correlationKey}
      value={step.correlationKey}
      onChange={({ target }) => onChange({ ...step, correlationKey: target.value })}
    />
  </>
)

/** Another kind of step, with what the one before has in common with it. */
const emptyStep = (kind: PlayStep['do'], before: PlayStep): PlayStep => empty[kind](before)

const placeOf = (step: PlayStep) => ({
  elementId: 'elementId' in step ? step.elementId : '',
  ...('elementId' in step && step.processId !== undefined && { processId: step.processId }),
})
const variablesOf = (step: PlayStep): Record<string, unknown> => ('variables' in step ? step.variables : {})

const empty: Readonly<Record<PlayStep['do'], (before: PlayStep) => PlayStep>> = {
  COMPLETE_TASK: (before) => ({ do: 'COMPLETE_TASK', ...placeOf(before), variables: variablesOf(before) }),
  COMPLETE_JOB: (before) => ({ do: 'COMPLETE_JOB', ...placeOf(before), variables: variablesOf(before) }),
  THROW_ERROR: (before) => ({ do: 'THROW_ERROR', ...placeOf(before), errorCode: '' }),
  FAIL_JOB: (before) => ({ do: 'FAIL_JOB', ...placeOf(before), message: '' }),
  RESOLVE_INCIDENT: (before) => ({ do: 'RESOLVE_INCIDENT', ...placeOf(before) }),
  PUBLISH: (before) => ({ do: 'PUBLISH', message: '', correlationKey: '', variables: variablesOf(before) }),
  NEXT_TIMER: () => ({ do: 'NEXT_TIMER' }),
  WAIT_DAYS: () => ({ do: 'WAIT_DAYS', days: 1 }),
  MOVE_TO: () => ({ do: 'MOVE_TO', on: '2026-01-05', at: '09:00' }),
  SET_VARIABLES: (before) => ({ do: 'SET_VARIABLES', variables: variablesOf(before) }),
}
