import { Button, Input } from 'antd'
import { useState } from 'react'
import { planInvestigation } from '#contract/investigations'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field, TimeField } from '../../shared/ui/Field.tsx'
import type { Investigation } from './types.ts'

/** Task 7: the day of the visit; owners and occupants get a letter. */
export const PlanInvestigation = ({ investigation }: { readonly investigation: Investigation }) => {
  const { configuration } = useSession()
  const [plannedOn, setPlannedOn] = useState('')
  const [plannedTime, setPlannedTime] = useState('')
  const [note, setNote] = useState('')
  const step = useStep({
    send: () =>
      call(planInvestigation, {
        params: { investigationId: investigation.id },
        body: { plannedOn, plannedTime: plannedTime === '' ? null : plannedTime, note, version: investigation.version },
      }),
    done: 'Het onderzoek is gepland. De brieven met de datum (DT008) worden gemaakt.',
  })
  return (
    <section className="panel" aria-label="Onderzoek plannen">
      <header>Onderzoek plannen</header>
      <div className="body">
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
          Onderzoek plannen
        </Button>
      </div>
    </section>
  )
}
