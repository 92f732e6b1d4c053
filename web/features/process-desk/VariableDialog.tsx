import { AutoComplete, Input, Select } from 'antd'
import { useState } from 'react'
import { setInstanceVariables } from '#contract/process-operations'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import type { Instance } from './instance.ts'
import { labels } from './operations.nl.ts'
import { ReasonField } from './ReasonField.tsx'
import { isJson } from './view.ts'

/** What is changed: a variable that is there, or a new one; and the incident that is tried again with it. */
export interface VariableAsk {
  readonly variable?: Instance['variables'][number]
  readonly incident?: number
}

interface Props extends VariableAsk {
  readonly instance: Instance
  readonly onClose: () => void
  readonly onSent: (name: string, scope: number | null) => void
}

/** A new value for a variable, with the reason. */
export const VariableDialog = ({ instance, variable, incident, onClose, onSent }: Props) => {
  const [scope, setScope] = useState<number | null>(variable?.scope ?? null)
  const [name, setName] = useState(variable?.name ?? '')
  const [value, setValue] = useTyped('variable-value', variable?.value ?? '')
  const [reason, setReason] = useTyped('variable-reason', '')
  const { caseId, part } = instance
  const send = useStep({
    send: () =>
      call(setInstanceVariables, {
        params: { caseId, part },
        body: { reason, scope, variables: [{ name, value }], ...(incident && { retryIncident: incident }) },
      }),
    done: labels.variableSaved,
    after: () => {
      onSent(name, scope)
      onClose()
    },
  })
  return (
    <ActionDialog
      title={titleOf({ variable, incident })}
      okText={incident === undefined ? labels.edit : labels.editAndRetry}
      ready={[reason, name, value].every((text) => text.trim() !== '') && isJson(value)}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(undefined)}
      onClose={onClose}
    >
      {variable ? null : (
        <WhichVariable instance={instance} name={name} scope={scope} setName={setName} setScope={setScope} />
      )}
      <ValueField value={value} onChange={setValue} />
      <ReasonField id="variable-reason" value={reason} onChange={setReason} />
    </ActionDialog>
  )
}

const titleOf = ({ variable, incident }: { readonly [Name in keyof VariableAsk]: VariableAsk[Name] | undefined }) => {
  if (incident !== undefined) return labels.editAndRetry
  return variable ? labels.editOf(variable.name) : labels.addVariable
}

interface ValueProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

const ValueField = ({ value, onChange }: ValueProps) => {
  const wrong = value.trim() !== '' && !isJson(value)
  return (
    <>
      <Field id="variable-value" label={labels.value} help={labels.valueHelp}>
        <Input.TextArea
          id="variable-value"
          rows={3}
          maxLength={2000}
          className="code"
          value={value}
          status={wrong ? 'error' : ''}
          aria-invalid={wrong}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      {wrong ? (
        <p role="alert" className="desk-wrong">
          {labels.invalidJson}
        </p>
      ) : null}
    </>
  )
}

interface WhichProps {
  readonly instance: Instance
  readonly name: string
  readonly scope: number | null
  readonly setName: (name: string) => void
  readonly setScope: (scope: number | null) => void
}

const WhichVariable = ({ instance: { scopes, variables }, name, scope, setName, setScope }: WhichProps) => {
  const now = variables.find((one) => one.name === name && one.scope === scope)?.value
  return (
    <>
      <Field id="variable-scope" label={labels.scope}>
        <Select
          id="variable-scope"
          value={scope ?? 0}
          style={{ width: '100%' }}
          onChange={(picked: number) => setScope(picked === 0 ? null : picked)}
          options={[
            { value: 0, label: labels.wholeProcess },
            ...scopes.map((one) => ({ value: one.step, label: one.name })),
          ]}
        />
      </Field>
      <Field id="variable-name" label={labels.name} {...(now && { help: `${labels.valueNow}: ${now}` })}>
        <AutoComplete
          id="variable-name"
          style={{ width: '100%' }}
          value={name}
          onChange={(next: string) => setName(next.slice(0, 100))}
          showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }}
          options={variables.filter((one) => !one.locked && one.scope === scope).map((one) => ({ value: one.name }))}
        />
      </Field>
    </>
  )
}
