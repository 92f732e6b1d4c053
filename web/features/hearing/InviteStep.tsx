import { Checkbox } from 'antd'
import { formatLongDate } from '../../shared/format.ts'
import { partyRoleWord } from '../../shared/labels.nl.ts'
import { FieldGroup } from '../../shared/ui/Field.tsx'
import type { CaseFile, HearingForm } from './form.ts'

interface Props {
  readonly form: HearingForm
  readonly change: (part: Partial<HearingForm>) => void
  readonly file: CaseFile
}

/** Who gets an invitation, and what happens next. */
export const InviteStep = ({ form, change, file }: Props) => (
  <>
    <FieldGroup label="Wie wordt uitgenodigd?">
      <div style={{ display: 'grid', gap: 4 }}>
        {file.parties.map((party) => (
          <Checkbox
            key={party.id}
            checked={form.invitedPartyIds.includes(party.id)}
            onChange={(event) =>
              change({
                invitedPartyIds: event.target.checked
                  ? [...form.invitedPartyIds, party.id]
                  : form.invitedPartyIds.filter((id) => id !== party.id),
              })
            }
          >
            {party.name} <span className="muted">({party.roles.map((role) => partyRoleWord[role]).join(', ')})</span>
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
    <div className="callout">
      {form.invitedPartyIds.length} {form.invitedPartyIds.length === 1 ? 'brief' : 'brieven'} DT026 worden gemaakt. Na{' '}
      {form.offeredUntil === '' ? 'de termijn' : formatLongDate(form.offeredUntil)} krijgt u taak A04: neem beslissing.
    </div>
  </>
)
