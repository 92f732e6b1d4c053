import type { SubStatus } from '#domain/model/codes'
import { type AppealEnd, appealEffects } from '#domain/procedures/appeal/effects'
import { isRunningAppeal } from '#domain/procedures/appeal/guards'
import type { UnitEffect } from '#domain/procedures/appeal/unit-effect'
import { mainMachine } from '#domain/procedures/oo/status'
import { transition } from '#domain/shared/machine'
import { tellCase } from '../../platform/case-file/act.ts'
import type { AppealRow } from '../../platform/case-file/appeal-model.ts'
import { runningAppealsOn } from '../../platform/case-file/appeals.ts'
import { caseModel, subProcedureModel } from '../../platform/case-file/model.ts'
import { setSubFacts, touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { type AppealFile, loadAppealForWorker } from './load.ts'
import { setAppealStatus } from './status.ts'

/**
 * What becomes of each unit of an appeal that ended. A decision that another appeal still contests stays suspended: nothing becomes of it yet, unless the
 * minister ended it.
 *
 * @source domain.md 5.3 steps 10 and 11
 */
export const effectsOf = async ({ database, clock }: FeatureDeps, appealId: string): Promise<UnitEffect[]> => {
  const { appeal, appealUnits, main } = await loadAppealForWorker(database, appealId)
  const effects = appealEffects(appeal.ground, endOf(appeal))
  const found: UnitEffect[] = []
  for (const { id, unitId, decisionId } of appealUnits) {
    const others = decisionId === null ? [] : await runningAppealsOn(database, decisionId, appealId)
    if (effects.decision === 'STANDS' && others.length > 0) continue
    found.push({
      ...effects,
      unitId,
      contestedCaseId: appeal.contestedCaseId,
      ...(decisionId !== null && { decisionId }),
      on: appeal.endedOn ?? clock.today(),
      ...(effects.decision === 'REPLACED_BY_MB' &&
        appeal.verdict && { ministerial: { caseId: main.id, decisionId: id, verdict: appeal.verdict } }),
    })
  }
  return found
}

/** The minister's term passed; what ended just before stays as it ended. @source domain.md 5.3 step 11 */
export const lapse = (deps: FeatureDeps, appealId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const file = await loadAppealForWorker(deps.database, appealId, { lock: true })
    if (!isRunningAppeal(file.appeal.status)) return
    await touchCase(deps.database, file)
    await setAppealStatus(deps.database, file.appeal, 'STILZWIJGEND_AFGEWEZEN', { endedOn: file.appeal.term.dueOn })
    note(deps, file, 'APPEAL_LAPSED')
    await tellCase(deps.changes, file)
  })

/** Shows on the units how the appeal ended, and closes the procedure with the last of its appeals. The second time nothing changes. */
export const closeAppeal = (deps: FeatureDeps, appealId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadAppealForWorker(database, appealId, { lock: true })
    if (file.main.status !== 'GESTART') return
    await touchCase(database, file)
    await showEnd(deps, file)
    note(deps, file, 'APPEAL_ENDED')
    if (!file.appeals.some(({ status }) => isRunningAppeal(status))) {
      const step = transition(mainMachine, file.main.status, 'AFGESLOTEN')
      if (step.ok)
        await database
          .model(caseModel)
          .update({ status: step.status, closedOn: clock.today() }, { where: { id: file.main.id } })
    }
    await tellCase(deps.changes, file)
  })

/** The ministerial decision stands on the unit of the beroepsprocedure: what is taken up on VIVOO by it rests there. */
const showEnd = async ({ database, clock }: FeatureDeps, file: AppealFile): Promise<void> => {
  const { appeal, appealUnits, main } = file
  const to = subStatusOf(appeal)
  for (const { unitId } of appealUnits)
    await database
      .model(subProcedureModel)
      .update({ status: to, statusSince: clock.today() }, { where: { caseId: main.id, unitId } })
}

/** The MB as the decision about each unit in the beroepsprocedure, before the inventory asks for it. */
export const keepMinisterialDecision = async (deps: FeatureDeps, effects: readonly UnitEffect[]): Promise<void> => {
  for (const { unitId, ministerial, on } of effects) {
    if (!ministerial) continue
    await setSubFacts(deps.database, ministerial.caseId, unitId, {
      decisionId: ministerial.decisionId,
      decisionVerdict: ministerial.verdict,
      decisionStatus: 'GELDIG',
      decidedOn: on,
    })
  }
}

const endOf = ({ status, outcome, decidedOn, verdict }: AppealRow): AppealEnd => {
  if (status === 'INGETROKKEN') return { kind: 'WITHDRAWN' }
  if (status === 'ONONTVANKELIJK') return { kind: 'INADMISSIBLE' }
  if (outcome === null || decidedOn === null) return { kind: 'TACIT' }
  return { kind: 'MINISTERIAL', outcome, on: decidedOn, ...(verdict && { verdict }) }
}

// Of a contested act that stands the unit shows a valid decision, of silence that stands nothing.
const subStatusOf = (appeal: AppealRow): SubStatus => {
  const { decision } = appealEffects(appeal.ground, endOf(appeal))
  if (decision === 'REPLACED_BY_MB') return 'MB_IN_DE_PLAATS'
  if (decision === 'ANNULLED') return 'OPGEHEVEN'
  return appeal.ground === 'STILZITTEN' ? 'STOPGEZET' : 'BESLISSING_GELDIG'
}

/** An entry of the machine about one appeal. */
export const note = (
  { audit }: Pick<FeatureDeps, 'audit'>,
  { main, appeal }: AppealFile,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): void =>
  audit.append({
    userId: null,
    orgId: null,
    role: null,
    action,
    objectKind: 'appeal',
    objectId: appeal.id,
    caseId: main.id,
    detail: { status: appeal.status, ...detail },
    shield: main.shield,
  })
