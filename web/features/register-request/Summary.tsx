import { Descriptions } from 'antd'
import type { Output } from '#contract/endpoint'
import type { getProperty } from '#contract/properties'
import { formatLongDate } from '../../shared/format.ts'
import { isFormal, type RequestForm } from './form.ts'
import { channelWord } from './labels.nl.ts'

/** What will be registered, and what happens next. */
export const Summary = ({
  form,
  property,
}: {
  readonly form: RequestForm
  readonly property: Output<typeof getProperty>
}) => {
  const units = property.units.filter(({ id }) => form.unitIds.includes(id))
  const known = property.parties.filter(({ id }) => form.requesterPartyIds.includes(id)).map(({ name }) => name)
  const added = form.newRequester === null ? [] : [`${form.newRequester.firstName} ${form.newRequester.name}`.trim()]
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={[
          { key: 'kind', label: 'Soort', children: isFormal(form) ? 'formeel verzoek' : 'informele melding' },
          {
            key: 'on',
            label: 'Ontvangen',
            children: form.receivedOn === '' ? '–' : `${formatLongDate(form.receivedOn)}, ${channelWord[form.channel]}`,
          },
          { key: 'units', label: 'Entiteiten', children: units.map((unit) => unit.description).join(', ') || '–' },
          { key: 'who', label: 'Verzoeker', children: [...known, ...added].join(', ') || '–' },
          { key: 'complaint', label: 'Klacht', children: form.complaint },
        ]}
      />
      <div className="callout" style={{ marginTop: 16 }}>
        <strong>Wat gebeurt er daarna?</strong>
        <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
          <li>Het ontvangstbewijs (DT002) voor de verzoeker wordt gemaakt.</li>
          {form.warning ? (
            <li>
              De waarschuwingsprocedure start: in de werklijst komt taak A16 om het eerste onderzoek te plannen. De
              burgemeester beslist nog niet.
            </li>
          ) : (
            <>
              <li>De termijn van de burgemeester gaat lopen vanaf de ontvangst.</li>
              <li>In de werklijst komen de taken 1 (termijn burgemeester) en 2 (verwerk verzoek OO).</li>
            </>
          )}
        </ul>
      </div>
    </>
  )
}
