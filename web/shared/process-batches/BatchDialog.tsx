import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type BatchOperation, prepareBatch } from '#contract/process-batches'
import { getProcessDiagram } from '#contract/process-desk'
import { readSteps } from '#modelling/migration/read-steps'
import { call } from '../api.ts'
import { useStep } from '../step.tsx'
import { ActionDialog } from '../ui/ActionDialog.tsx'
import { Field } from '../ui/Field.tsx'
import type { Chosen } from './BatchBar.tsx'
import { batchKindWord, labels } from './labels.nl.ts'

export type DialogKind = Exclude<BatchOperation['kind'], 'MIGRATE'>

interface Props {
  readonly kind: DialogKind
  readonly chosen: Chosen
  readonly processId: string | undefined
  readonly version: number | undefined
  readonly onClose: () => void
}

const noFields = { from: '', to: '', name: '', value: '' }
type Fields = typeof noFields

/** Asks what is needed and why, freezes the list and goes to its page. */
export const BatchDialog = ({ kind, chosen, processId, version, onClose }: Props) => {
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [fields, setFields] = useState<Fields>(noFields)
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part })
  const operation = operationOf(kind, fields)
  const send = useStep({
    send: (body: Parameters<typeof call<typeof prepareBatch>>[1]['body']) => call(prepareBatch, { body }),
    done: labels.prepared,
    after: ({ batchId }) => void navigate(`/processen/bewerkingen/${batchId}`),
  })
  return (
    <ActionDialog
      title={batchKindWord[kind]}
      okText={labels.prepare}
      ready={operation !== undefined && reason.trim() !== ''}
      busy={send.busy}
      error={send.error}
      onOk={() => operation && send.submit({ operation, reason, chosen })}
      onClose={onClose}
    >
      <p>{labels.prepareAbout}</p>
      {kind === 'CANCEL' ? <p>{labels.cancelAbout}</p> : null}
      {kind === 'MOVE' && processId !== undefined ? (
        <StepFields processId={processId} version={version} fields={fields} set={set} />
      ) : null}
      {kind === 'SET_VARIABLE' ? <VariableFields fields={fields} set={set} /> : null}
      <Field id="batch-reason" label={labels.reason}>
        <Input.TextArea
          id="batch-reason"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ActionDialog>
  )
}

const operationOf = (kind: DialogKind, { from, to, name, value }: Fields): BatchOperation | undefined => {
  if (kind === 'MOVE') return from === '' || to === '' ? undefined : { kind, from, to }
  if (kind === 'SET_VARIABLE') return name === '' || value === '' ? undefined : { kind, name, value }
  return { kind }
}

interface FieldProps {
  readonly fields: Fields
  readonly set: (part: Partial<Fields>) => void
}

const VariableFields = ({ fields, set }: FieldProps) => (
  <>
    <Field id="batch-variable" label={labels.variable}>
      <Input
        id="batch-variable"
        maxLength={100}
        value={fields.name}
        onChange={(event) => set({ name: event.target.value.trim() })}
      />
    </Field>
    <Field id="batch-value" label={labels.value} help={labels.valueHelp}>
      <Input
        id="batch-value"
        maxLength={2000}
        value={fields.value}
        onChange={(event) => set({ value: event.target.value })}
      />
    </Field>
  </>
)

const StepFields = ({
  processId,
  version,
  fields,
  set,
}: FieldProps & { readonly processId: string; readonly version: number | undefined }) => {
  const steps = useQuery({
    queryKey: ['processes', 'steps', processId, version],
    queryFn: async () => {
      const query = version === undefined ? {} : { version }
      const diagram = await call(getProcessDiagram, { params: { processId }, query })
      const all = await readSteps(diagram.xml, processId)
      return [...all.values()].flatMap(({ id, name, type }) =>
        notTargets.has(type) ? [] : [{ value: id, label: name }],
      )
    },
  })
  const options = steps.data ?? []
  return (
    <>
      <Field id="batch-from" label={labels.from}>
        <Select
          id="batch-from"
          showSearch={{ optionFilterProp: 'label' }}
          loading={steps.isPending}
          options={options}
          value={fields.from || null}
          onChange={(from: string) => set({ from })}
        />
      </Field>
      <Field id="batch-to" label={labels.to}>
        <Select
          id="batch-to"
          showSearch={{ optionFilterProp: 'label' }}
          loading={steps.isPending}
          options={options.filter(({ value }) => value !== fields.from)}
          value={fields.to || null}
          onChange={(to: string) => set({ to })}
        />
      </Field>
    </>
  )
}

/** No token can be put there. */
const notTargets = new Set(['bpmn:Process', 'bpmn:StartEvent', 'bpmn:BoundaryEvent'])
