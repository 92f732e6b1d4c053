import { type AddresseeFields, addresseeFields, type DataOf, recordFields, unitFields } from '#documents'
import { ownLevyDays } from '#domain/levy/own-levy'
import { holdsOn, nextAnniversary } from '#domain/levy/anniversaries'
import { deletionReasons } from '#domain/model/procedure-codes'
import type { LocalDate } from '#domain/shared/local-date'
import { holdersOf } from '../platform/case-file/holders.ts'
import type { InventoryRecordRow } from '../platform/case-file/inventory-model.ts'
import { isActive } from '../platform/case-file/inventory-records.ts'
import type { LinkedPerson, ProcedureFile } from '../platform/case-file/load.ts'
import { loadOrganisation, loadUserNames } from '../platform/case-file/organisations.ts'
import { fullName } from '../platform/case-file/present.ts'
import type { OrganisationRow } from '../platform/organisations/model.ts'
import type { FeatureDeps } from './deps.ts'
import {
  addresseeOf,
  caseFieldsOf,
  letterheadOf,
  letterOf,
  organisationAddress,
  parseAddress,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from './letters.ts'

/** One addressee of a letter about a record, and how the letter is filed. */
export interface To {
  readonly addressee: AddresseeFields
  readonly envelope: Pick<PreparedLetter, 'letterhead' | 'key' | 'filing'>
}

/** What every letter of the inventory manager about a record has, and who can get it. */
export interface RecordLetters {
  readonly shared: Pick<DataOf<'DT049'>, 'letter' | 'case' | 'unit' | 'record'>
  /** every holder of a real right, or only these */
  readonly holders: (only?: readonly string[]) => readonly To[]
  readonly municipality: () => To
  /** @param role as the letter says it */
  readonly organisation: (receiver: OrganisationRow) => To
  readonly outsider: (who: {
    readonly kind: 'NATUURLIJK' | 'RECHTSPERSOON'
    readonly name: string
    readonly address: string
  }) => To
}

/**
 * Prepares letters about a record, on the paper of the agency.
 *
 * @param about.subjectId what the letter belongs to: the record, a measure or a transfer
 * @param about.by who decided; his name is on the letter
 */
export const recordLetters = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  file: ProcedureFile,
  record: InventoryRecordRow,
  about: { readonly subjectId: string; readonly by: string | null },
): Promise<RecordLetters> => {
  const unit = file.units.find(({ id }) => id === record.unitId)
  if (!unit) throw new Error('the unit of this record is not on the property')
  const municipality = await loadOrganisation(deps.database, file.main.municipalityOrgId)
  const agency = await loadOrganisation(deps.database, file.main.agencyOrgId)
  const manager = (await loadUserNames(deps.database, [about.by])).get(about.by ?? '') ?? senderName(agency)
  const today = deps.clock.today()
  const to = (key: string, name: string, partyId: string | null, addressee: AddresseeFields): To => ({
    addressee,
    envelope: {
      letterhead: letterheadOf(agency),
      key: `${about.subjectId}:${key}`,
      filing: {
        caseId: record.caseId,
        ownerOrgId: agency.id,
        status: 'DEFINITIEF',
        addressee: name,
        partyId,
        unitId: unit.id,
        subjectId: about.subjectId,
      },
    },
  })
  const toHolder = (linked: LinkedPerson): To =>
    to(
      linked.party.id,
      fullName(linked.person),
      linked.party.id,
      addresseeOf(linked, file, linked.party.roles[0] ?? 'ANDERE'),
    )
  const toOrganisation = (receiver: OrganisationRow): To =>
    to(receiver.id, senderName(receiver), null, organisationFields(receiver))
  return {
    shared: {
      letter: letterOf(agency, {
        date: today,
        ownReference: record.reference,
        yourReference: file.main.reference,
        contactName: manager,
        signers: [{ kind: 'IB', name: manager }],
      }),
      case: caseFieldsOf(file, municipality),
      unit: unitFields(unitFactsOf(file.property, unit)),
      record: recordFactsOf(record, municipality, today),
    },
    holders: (only) =>
      oncePerPerson(holdersOf(file, unit.id))
        .filter(({ party }) => only === undefined || only.includes(party.id))
        .map(toHolder),
    municipality: () => toOrganisation(municipality),
    organisation: toOrganisation,
    outsider: ({ kind, name, address }) =>
      to('outsider', name, null, addresseeFields({ kind, name, address: parseAddress(address), role: 'NOTARIS' })),
  }
}

const oncePerPerson = (holders: readonly LinkedPerson[]): LinkedPerson[] => [
  ...new Map(holders.map((linked) => [linked.person.id, linked])).values(),
]

const organisationFields = (receiver: OrganisationRow): AddresseeFields =>
  addresseeFields({
    kind: 'RECHTSPERSOON',
    name: senderName(receiver),
    address: organisationAddress(receiver),
    role: receiver.type === 'LB' ? 'GEMEENTE' : 'ANDERE',
  })

const recordFactsOf = (record: InventoryRecordRow, municipality: OrganisationRow, today: LocalDate) => {
  const next = nextAnniversary(record.includedOn, today)
  const reason = deletionReasons.find((known) => known === record.deletionReason)
  return recordFields({
    reference: record.reference,
    list: record.list,
    status: record.status,
    includedOn: record.includedOn,
    capakeys: record.capaKeys,
    flemishLevy: !ownLevyDays(municipality.parameters).some((days) => holdsOn(days, next)),
    ...(isActive(record) && { nextAnniversary: next }),
    ...(record.deletedOn !== null && { deletedOn: record.deletedOn }),
    ...(reason && { deletionReason: reason }),
  })
}
