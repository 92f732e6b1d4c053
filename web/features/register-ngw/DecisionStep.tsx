import { Checkbox, Input } from 'antd'
import { ngwMeasures } from '#domain/model/procedure-codes'
import { communicationTerm } from '#domain/procedures/ngw/communication'
import { formatLongDate } from '../../shared/format.ts'
import { ngwMeasureWord } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { DateField, Field, FieldGroup } from '../../shared/ui/Field.tsx'
import type { NgwForm } from './form.ts'

interface Props {
  readonly form: NgwForm
  readonly change: (part: Partial<NgwForm>) => void
}

const termSentence = (decidedOn: string): string => {
  if (decidedOn === '') return 'Vul de datum van het besluit in: daarmee begint de termijn om het te bezorgen.'
  const due = communicationTerm(decidedOn)?.due.dueOn
  return due === undefined
    ? 'Voor een besluit van vóór 9 juni 2023 geldt geen termijn om het te bezorgen.'
    : `Het besluit moet uiterlijk op ${formatLongDate(due)} bij de inventarisbeheerder zijn. Anders komen de woningen niet op VIVOO.`
}

/** When, why and what; the screen says at once until when the decision must reach the inventory manager. */
export const DecisionStep = ({ form, change }: Props) => {
  const { configuration, session } = useSession()
  return (
    <>
      <Field id="decided-on" label="Datum van het besluit">
        <DateField
          id="decided-on"
          value={form.decidedOn}
          max={configuration.today}
          onChange={(decidedOn) => change({ decidedOn })}
        />
      </Field>
      <p className="callout" role="status">
        {termSentence(form.decidedOn)}
      </p>
      {session.active.organisation.type === 'LB' ? null : (
        <Field
          id="communicated-on"
          label="Ontvangen door de inventarisbeheerder"
          help="Laat leeg als de gemeente het besluit nog moet bezorgen."
        >
          <DateField
            id="communicated-on"
            value={form.communicatedOn}
            max={configuration.today}
            onChange={(communicatedOn) => change({ communicatedOn })}
          />
        </Field>
      )}
      <Field id="grounds" label="Gronden" help="Welk gevaar is vastgesteld, en door wie?">
        <Input.TextArea
          id="grounds"
          rows={5}
          maxLength={4000}
          showCount
          value={form.grounds}
          onChange={(event) => change({ grounds: event.target.value })}
        />
      </Field>
      <FieldGroup label="Maatregelen">
        <div style={{ display: 'grid', gap: 4 }}>
          {ngwMeasures.map((measure) => (
            <Checkbox
              key={measure}
              checked={form.measures.includes(measure)}
              onChange={(event) =>
                change({
                  measures: ngwMeasures.filter((one) =>
                    one === measure ? event.target.checked : form.measures.includes(one),
                  ),
                })
              }
            >
              {ngwMeasureWord[measure]}
            </Checkbox>
          ))}
        </div>
      </FieldGroup>
      <Field id="measures-text" label="Toelichting bij de maatregelen">
        <Input
          id="measures-text"
          maxLength={2000}
          value={form.measuresText}
          onChange={(event) => change({ measuresText: event.target.value })}
        />
      </Field>
    </>
  )
}
