import { Button, Checkbox, Input, Radio } from 'antd'
import type { Output } from '#contract/endpoint'
import type { getProperty } from '#contract/properties'
import { partyRoleWord } from '../../shared/labels.nl.ts'
import { Field, FieldGroup } from '../../shared/ui/Field.tsx'
import type { RequestForm } from './form.ts'

interface Props {
  readonly form: RequestForm
  readonly change: (part: Partial<RequestForm>) => void
  readonly parties: Output<typeof getProperty>['parties']
}

const nobody = { kind: 'NATUURLIJK', name: '', firstName: '', correspondenceAddress: '' } as const

/** Who asks: someone already known on the property, or someone new. */
export const RequesterStep = ({ form, change, parties }: Props) => (
  <>
    <FieldGroup label="Gekende betrokkenen">
      <div style={{ display: 'grid', gap: 4 }}>
        {parties.map((party) => (
          <Checkbox
            key={party.id}
            checked={form.requesterPartyIds.includes(party.id)}
            onChange={(event) =>
              change({
                requesterPartyIds: event.target.checked
                  ? [...form.requesterPartyIds, party.id]
                  : form.requesterPartyIds.filter((id) => id !== party.id),
              })
            }
          >
            {party.name} <span className="muted">({party.roles.map((role) => partyRoleWord[role]).join(', ')})</span>
          </Checkbox>
        ))}
        {parties.length === 0 ? <span className="muted">Er zijn nog geen betrokkenen op dit pand.</span> : null}
      </div>
    </FieldGroup>
    {form.newRequester === null ? (
      <Button onClick={() => change({ newRequester: nobody })}>Andere verzoeker toevoegen</Button>
    ) : (
      <NewRequester value={form.newRequester} onChange={(newRequester) => change({ newRequester })} />
    )}
  </>
)

type NewPerson = NonNullable<RequestForm['newRequester']>

const NewRequester = ({
  value,
  onChange,
}: {
  readonly value: NewPerson
  readonly onChange: (next: NewPerson | null) => void
}) => (
  <section aria-label="Nieuwe verzoeker" style={{ borderTop: '1px solid var(--wz-line)', paddingTop: 12 }}>
    <Radio.Group
      value={value.kind}
      onChange={(event) =>
        onChange({ ...value, kind: event.target.value === 'RECHTSPERSOON' ? 'RECHTSPERSOON' : 'NATUURLIJK' })
      }
      options={[
        { value: 'NATUURLIJK', label: 'Persoon' },
        { value: 'RECHTSPERSOON', label: 'Organisatie' },
      ]}
      style={{ marginBottom: 12 }}
    />
    <Field id="new-name" label={value.kind === 'NATUURLIJK' ? 'Familienaam' : 'Naam van de organisatie'}>
      <Input id="new-name" value={value.name} onChange={(event) => onChange({ ...value, name: event.target.value })} />
    </Field>
    {value.kind === 'NATUURLIJK' ? (
      <Field id="new-first-name" label="Voornaam">
        <Input
          id="new-first-name"
          value={value.firstName}
          onChange={(event) => onChange({ ...value, firstName: event.target.value })}
        />
      </Field>
    ) : null}
    <Field id="new-address" label="Adres voor briefwisseling">
      <Input
        id="new-address"
        value={value.correspondenceAddress}
        onChange={(event) => onChange({ ...value, correspondenceAddress: event.target.value })}
      />
    </Field>
    <Button onClick={() => onChange(null)}>Niet toevoegen</Button>
  </section>
)
