import { Button } from 'antd'
import { useState } from 'react'
import { agreeOperation, withdrawOperation } from '#contract/process-operations'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import type { Operation } from './OperationLog.tsx'
import { changeSentence, labels } from './operations.nl.ts'
import { ReasonField } from './ReasonField.tsx'

interface Props {
  readonly operation: Operation
}

/** Agree to what another asked, or have it withdrawn. */
export const OperationActs = ({ operation }: Props) => {
  const [open, setOpen] = useState<'AGREE' | 'WITHDRAW'>()
  const { mayAgree, mayWithdraw } = operation
  if (!mayAgree && !mayWithdraw) return null
  const close = () => setOpen(undefined)
  return (
    <div className="desk-acts">
      {mayAgree ? (
        <Button type="primary" onClick={() => setOpen('AGREE')}>
          {labels.agree}
        </Button>
      ) : null}
      <Button onClick={() => setOpen('WITHDRAW')}>{mayAgree ? labels.decline : labels.withdraw}</Button>
      {open === 'AGREE' ? <AgreeDialog operation={operation} onClose={close} /> : null}
      {open === 'WITHDRAW' ? <WithdrawDialog operation={operation} onClose={close} /> : null}
    </div>
  )
}

interface DialogProps extends Props {
  readonly onClose: () => void
}

const AgreeDialog = ({ operation, onClose }: DialogProps) => {
  const send = useStep({
    send: () => call(agreeOperation, { params: { operationId: operation.operationId } }),
    done: labels.agreed,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.agree}
      okText={labels.agree}
      ready
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(undefined)}
      onClose={onClose}
    >
      <p>{labels.agreeAbout}</p>
      <ul>
        {operation.changes.map((line) => (
          <li key={line}>{changeSentence(line, formatInstant)}</li>
        ))}
      </ul>
      <p>{operation.reason}</p>
    </ActionDialog>
  )
}

const WithdrawDialog = ({ operation, onClose }: DialogProps) => {
  const [reason, setReason] = useTyped('withdraw-reason', '')
  const title = operation.mayAgree ? labels.decline : labels.withdraw
  const send = useStep({
    send: () => call(withdrawOperation, { params: { operationId: operation.operationId }, body: { reason } }),
    done: labels.withdrawn,
    after: onClose,
  })
  return (
    <ActionDialog
      title={title}
      okText={title}
      ready={reason.trim() !== ''}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(undefined)}
      onClose={onClose}
    >
      <ReasonField id="withdraw-reason" value={reason} onChange={setReason} />
    </ActionDialog>
  )
}
