import {
  appealFields,
  decisionFields,
  hearingFields,
  type HearingFields,
  type InvestigationFields,
  type MeasureFacts,
} from '#documents'
import { legalTerm } from '#domain/legal/legal-term'
import { isWithin } from '#domain/decision/verdict'
import type { DocumentStatus } from '#domain/model/codes'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { loadBases } from '../../platform/case-file/basis.ts'
import { type Heard, heardOn, loadHearings } from '../../platform/case-file/hearings.ts'
import { type CaseFile, unitsInCase } from '../../platform/case-file/load.ts'
import type { UnitRow } from '../../platform/case-file/model.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import { investigationOf, printOf } from '../basis-print.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  caseFieldsOf,
  letterheadOf,
  organisationAddress,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import { type Bases, basisOfUnit, rowOf } from './basis.ts'
import { letterByMayor } from './letter-by-mayor.ts'
import type { ChosenOption, MayorDecisionRow } from '../../platform/case-file/decision-model.ts'
import { factLines, motivationLines, reactionLines } from './sentences.nl.ts'
import { type Run, unitIdsOf } from './run.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** What every decision of a run prints the same. */
interface Shared {
  readonly file: CaseFile
  readonly facts: OoFacts
  readonly found: Run
  readonly bases: Bases
  readonly heard: readonly Heard[]
  readonly agency: OrganisationRow
}

/** DT034, one for each unit; none when the signed decisions were uploaded. @source domain.md 5.1 step 11 */
export const decisionLetters = async (
  deps: Deps,
  file: CaseFile,
  facts: OoFacts,
  found: Run,
): Promise<PreparedLetter<'DT034'>[]> => {
  const { run, decisions } = found
  const status = statusOf[run.signingFlow]
  if (status === undefined) return []
  const { database } = deps
  const shared: Shared = {
    file,
    facts,
    found,
    bases: await loadBases(database, run.caseId, unitIdsOf(found)),
    heard: await loadHearings(database, run.caseId),
    agency: await loadOrganisation(database, file.main.agencyOrgId),
  }
  const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
  const letters = unitsInCase(file, unitIdsOf(found)).flatMap(({ unit }) => {
    const decision = decisions.find(({ unitId }) => unitId === unit.id)
    return decision ? [{ unit, decision, ...bodyOf(shared, unit, decision) }] : []
  })
  const letter = await letterByMayor(deps, municipality, found, facts, {
    enclosures: ['Technisch verslag'],
  })
  return letters.map(({ unit, investigation, decision, hearing, printed, appeal }) => ({
    code: 'DT034',
    letterhead: letterheadOf(municipality),
    key: unit.id,
    data: {
      letter: { ...letter, ownReference: decision.reference },
      case: caseFieldsOf(file, municipality),
      investigation,
      decision: printed,
      hearing,
      appeal,
    },
    filing: { caseId: run.caseId, ownerOrgId: municipality.id, status, unitId: unit.id, subjectId: run.id },
  }))
}

const statusOf: Readonly<Partial<Record<Run['run']['signingFlow'], DocumentStatus>>> = {
  DIGITAAL: 'TER_ONDERTEKENING',
  MANUEEL: 'TER_MANUELE_ONDERTEKENING',
}

const bodyOf = (shared: Shared, unit: UnitRow, decision: MayorDecisionRow) => {
  const { file, facts, bases, heard, found } = shared
  const { main } = file
  const own = bases.get(unit.id)
  const investigation = reportOf(investigationOf(own ? [own] : []), unit)
  const basis = basisOfUnit(facts, bases, unit.id)
  const row = basis && rowOf(bases, unit.id, basis)
  const isMilder = basis !== undefined && !isWithin(basis.verdict, decision.verdict)
  const hearing = heardOn(heard, unit.id)
  const grounds = own?.advice ? printOf({ ...own.advice, kind: 'ADVIES' }).grounds.map(({ text }) => text) : []
  return {
    investigation,
    hearing: hearingOf(hearing, file),
    appeal: appealOf(shared.agency, found.run.decisionDate),
    printed: decisionFields({
      reference: decision.reference,
      date: found.run.decisionDate,
      unit: unitFactsOf(file.property, unit),
      verdict: decision.verdict,
      regime: main.legalRegime,
      legalBase: linesOf(found.run.legalBase),
      facts: factLines({ request: file.request, investigation, advice: own?.advice, hearing: hearing?.hearing }),
      motivation: motivationLines({ row, isMilder, grounds, own: isMilder ? [] : linesOf(decision.motivation) }),
      measures: decision.options.map(measureOf),
      ...(isMilder && { milderMotivation: decision.motivation }),
    }),
  }
}

/** The investigation with the report of this unit only: a decision is about one dwelling. */
const reportOf = (investigation: InvestigationFields, { reference }: UnitRow): InvestigationFields => ({
  ...investigation,
  units: investigation.units.filter(({ unit }) => unit.reference === reference),
})

const hearingOf = (heard: Heard | undefined, file: CaseFile): HearingFields => {
  if (!heard)
    return {
      until: '',
      written: false,
      oral: false,
      at: '',
      place: '',
      reactions: [{ text: 'Er werd geen hoorplicht gestart.' }],
    }
  const { hearing, reactions } = heard
  return hearingFields({
    mode: hearing.mode,
    offeredUntil: hearing.offeredUntil,
    reactions: reactionLines(reactions, file),
  })
}

/** Where and until when to appeal. @source domain.md 5.0 oo.appeal.party */
export const appealOf = (agency: OrganisationRow, on: string) => {
  const { street, houseNumber, postalCode, municipality } = organisationAddress(agency)
  return appealFields({
    termDays: legalTerm('oo.appeal.party', on)?.amount ?? 30,
    addressLines: [senderName(agency), `${street} ${houseNumber}`, `${postalCode} ${municipality}`],
  })
}

const measureOf = ({ option, on, termDays, occupants }: ChosenOption): MeasureFacts => ({
  option,
  ...(on !== null && { before: on }),
  ...(termDays !== null && { termDays }),
  ...(occupants !== null && { persons: occupants }),
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
