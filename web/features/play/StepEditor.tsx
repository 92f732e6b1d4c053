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
  switch (step.do) {
    case 'THROW_ERROR':
      return (
        <Input
          aria-label={labels.errorCode}
          value={step.errorCode}
          onChange={({ target }) => onChange({ ...step, errorCode: target.value })}
        />
      )
    case 'FAIL_JOB':
      return (
        <Input
          aria-label={labels.failure}
          value={step.message}
          onChange={({ target }) => onChange({ ...step, message: target.value })}
        />
      )
    case 'WAIT_DAYS':
      return (
        <InputNumber
          aria-label={labels.days}
          min={1}
          max={3700}
          value={step.days}
          onChange={(days) => onChange({ ...step, days: days ?? 1 })}
        />
      )
    case 'MOVE_TO':
      return <Moment step={step} onChange={onChange} />
    case 'PUBLISH':
      return <Message step={step} onChange={onChange} />
    default:
      return null
  }
}

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
const emptyStep = (kind: PlayStep['do'], before: PlayStep): PlayStep => {
  const place = {
    elementId: 'elementId' in before ? before.elementId : '',
    ...('elementId' in before && before.processId !== undefined && { processId: before.processId }),
  }
  const variables = 'variables' in before ? before.variables : {}
  switch (kind) {
    case 'COMPLETE_TASK':
    case 'COMPLETE_JOB':
      return { do: kind, ...place, variables }
    case 'THROW_ERROR':
      return { do: kind, ...place, errorCode: '' }
    case 'FAIL_JOB':
      return { do: kind, ...place, message: '' }
    case 'RESOLVE_INCIDENT':
      return { do: kind, ...place }
    case 'PUBLISH':
      return { do: kind, message: '', correlationKey: '', variables }
    case 'NEXT_TIMER':
      return { do: kind }
    case 'WAIT_DAYS':
      return { do: kind, days: 1 }
    case 'MOVE_TO':
      return { do: kind, on: '2026-01-05', at: '09:00' }
    case 'SET_VARIABLES':
      return { do: kind, variables }
  }
}
