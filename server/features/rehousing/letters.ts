import { addresseeFields, costTable, householdFields, offerFields, unitFields } from '#documents'
import { type PartyRole, realRightRoles } from '#domain/model/codes'
import type { rehousingLetters } from '../../contract/rehousing.ts'
import type { LinkedPerson } from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import type { HouseholdRow } from '../../platform/case-file/rehousing-model.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  addresseeOf,
  caseFieldsOf,
  letterheadOf,
  organisationAddress,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import { fromMunicipality } from '../senders.ts'
import type { RehousingFile } from './load.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** DT101, one for each person of the household. @source domain.md 5.8 step 3 */
export const offerLetters = async (
  deps: Deps,
  file: RehousingFile,
  household: HouseholdRow,
  offerId: string,
): Promise<PreparedLetter<'DT101'>[]> => {
  const offer = file.offers.find(({ id }) => id === offerId)
  if (!offer) return []
  const base = await baseOf(deps, file, household, ['DB'])
  return membersOf(file, household).map((linked) => ({
    ...base.frame(linked),
    code: 'DT101',
    data: {
      ...base.data,
      addressee: addresseeOf(linked, file, linked.party.roles[0] ?? 'BEWONER'),
      offer: offerFields(offer),
    },
  }))
}

/** DT103, one for each landlord, for mayor and director to sign. @source domain.md 5.8 step 6 */
export const claimLetters = async (
  deps: Deps,
  file: RehousingFile,
  household: HouseholdRow,
): Promise<PreparedLetter<'DT103'>[]> => {
  if (household.costsClaimed !== true) return []
  const base = await baseOf(deps, file, household, ['BM', 'AD'])
  return landlordsOf(file, household).map((linked) => {
    const frame = base.frame(linked)
    return {
      ...frame,
      code: 'DT103',
      filing: { ...frame.filing, status: 'TER_MANUELE_ONDERTEKENING' as const },
      data: {
        ...base.data,
        addressee: addresseeOf(linked, file, linked.party.roles[0] ?? 'VERHUURDER', true),
        table: tableOf(file, household),
      },
    }
  })
}

/** What somebody asked for: DT100, DT102, DT104 or DT105. */
export const recordLetters = async (
  deps: Deps,
  file: RehousingFile,
  household: HouseholdRow,
  asked: { readonly code: (typeof rehousingLetters)[number]; readonly receiver: string; readonly note: string },
): Promise<PreparedLetter[]> => {
  const { code } = asked
  const base = await baseOf(deps, file, household, code === 'DT105' ? ['BM'] : ['DB'])
  const note = asked.note
    .split('\n')
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text !== '')
  switch (code) {
    case 'DT100':
      return [
        { ...base.frame(), code, data: { ...base.data, addressee: await helperOf(deps, file, asked.receiver), note } },
      ]
    case 'DT102':
      return landlordsOf(file, household).map((linked) => ({
        ...base.frame(linked),
        code,
        data: {
          ...base.data,
          addressee: addresseeOf(linked, file, linked.party.roles[0] ?? 'VERHUURDER'),
          table: tableOf(file, household),
        },
      }))
    case 'DT104':
    case 'DT105':
      return membersOf(file, household).map((linked) => ({
        ...base.frame(linked),
        code,
        data: { ...base.data, addressee: addresseeOf(linked, file, linked.party.roles[0] ?? 'BEWONER'), note },
      }))
  }
}

const baseOf = async (
  deps: Deps,
  file: RehousingFile,
  household: HouseholdRow,
  signers: Parameters<typeof fromMunicipality>[2],
) => {
  const { sender, letter } = await fromMunicipality(deps, file, signers)
  const unit = file.units.find(({ id }) => id === household.unitId)
  if (!unit) throw new Error('a household lives in a unit of its property')
  const { adults, children, need, meetsSocialConditions, vacateOn, departedOn } = household
  return {
    data: {
      letter,
      case: caseFieldsOf(file, sender),
      unit: unitFields(unitFactsOf(file.property, unit)),
      household: householdFields({
        adults,
        children,
        vacateOn,
        ...(need !== null && { need }),
        ...(meetsSocialConditions !== null && { meetsSocialConditions }),
        ...(departedOn !== null && { departedOn }),
      }),
    },
    frame: (linked?: LinkedPerson) => ({
      letterhead: letterheadOf(sender),
      key: linked?.party.id ?? household.id,
      filing: {
        caseId: file.main.id,
        ownerOrgId: sender.id,
        status: 'DEFINITIEF' as const,
        addressee: linked ? fullName(linked.person) : null,
        partyId: linked?.party.id ?? null,
        unitId: unit.id,
        subjectId: household.id,
      },
    }),
  }
}

const tableOf = ({ costs }: RehousingFile, { id }: HouseholdRow) =>
  costTable(costs.filter(({ householdId }) => householdId === id))

const membersOf = ({ parties }: RehousingFile, { partyIds }: HouseholdRow): LinkedPerson[] =>
  parties.filter(({ party }) => partyIds.includes(party.id))

/** Who let the dwelling; where nobody is named as landlord, who holds a right in rem on it. */
const landlordsOf = (file: RehousingFile, { unitId }: HouseholdRow): LinkedPerson[] => {
  const onUnit = file.parties.filter(({ party }) => party.unitId === null || party.unitId === unitId)
  const having = (roles: readonly PartyRole[]): LinkedPerson[] =>
    onUnit.filter(({ party }) => party.roles.some((role) => roles.includes(role)))
  const landlords = having(['VERHUURDER', 'ONDERVERHUURDER'])
  return landlords.length > 0 ? landlords : having(realRightRoles)
}

// a public centre or a social landlord has no address here yet: its letter goes by way of the municipality
const helperOf = async ({ database }: Deps, { main }: RehousingFile, receiver: string) => {
  const municipality = await loadOrganisation(database, main.municipalityOrgId)
  return addresseeFields({
    kind: 'RECHTSPERSOON',
    name: receiver === '' ? `OCMW ${municipality.municipality ?? municipality.name}` : receiver,
    attention: `p.a. ${senderName(municipality)}`,
    address: organisationAddress(municipality),
    role: 'ANDERE',
  })
}
