import type { UnitEffect } from '#domain/procedures/appeal/unit-effect'
import { unitsOfAppeal } from '../../platform/case-file/appeals.ts'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { recordsContested } from './contested.ts'
import { deletionLetters, suspensionLetters } from './letters.ts'

/** DT050 for the records that this appeal suspended; one that another appeal suspended before was told of already. */
export const lettersOfSuspension = async (deps: FeatureDeps, appealId: string): Promise<PreparedLetter<'DT050'>[]> => {
  const units = await unitsOfAppeal(deps.database, appealId)
  const contested = units.map(({ unitId, decisionId }) => ({
    unitId,
    contestedCaseId: '',
    ...(decisionId !== null && { decisionId }),
  }))
  const letters: PreparedLetter<'DT050'>[] = []
  for (const record of await recordsContested(deps, contested)) {
    const mine = (record.suspensions ?? []).some(({ by, to }) => by === appealId && to === null)
    if (record.status !== 'GESCHORST' || !mine) continue
    const file = await loadProcedureForWorker(deps.database, record.caseId)
    letters.push(...(await suspensionLetters(deps, file, record, 'DT050')))
  }
  return letters
}

/** DT051 for the records that count again, DT069 for those that never counted. */
export const lettersOfEnd = async (
  deps: FeatureDeps,
  effects: readonly UnitEffect[],
): Promise<PreparedLetter<'DT051' | 'DT069'>[]> => {
  const letters: PreparedLetter<'DT051' | 'DT069'>[] = []
  for (const record of await recordsContested(deps, effects)) {
    const effect = effects.find(({ decisionId }) => decisionId === record.decisionId)
    const file = await loadProcedureForWorker(deps.database, record.caseId)
    const wasContested = (record.suspensions ?? []).some(({ by }) => by !== undefined)
    if (effect?.record.kind === 'RESUME' && record.status === 'OPGENOMEN' && wasContested)
      letters.push(...(await suspensionLetters(deps, file, record, 'DT051')))
    if (record.status === 'GEANNULEERD') letters.push(...(await deletionLetters(deps, file, record)))
  }
  return letters
}
