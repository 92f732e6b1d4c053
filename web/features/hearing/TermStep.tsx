import { Input, Radio } from 'antd'
import { hearingModes } from '#domain/model/codes'
import { DateField, Field, FieldGroup, TimeField } from '../../shared/ui/Field.tsx'
import type { HearingForm } from './form.ts'

interface Props {
  readonly form: HearingForm
  readonly change: (part: Partial<HearingForm>) => void
}

const modeWord = {
  SCHRIFTELIJK: 'schriftelijk',
  MONDELING: 'mondeling (hoorzitting)',
  BEIDE: 'schriftelijk of mondeling',
} as const

/** Until when and how owners and occupants may react. */
export const TermStep = ({ form, change }: Props) => (
  <>
    <Field id="started-on" label="Startdatum">
      <DateField id="started-on" value={form.startedOn} onChange={(startedOn) => change({ startedOn })} />
    </Field>
    <Field
      id="offered-until"
      label="Reageren kan tot en met"
      help="De wet noemt geen vaste termijn; redelijk is 14 dagen, volgens de instelling van uw bestuur."
    >
      <DateField id="offered-until" value={form.offeredUntil} onChange={(offeredUntil) => change({ offeredUntil })} />
    </Field>
    <FieldGroup label="Manier">
      <Radio.Group
        value={form.mode}
        onChange={(event) => change({ mode: hearingModes.find((mode) => mode === event.target.value) ?? 'BEIDE' })}
        options={hearingModes.map((value) => ({ value, label: modeWord[value] }))}
      />
    </FieldGroup>
    {form.mode === 'SCHRIFTELIJK' ? null : (
      <>
        <Field id="hearing-on" label="Dag van de hoorzitting">
          <DateField id="hearing-on" value={form.hearingOn} onChange={(hearingOn) => change({ hearingOn })} />
        </Field>
        <Field id="hearing-time" label="Uur">
          <TimeField id="hearing-time" value={form.hearingTime} onChange={(hearingTime) => change({ hearingTime })} />
        </Field>
        <Field id="place" label="Plaats">
          <Input id="place" value={form.place} onChange={(event) => change({ place: event.target.value })} />
        </Field>
      </>
    )}
  </>
)
