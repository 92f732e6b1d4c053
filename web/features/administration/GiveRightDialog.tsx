import { Input, Modal } from 'antd'
import { useState } from 'react'
import { giveRight } from '#contract/administration'
import { call } from '../../shared/api.ts'
import { text } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import { type User, useManagedOrganisations } from './queries.ts'
import { RightFields, type RightForm, rightOf } from './RightFields.tsx'

/** Gives a user a role in an organisation from a first day on. */
export const GiveRightDialog = ({ user, onClose }: { readonly user: User; readonly onClose: () => void }) => {
  const { session, configuration } = useSession()
  const organisations = useManagedOrganisations()
  const [form, setForm] = useState<RightForm>({
    orgId: session.active.organisation.id,
    role: undefined,
    from: configuration.today,
    to: '',
    viaOrgId: '',
  })
  const [reason, setReason] = useState('')
  const right = rightOf(form)
  const step = useStep({
    send: (given: NonNullable<typeof right>) =>
      call(giveRight, { params: { userId: user.id }, body: { ...given, reason, version: user.version } }),
    done: labels.given,
    after: onClose,
  })
  return (
    <Modal
      open
      title={`${labels.give} aan ${user.firstName} ${user.lastName}`}
      okText={labels.give}
      cancelText={text.cancel}
      okButtonProps={{ loading: step.busy, disabled: right === undefined }}
      onOk={() => right && step.submit(right)}
      onCancel={onClose}
    >
      {organisations.isError ? <ErrorNotice error={organisations.error} /> : null}
      <RightFields
        form={form}
        change={(part) => setForm({ ...form, ...part })}
        organisations={organisations.data?.items ?? []}
      />
      <Field id="give-reason" label={labels.reason} help={labels.reasonHelp}>
        <Input id="give-reason" maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {step.error}
    </Modal>
  )
}
