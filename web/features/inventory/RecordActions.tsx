import { Button } from 'antd'
import { useState } from 'react'
import type { Output } from '#contract/endpoint'
import type { getRecord } from '#contract/levy'
import { rolesFor } from '#domain/access/can-do'
import { measureActions, recordActions } from '#domain/levy/record-actions'
import { reasonWords } from '../../shared/reason-labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { type LevyForm, measureForms, recordForms, transferForm } from './levy-forms.nl.ts'
import { measureActionWord, recordActionWord } from './levy-labels.nl.ts'
import { LevyDialog } from './LevyDialog.tsx'

type Page = Output<typeof getRecord>
type Answer = Page['actions'][number]

/** What can be done with the record; what the viewer's role can never do is left out. */
export const RecordActions = ({ page }: { readonly page: Page }) => {
  const shown = recordActions.flatMap((action) => {
    const answer = page.actions.find((one) => one.action === action)
    return answer === undefined || isNever(answer) ? [] : [{ action, answer }]
  })
  if (shown.length === 0) return null
  return (
    <section className="panel" aria-label="Acties">
      <header>Acties</header>
      <div style={{ display: 'grid', gap: 8, padding: 12 }}>
        {shown.map(({ action, answer }) => (
          <Act
            key={action}
            title={recordActionWord[action]}
            form={recordForms[action]}
            answer={answer}
            page={page}
            target={{ id: page.record.id, version: 0 }}
          />
        ))}
      </div>
    </section>
  )
}

/** What can be done with one exemption or suspension. */
export const MeasureActions = ({
  page,
  measure,
}: {
  readonly page: Page
  readonly measure: Page['measures'][number]
}) => {
  const open = measureActions.filter((action) => measure.actions.some((one) => one.action === action && one.open))
  if (open.length === 0) return '–'
  return (
    <div style={{ display: 'grid', gap: 4 }}>
      {open.map((action) => (
        <Act
          key={action}
          title={measureActionWord[action]}
          form={measureForms[action]}
          answer={{ action, open: true, targets: [], warnings: [] }}
          page={page}
          target={{ id: measure.id, version: measure.version }}
        />
      ))}
    </div>
  )
}

/** Task A18 on one transfer. */
export const TransferAction = ({
  page,
  transfer,
}: {
  readonly page: Page
  readonly transfer: Page['transfers'][number]
}) => {
  const { has } = useSession()
  if (transfer.status !== 'GEREGISTREERD' || !has(...rolesFor('HANDLE', 'HOLDER_TRANSFER')))
    return transfer.decisionText === null || transfer.decisionText === '' ? '–' : transfer.decisionText
  return (
    <Act
      title="Verwerken"
      form={transferForm}
      answer={{ action: 'HOLDER_DECIDE', open: true, targets: [], warnings: [] }}
      page={page}
      target={{ id: transfer.id, version: 0 }}
    />
  )
}

interface ActProps {
  readonly title: string
  readonly form: LevyForm
  readonly answer: Answer
  readonly page: Page
  readonly target: { readonly id: string; readonly version: number }
}

const Act = ({ title, form, answer, page, target }: ActProps) => {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button block disabled={!answer.open} danger={form.danger === true} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {answer.open || answer.reason === undefined ? null : (
        <p className="field-help">{Object.entries(reasonWords).find(([code]) => code === answer.reason)?.[1]}</p>
      )}
      {open ? (
        <LevyDialog
          title={title}
          form={form}
          target={target}
          caseId={page.record.caseId}
          holders={page.holders}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  )
}

const isNever = ({ reason }: Answer): boolean => reason === 'NO_RIGHT' || reason === 'OTHER_ORGANISATION'
