import { decisionLiftingFields, longDate, unitFields, verdictFields } from '#documents'
import { isIncludable } from '#domain/inventory/inclusion'
import { taskDueOn } from '#domain/legal/task-due-on'
import type { InvalidReason } from '#domain/model/codes'
import { type CaseFile, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { FeatureDeps } from '../deps.ts'
import { caseFieldsOf, letterheadOf, type PreparedLetter, senderName, unitFactsOf } from '../letters.ts'
import { fromAgency, fromMunicipality, toOrganisation } from '../senders.ts'
import type { MayorDecisionRow } from '../../platform/case-file/decision-model.ts'
import { type Run, unitIdsOf } from './run.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** DT038, the mayor's decision that ends the other; none while it still holds. @source domain.md 5.1 step 17 */
export const decisionLiftingLetters = async (
  deps: Deps,
  file: CaseFile,
  decision: MayorDecisionRow,
): Promise<PreparedLetter<'DT038'>[]> => {
  const { liftedOn, decidedOn, status, unitId } = decision
  const unit = file.units.find(({ id }) => id === unitId)
  if (liftedOn === null || decidedOn === null || !unit) return []
  const { sender, letter } = await fromMunicipality(deps, file, ['BM', 'AD'], decision.reference)
  return [
    {
      code: 'DT038',
      letterhead: letterheadOf(sender),
      key: decision.id,
      data: {
        letter,
        case: caseFieldsOf(file, sender),
        unit: unitFields(unitFactsOf(file.property, unit)),
        lifting: decisionLiftingFields({
          reference: decision.reference,
          decidedOn,
          liftedOn,
          verdict: decision.verdict,
          reason: decision.liftReason ?? '',
          inventoried: isIncludable(decision.verdict),
          resolved: status === 'OPGELOST',
        }),
      },
      filing: {
        caseId: file.main.id,
        ownerOrgId: sender.id,
        status: 'TER_MANUELE_ONDERTEKENING',
        unitId,
        subjectId: decision.runId,
      },
    },
  ]
}

const invalidWords: Readonly<Record<InvalidReason, string>> = {
  GEEN_HANDTEKENING: 'Het besluit is niet door de burgemeester en de algemeen directeur ondertekend.',
  FOUTE_ENTITEIT: 'Het besluit gaat niet over de juiste woonentiteit.',
  STRENGER_DAN_ADVIES: 'Het besluit is strenger dan het advies.',
  GEEN_HOORPLICHT: 'Uit het dossier blijkt niet dat de betrokkenen gehoord zijn.',
  DATUM_FOUT: 'De datums in het dossier kloppen niet.',
  ANDERE: 'Er is een ander probleem met het besluit.',
}

/** DT042, what the municipality must correct; none when the run is not invalid. @source domain.md 5.1 step 15 */
export const invalidLetters = async (deps: Deps, file: CaseFile, found: Run): Promise<PreparedLetter<'DT042'>[]> => {
  const invalid = found.decisions.find(({ status, invalidReason }) => status === 'ONGELDIG' && invalidReason !== null)
  if (!invalid?.invalidReason) return []
  const frame = await toMunicipality(deps, file, found)
  return [
    {
      ...frame,
      code: 'DT042',
      data: {
        ...frame.data,
        ...outcomeOf(file, found),
        reason: invalidWords[invalid.invalidReason],
        note: invalid.invalidNote === null ? [] : [{ text: invalid.invalidNote }],
        correctBefore: longDate(taskDueOn('A06', deps.clock.today())),
      },
    },
  ]
}

/** DT043, the decisions are valid and until when they may be appealed. @source domain.md 5.1 step 15 */
export const validLetters = async (deps: Deps, file: CaseFile, found: Run): Promise<PreparedLetter<'DT043'>[]> => {
  if (!found.decisions.some(({ status }) => status === 'GELDIG')) return []
  const frame = await toMunicipality(deps, file, found)
  const isDated = found.decisions.every(({ postedOn }) => postedOn !== null)
  const until = found.decisions
    .flatMap(({ appealParties, appealAgency }) => [appealParties?.dueOn ?? [], appealAgency?.dueOn ?? []].flat())
    .toSorted()
    .at(-1)
  return [
    {
      ...frame,
      code: 'DT043',
      data: {
        ...frame.data,
        ...outcomeOf(file, found),
        inventoried: found.decisions.some(({ verdict }) => isIncludable(verdict)),
        appealUntil: isDated && until !== undefined ? longDate(until) : '',
      },
    },
  ]
}

/** DT044, when did you post it; none when every decision has its day. @source domain.md 5.1 step 13, 9 task 449 */
export const postingLetters = async (deps: Deps, file: CaseFile, found: Run): Promise<PreparedLetter<'DT044'>[]> => {
  const undated = found.decisions.filter(({ postedOn }) => postedOn === null)
  const sentOn = undated[0]?.sentOn ?? null
  if (sentOn === null) return []
  const frame = await toMunicipality(deps, file, found)
  const units = unitsInCase(
    file,
    undated.map(({ unitId }) => unitId),
  )
  return [
    {
      ...frame,
      code: 'DT044',
      data: {
        ...frame.data,
        units: units.map(({ unit }) => unitFields(unitFactsOf(file.property, unit))),
        decisionDate: dateOf(found),
        sentOn: longDate(sentOn),
      },
    },
  ]
}

const dateOf = ({ run, decisions }: Run): string => longDate(decisions[0]?.decidedOn ?? run.decisionDate)

const outcomeOf = (file: CaseFile, found: Run) => ({
  decisionDate: dateOf(found),
  decisions: unitsInCase(file, unitIdsOf(found)).flatMap(({ unit }) => {
    const decision = found.decisions.find(({ unitId }) => unitId === unit.id)
    const facts = decision && { unit: unitFactsOf(file.property, unit), verdict: decision.verdict, grounds: [] }
    return facts ? [verdictFields(facts)] : []
  }),
})

const toMunicipality = async (deps: Deps, file: CaseFile, { run }: Run) => {
  const { sender, letter } = await fromAgency(deps, file)
  const municipality = await loadOrganisation(deps.database, file.main.municipalityOrgId)
  return {
    letterhead: letterheadOf(sender),
    key: municipality.id,
    data: { letter, case: caseFieldsOf(file, municipality), addressee: toOrganisation(municipality) },
    filing: {
      caseId: file.main.id,
      ownerOrgId: sender.id,
      status: 'DEFINITIEF' as const,
      addressee: senderName(municipality),
      subjectId: run.id,
    },
  }
}
