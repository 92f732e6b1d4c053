import { App, Button } from 'antd'
import { useNavigate } from 'react-router'
import { deleteDecisionRun } from '#contract/decisions'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import type { DecisionRun } from './run.ts'

/** While nothing is sent, a wrong run may go, with its documents. */
export const DeleteRun = ({ run }: { readonly run: DecisionRun }) => {
  const { modal } = App.useApp()
  const navigate = useNavigate()
  const step = useStep({
    send: () => call(deleteDecisionRun, { params: { decisionRunId: run.id } }),
    done: 'De beslissing en haar documenten zijn verwijderd.',
    after: async () => navigate(`/procedures/${run.caseId}`),
  })
  const ask = () =>
    modal.confirm({
      title: 'Beslissing verwijderen?',
      content: 'Alle beslissingen van deze ronde en hun documenten verdwijnen. Daarna kunt u ze opnieuw maken.',
      okText: 'Beslissing verwijderen',
      cancelText: 'Annuleren',
      okButtonProps: { danger: true },
      onOk: () => step.submit(undefined),
    })
  return (
    <div>
      {step.error}
      <Button danger loading={step.busy} onClick={ask}>
        Beslissing verwijderen
      </Button>
    </div>
  )
}
