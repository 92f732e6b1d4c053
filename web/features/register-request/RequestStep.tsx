import { Checkbox, Input, Select } from 'antd'
import { initiators, requestChannels } from '#domain/model/codes'
import { useSession } from '../../shared/session.tsx'
import { DateField, Field, FieldGroup } from '../../shared/ui/Field.tsx'
import { isFormal, type RequestForm, warningObstacle } from './form.ts'
import { channelWord, initiatorWord } from './labels.nl.ts'

interface Props {
  readonly form: RequestForm
  readonly change: (part: Partial<RequestForm>) => void
}

/** How, when and by whom it came in; the screen says at once whether it is a formal request. */
export const RequestStep = ({ form, change }: Props) => {
  const { configuration } = useSession()
  const obstacle = warningObstacle(form, configuration.today)
  return (
    <>
      <Field id="received-on" label="Datum van ontvangst">
        <DateField
          id="received-on"
          value={form.receivedOn}
          max={configuration.today}
          onChange={(receivedOn) => change({ receivedOn })}
        />
      </Field>
      <Field id="channel" label="Hoe is het binnengekomen?">
        <Select
          id="channel"
          value={form.channel}
          onChange={(channel) => change({ channel })}
          options={requestChannels.map((value) => ({ value, label: channelWord[value] }))}
          style={{ width: 320 }}
        />
      </Field>
      <Field id="initiator" label="Op initiatief van">
        <Select
          id="initiator"
          value={form.initiator}
          onChange={(initiator) => change({ initiator })}
          options={initiators.map((value) => ({ value, label: initiatorWord[value] }))}
          style={{ width: 320 }}
        />
      </Field>
      <FieldGroup label="Vorm van het verzoek">
        <Checkbox checked={form.motivated} onChange={(event) => change({ motivated: event.target.checked })}>
          Het verzoek is gemotiveerd
        </Checkbox>
        <br />
        <Checkbox checked={form.hasInterest} onChange={(event) => change({ hasInterest: event.target.checked })}>
          De verzoeker heeft een belang (bewoner, buur, …)
        </Checkbox>
      </FieldGroup>
      <FieldGroup label="Waarschuwingsprocedure">
        <Checkbox
          checked={form.warning}
          disabled={!form.warning && obstacle !== undefined}
          onChange={(event) => change({ warning: event.target.checked })}
        >
          Eerst een waarschuwing: de gemeente onderzoekt zelf en de eigenaar krijgt tijd om te herstellen
        </Checkbox>
        {obstacle === undefined ? null : <p className="muted">{obstacle}</p>}
      </FieldGroup>
      <p className="callout" role="status">
        {isFormal(form)
          ? 'Dit is een formeel verzoek: de burgemeester heeft drie maanden om te beslissen.'
          : 'Dit is een informele melding: beroep wegens stilzitten is niet mogelijk.'}
      </p>
      <Field id="complaint" label="Klacht">
        <Input.TextArea
          id="complaint"
          rows={5}
          maxLength={4000}
          showCount
          value={form.complaint}
          onChange={(event) => change({ complaint: event.target.value })}
        />
      </Field>
    </>
  )
}
