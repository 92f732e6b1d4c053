import { Button, Checkbox, Input, Radio, Skeleton } from 'antd'
import { z } from 'zod'
import type { Output } from '#contract/endpoint'
import { type getHearing, registerReaction } from '#contract/hearings'
import { reactionTypes } from '#domain/model/codes'
import { call } from '../../shared/api.ts'
import { useDraft } from '../../shared/draft.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field, FieldGroup } from '../../shared/ui/Field.tsx'
import { SavedState } from '../../shared/ui/SavedState.tsx'
import { UnitPicker } from '../../shared/ui/UnitPicker.tsx'
import { UploadField } from '../../shared/ui/UploadField.tsx'

const form = z.object({
  id: z.string(),
  unitIds: z.array(z.string()),
  receivedOn: z.string(),
  type: z.enum(reactionTypes),
  summary: z.string(),
  partyIds: z.array(z.string()),
  documentId: z.string().nullable(),
})
type Form = z.infer<typeof form>

/** Registers a reaction of owner or occupant; one after the last day is kept as late. */
export const RegisterReaction = ({ hearing }: { readonly hearing: Output<typeof getHearing> }) => {
  const { configuration } = useSession()
  const start: Form = {
    id: crypto.randomUUID(),
    unitIds: hearing.units.map(({ id }) => id),
    receivedOn: configuration.today,
    type: 'SCHRIFTELIJK',
    summary: '',
    partyIds: [],
    documentId: null,
  }
  const draft = useDraft<Form>('register-reaction', hearing.id, start, (kept) => form.safeParse(kept).data)
  const step = useStep({
    send: (filled: Form) =>
      call(registerReaction, { params: { hearingId: hearing.id }, body: { ...filled, version: hearing.version } }),
    done: ({ late }) => (late ? 'De reactie is geregistreerd als laattijdig.' : 'De reactie is geregistreerd.'),
    after: () => draft.discard({ ...start, id: crypto.randomUUID() }),
  })
  const filled = draft.value
  if (filled === undefined) return <Skeleton active />
  const change = (part: Partial<Form>) => draft.change({ ...filled, ...part })
  const incomplete =
    filled.unitIds.length === 0 ||
    filled.partyIds.length === 0 ||
    filled.summary.trim() === '' ||
    filled.receivedOn === ''
  return (
    <section className="panel" aria-label="Reactie registreren">
      <header>Reactie registreren</header>
      <div className="body">
        <Fields filled={filled} change={change} hearing={hearing} />
        {filled.receivedOn > hearing.offeredUntil ? (
          <p className="callout warn">Deze reactie kwam na de termijn en wordt als laattijdig geregistreerd.</p>
        ) : null}
        {step.error}
        <div style={{ display: 'flex', gap: 12 }}>
          <SavedState draft={draft} />
          <span style={{ flex: 1 }} />
          <Button type="primary" disabled={incomplete} loading={step.busy} onClick={() => step.submit(filled)}>
            Reactie registreren
          </Button>
        </div>
      </div>
    </section>
  )
}

interface FieldsProps {
  readonly filled: Form
  readonly change: (part: Partial<Form>) => void
  readonly hearing: Output<typeof getHearing>
}

const Fields = ({ filled, change, hearing }: FieldsProps) => (
  <>
    <UnitPicker
      label="Entiteiten"
      units={hearing.units}
      chosen={filled.unitIds}
      onChange={(unitIds) => change({ unitIds })}
    />
    <Field id="reaction-on" label="Ontvangen op">
      <DateField id="reaction-on" value={filled.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
    </Field>
    <FieldGroup label="Soort">
      <Radio.Group
        value={filled.type}
        onChange={(event) => change({ type: event.target.value === 'MONDELING' ? 'MONDELING' : 'SCHRIFTELIJK' })}
        options={[
          { value: 'SCHRIFTELIJK', label: 'schriftelijk' },
          { value: 'MONDELING', label: 'mondeling' },
        ]}
      />
    </FieldGroup>
    <FieldGroup label="Van wie?">
      <div style={{ display: 'grid', gap: 4 }}>
        {hearing.invited.map((party) => (
          <Checkbox
            key={party.id}
            checked={filled.partyIds.includes(party.id)}
            onChange={(event) =>
              change({
                partyIds: event.target.checked
                  ? [...filled.partyIds, party.id]
                  : filled.partyIds.filter((id) => id !== party.id),
              })
            }
          >
            {party.name}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
    <Field id="reaction-summary" label="Samenvatting">
      <Input.TextArea
        id="reaction-summary"
        rows={4}
        maxLength={10_000}
        value={filled.summary}
        onChange={(event) => change({ summary: event.target.value })}
      />
    </Field>
    <Field id="reaction-file" label="Brief of PV (niet verplicht)">
      <UploadField
        id="reaction-file"
        caseId={hearing.caseId}
        title="Reactie hoorplicht"
        code="DT027"
        documentId={filled.documentId}
        onUploaded={(documentId) => change({ documentId })}
      />
    </Field>
  </>
)
