import { oo } from '#processes/oo/contract'
import type { SubStatus } from '#domain/model/codes'
import type { OoFacts } from '#domain/procedures/oo/facts'
import type { LocalDate } from '#domain/shared/local-date'
import { hearingModel } from '../platform/case-file/hearing-model.ts'
import type { CaseFile } from '../platform/case-file/load.ts'
import type { Database } from '../platform/db/database.ts'
import { plain } from '../platform/db/model.ts'
import { NotAllowedNow } from '../platform/http/errors.ts'
import { taskModel, type TaskRow } from '../platform/tasks/model.ts'
import type { FeatureDeps } from './deps.ts'

const { processAdvice, decideAfterHearing, decideAgain } = oo.userTasks

/** The tasks that ask the municipality to go on with units, each with the statuses of a unit that still waits for it. */
const waitingFor: Readonly<Record<string, readonly SubStatus[]>> = {
  [processAdvice.elementId]: ['ADVIES_VERSTUURD'],
  [decideAfterHearing.elementId]: ['HOORPLICHT_AFGEROND'],
  [decideAgain.elementId]: ['ONDERZOEK_UITGEVOERD', 'ADVIES_VERSTUURD', 'HOORPLICHT_AFGEROND'],
}

/** A task that the process was told to open, whether the engine has done so or not. */
interface Expected {
  readonly elementId: string
  readonly subjectId: string
}

/**
 * Refuses a step on units while the engine has yet to open a task that the step closes: closing it now would close nothing, and the task
 * would open afterwards and stay.
 *
 * @throws NotAllowedNow TASK_NOT_OPEN
 */
export const awaitNextStepTasks = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  file: CaseFile,
  facts: OoFacts,
  unitIds: readonly string[],
): Promise<void> => {
  if ((await comingTasks(deps, file, facts, unitIds)).length > 0) throw new NotAllowedNow('TASK_NOT_OPEN')
}

/**
 * Closes A03, A04 and the A04 of a withdrawn decision once none of their units waits for them any more.
 *
 * @param moved units that go on in this transaction
 * @param by id of the user
 */
export const closeNextStepTasks = async (
  { database, tasks }: Pick<FeatureDeps, 'database' | 'tasks'>,
  { main, subs }: CaseFile,
  moved: readonly string[],
  by: string,
): Promise<void> => {
  for (const { id, elementId, unitIds } of await nextStepTasks(database, main.id, { open: true })) {
    const waits = waitingFor[elementId ?? ''] ?? []
    const isWaiting = subs.some(
      ({ unitId, status }) => unitIds.includes(unitId) && !moved.includes(unitId) && waits.includes(status),
    )
    if (!isWaiting) await tasks.closeInTransaction({ id }, { by, variables: {} })
  }
}

/** Which of these units wait for the municipality while no task, open or coming, says so. */
export const unaskedUnits = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  file: CaseFile,
  facts: OoFacts,
  unitIds: readonly string[],
): Promise<string[]> => {
  const open = await nextStepTasks(deps.database, file.main.id, { open: true })
  const unasked: string[] = []
  for (const { unitId, status } of file.subs.filter((sub) => unitIds.includes(sub.unitId))) {
    const asking = Object.keys(waitingFor).filter((elementId) => waitingFor[elementId]?.includes(status))
    if (asking.length === 0) continue
    const coming = await comingTasks(deps, file, facts, [unitId])
    const isAsked =
      coming.some(({ elementId }) => asking.includes(elementId)) ||
      open.some((task) => asking.includes(task.elementId ?? '') && task.unitIds.includes(unitId))
    if (!isAsked) unasked.push(unitId)
  }
  return unasked
}

const comingTasks = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  file: CaseFile,
  facts: OoFacts,
  unitIds: readonly string[],
): Promise<Expected[]> => {
  const there = await nextStepTasks(database, file.main.id)
  const expected = await expectedTasks(database, file, facts, { unitIds, today: clock.today() })
  return expected.filter(
    ({ elementId, subjectId }) => !there.some((task) => task.elementId === elementId && task.subjectId === subjectId),
  )
}

// A sent advice always leads to A03; an ended hearing and a withdrawn decision when a unit waited for a decision. The last one is not waited for beyond its
// day: a case that began with an older diagram never gets it.
const expectedTasks = async (
  database: Database,
  { main, subs }: CaseFile,
  { adviceRequests }: OoFacts,
  { unitIds, today }: { readonly unitIds: readonly string[]; readonly today: LocalDate },
): Promise<Expected[]> => {
  const isAbout = (batch: { readonly unitIds: readonly string[] }) => batch.unitIds.some((id) => unitIds.includes(id))
  const hearings = await database
    .model(hearingModel)
    .findAll({ attributes: ['id', 'unitIds'], where: { caseId: main.id, decisionWanted: true } })
  return [
    ...adviceRequests
      .filter((request) => request.advice?.status === 'VERSTUURD' && isAbout(request))
      .map(({ id }) => ({ elementId: processAdvice.elementId, subjectId: id })),
    ...hearings.filter(isAbout).map(({ id }) => ({ elementId: decideAfterHearing.elementId, subjectId: id })),
    ...subs
      .filter(({ unitId, statusSince }) => unitIds.includes(unitId) && statusSince >= today)
      .flatMap(({ decideAgainRunId: runId }) => runId ?? [])
      .map((subjectId) => ({ elementId: decideAgain.elementId, subjectId })),
  ]
}

const nextStepTasks = async (database: Database, caseId: string, where: { open?: boolean } = {}): Promise<TaskRow[]> =>
  (await database.model(taskModel).findAll({ where: { ...where, caseId, elementId: Object.keys(waitingFor) } })).map(
    plain,
  )
