import { Input, Select } from 'antd'
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
        body: {
          reason,
          scope,
          variables: [{ name, value }],
          ...(incident !== undefined && { retryIncident: incident }),
        },
      }),
    done: labels.variableSaved,
    after: () => {
      onSent(name, scope)
      onClose()
    },
  })
  const wrong = value.trim() !== '' && !isJson(value)
  const title = incident === undefined ? labels.addVariable : labels.editAndRetry
  return (
    <ActionDialog
      title={variable && incident === undefined ? labels.editOf(variable.name) : title}
      okText={incident === undefined ? labels.edit : labels.editAndRetry}
      ready={reason.trim() !== '' && name.trim() !== '' && value.trim() !== '' && !wrong}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(undefined)}
      onClose={onClose}
    >
      {variable ? null : (
        <WhichVariable instance={instance} name={name} scope={scope} setName={setName} setScope={setScope} />
      )}
      <Field id="variable-value" label={labels.value} help={labels.valueHelp}>
        <Input.TextArea
          id="variable-value"
          rows={3}
          maxLength={2000}
          className="code"
          value={value}
          status={wrong ? 'error' : ''}
          aria-invalid={wrong}
          onChange={(event) => setValue(event.target.value)}
        />
      </Field>
      {wrong ? (
        <p role="alert" className="desk-wrong">
          {labels.invalidJson}
        </p>
      ) : null}
      <ReasonField id="variable-reason" value={reason} onChange={setReason} />
    </ActionDialog>
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
        <Input
          id="variable-name"
          maxLength={100}
          value={name}
          list="variable-names"
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <datalist id="variable-names">
        {variables
          .filter((one) => !one.locked && one.scope === scope)
          .map((one) => (
            <option key={one.name} value={one.name} />
          ))}
      </datalist>
    </>
  )
}
