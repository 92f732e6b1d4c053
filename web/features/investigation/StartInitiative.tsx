import { Button, Input } from 'antd'
import { useNavigate } from 'react-router'
import { startOnInitiative } from '#contract/own-steps'
import { rolesForAction } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { stepLabel } from '../../shared/step-labels.nl.ts'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import type { Investigation } from './types.ts'

const label = stepLabel.OO_START_INITIATIVE

/** From a signed investigation of the municipality itself: OO for what it found faulty, on the initiative of the mayor. */
export const StartInitiative = ({ investigation }: { readonly investigation: Investigation }) => {
  const { has } = useSession()
  const [isOpen, setOpen] = useTyped('start-initiative', false)
  const mayStart =
    investigation.status === 'ONDERTEKEND' &&
    investigation.organisation.type === 'LB' &&
    has(...rolesForAction('OO_START_INITIATIVE'))
  if (!mayStart) return null
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      {isOpen ? <StartDialog investigation={investigation} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

const StartDialog = ({
  investigation,
  onClose,
}: {
  readonly investigation: Investigation
  readonly onClose: () => void
}) => {
  const navigate = useNavigate()
  const [caseId] = useTyped('initiative-case', crypto.randomUUID())
  const [reason, setReason] = useTyped('initiative-reason', '')
  const step = useStep({
    send: () =>
      call(startOnInitiative, { params: { investigationId: investigation.id }, body: { id: caseId, reason } }),
    done: ({ reference }) => `Procedure ${reference} is gestart.`,
    after: async (made) => navigate(`/procedures/${made.caseId}`),
  })
  return (
    <ActionDialog
      title={label}
      okText={label}
      ready={reason.trim() !== ''}
      busy={step.busy}
      error={step.error}
      onOk={() => step.submit(undefined)}
      onClose={onClose}
    >
      <p>
        Er start een procedure voor elke woning die dit onderzoek ongeschikt, onbewoonbaar of overbewoond vond. Er loopt
        geen beslistermijn, want er is geen verzoek. Het onderzoek telt mee in de nieuwe procedure.
      </p>
      <Field id="initiative-reason" label="Waarom neemt de burgemeester het initiatief?">
        <Input.TextArea
          id="initiative-reason"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ActionDialog>
  )
}
