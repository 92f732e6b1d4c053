import { Input, Radio, Select } from 'antd'
import { addJudicialParty } from '#contract/judicial'
import { judicialPartyRoles, type PartyRole, partyRoles } from '#domain/model/codes'
import { call } from '../../shared/api.ts'
import { partyRoleWord } from '../../shared/labels.nl.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import type { JudicialFile } from './queries.ts'

const roles: readonly PartyRole[] = [...judicialPartyRoles, ...partyRoles]

interface Form {
  readonly id: string
  readonly kind: 'NATUURLIJK' | 'RECHTSPERSOON'
  readonly name: string
  readonly firstName: string
  readonly address: string
  readonly roles: PartyRole[]
}

const blank = { kind: 'NATUURLIJK', name: '', firstName: '', address: '', roles: ['VERDACHTE'] } satisfies Omit<
  Form,
  'id'
>

const isForm = (kept: unknown): kept is Form =>
  typeof kept === 'object' && kept !== null && 'roles' in kept && Array.isArray(kept.roles)

/** Adds somebody whom only this file knows. */
export const PartyDialog = ({ file, onClose }: { readonly file: JudicialFile; readonly onClose: () => void }) => {
  const [form, setForm] = useTyped<Form>('judicial-party', { ...blank, id: crypto.randomUUID() }, isForm)
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const natural = form.kind === 'NATUURLIJK'
  const add = useStep({
    send: () =>
      call(addJudicialParty, {
        params: { caseId: file.id },
        body: {
          id: form.id,
          unitId: null,
          roles: form.roles,
          person: {
            kind: form.kind,
            name: form.name,
            firstName: natural && form.firstName.trim() !== '' ? form.firstName : null,
            correspondenceAddress: form.address.trim() === '' ? null : form.address,
          },
        },
      }),
    done: labels.partyAdded,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.addParty}
      okText={labels.addParty}
      ready={form.name.trim() !== '' && form.roles.length > 0}
      busy={add.busy}
      error={add.error}
      onOk={() => add.submit(undefined)}
      onClose={onClose}
    >
      <Radio.Group
        aria-label="Soort persoon"
        value={form.kind}
        onChange={(event) => change({ kind: event.target.value === 'RECHTSPERSOON' ? 'RECHTSPERSOON' : 'NATUURLIJK' })}
        options={[
          { value: 'NATUURLIJK', label: 'Natuurlijk persoon' },
          { value: 'RECHTSPERSOON', label: 'Rechtspersoon' },
        ]}
      />
      <Field id="party-name" label="Naam">
        <Input id="party-name" value={form.name} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      {natural ? (
        <Field id="party-first-name" label="Voornaam">
          <Input
            id="party-first-name"
            value={form.firstName}
            onChange={(event) => change({ firstName: event.target.value })}
          />
        </Field>
      ) : null}
      <Field id="party-roles" label="Rol">
        <Select
          id="party-roles"
          mode="multiple"
          value={form.roles}
          onChange={(chosen) => change({ roles: chosen })}
          options={roles.map((value) => ({ value, label: partyRoleWord[value] }))}
          style={{ width: '100%' }}
        />
      </Field>
      <Field id="party-address" label="Adres">
        <Input id="party-address" value={form.address} onChange={(event) => change({ address: event.target.value })} />
      </Field>
    </ActionDialog>
  )
}
