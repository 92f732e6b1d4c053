import { amountWords, longDate, measureWords } from '#documents'
import { taskDueOn } from '#domain/legal/task-due-on'
import { addDays, startOfDayMs } from '#domain/shared/local-date'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { convictedOf, judicialLetter, officeOf } from './letters.ts'
import { loadJudicialForWorker } from './load.ts'
import { courtRulingModel, judicialFileModel } from './model.ts'
import { dueOnOf, nextStatementAt, nextStatementDay, statePenalty } from './penalties.ts'
import { closeRegister } from './ports-file.ts'
import { repairPorts } from './ports-repair.ts'
import { findRuling, penaltyLetters, rulingFactsOf } from './ruling-letters.ts'
import { machineStep, moveTo } from './worker-step.ts'

/** What the workers of `wi-ruling-follow-up` ask; each may be asked twice. */
export const rulingPorts = (deps: FeatureDeps) => ({
  ...repairPorts(deps),
  start: (caseId: string, rulingId: string) => start(deps, caseId, rulingId),
  remind: (caseId: string, rulingId: string) => remind(deps, caseId, rulingId),
  reinspectionDueOn: (): string => taskDueOn('W07', deps.clock.today()),
  startPenalties: async (rulingId: string) => {
    const ruling = await findRuling(deps, rulingId)
    return {
      penaltyRuns: ruling.penaltyPerDayCents > 0,
      penaltyStatementAt: await nextStatementAt(deps.database, ruling),
      penaltyDueOn: taskDueOn('W08', deps.clock.today()),
    }
  },
  statePenalty: (caseId: string, rulingId: string) => state(deps, caseId, rulingId),
  orderExecution: (caseId: string, rulingId: string) => orderExecution(deps, caseId, rulingId),
  recoverCosts: (caseId: string, rulingId: string) => recoverCosts(deps, caseId, rulingId),
})

const start = async (deps: FeatureDeps, caseId: string, rulingId: string) => {
  await machineStep(deps, caseId, async (file) =>
    (await moveTo(deps, file, 'UITVOERING')) ? { action: 'RECOVERY_STARTED', detail: { rulingId } } : undefined,
  )
  const ruling = await findRuling(deps, rulingId)
  const { dueOn, lapsesAt } = ruling.recoveryTerm ?? { dueOn: dueOnOf(ruling), lapsesAt: '' }
  const remindOn = ruling.remindOn ?? addDays(dueOn, -1)
  return { recoveryDueOn: dueOn, recoveryLapsesAt: lapsesAt, remindAt: new Date(startOfDayMs(remindOn)).toISOString() }
}

const remind = async (deps: FeatureDeps, caseId: string, rulingId: string): Promise<PreparedLetter<'DT131'>[]> => {
  const file = await machineStep(deps, caseId, async () => {
    if ((await findRuling(deps, rulingId)).remindedOn !== null) return undefined
    await deps.database.model(courtRulingModel).update({ remindedOn: deps.clock.today() }, { where: { id: rulingId } })
    return { action: 'RECOVERY_REMINDED', detail: { rulingId } }
  })
  const said = { reference: file.main.reference, facts: rulingFactsOf(await findRuling(deps, rulingId)) }
  return Promise.all(
    convictedOf(file).map((to) => {
      const filed = { status: 'DEFINITIEF', subjectId: rulingId, key: to.partyId ?? to.name } as const
      return judicialLetter(deps, 'DT131', file, said, filed, to)
    }),
  )
}

const state = async (deps: FeatureDeps, caseId: string, rulingId: string) => {
  const { database, clock } = deps
  const file = await machineStep(deps, caseId, async () => {
    const ruling = await findRuling(deps, rulingId)
    const until = await nextStatementDay(database, ruling)
    const statement = until > clock.today() ? undefined : await statePenalty(database, ruling, until)
    return statement && { action: 'PENALTY_STATED', detail: { rulingId, number: statement.number } }
  })
  return {
    letters: await penaltyLetters(deps, file, rulingId),
    nextAt: await nextStatementAt(database, await findRuling(deps, rulingId)),
  }
}

const orderExecution = async (deps: FeatureDeps, caseId: string, rulingId: string) => {
  const file = await loadJudicialForWorker(deps.database, caseId)
  const ruling = await findRuling(deps, rulingId)
  const said = {
    reference: file.main.reference,
    facts: rulingFactsOf(ruling),
    text: ruling.measure === null ? '' : `Voer uit wat de rechter beval: ${measureWords[ruling.measure]}.`,
  }
  const filed = { status: 'DEFINITIEF', subjectId: rulingId } as const
  const to = officeOf(file.judicial.executionBy ?? 'De aannemer', file)
  return {
    letters: [await judicialLetter(deps, 'DT135', file, said, filed, to)],
    executionDueOn: taskDueOn('W14', deps.clock.today()),
  }
}

// Who had to repair pays what it cost; the entry in the register ends with the execution.
const recoverCosts = async (
  deps: FeatureDeps,
  caseId: string,
  rulingId: string,
): Promise<PreparedLetter<'DT136'>[]> => {
  const file = await machineStep(deps, caseId, async (before) => {
    if (!(await moveTo(deps, before, 'AMBTSHALVE_UITGEVOERD'))) return undefined
    await closeRegister(deps, caseId)
    return { action: 'EXECUTION_COSTS', detail: { rulingId } }
  })
  const { executedOn, executionCostCents } = plain(
    await deps.database.model(judicialFileModel).findByPk(caseId, { rejectOnEmpty: true }),
  )
  const facts = [
    ...rulingFactsOf(await findRuling(deps, rulingId)),
    ['Uitgevoerd op', longDate(executedOn ?? deps.clock.today())] as const,
    ['Kosten', amountWords(executionCostCents ?? 0)] as const,
  ]
  return Promise.all(
    convictedOf(file).map((to) => {
      const filed = { status: 'DEFINITIEF', subjectId: rulingId, key: to.partyId ?? to.name } as const
      return judicialLetter(deps, 'DT136', file, { reference: file.main.reference, facts }, filed, to)
    }),
  )
}
