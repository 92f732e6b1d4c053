import { longDate, recoveryFields, unitFields } from '#documents'
import { type PartyRole, realRightRoles } from '#domain/model/codes'
import { loadBases } from '../../platform/case-file/basis.ts'
import { type LinkedPerson, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadUserNames } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import { investigationOf } from '../basis-print.ts'
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
import type { WarningFile } from './kind.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** DT185, one for each occupant and holder of a right in rem of the units that wait for repair. @source domain.md 5.2 step 3b */
export const recoveryLetters = async (deps: Deps, file: WarningFile): Promise<PreparedLetter<'DT185'>[]> => {
  const recovery = recoveryOf(file)
  if (!recovery) return []
  const unitIds = waitingUnits(file)
  const bases = await loadBases(deps.database, file.main.id, unitIds)
  const investigation = investigationOf(bases.values())
  const { common, letter } = await senderOf(deps, file)
  return concernedBy(file, unitIds).map(({ linked, role }) => ({
    ...common(linked),
    code: 'DT185',
    data: {
      ...letter,
      addressee: addresseeOf(linked, file, role),
      variant: isOwner(role) ? 'HZR' : 'BEWONER',
      investigation,
      recovery,
    },
  }))
}

/**
 * DT187, to the same people: how the warning procedure ended.
 *
 * @returns none when no recovery term was granted: then nobody was told to repair
 * @source domain.md 5.2 step 6
 */
export const closingLetters = async (
  deps: Deps,
  file: WarningFile,
  variant: 'HERSTELD' | 'NIET_HERSTELD',
): Promise<PreparedLetter<'DT187'>[]> => {
  const recovery = recoveryOf(file)
  if (!recovery) return []
  const { inspectedAgainOn } = file.warning
  const wanted = variant === 'HERSTELD' ? ['HERSTELD'] : ['HERSTELTERMIJN_TOEGEKEND']
  const units = unitsInCase(file).filter(({ sub }) => wanted.includes(sub.status))
  const unitIds = units.map(({ unit }) => unit.id)
  const { common, letter } = await senderOf(deps, file)
  return concernedBy(file, unitIds).map(({ linked, role }) => ({
    ...common(linked),
    code: 'DT187',
    data: {
      ...letter,
      addressee: addresseeOf(linked, file, role),
      variant,
      units: units.map(({ unit }) => unitFields(unitFactsOf(file.property, unit))),
      recovery,
      inspectedOn: inspectedAgainOn === null ? '' : longDate(inspectedAgainOn),
    },
  }))
}

const recoveryOf = ({ request, warning }: WarningFile) => {
  const { recoveryGrantedOn: grantedOn, recoveryUntil: until, recoveryNote: note, terms } = warning
  if (grantedOn === null || until === null) return undefined
  return recoveryFields({ reportedOn: request.receivedOn, grantedOn, until, lastDay: terms.conform.dueOn, note })
}

const waitingUnits = ({ subs }: WarningFile): string[] =>
  subs.filter(({ status }) => status === 'HERSTELTERMIJN_TOEGEKEND').map(({ unitId }) => unitId)

const senderOf = async ({ database, clock }: Deps, file: WarningFile) => {
  const { main } = file
  const municipality = await loadOrganisation(database, main.municipalityOrgId)
  const names = await loadUserNames(database, [main.createdByUserId])
  const handler = names.get(main.createdByUserId) ?? senderName(municipality)
  const letter = letterOf(municipality, {
    date: clock.today(),
    ownReference: main.reference,
    contactName: handler,
    signers: [{ kind: 'DB', name: handler }],
  })
  const common = ({ party, person }: LinkedPerson) => ({
    letterhead: letterheadOf(municipality),
    key: party.id,
    filing: {
      caseId: main.id,
      ownerOrgId: municipality.id,
      status: 'DEFINITIEF' as const,
      addressee: fullName(person),
      partyId: party.id,
    },
  })
  return { common, letter: { letter, case: caseFieldsOf(file, municipality) } }
}

const isOwner = (role: PartyRole): boolean => realRightRoles.some((holder) => holder === role)

// Who holds a right and lives there gets the letter for owners: he has to repair.
const concernedBy = (
  { parties }: WarningFile,
  unitIds: readonly string[],
): { readonly linked: LinkedPerson; readonly role: PartyRole }[] =>
  parties
    .filter(({ party }) => party.unitId === null || unitIds.includes(party.unitId))
    .flatMap((linked) => {
      const { roles } = linked.party
      const role = roles.find(isOwner) ?? roles.find((one) => one === 'BEWONER' || one === 'HUURDER')
      return role === undefined ? [] : [{ linked, role }]
    })
