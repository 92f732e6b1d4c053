import { Input, Select } from 'antd'
import { useState } from 'react'
import { addBridgeTask, addJudicialTask, closeJudicialFile } from '#contract/judicial'
import { roles } from '#domain/access/roles'
import type { RoleCode } from '#domain/model/codes'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { isText } from './is-text.ts'
import { labels } from './labels.nl.ts'
import type { JudicialFile } from './queries.ts'

interface Props {
  readonly file: JudicialFile
  readonly onClose: () => void
}

const workers = roles.filter(({ orgType, readOnly }) => orgType === 'WV_WI' && !readOnly)

/** A task for the inspectorate itself. */
export const TaskDialog = ({ file, onClose }: Props) => {
  const [title, setTitle] = useTyped('judicial-task', '', isText)
  const [role, setRole] = useState<RoleCode>()
  const [dueOn, setDueOn] = useState('')
  const add = useStep({
    send: () =>
      call(addJudicialTask, {
        params: { caseId: file.id },
        body: { title, roles: role === undefined ? [] : [role], dueOn: dueOn === '' ? null : dueOn },
      }),
    done: labels.taskAdded,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.addTask}
      okText={labels.addTask}
      ready={title.trim() !== '' && role !== undefined}
      busy={add.busy}
      error={add.error}
      onOk={() => add.submit(undefined)}
      onClose={onClose}
    >
      <Field id="task-title" label={labels.taskTitle}>
        <Input id="task-title" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field id="task-role" label="Rol">
        <Select
          id="task-role"
          {...(role === undefined ? {} : { value: role })}
          onChange={setRole}
          options={workers.map(({ code, name }) => ({ value: code, label: name }))}
          style={{ width: '100%' }}
        />
      </Field>
      <Field id="task-due" label="Tegen">
        <DateField id="task-due" value={dueOn} onChange={setDueOn} />
      </Field>
    </ActionDialog>
  )
}

/** Asks the inventory desk to take a unit off VIVOO, without saying why. */
export const BridgeDialog = ({ file, onClose }: Props) => {
  const [unitId, setUnitId] = useState(file.units[0]?.id)
  const ask = useStep({
    send: (chosen: string) =>
      call(addBridgeTask, { params: { caseId: file.id }, body: { kind: 'DELETE_FROM_INVENTORY', unitId: chosen } }),
    done: labels.bridgeDone,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.bridge}
      okText={labels.bridge}
      ready={unitId !== undefined}
      busy={ask.busy}
      error={ask.error}
      onOk={() => ask.submit(unitId ?? '')}
      onClose={onClose}
    >
      <p>De taak toont alleen het pand, de entiteit en de vraag. Geef eerst vrij wat de ontvanger mag zien.</p>
      <Field id="bridge-unit" label="Entiteit">
        <Select
          id="bridge-unit"
          {...(unitId === undefined ? {} : { value: unitId })}
          onChange={setUnitId}
          options={file.units.map(({ id, description }) => ({ value: id, label: description }))}
          style={{ width: '100%' }}
        />
      </Field>
    </ActionDialog>
  )
}

/** Closes the file. */
export const CloseDialog = ({ file, onClose }: Props) => {
  const [reason, setReason] = useTyped('judicial-close', '', isText)
  const [text, setText] = useTyped('judicial-close-text', '', isText)
  const close = useStep({
    send: () => call(closeJudicialFile, { params: { caseId: file.id }, body: { reason, text, version: file.version } }),
    done: labels.closed,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.close}
      okText={labels.close}
      danger
      ready={reason.trim() !== ''}
      busy={close.busy}
      error={close.error}
      onOk={() => close.submit(undefined)}
      onClose={onClose}
    >
      <Field id="close-reason" label={labels.reason}>
        <Input id="close-reason" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Field id="close-text" label={labels.explanation}>
        <Input.TextArea id="close-text" rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
    </ActionDialog>
  )
}
