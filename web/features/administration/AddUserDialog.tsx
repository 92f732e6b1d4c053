import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { createUser } from '#contract/administration'
import { call } from '../../shared/api.ts'
import { text } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import { useManagedOrganisations } from './queries.ts'
import { RightFields, type RightForm, rightOf } from './RightFields.tsx'

const nobody = { subject: '', firstName: '', lastName: '', email: '' }
const fields = ['firstName', 'lastName', 'email', 'subject'] as const

/** Adds somebody who can sign in already, with a first right. */
export const AddUserDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { session, configuration } = useSession()
  const navigate = useNavigate()
  const organisations = useManagedOrganisations()
  const [person, setPerson] = useState(nobody)
  const [form, setForm] = useState<RightForm>({
    orgId: session.active.organisation.id,
    role: undefined,
    from: configuration.today,
    to: '',
    viaOrgId: '',
  })
  const right = rightOf(form)
  const step = useStep({
    send: (given: NonNullable<typeof right>) => call(createUser, { body: { ...person, right: given } }),
    done: labels.added,
    after: async ({ id }) => navigate(`/beheer/gebruikers/${id}`),
  })
  const incomplete = right === undefined || fields.some((name) => person[name].trim() === '')
  return (
    <Modal
      open
      title={labels.add}
      okText={labels.add}
      cancelText={text.cancel}
      okButtonProps={{ loading: step.busy, disabled: incomplete }}
      onOk={() => right && step.submit(right)}
      onCancel={onClose}
    >
      {fields.map((name) => (
        <Field
          key={name}
          id={`new-${name}`}
          label={labels[name]}
          {...(name === 'subject' ? { help: labels.subjectHelp } : {})}
        >
          <Input
            id={`new-${name}`}
            value={person[name]}
            onChange={(event) => setPerson({ ...person, [name]: event.target.value })}
          />
        </Field>
      ))}
      <RightFields
        form={form}
        change={(part) => setForm({ ...form, ...part })}
        organisations={organisations.data?.items ?? []}
      />
      {step.error}
    </Modal>
  )
}
