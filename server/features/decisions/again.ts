import { taskDueOn } from '#domain/legal/task-due-on'
import type { LocalDate } from '#domain/shared/local-date'
import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import { setSubFacts } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { unaskedUnits } from '../next-step-tasks.ts'
import { type Run, unitIdsOf } from './run.ts'

/**
 * Whether the process of a withdrawn run asks a decision again (task A04). It does for units that wait for the municipality while nothing
 * says so: their A03 or A04 was closed by the decision. Units whose hearing still runs get their A04 when it ends; units that were decided
 * on meanwhile need none.
 *
 * @returns the same answer when it is asked twice
 */
export const askAgain = async (
  deps: Pick<FeatureDeps, 'database' | 'clock' | 'loadFacts'>,
  found: Run,
): Promise<{ decideAgain: boolean; decideAgainDueOn: LocalDate }> => {
  const { database, clock, loadFacts } = deps
  const { id: runId, caseId } = found.run
  const file = await loadCaseForWorker(database, caseId)
  const decideAgainDueOn = taskDueOn('A04', clock.today())
  if (file.subs.some(({ decideAgainRunId }) => decideAgainRunId === runId))
    return { decideAgain: true, decideAgainDueOn }
  const unasked = await unaskedUnits(deps, file, await loadFacts(file), unitIdsOf(found))
  for (const unitId of unasked) await setSubFacts(database, caseId, unitId, { decideAgainRunId: runId })
  return { decideAgain: unasked.length > 0, decideAgainDueOn }
}
