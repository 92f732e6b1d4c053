import { Button, Input } from 'antd'
import { planInvestigation } from '#contract/investigations'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field, TimeField } from '../../shared/ui/Field.tsx'
import { useTyped } from '../../shared/typed.ts'
import type { Investigation } from './types.ts'

interface Props {
  readonly investigation: Investigation
}

/** Task 7: the day and hour of the visit; owners and occupants get a letter. */
export const PlanInvestigation = ({ investigation }: Props) => (
  <section className="panel" aria-label="Onderzoek plannen">
    <header>{investigation.status === 'GEEN_TOEGANG' ? 'Onderzoek opnieuw plannen' : 'Onderzoek plannen'}</header>
    <div className="body">
      {investigation.status === 'GEEN_TOEGANG' ? (
        <p className="callout warn">
          Bij het vorige bezoek gaf geen enkele entiteit toegang; zie het verslag hieronder.
        </p>
      ) : null}
      <VisitForm
        investigation={investigation}
        submitLabel="Onderzoek plannen"
        done="Het onderzoek is gepland. De brieven met de datum (DT008) worden gemaakt."
      />
    </div>
  </section>
)

/** Before it has begun, a planned visit can be moved; closed until somebody asks for it. */
export const MoveVisit = ({ investigation }: Props) => {
  const [isOpen, setOpen] = useTyped('move-visit', false)
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Bezoek verplaatsen</Button>
      </div>
    )
  return (
    <section className="panel" aria-label="Bezoek verplaatsen">
      <header>Bezoek verplaatsen</header>
      <div className="body">
        <VisitForm
          investigation={investigation}
          submitLabel="Bezoek verplaatsen"
          done="Het bezoek is verplaatst. De brieven met de nieuwe datum (DT008) worden gemaakt."
          after={() => setOpen(false)}
        />
      </div>
    </section>
  )
}

const VisitForm = ({
  investigation,
  submitLabel,
  done,
  after,
}: Props & { readonly submitLabel: string; readonly done: string; readonly after?: () => void }) => {
  const { configuration } = useSession()
  const [plannedOn, setPlannedOn] = useTyped('planned-on', '')
  const [plannedTime, setPlannedTime] = useTyped('planned-time', '')
  const [note, setNote] = useTyped('plan-note', '')
  const step = useStep({
    send: () =>
      call(planInvestigation, {
        params: { investigationId: investigation.id },
        body: { plannedOn, plannedTime: plannedTime === '' ? null : plannedTime, note, version: investigation.version },
      }),
    done,
    ...(after === undefined ? {} : { after }),
  })
  return (
    <>
      <Field id="planned-on" label="Datum van het bezoek" help="Verwittig de betrokkenen minstens 8 dagen vooraf.">
        <DateField id="planned-on" value={plannedOn} min={configuration.today} onChange={setPlannedOn} />
      </Field>
      <Field
        id="planned-time"
        label="Uur van het bezoek (niet verplicht)"
        help="Zonder uur zegt de brief dat het nog wordt meegedeeld."
      >
        <TimeField id="planned-time" value={plannedTime} onChange={setPlannedTime} />
      </Field>
      <Field id="plan-note" label="Mededeling in de brief (niet verplicht)">
        <Input.TextArea
          id="plan-note"
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {step.error}
      <Button type="primary" disabled={plannedOn === ''} loading={step.busy} onClick={() => step.submit(undefined)}>
        {submitLabel}
      </Button>
    </>
  )
}
