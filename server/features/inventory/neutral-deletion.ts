import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import type { AskedDeletion, FeatureDeps } from '../deps.ts'
import { requestDeletion } from './ask-deletion.ts'
import { isActive, recordsOf } from '../../platform/case-file/inventory-records.ts'

/**
 * Asks the deletion of every active record of these units as if the case of the record itself asked it: who really does, and why, is not said. A record
 * that is asked about already is left alone. In the caller's transaction.
 *
 * @returns units that stand on the inventory
 * @source domain.md 2.3 rule 6 "bridge tasks", 5.6 step 11
 */
export const askNeutralDeletion = async (
  deps: FeatureDeps,
  { unitIds, reason, deletedOn }: AskedDeletion,
): Promise<string[]> => {
  const listed: string[] = []
  for (const unitId of unitIds) {
    const records = (await recordsOf(deps.database, unitId)).filter(isActive)
    for (const record of records) {
      const file = await loadProcedureForWorker(deps.database, record.caseId, { lock: true })
      // a repair of before the inclusion deletes nothing earlier than the record began
      const on = deletedOn < record.includedOn ? record.includedOn : deletedOn
      const request = { reason, deletedOn: on, origin: file.main.type, originId: file.main.id }
      await requestDeletion(deps, file, record, request)
    }
    if (records.length > 0) listed.push(unitId)
  }
  return listed
}
