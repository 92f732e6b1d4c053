import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { z } from 'zod'
import { askAdvice } from '#contract/advice'
import { getCase } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { call } from '../../shared/api.ts'
import { useDraft } from '../../shared/draft.ts'
import { formatLongDate } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { sayRefusal } from '../../shared/reason-labels.nl.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { UnitPicker } from '../../shared/ui/UnitPicker.tsx'
import { Wizard } from '../../shared/ui/Wizard.tsx'

type CaseFile = Output<typeof getCase>

const form = z.object({ id: z.string(), askedOn: z.string(), unitIds: z.array(z.string()), note: z.string() })
type Form = z.infer<typeof form>

/** Wizard "advies vragen aan Wonen in Vlaanderen": date, units, note. Closes task 2. */
export const AskAdvicePage = () => {
  const { caseId = '' } = useParams()
  const query = useQuery({ queryKey: ['case', caseId], queryFn: () => call(getCase, { params: { caseId } }) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <AskAdvice file={query.data} />
}

const AskAdvice = ({ file }: { readonly file: CaseFile }) => {
  const { configuration } = useSession()
  const navigate = useNavigate()
  const action = file.actions.find(({ action }) => action === 'ADVICE_ASK')
  const targets = action?.targets ?? []
  const inProcedure = file.units.flatMap(({ id, subStatus }) =>
    subStatus !== null && targets.includes(id) ? [id] : [],
  )
  const draft = useDraft<Form>(
    'ask-advice',
    file.id,
    { id: crypto.randomUUID(), askedOn: configuration.today, unitIds: inProcedure, note: '' },
    (kept) => form.safeParse(kept).data,
  )
  const back = `/procedures/${file.id}`
  const step = useStep({
    send: (filled: Form) =>
      call(askAdvice, { params: { caseId: file.id }, body: { ...filled, version: file.version } }),
    done: 'Het advies is gevraagd. Wonen in Vlaanderen heeft de taak gekregen.',
    after: async () => {
      await draft.discard()
      await navigate(back)
    },
  })
  const filled = draft.value
  if (filled === undefined) return <Skeleton active className="page" />
  const change = (part: Partial<Form>) => draft.change({ ...filled, ...part })
  return (
    <Wizard
      title="Advies vragen aan Wonen in Vlaanderen"
      intro={<p className="muted">{file.reference}</p>}
      step={draft.step}
      goTo={(index) => draft.change(filled, index)}
      draft={draft}
      submitLabel="Advies vragen"
      busy={step.busy}
      error={step.error}
      onSubmit={() => step.submit(filled)}
      onCancel={() => void navigate(back)}
      steps={[
        {
          title: 'Datum',
          faults: [
            ...(action?.open === false ? [sayRefusal(action.reason ?? '')] : []),
            ...(filled.askedOn === '' ? ['Vul de datum van de adviesvraag in.'] : []),
          ],
          content: (
            <Field id="asked-on" label="Datum van de adviesvraag">
              <DateField
                id="asked-on"
                value={filled.askedOn}
                max={configuration.today}
                onChange={(askedOn) => change({ askedOn })}
              />
            </Field>
          ),
        },
        {
          title: 'Entiteiten',
          faults: filled.unitIds.length === 0 ? ['Kies minstens één entiteit.'] : [],
          content: (
            <UnitPicker
              label="Voor welke entiteiten vraagt u advies?"
              units={file.units.map((unit) =>
                targets.includes(unit.id)
                  ? unit
                  : { ...unit, closed: 'Voor deze entiteit kan nu geen advies gevraagd worden.' },
              )}
              chosen={filled.unitIds}
              onChange={(unitIds) => change({ unitIds })}
            />
          ),
        },
        {
          title: 'Toelichting en vragen',
          faults: [],
          content: (
            <>
              <Field
                id="note"
                label="Toelichting voor Wonen in Vlaanderen"
                help="Niet verplicht. Komt in de adviesvraag (DT016)."
              >
                <Input.TextArea
                  id="note"
                  rows={4}
                  maxLength={4000}
                  value={filled.note}
                  onChange={(event) => change({ note: event.target.value })}
                />
              </Field>
              <WhatHappens askedOn={filled.askedOn} />
            </>
          ),
        },
      ]}
    />
  )
}

const WhatHappens = ({ askedOn }: { readonly askedOn: string }) => (
  <div className="callout">
    De adviesvraag van {askedOn === '' ? '…' : formatLongDate(askedOn)} (DT016) wordt gemaakt en Wonen in Vlaanderen
    krijgt taak A01. Zolang het advies loopt, kunt u de entiteiten niet wijzigen.
  </div>
)
