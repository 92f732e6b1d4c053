import type { Contestation, UnitEffect } from '#domain/procedures/appeal/unit-effect'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { askForCertificate } from './ask-for-certificate.ts'
import { afterAppeal, suspendContested } from './contested.ts'
import { lettersOfEnd, lettersOfSuspension } from './contested-letters.ts'
import { type Deleted, deleteRecord, endInclusion, endInclusions, setSuspended } from './end.ts'
import { type Included, includeUnit } from './include.ts'
import { deletionLetters, inclusionLetters, refusalLetters } from './letters.ts'
import type { DeletionRequest } from '../../platform/case-file/inventory-model.ts'
import { recordsOf } from '../../platform/case-file/inventory-records.ts'

interface Kept {
  readonly caseId: string
  readonly unitId: string
  readonly inventoryRecordId: string
}

/** What the workers of vivoo-record, ngw and appeal ask of the inventory; each call may come twice and then changes nothing. */
export const inventoryPorts = (deps: FeatureDeps) => ({
  inventory: {
    include: async (what: Included): Promise<string | undefined> => (await includeUnit(deps, what))?.id,
    letters: async ({
      caseId,
      unitId,
      decisionId,
    }: Included): Promise<readonly PreparedLetter<'DT047' | 'DT025'>[]> => {
      const record = (await recordsOf(deps.database, unitId)).find((row) => row.decisionId === decisionId)
      return record ? inclusionLetters(deps, await loadProcedureForWorker(deps.database, caseId), record) : []
    },
    delete: (what: Deleted): Promise<void> => deleteRecord(deps, what),
    deletionLetters: async (what: Deleted): Promise<readonly PreparedLetter<'DT069'>[]> => {
      const record = (await recordsOf(deps.database, what.unitId)).find(({ id }) => id === what.inventoryRecordId)
      return record?.status === 'GESCHRAPT'
        ? deletionLetters(deps, await loadProcedureForWorker(deps.database, what.caseId), record)
        : []
    },
    askForCertificate: (unitIds: readonly string[], on: string, caseId: string): Promise<void> =>
      askForCertificate(deps, unitIds, on, caseId),
    refusalLetters: async ({ caseId, unitId, inventoryRecordId }: Kept): Promise<PreparedLetter<'DT068'>[]> => {
      const record = (await recordsOf(deps.database, unitId)).find(({ id }) => id === inventoryRecordId)
      return record ? refusalLetters(deps, await loadProcedureForWorker(deps.database, caseId), record) : []
    },
    suspend: (caseId: string): Promise<void> => setSuspended(deps, caseId, 'GESCHORST'),
    resume: (caseId: string): Promise<void> => setSuspended(deps, caseId, 'OPGENOMEN'),
    suspendContested: (appealId: string, contested: readonly Contestation[]): Promise<void> =>
      suspendContested(deps, appealId, contested),
    suspensionLetters: (appealId: string): Promise<readonly PreparedLetter<'DT050'>[]> =>
      lettersOfSuspension(deps, appealId),
    afterAppeal: (effects: readonly UnitEffect[]): Promise<void> => afterAppeal(deps, effects),
    endLetters: (_: string, effects: readonly UnitEffect[]): Promise<readonly PreparedLetter<'DT051' | 'DT069'>[]> =>
      lettersOfEnd(deps, effects),
    endOne: (what: { readonly caseId: string; readonly decisionId: string }, request: DeletionRequest): Promise<void> =>
      endInclusion(deps, what, request),
    end: (caseId: string, request: DeletionRequest): Promise<void> => endInclusions(deps, caseId, request),
  },
})
