import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { changeScenario } from '#contract/play'
import type { Given, ScenarioContent } from '#modelling/scenarios/scenario'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field, TimeField } from '../../shared/ui/Field.tsx'
import { CheckEditor } from './CheckEditor.tsx'
import { labels } from './labels.nl.ts'
import { StepEditor } from './StepEditor.tsx'
import { VariableEditor } from './VariableEditor.tsx'
import type { Element, ScenarioItem } from './view.ts'

interface Props {
  readonly processId: string
  readonly item: ScenarioItem
  readonly elements: readonly Element[]
  readonly onClose: () => void
}

type When = ScenarioContent['when']

/** Given, when, then as fields. */
export const ScenarioEditor = ({ processId, item, elements, onClose }: Props) => {
  const client = useQueryClient()
  const [content, setContent] = useState<ScenarioContent>(item.content)
  const set = (part: Partial<ScenarioContent>) => setContent({ ...content, ...part })
  const send = useStep({
    send: (changed: ScenarioContent) =>
      call(changeScenario, {
        params: { processId, scenarioId: item.scenarioId },
        body: { content: changed, version: item.version },
      }),
    done: labels.saved,
    after: async () => {
      await client.invalidateQueries({ queryKey: ['scenarios', processId] })
      onClose()
    },
  })
  const id = item.scenarioId
  return (
    <div className="body play-editor">
      <Field id={`${id}-title`} label={labels.scenarioTitle}>
        <Input
          id={`${id}-title`}
          value={content.title}
          maxLength={200}
          onChange={({ target }) => set({ title: target.value })}
        />
      </Field>
      <h2>{labels.given}</h2>
      <GivenFields id={id} given={content.given} onChange={(given) => set({ given })} />
      <h2>{labels.when}</h2>
      <Steps processId={processId} when={content.when} elements={elements} onChange={(when) => set({ when })} />
      <h2>{labels.then}</h2>
      <CheckEditor
        id={`${id}-then`}
        processId={processId}
        checks={content.then}
        elements={elements}
        onChange={(then) => set({ then })}
      />
      {send.error}
      <div className="play-row">
        <Button
          type="primary"
          disabled={content.title.trim() === ''}
          loading={send.busy}
          onClick={() => send.submit(content)}
        >
          {labels.keep}
        </Button>
        <Button onClick={onClose}>{labels.cancel}</Button>
      </div>
    </div>
  )
}

const GivenFields = ({
  id,
  given,
  onChange,
}: {
  readonly id: string
  readonly given: Given
  readonly onChange: (given: Given) => void
}) => (
  <>
    <div className="play-row">
      <Field id={`${id}-on`} label={labels.on}>
        <DateField
          id={`${id}-on`}
          value={given.on}
          onChange={(on) => {
            if (on !== '') onChange({ ...given, on })
          }}
        />
      </Field>
      <Field id={`${id}-at`} label={labels.at}>
        <TimeField
          id={`${id}-at`}
          value={given.at}
          onChange={(at) => {
            if (at !== '') onChange({ ...given, at })
          }}
        />
      </Field>
    </div>
    <VariableEditor
      id={`${id}-given`}
      value={given.variables}
      onChange={(variables) => onChange({ ...given, variables: { ...variables } })}
    />
  </>
)

interface StepsProps {
  readonly processId: string
  readonly when: When
  readonly elements: readonly Element[]
  readonly onChange: (when: When) => void
}

const Steps = ({ processId, when, elements, onChange }: StepsProps) => (
  <ol className="play-steps">
    {when.map((row, index) => (
      // steps have no id: the number of rows makes them anew when one goes or moves
      <li key={`${when.length} ${index} ${JSON.stringify(row.step).length > 0 ? row.step.do : ''}`}>
        <div className="play-step">
          <StepEditor
            id={`step-${index}`}
            processId={processId}
            step={row.step}
            elements={elements}
            onChange={(step) => onChange(when.with(index, { ...row, step }))}
          />
          <span className="play-actions">
            <Move n={index + 1} up disabled={index === 0} onClick={() => onChange(swapped(when, index - 1))} />
            <Move
              n={index + 1}
              up={false}
              disabled={index === when.length - 1}
              onClick={() => onChange(swapped(when, index))}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={labels.drop(index + 1)}
              onClick={() => onChange(when.toSpliced(index, 1))}
            />
          </span>
        </div>
        <CheckEditor
          id={`step-${index}-checks`}
          processId={processId}
          checks={row.then}
          elements={elements}
          onChange={(then) => onChange(when.with(index, { ...row, then }))}
        />
      </li>
    ))}
    <li>
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...when, { step: { do: 'NEXT_TIMER' }, then: [] }])}
      >
        {labels.addStep}
      </Button>
    </li>
  </ol>
)

const Move = (props: {
  readonly n: number
  readonly up: boolean
  readonly disabled: boolean
  readonly onClick: () => void
}) => (
  <Button
    size="small"
    type="text"
    disabled={props.disabled}
    icon={props.up ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}
    aria-label={props.up ? labels.up(props.n) : labels.down(props.n)}
    onClick={props.onClick}
  />
)

/** The step at `index` and the one after it change places. */
const swapped = (when: When, index: number): When => {
  const [first, second] = when.slice(index, index + 2)
  return first && second ? when.toSpliced(index, 2, second, first) : when
}
