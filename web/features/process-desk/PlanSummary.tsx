import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { askModification } from '#contract/process-operations'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import type { Instance } from './instance.ts'
import { changeSentence, labels } from './operations.nl.ts'
import { type Change, leavesNothing, lineOf, type Places, withoutVariable, withVariable } from './plan.ts'
import { ReasonField } from './ReasonField.tsx'
import { isJson } from './view.ts'

interface Props {
  readonly instance: Instance
  readonly places: Places
  readonly changes: readonly Change[]
  readonly setChanges: (changes: readonly Change[]) => void
  readonly onClose: () => void
  readonly onAsked: () => void
}

/** All that is planned, in two tables; asked with a reason. */
export const PlanSummary = ({ instance: { caseId, part }, places, changes, setChanges, onClose, onAsked }: Props) => {
  const [reason, setReason] = useTyped('modify-reason', '')
  const send = useStep({
    send: () =>
      call(askModification, {
        params: { caseId, part },
        body: { reason, changes: changes.map((one) => ({ ...one })) },
      }),
    done: labels.asked,
    after: onAsked,
  })
  const replace = (index: number, change: Change): void =>
    setChanges(changes.map((one, at) => (at === index ? change : one)))
  return (
    <ActionDialog
      title={labels.summary}
      okText={labels.ask}
      ready={reason.trim() !== '' && changes.length > 0 && !leavesNothing(changes, places)}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(undefined)}
      onClose={onClose}
    >
      <p>{labels.askAbout}</p>
      <StepChanges
        changes={changes}
        places={places}
        remove={(index) => setChanges(changes.filter((_, at) => at !== index))}
      />
      <VariableChanges changes={changes} places={places} replace={replace} />
      <AddVariable changes={changes} places={places} replace={replace} />
      <ReasonField id="modify-reason" value={reason} onChange={setReason} />
    </ActionDialog>
  )
}

interface StepProps {
  readonly changes: readonly Change[]
  readonly places: Places
  readonly remove: (index: number) => void
}

const StepChanges = ({ changes, places, remove }: StepProps) => (
  <Table
    size="small"
    rowKey="index"
    pagination={false}
    locale={{ emptyText: labels.nothingPlanned }}
    dataSource={changes.map((change, index) => ({ index, words: changeSentence(lineOf(change, places), String) }))}
    columns={[
      { title: labels.stepChanges, dataIndex: 'words' },
      {
        title: '',
        key: 'remove',
        render: (_, { index, words }) => (
          <Button size="small" aria-label={labels.removeOf(words)} onClick={() => remove(index)}>
            {labels.remove}
          </Button>
        ),
      },
    ]}
  />
)

interface VariableProps {
  readonly changes: readonly Change[]
  readonly places: Places
  readonly replace: (index: number, change: Change) => void
}

const VariableChanges = ({ changes, places, replace }: VariableProps) => (
  <Table
    size="small"
    rowKey={({ index, name }) => `${index} ${name}`}
    pagination={false}
    locale={{ emptyText: labels.noVariables }}
    dataSource={changes.flatMap((change, index) =>
      change.kind === 'CANCEL'
        ? []
        : change.variables.map(({ name, value }) => ({ index, name, value, at: nameOf(places, change.elementId) })),
    )}
    columns={[
      { title: labels.variableChanges, dataIndex: 'name' },
      { title: labels.value, dataIndex: 'value', className: 'desk-value' },
      { title: labels.scope, dataIndex: 'at' },
      {
        title: '',
        key: 'remove',
        render: (_, { index, name }) => (
          <Button
            size="small"
            aria-label={labels.removeOf(name)}
            onClick={() => {
              const change = changes[index]
              if (change) replace(index, withoutVariable(change, name))
            }}
          >
            {labels.remove}
          </Button>
        ),
      },
    ]}
  />
)

const nameOf = ({ places }: Places, elementId: string): string =>
  places.find((one) => one.elementId === elementId)?.name ?? elementId

const AddVariable = ({ changes, places, replace }: VariableProps) => {
  const begins = changes.flatMap((change, index) =>
    change.kind === 'CANCEL' ? [] : [{ index, change, label: nameOf(places, change.elementId) }],
  )
  const [index, setIndex] = useState<number>()
  const [{ name, value }, setVariable] = useState(none)
  const chosen = begins.find((one) => one.index === index) ?? begins[0]
  if (chosen === undefined) return null
  const add = (): void => {
    replace(chosen.index, withVariable(chosen.change, name.trim(), value))
    setVariable(none)
  }
  return (
    <div className="desk-acts desk-add">
      <Select
        aria-label={labels.scope}
        value={chosen.index}
        onChange={(picked: number) => setIndex(picked)}
        options={begins.map((one) => ({ value: one.index, label: one.label }))}
      />
      <Input
        aria-label={labels.name}
        placeholder={labels.name}
        maxLength={100}
        value={name}
        onChange={(event) => setVariable({ name: event.target.value, value })}
      />
      <Input
        aria-label={labels.value}
        placeholder={labels.value}
        maxLength={2000}
        value={value}
        status={statusOf(value)}
        onChange={(event) => setVariable({ name, value: event.target.value })}
      />
      <Button disabled={name.trim() === '' || !isJson(value)} onClick={add}>
        {labels.addVariable}
      </Button>
    </div>
  )
}

const none = { name: '', value: '' }

const statusOf = (value: string): 'error' | '' => (value === '' || isJson(value) ? '' : 'error')
