import {
  type AddresseeFields,
  addresseeFields,
  type DataOf,
  deletionFields,
  deletionReasonWords,
  inventoryFields,
  lines,
  suspensionFields,
  textLines,
  unitFields,
} from '#documents'
import { vivooRecord } from '#processes/vivoo-record/contract'
import { deletionReasons } from '#domain/model/procedure-codes'
import { levyGrounds } from '#domain/levy/grounds.data'
import { holdsOn, nextAnniversary } from '#domain/levy/anniversaries'
import { ownLevyDays } from '#domain/levy/own-levy'
import type { ProcedureFile } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadUserNames } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  addresseeOf,
  caseFieldsOf,
  letterheadOf,
  letterOf,
  organisationAddress,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import { recordLetters } from '../record-letters.ts'
import { holdersOf } from '../../platform/case-file/holders.ts'
import type { InventoryRecordRow } from '../../platform/case-file/inventory-model.ts'

/** DT047, one for each holder of a right in rem and one for the municipality; to the holders also the form DT025. @source domain.md 5.7 "Inclusion", section 6 */
export const inclusionLetters = async (
  deps: FeatureDeps,
  file: ProcedureFile,
  record: InventoryRecordRow,
): Promise<PreparedLetter<'DT047' | 'DT025'>[]> => {
  const { decisionId } = record
  const found = await lettersOf(deps, file, record, { subjectId: decisionId, elementId: checkInclusion.elementId })
  const inventory = fieldsOf(record, found.municipality)
  const grounds = lines(levyGrounds.map(({ name }) => name))
  return found.addressees.flatMap(({ addressee, envelope }) => {
    const data = { ...found.shared, addressee, inventory }
    const told = { code: 'DT047', ...envelope, data } as const
    return envelope.filing.partyId === null
      ? [told]
      : [told, { code: 'DT025', ...envelope, data: { ...data, grounds } }]
  })
}

/** DT069, one for each holder of a right in rem and one for the municipality. @source domain.md 5.7 "Deletion request" */
export const deletionLetters = async (
  deps: FeatureDeps,
  file: ProcedureFile,
  record: InventoryRecordRow,
): Promise<PreparedLetter<'DT069'>[]> => {
  const reason = deletionReasons.find((known) => known === record.deletionReason)
  if (record.deletedOn === null || reason === undefined) throw new Error('this record was not deleted')
  const found = await lettersOf(deps, file, record, { subjectId: record.id, elementId: checkDeletion.elementId })
  const { reference, list, includedOn, deletedOn } = record
  const deletion = deletionFields({ reference, list, includedOn, deletedOn, reason })
  return found.addressees.map((to) => ({
    code: 'DT069',
    ...to.envelope,
    data: { ...found.shared, addressee: to.addressee, deletion },
  }))
}

/** DT050 or DT051, one for each holder of a right in rem and one for the municipality. @source domain.md 5.3 steps 2 and 10 */
export const suspensionLetters = async <C extends 'DT050' | 'DT051'>(
  deps: FeatureDeps,
  file: ProcedureFile,
  record: InventoryRecordRow,
  code: C,
): Promise<PreparedLetter<C>[]> => {
  const { decisionId } = record
  const found = await lettersOf(deps, file, record, { subjectId: decisionId, elementId: checkInclusion.elementId })
  const last = record.suspensions?.at(-1)
  if (!last) throw new Error('this record was never suspended')
  const { reference, list, includedOn } = record
  const suspension = suspensionFields({
    reference,
    list,
    includedOn,
    on: (code === 'DT050' ? last.from : last.to) ?? deps.clock.today(),
    because: last.by === undefined ? 'GOUVERNEUR' : 'BEROEP',
  })
  return found.addressees.map((to) => ({
    code,
    ...to.envelope,
    data: { ...found.shared, addressee: to.addressee, suspension },
  }))
}

/** DT068, one for each holder of a right in rem and one for the municipality; none when nothing was refused. @source domain.md section 6 */
export const refusalLetters = async (
  deps: FeatureDeps,
  file: ProcedureFile,
  record: InventoryRecordRow,
): Promise<PreparedLetter<'DT068'>[]> => {
  const { deletionRefusal } = record
  if (deletionRefusal === null) return []
  const found = await recordLetters(deps, file, record, { subjectId: record.id, by: deletionRefusal.by })
  const reason = textLines(deletionRefusal.reason)
  const askedReason = deletionReasonWords[deletionRefusal.asked]
  return [...found.holders(), found.municipality()].map(({ addressee, envelope }) => ({
    code: 'DT068',
    ...envelope,
    data: { ...found.shared, addressee, reason, askedReason },
  }))
}

const { checkInclusion, checkDeletion } = vivooRecord.userTasks

interface Letters {
  readonly municipality: OrganisationRow
  readonly shared: Pick<DataOf<'DT047'>, 'letter' | 'case' | 'unit'>
  readonly addressees: readonly {
    readonly addressee: AddresseeFields
    readonly envelope: Pick<PreparedLetter, 'letterhead' | 'key' | 'filing'>
  }[]
}

/** What every letter about a record has: sender, case, unit, and who gets it. @param check the task that decided it */
const lettersOf = async (
  deps: FeatureDeps,
  file: ProcedureFile,
  record: InventoryRecordRow,
  check: { readonly subjectId: string; readonly elementId: string },
): Promise<Letters> => {
  const unit = file.units.find(({ id }) => id === record.unitId)
  if (!unit) throw new Error('the unit of this record is not on the property')
  const municipality = await loadOrganisation(deps.database, file.main.municipalityOrgId)
  const agency = await loadOrganisation(deps.database, file.main.agencyOrgId)
  const manager = await managerOf(deps, file, check, agency)
  const letter = letterOf(agency, {
    date: deps.clock.today(),
    ownReference: record.reference,
    yourReference: file.main.reference,
    contactName: manager,
    signers: [{ kind: 'IB', name: manager }],
  })
  const to = (key: string, name: string, addressee: AddresseeFields): Letters['addressees'][number] => ({
    addressee,
    envelope: {
      letterhead: letterheadOf(agency),
      key,
      filing: {
        caseId: record.caseId,
        ownerOrgId: agency.id,
        status: 'DEFINITIEF',
        addressee: name,
        partyId: key === municipality.id ? null : key,
        unitId: unit.id,
        subjectId: record.id,
      },
    },
  })
  const holders = new Map(holdersOf(file, unit.id).map((linked) => [linked.person.id, linked]))
  return {
    municipality,
    shared: { letter, case: caseFieldsOf(file, municipality), unit: unitFields(unitFactsOf(file.property, unit)) },
    addressees: [
      ...[...holders.values()].map((linked) =>
        to(linked.party.id, fullName(linked.person), addresseeOf(linked, file, linked.party.roles[0] ?? 'ANDERE')),
      ),
      to(municipality.id, senderName(municipality), municipalityFields(municipality)),
    ],
  }
}

const fieldsOf = (record: InventoryRecordRow, municipality: OrganisationRow) => {
  const firstAnniversary = nextAnniversary(record.includedOn, record.includedOn)
  return inventoryFields({
    reference: record.reference,
    list: record.list,
    includedOn: record.includedOn,
    capakeys: record.capaKeys,
    municipality: senderName(municipality),
    decisionDate: record.includedOn,
    firstAnniversary,
    flemishLevy: !ownLevyDays(municipality.parameters).some((days) => holdsOn(days, firstAnniversary)),
  })
}

const municipalityFields = (municipality: OrganisationRow): AddresseeFields =>
  addresseeFields({
    kind: 'RECHTSPERSOON',
    name: senderName(municipality),
    address: organisationAddress(municipality),
    role: 'GEMEENTE',
  })

/** Name of who did the task. */
const managerOf = async (
  { database, tasks }: FeatureDeps,
  { main }: ProcedureFile,
  check: { readonly subjectId: string; readonly elementId: string },
  agency: OrganisationRow,
): Promise<string> => {
  const done = await tasks.list({
    scope: { kind: 'case', caseId: main.id, open: false },
    visible: { where: {}, shields: [main.shield] },
    where: check,
  })
  const closedBy = done.items[0]?.closedBy ?? null
  return (await loadUserNames(database, [closedBy])).get(closedBy ?? '') ?? senderName(agency)
}
