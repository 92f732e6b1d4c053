import type { z } from 'zod'
import { measureRefusal, type MeasureAction } from '#domain/levy/record-actions'
import { groundOf, periodFault } from '#domain/levy/measures'
import { levyMeasureMachine, statusOfDecision } from '#domain/levy/status'
import type { LevyMeasureStatus } from '#domain/model/procedure-codes'
import { transition } from '#domain/shared/machine'
import { levyMeasure } from '#processes/levy-measure/contract'
import type { completeMeasure, decideMeasure, endMeasure as endMeasureEndpoint } from '../../contract/levy.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { levyMeasureModel, type LevyMeasureRow } from '../../platform/case-file/levy-model.ts'
import { NotAllowedNow, Stale } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { endMeasure } from '../levy-messages.ts'
import { brokenField } from '../procedure-start.ts'
import { loadMeasure, type MeasureFile } from './load.ts'

type BodyOf<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>
type Step<B> = (deps: FeatureDeps, viewer: Viewer, measureId: string, body: B) => Promise<Record<string, never>>

/** What was asked came in: the request is judged again. @source domain.md 5.7 "complete? (DT055 ask)" */
export const complete: Step<BodyOf<typeof completeMeasure>> = (deps, viewer, measureId, { version }) =>
  step(deps, viewer, { measureId, version, action: 'LEVY_COMPLETE' }, async ({ measure, file }) => {
    await setMeasure(deps, measure, 'AANGEVRAAGD', {})
    const { elementId } = levyMeasure.userTasks.complete
    await finishTask(deps, viewer, { caseId: file.main.id, subjectId: measure.id, elementId }, {})
    return {}
  })

/**
 * Task A09: granted with its period, refused, without object, or incomplete with what is missing.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken with the field
 * @source domain.md 5.7 "VR_OP", 9 task A09
 */
export const decide: Step<BodyOf<typeof decideMeasure>> = (deps, viewer, measureId, body) =>
  step(deps, viewer, { measureId, version: body.version, action: 'LEVY_DECIDE' }, async ({ measure, file, record }) => {
    const facts = decisionFacts(deps, viewer, measure, record.includedOn, body)
    await setMeasure(deps, measure, statusOfDecision[body.decision], facts)
    const { elementId, output } = levyMeasure.userTasks.decide
    const which = { caseId: file.main.id, subjectId: measure.id, elementId }
    await finishTask(deps, viewer, which, output.parse({ levyDecision: body.decision }))
    return { decision: body.decision, startsOn: body.startsOn, endsOn: body.endsOn }
  })

/** The ground is gone, for example because the holder moved. @source domain.md 5.7 "ends on move or second property" */
export const end: Step<BodyOf<typeof endMeasureEndpoint>> = (deps, viewer, measureId, { endedOn, reason, version }) =>
  step(deps, viewer, { measureId, version, action: 'LEVY_END', reason }, async ({ measure }) => {
    if (endedOn > deps.clock.today()) throw brokenField('endedOn', 'DATE_IN_FUTURE')
    if (measure.startsOn !== null && endedOn < measure.startsOn) throw brokenField('endedOn', 'ENDS_BEFORE_START')
    await endMeasure(deps, measure, endedOn, reason)
    return { endedOn }
  })

/** Moves a measure along its machine. In the caller's transaction. @throws Error when it has no such step */
export const setMeasure = async (
  { database }: Pick<FeatureDeps, 'database'>,
  measure: LevyMeasureRow,
  to: LevyMeasureStatus,
  facts: Partial<LevyMeasureRow>,
): Promise<void> => {
  const moved = transition(levyMeasureMachine, measure.status, to)
  if (!moved.ok) throw new Error(`measure may not go from ${moved.from} to ${moved.to}`)
  await database
    .model(levyMeasureModel)
    .update({ ...facts, status: moved.status, version: measure.version + 1 }, { where: { id: measure.id } })
}

const step = (
  deps: FeatureDeps,
  viewer: Viewer,
  what: {
    readonly measureId: string
    readonly version: number
    readonly action: MeasureAction
    readonly reason?: string
  },
  work: (found: MeasureFile) => Promise<Readonly<Record<string, unknown>>>,
): Promise<Record<string, never>> =>
  deps.database.transaction(async () => {
    const { measureId, version, action, reason } = what
    const found = await loadMeasure(deps.database, viewer, measureId, { lock: true })
    const { measure, file } = found
    const refusal = measureRefusal(action, measure, viewer)
    if (refusal !== undefined) throw new NotAllowedNow(refusal)
    if (measure.version !== version) throw new Stale({ version: measure.version })
    const detail = await work(found)
    deps.audit.append({
      ...who(viewer),
      action,
      objectKind: 'levy_measure',
      objectId: measureId,
      caseId: file.main.id,
      ...(reason !== undefined && { reason }),
      detail,
      shield: measure.shield,
    })
    await tellCase(deps.changes, file)
    return {}
  })

const decisionFacts = (
  { clock }: FeatureDeps,
  viewer: Viewer,
  measure: LevyMeasureRow,
  includedOn: string,
  { decision, startsOn, endsOn, text }: BodyOf<typeof decideMeasure>,
): Partial<LevyMeasureRow> => {
  if (decision !== 'TOEGESTAAN' && text === '') throw brokenField('text', 'REASON_REQUIRED')
  if (decision === 'ONVOLLEDIG') return { missingText: text }
  const decided = { decidedOn: clock.today(), decidedByUserId: viewer.userId, decisionText: text }
  if (decision !== 'TOEGESTAAN') return { ...decided, withoutObject: decision === 'ZONDER_VOORWERP' }
  if (startsOn === null) throw brokenField('startsOn', 'PERIOD_REQUIRED')
  if (startsOn < includedOn) throw brokenField('startsOn', 'DATE_BEFORE_INCLUSION')
  const fault = periodFault(groundOf(measure.ground), { from: startsOn, to: endsOn })
  if (fault !== undefined) throw brokenField('endsOn', fault)
  return { ...decided, startsOn, endsOn }
}
