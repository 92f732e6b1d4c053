import { longDate, verdictFields } from '#documents'
import { isIncludable } from '#domain/inventory/inclusion'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { type CaseFile, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import type { FeatureDeps } from '../deps.ts'
import { addresseeOf, caseFieldsOf, letterheadOf, type PreparedLetter, unitFactsOf } from '../letters.ts'
import { type Addressee, addresseesOf } from './addressees.ts'
import { documentsOf } from './documents.ts'
import { letterByMayor } from './letter-by-mayor.ts'
import { appealOf } from './letters.ts'
import { type Run, unitIdsOf } from './run.ts'

/**
 * DT035, one for each person concerned, of the units that concern it. Who has the notice of this run is left out: a decision that is sent again after a
 * correction is not announced again.
 *
 * @source domain.md 5.1 steps 11 and 13
 */
export const decisionNotices = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  file: CaseFile,
  facts: OoFacts,
  found: Run,
): Promise<PreparedLetter<'DT035'>[]> => {
  const { database } = deps
  const { run } = found
  const decidedOn = found.decisions[0]?.decidedOn ?? run.decisionDate
  const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
  const agency = await loadOrganisation(database, file.main.agencyOrgId)
  const told = new Set((await documentsOf(database, run.id, 'DT035')).map(({ partyId }) => partyId))
  const letter = await letterByMayor(deps, municipality, found, facts, {
    ownReference: file.main.reference,
    enclosures: ['Besluit van de burgemeester'],
  })
  const noticeOf = ({ linked, unitIds }: Addressee): PreparedLetter<'DT035'> => {
    const decisions = decisionsOn(file, found, unitIds)
    return {
      code: 'DT035',
      letterhead: letterheadOf(municipality),
      key: linked.party.id,
      data: {
        letter,
        case: caseFieldsOf(file, municipality),
        addressee: addresseeOf(linked, file, linked.party.roles[0] ?? 'ANDERE', true),
        decisions: decisions.map((facts) => verdictFields({ ...facts, grounds: [] })),
        decisionDate: longDate(decidedOn),
        inventoried: decisions.some(({ verdict }) => isIncludable(verdict)),
        appeal: appealOf(agency, decidedOn),
      },
      filing: {
        caseId: run.caseId,
        ownerOrgId: municipality.id,
        status: 'DEFINITIEF',
        addressee: fullName(linked.person),
        partyId: linked.party.id,
        subjectId: run.id,
      },
    }
  }
  return addresseesOf(file, unitIdsOf(found))
    .filter(({ linked }) => !told.has(linked.party.id))
    .map(noticeOf)
}

const decisionsOn = (file: CaseFile, { decisions }: Run, unitIds: readonly string[]) =>
  unitsInCase(file, unitIds).flatMap(({ unit }) => {
    const decision = decisions.find(({ unitId }) => unitId === unit.id)
    return decision ? [{ unit: unitFactsOf(file.property, unit), verdict: decision.verdict }] : []
  })
