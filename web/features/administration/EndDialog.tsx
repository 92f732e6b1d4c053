import { Checkbox, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { endRight, endUser } from '#contract/administration'
import { roleName } from '#domain/access/roles'
import { call } from '../../shared/api.ts'
import { text } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field, FieldGroup } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import type { Right, User } from './queries.ts'

interface Props {
  readonly user: User
  /** undefined: all rights that the manager manages */
  readonly right: Right | undefined
  readonly onClose: () => void
}

/** Ends one right or all of them, now or after a last day. The last application manager of an organisation goes only with a warning. */
export const EndDialog = ({ user, right, onClose }: Props) => {
  const { configuration } = useSession()
  const [now, setNow] = useState(true)
  const [day, setDay] = useState(configuration.today)
  const [reason, setReason] = useState('')
  const [confirmLast, setConfirmLast] = useState(false)
  const step = useStep({
    send: () => {
      const body = { version: user.version, to: now ? null : day, confirmLast, reason }
      return right === undefined
        ? call(endUser, { params: { userId: user.id }, body })
        : call(endRight, { params: { userId: user.id, rightId: right.id }, body })
    },
    done: right === undefined ? labels.allEnded : labels.ended,
    after: onClose,
  })
  const isLast = step.reason === 'LAST_MANAGER'
  const title = right === undefined ? labels.endAll : `${roleName(right.role)} in ${right.organisation.name} beëindigen`
  return (
    <Modal
      open
      title={title}
      okText={right === undefined ? labels.endAll : 'Recht beëindigen'}
      cancelText={text.cancel}
      okButtonProps={{ danger: true, loading: step.busy, disabled: (!now && day === '') || (isLast && !confirmLast) }}
      onOk={() => step.submit(undefined)}
      onCancel={onClose}
    >
      <FieldGroup label={labels.when}>
        <Radio.Group
          value={now}
          onChange={(event) => setNow(event.target.value === true)}
          options={[
            { value: true, label: labels.now },
            { value: false, label: labels.onDay },
          ]}
        />
      </FieldGroup>
      {now ? null : (
        <Field id="end-day" label={labels.lastDay}>
          <DateField id="end-day" value={day} min={configuration.today} onChange={setDay} />
        </Field>
      )}
      <p className="callout">{now ? labels.nowEffect : labels.dayEffect}</p>
      <Field id="end-reason" label={labels.reason} help={labels.reasonHelp}>
        <Input id="end-reason" maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {isLast ? (
        <div className="callout warn" role="alert">
          <p style={{ marginTop: 0 }}>{labels.lastManager}</p>
          <Checkbox checked={confirmLast} onChange={(event) => setConfirmLast(event.target.checked)}>
            {labels.confirmLast}
          </Checkbox>
        </div>
      ) : (
        step.error
      )}
    </Modal>
  )
}
