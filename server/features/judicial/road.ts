import type { JudicialFacts } from '#domain/procedures/judicial/facts'
import type { JudicialStep, JudicialStepRefusal } from '#domain/procedures/judicial/step-codes'
import { judicialStepRules } from '#domain/procedures/judicial/step-rules'
import type { ReasonCode } from '../../contract/reasons.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { type ProcedureKind, takeStep, type TakenStep } from '../procedure-step.ts'
import { factsOf } from './facts.ts'
import { type JudicialFile, loadJudicial } from './load.ts'

const judicialKind: ProcedureKind<JudicialFile, JudicialStep, JudicialFacts, JudicialStepRefusal> = {
  objectKind: 'judicial_file',
  rules: judicialStepRules,
  load: loadJudicial,
  factsOf,
}

/** One step of a person in a judicial file, on the road of every procedure. @throws NotFound, NotAllowedNow, Stale, RuleBroken */
export const judicialStep = (
  deps: FeatureDeps,
  step: TakenStep<JudicialStep>,
  work: (file: JudicialFile, facts: JudicialFacts) => Promise<void>,
): Promise<Record<string, never>> => takeStep(deps, judicialKind, step, work)

/** Refuses a day after today. */
export const refuseFuture = ({ clock }: Pick<FeatureDeps, 'clock'>, field: string, on: string): void => {
  if (on > clock.today()) throw brokenField(field, 'DATE_IN_FUTURE')
}

/** Refuses a field that this choice needs. */
export const require = (field: string, isGiven: boolean, code: ReasonCode = 'TEXT_MISSING'): void => {
  if (!isGiven) throw brokenField(field, code)
}

/** Whole euro cents. */
export const centsOf = (euros: number): number => Math.round(euros * 100)
export const eurosOf = (cents: number): number => cents / 100

/**
 * Closes the one open task of the file on this element, whatever it is about.
 *
 * @throws NotAllowedNow as `finishTask`
 */
export const finishOnly = async (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  elementIds: readonly string[],
  variables: (elementId: string) => Parameters<typeof finishTask>[3],
): Promise<string> => {
  const found = await deps.database
    .model(taskModel)
    .findOne({ where: { caseId, elementId: [...elementIds], open: true }, order: ['createdAt'] })
  const [first = ''] = elementIds
  const elementId = found?.elementId ?? first
  const subjectId = found?.subjectId ?? caseId
  await finishTask(deps, viewer, { caseId, subjectId, elementId }, variables(elementId))
  return subjectId
}

/** A fact that the rules just saw is gone: somebody else was first. */
export const gone = (reason: ReasonCode): NotAllowedNow => new NotAllowedNow(reason)
