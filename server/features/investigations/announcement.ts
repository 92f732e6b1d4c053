import { type AppointmentFields, appointmentFields, unitFields } from '#documents'
import { type PartyRole, realRightRoles } from '#domain/model/codes'
import { isJudicial } from '#domain/procedures/investigation/investigators'
import type { InvestigationRow } from '../../platform/case-file/investigation-model.ts'
import type { LinkedPerson } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadUserNames } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  addresseeOf,
  caseFieldsOf,
  letterheadOf,
  letterOf,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import type { InvestigationFile } from './load.ts'
import { reasonWords } from './words.nl.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** DT008, one for each occupant and holder of a right in rem of these units; none in a judicial file. @source domain.md 5.1 step 6 */
export const announcementsOf = async (deps: Deps, found: InvestigationFile): Promise<PreparedLetter<'DT008'>[]> => {
  const { file, investigation, reports } = found
  if (isJudicial(investigation.reason)) return []
  const municipality = await loadOrganisation(deps.database, file.main.municipalityOrgId)
  const agency = await loadOrganisation(deps.database, investigation.ownerOrgId)
  const names = await loadUserNames(deps.database, [investigation.plannedByUserId])
  const handler = names.get(investigation.plannedByUserId ?? '') ?? senderName(agency)
  const shared = {
    letter: letterOf(agency, {
      date: deps.clock.today(),
      ownReference: investigation.reference,
      contactName: handler,
      signers: [{ kind: 'DB', name: handler }],
    }),
    case: caseFieldsOf(file, municipality),
    units: reports.map(({ unit }) => unitFields(unitFactsOf(file.property, unit))),
    appointment: appointmentOf(investigation, senderName(agency)),
  }
  return invitedTo(found).map(({ linked, role, variant }) => ({
    code: 'DT008',
    letterhead: letterheadOf(agency),
    key: linked.party.id,
    data: { ...shared, variant, addressee: addresseeOf(linked, file, role) },
    filing: {
      caseId: file.main.id,
      ownerOrgId: agency.id,
      status: 'DEFINITIEF',
      addressee: fullName(linked.person),
      partyId: linked.party.id,
      subjectId: investigation.id,
    },
  }))
}

interface Invited {
  readonly linked: LinkedPerson
  readonly role: PartyRole
  readonly variant: 'BEWONER' | 'HZR_VERHUURD' | 'HZR_NIET_VERHUURD'
}

const occupantRoles: readonly PartyRole[] = ['BEWONER', 'HUURDER']
const ownerRoles: readonly PartyRole[] = realRightRoles

// An owner who lives there gets the letter for occupants: it asks him in.
const invitedTo = ({ file, reports }: InvestigationFile): Invited[] => {
  const unitIds = new Set(reports.map(({ unit }) => unit.id))
  const concerned = file.parties.filter(({ party }) => party.unitId === null || unitIds.has(party.unitId))
  const occupants = concerned.flatMap((linked) => invite(linked, occupantRoles, 'BEWONER'))
  const living = new Set(occupants.map(({ linked }) => linked.party.id))
  const variant = occupants.length > 0 ? 'HZR_VERHUURD' : 'HZR_NIET_VERHUURD'
  const owners = concerned
    .filter(({ party }) => !living.has(party.id))
    .flatMap((linked) => invite(linked, ownerRoles, variant))
  return [...owners, ...occupants]
}

const invite = (linked: LinkedPerson, roles: readonly PartyRole[], variant: Invited['variant']): Invited[] => {
  const role = linked.party.roles.find((candidate) => roles.includes(candidate))
  return role === undefined ? [] : [{ linked, role, variant }]
}

const appointmentOf = (investigation: InvestigationRow, agencyName: string): AppointmentFields => {
  const { plannedOn, plannedTime, requestedOn, planNote } = investigation
  const reason = reasonWords[investigation.reason]
  const fields = appointmentFields({
    date: plannedOn ?? requestedOn,
    time: plannedTime ?? '',
    // who comes is known when the visit is filled in
    inspectors: [`een woningcontroleur van ${agencyName}`],
    reason: planNote === '' ? reason : `${reason}. ${planNote}`,
  })
  return plannedTime === null ? { ...fields, time: 'een uur dat wij u nog meedelen' } : fields
}
