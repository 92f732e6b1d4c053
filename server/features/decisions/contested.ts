import type { DecisionStatus, SubStatus } from '#domain/model/codes'
import type { Contestation, UnitEffect } from '#domain/procedures/appeal/unit-effect'
import { canTransition, decisionMachine, subMachine, transition } from '#domain/procedures/oo/status'
import { tellCase } from '../../platform/case-file/act.ts'
import { runningAppealsOn } from '../../platform/case-file/appeals.ts'
import { mayorDecisionModel, type MayorDecisionRow } from '../../platform/case-file/decision-model.ts'
import { loadProcedureForWorker, type ProcedureFile, subOf } from '../../platform/case-file/load.ts'
import { setSubFacts, setSubStatus, touchCase } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'

/** Shows on each unit whose valid decision is contested that an appeal runs; the second time nothing changes. @source domain.md 3.4.2 */
export const appealFiled = (deps: FeatureDeps, contested: readonly Contestation[]): Promise<void> =>
  inContestedCases(deps, contested, async (file, units) => {
    const unitIds = units
      .filter(({ decisionId }) => decisionId !== undefined)
      .map(({ unitId }) => unitId)
      .filter((unitId) => subOf(file, unitId)?.status === 'BESLISSING_GELDIG')
    await move(deps, file, unitIds, 'BEROEP_INGEDIEND')
  })

/**
 * What the end of an appeal does to decisions and units of OO: a decision stands, is annulled, or the minister's comes in its place.
 *
 * @source domain.md 5.3 steps 10 and 11, 5.11 decision
 */
export const afterAppeal = (deps: FeatureDeps, effects: readonly UnitEffect[]): Promise<void> =>
  inContestedCases(deps, effects, async (file, units) => {
    for (const effect of units) {
      const sub = subOf(file, effect.unitId)
      if (!sub) continue
      await endDecision(deps, file, effect)
      const to = subStatusAfter(effect, sub.status)
      if (to !== undefined) await move(deps, file, [effect.unitId], to)
    }
  })

/** Whether somebody still appeals against a decision: then it is not final, whatever the days. @source domain.md 5.10 */
export const isContested = async ({ database }: Pick<FeatureDeps, 'database'>, decisionId: string): Promise<boolean> =>
  (await runningAppealsOn(database, decisionId)).length > 0

// NGW decisions are no decisions of OO: what an appeal does to them is done by the inventory alone.
const inContestedCases = <C extends Contestation>(
  deps: FeatureDeps,
  contested: readonly C[],
  work: (file: ProcedureFile, units: readonly C[]) => Promise<void>,
): Promise<void> =>
  deps.database.transaction(async () => {
    for (const caseId of new Set(contested.map(({ contestedCaseId }) => contestedCaseId))) {
      const file = await loadProcedureForWorker(deps.database, caseId, { lock: true })
      if (file.main.type !== 'OO') continue
      await work(
        file,
        contested.filter(({ contestedCaseId }) => contestedCaseId === caseId),
      )
      await tellCase(deps.changes, file)
    }
  })

const move = async (
  deps: FeatureDeps,
  file: ProcedureFile,
  unitIds: readonly string[],
  to: SubStatus,
): Promise<void> => {
  const { database, clock, audit } = deps
  if (unitIds.length === 0) return
  const moved = await setSubStatus(database, { caseId: file.main.id, unitIds, to, on: clock.today() })
  if (moved.length === 0) return
  await touchCase(database, file)
  audit.append({
    userId: null,
    orgId: null,
    role: null,
    action: to === 'BEROEP_INGEDIEND' ? 'DECISION_CONTESTED' : 'DECISION_AFTER_APPEAL',
    objectKind: 'main_procedure',
    objectId: file.main.id,
    caseId: file.main.id,
    detail: { unitIds: moved, status: to },
    shield: file.main.shield,
  })
}

const subStatusAfter = ({ decision }: UnitEffect, from: SubStatus): SubStatus | undefined => {
  if (decision === 'STANDS') return from === 'BEROEP_INGEDIEND' ? 'BESLISSING_GELDIG' : undefined
  const to = decision === 'ANNULLED' ? 'OPGEHEVEN' : 'MB_IN_DE_PLAATS'
  return canTransition(subMachine, from, to) ? to : undefined
}

const ended = { ANNULLED: 'VERNIETIGD', REPLACED_BY_MB: 'MB_IN_DE_PLAATS' } as const satisfies Record<
  Exclude<UnitEffect['decision'], 'STANDS'>,
  DecisionStatus
>

const endDecision = async (deps: FeatureDeps, file: ProcedureFile, effect: UnitEffect): Promise<void> => {
  const { database } = deps
  if (effect.decisionId === undefined) return
  const found = await database.model(mayorDecisionModel).findByPk(effect.decisionId, { lock: true })
  if (!found) return
  const row = plain(found)
  if (effect.decision === 'STANDS') {
    await makeFinal(deps, row)
    return
  }
  const step = transition(decisionMachine, row.status, ended[effect.decision])
  if (!step.ok) return
  await found.update({ status: step.status })
  await setSubFacts(database, file.main.id, effect.unitId, { decisionStatus: step.status })
}

// The terms may have passed while the appeal ran: then the process has looked already, and nobody looks again.
const makeFinal = async ({ database, clock }: FeatureDeps, row: MayorDecisionRow): Promise<void> => {
  const lapses = [row.appealParties, row.appealAgency].flatMap((term) => term?.lapsesAt ?? [])
  const last = lapses.toSorted().at(-1)
  if (row.finalOn !== null || last === undefined || last > database.now()) return
  await database.model(mayorDecisionModel).update({ finalOn: clock.today() }, { where: { id: row.id } })
}
