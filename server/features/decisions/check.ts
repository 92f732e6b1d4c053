import type { z } from 'zod'
import { signingStep } from '#domain/decision/signing-step'
import { decisionFaults } from '#domain/decision/strictness'
import type { DecisionOption, SigningFlow } from '#domain/model/codes'
import type { OoFacts } from '#domain/procedures/oo/facts'
import type { LocalDate } from '#domain/shared/local-date'
import type { FieldProblem } from '#contract/problem'
import type { ReasonCode } from '#contract/reasons'
import type { makeDecision } from '../../contract/decisions.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import type { Database } from '../../platform/db/database.ts'
import { RuleBroken } from '../../platform/http/errors.ts'
import { type Bases, basisOfUnit } from './basis.ts'
import type { ChosenOption } from '../../platform/case-file/decision-model.ts'

export type DecisionBody = z.output<NonNullable<(typeof makeDecision)['body']>>

/**
 * How this run is signed: a date in the past was signed outside and is uploaded, any other is still to be signed here.
 *
 * @throws RuleBroken when a decision that is still to be signed gives no way of signing
 * @source domain.md 5.1 decision wizard steps 4 and 5, scenario 21
 */
export const signingFlowOf = (body: DecisionBody, today: LocalDate): SigningFlow => {
  if (signingStep(body.decisionDate, today) === 'UPLOAD') return 'OPGELADEN'
  if (body.signingFlow === 'OPGELADEN') refuse([fault('signingFlow', 'SIGNING_FLOW_MISSING')])
  return body.signingFlow
}

/**
 * Every unit has its own uploaded document of this organisation in this case.
 *
 * @throws RuleBroken
 * @source domain.md 5.1 decision wizard step 5
 */
export const refuseUploads = async (database: Database, file: CaseFile, body: DecisionBody): Promise<void> => {
  const wanted = body.units.map(({ uploadedDocumentId }) => uploadedDocumentId)
  const usable = await findUploads(
    database,
    file,
    wanted.filter((id) => id !== null),
  )
  const faults = wanted.flatMap((id, index) => {
    if (id === null) return [fault(`units.${index}.uploadedDocumentId`, 'DOCUMENT_MISSING')]
    const fits = usable.has(id) && wanted.indexOf(id) === index
    return fits ? [] : [fault(`units.${index}.uploadedDocumentId`, 'UNKNOWN_DOCUMENT')]
  })
  refuse(faults)
}

/** Ids among these that are uploads of the municipality in this case and not used yet. */
export const findUploads = async (
  database: Database,
  { main }: CaseFile,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await database.model(documentModel).findAll({
    attributes: ['id'],
    where: { id: [...ids], caseId: main.id, ownerOrgId: main.municipalityOrgId, status: 'OPGELADEN' },
  })
  return new Set(rows.map(({ id }) => id))
}

/**
 * No unit twice, no verdict stricter than its basis, no milder one without a motivation, no measure beyond the verdict or without the facts that it prints.
 *
 * @throws RuleBroken with the first reason, and all of them as fields
 * @source domain.md 5.1 "not stricter", scenarios 17 and 18
 */
export const refuseContent = (body: DecisionBody, file: CaseFile, facts: OoFacts, bases: Bases): void => {
  const ids = body.units.map(({ unitId }) => unitId)
  const faults = body.units.flatMap((unit, index) => {
    const at = `units.${index}`
    const draft = { ...unit, options: unit.options.map(({ option }) => option) }
    return [
      ...(ids.indexOf(unit.unitId) === index ? [] : [fault(`${at}.unitId`, 'UNIT_TWICE')]),
      ...decisionFaults(draft, basisOfUnit(facts, bases, unit.unitId), file.main.legalRegime).map((found) =>
        fault(`${at}.${partOf[found.code]}`, found.code),
      ),
      ...unit.options.flatMap((option, place) =>
        isComplete(option) ? [] : [fault(`${at}.options.${place}`, 'OPTION_INCOMPLETE')],
      ),
    ]
  })
  refuse(faults)
}

const partOf = {
  NO_BASIS: 'verdict',
  VERDICT_NOT_IN_REGIME: 'verdict',
  STRICTER_THAN_BASIS: 'verdict',
  MOTIVATION_REQUIRED: 'motivation',
  OPTION_EXCEEDS_VERDICT: 'options',
} as const

/** What the sentence of a measure cannot do without. */
const needs: Partial<Record<DecisionOption, readonly (keyof ChosenOption)[]>> = {
  ONTRUIMING_VOOR: ['on'],
  SNELHERSTEL: ['termDays'],
  AANTAL_BEWONERS_TERUGBRENGEN: ['termDays', 'occupants'],
}

const isComplete = (chosen: ChosenOption): boolean =>
  (needs[chosen.option] ?? []).every((name) => chosen[name] !== null)

/** One value that a rule refuses. */
export type Fault = FieldProblem & { readonly code: ReasonCode }

/** Refuses these values; the first gives the reason. @throws RuleBroken when there are any */
export const refuse = (faults: readonly Fault[]): void => {
  const [first] = faults
  if (first) throw new RuleBroken(first.code, faults)
}

export const fault = (name: string, code: ReasonCode): Fault => ({
  name: `body.${name}`,
  code,
  reason: 'Refused by a rule of the case',
})
