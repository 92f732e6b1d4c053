import { type AddresseeFields, addresseeFields, inventoryFields, unitFields } from '#documents'
import { vivooRecord } from '#processes/vivoo-record/contract'
import { addMonths } from '#domain/shared/local-date'
import { legalTerm } from '#domain/legal/legal-term'
import type { CaseFile } from '../../platform/case-file/load.ts'
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
import { holdersOf } from './inclusion.ts'
import type { InventoryRecordRow } from './model.ts'

/** DT047, one for each holder of a right in rem and one for the municipality. @source domain.md 5.7 "Inclusion" */
export const inclusionLetters = async (
  deps: FeatureDeps,
  file: CaseFile,
  record: InventoryRecordRow,
): Promise<PreparedLetter<'DT047'>[]> => {
  const { database } = deps
  const unit = file.units.find(({ id }) => id === record.unitId)
  if (!unit) throw new Error('the unit of this record is not on the property')
  const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
  const agency = await loadOrganisation(database, file.main.agencyOrgId)
  const manager = await managerOf(deps, file, record, agency)
  const shared = {
    letter: letterOf(agency, {
      date: deps.clock.today(),
      ownReference: record.reference,
      yourReference: file.main.reference,
      contactName: manager,
      signers: [{ kind: 'IB', name: manager }],
    }),
    case: caseFieldsOf(file, municipality),
    unit: unitFields(unitFactsOf(file.property, unit)),
    inventory: fieldsOf(record, municipality),
  }
  const letterTo = (key: string, name: string, addressee: AddresseeFields): PreparedLetter<'DT047'> => ({
    code: 'DT047',
    letterhead: letterheadOf(agency),
    key,
    data: { ...shared, addressee },
    filing: {
      caseId: record.caseId,
      ownerOrgId: agency.id,
      status: 'DEFINITIEF',
      addressee: name,
      partyId: key === municipality.id ? null : key,
      unitId: unit.id,
      subjectId: record.id,
    },
  })
  const holders = new Map(holdersOf(file, unit.id).map((linked) => [linked.person.id, linked]))
  return [
    ...[...holders.values()].map((linked) =>
      letterTo(linked.party.id, fullName(linked.person), addresseeOf(linked, file, linked.party.roles[0] ?? 'ANDERE')),
    ),
    letterTo(municipality.id, senderName(municipality), municipalityFields(municipality)),
  ]
}

const fieldsOf = (record: InventoryRecordRow, municipality: OrganisationRow) =>
  inventoryFields({
    reference: record.reference,
    list: record.list,
    includedOn: record.includedOn,
    capakeys: record.capaKeys,
    municipality: senderName(municipality),
    decisionDate: record.includedOn,
    firstAnniversary: addMonths(record.includedOn, legalTerm('vivoo.levyStart', record.includedOn)?.amount ?? 12),
    flemishLevy: municipality.parameters['ownLevy.exists'] !== true,
  })

const municipalityFields = (municipality: OrganisationRow): AddresseeFields =>
  addresseeFields({
    kind: 'RECHTSPERSOON',
    name: senderName(municipality),
    address: organisationAddress(municipality),
    role: 'GEMEENTE',
  })

/** Name of who did task A07. */
const managerOf = async (
  { database, tasks }: FeatureDeps,
  { main }: CaseFile,
  { decisionId }: InventoryRecordRow,
  agency: OrganisationRow,
): Promise<string> => {
  const done = await tasks.list({
    scope: { kind: 'case', caseId: main.id, open: false },
    visible: { where: {}, shields: [main.shield] },
    where: { subjectId: decisionId, elementId: vivooRecord.userTasks.checkInclusion.elementId },
  })
  const closedBy = done.items[0]?.closedBy ?? null
  return (await loadUserNames(database, [closedBy])).get(closedBy ?? '') ?? senderName(agency)
}
