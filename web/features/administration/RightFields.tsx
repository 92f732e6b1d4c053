import { Select } from 'antd'
import { roleName } from '#domain/access/roles'
import type { RoleCode } from '#domain/model/codes'
import { useSession } from '../../shared/session.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import type { ManagedOrganisation } from './queries.ts'

export interface RightForm {
  readonly orgId: string
  readonly role: RoleCode | undefined
  readonly from: string
  readonly to: string
  readonly viaOrgId: string
}

/** The form as the server wants it; undefined while something is missing. */
export const rightOf = ({ orgId, role, from, to, viaOrgId }: RightForm) =>
  role === undefined || orgId === '' || from === ''
    ? undefined
    : { orgId, role, from, to: to === '' ? null : to, viaOrgId: viaOrgId === '' ? null : viaOrgId }

interface Props {
  readonly form: RightForm
  readonly change: (part: Partial<RightForm>) => void
  readonly organisations: readonly ManagedOrganisation[]
}

/** Where, which role, from when to when, and through which IGS. */
export const RightFields = ({ form, change, organisations }: Props) => {
  const { configuration } = useSession()
  const chosen = organisations.find(({ id }) => id === form.orgId)
  return (
    <>
      <Field id="right-organisation" label={labels.organisation}>
        <Select
          id="right-organisation"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          {...(form.orgId === '' ? {} : { value: form.orgId })}
          onChange={(orgId) => change({ orgId, role: undefined, viaOrgId: '' })}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field id="right-role" label={labels.role}>
        <Select
          id="right-role"
          style={{ width: '100%' }}
          disabled={chosen === undefined}
          {...(form.role === undefined ? {} : { value: form.role })}
          onChange={(role) => change({ role })}
          options={chosen?.roles.map((role) => ({ value: role, label: roleName(role) })) ?? []}
        />
      </Field>
      {chosen === undefined || chosen.igs.length === 0 ? null : (
        <Field id="right-via" label={labels.via}>
          <Select
            id="right-via"
            style={{ width: '100%' }}
            value={form.viaOrgId}
            onChange={(viaOrgId) => change({ viaOrgId })}
            options={[
              { value: '', label: labels.direct },
              ...chosen.igs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
      )}
      <div className="side-by-side">
        <Field id="right-from" label={labels.firstDay}>
          <DateField
            id="right-from"
            value={form.from}
            min={configuration.today}
            onChange={(from) => change({ from })}
          />
        </Field>
        <Field id="right-to" label={labels.lastDay} help={labels.noEnd}>
          <DateField id="right-to" value={form.to} min={form.from} onChange={(to) => change({ to })} />
        </Field>
      </div>
    </>
  )
}
