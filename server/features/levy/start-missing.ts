import { anniversariesUntil } from '#domain/levy/anniversaries'
import { inventoryRecordModel } from '../../platform/case-file/inventory-model.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { startAnniversaries } from '../levy-messages.ts'

/**
 * Starts the anniversaries of records of before there was a process for them: those that are still to come, for what passed was handled elsewhere. Once for
 * each record; call it when the program starts.
 *
 * @returns how many were started
 */
export const startMissingAnniversaries = async (
  deps: Pick<FeatureDeps, 'database' | 'outbox' | 'clock'>,
): Promise<number> => {
  const { database, clock } = deps
  const where = { status: ['OPGENOMEN' as const, 'GESCHORST' as const], levyStartedOn: null }
  const found = await database.model(inventoryRecordModel).findAll({ attributes: ['id'], where })
  for (const { id } of found) {
    await database.transaction(async () => {
      const record = await database.model(inventoryRecordModel).findByPk(id, { lock: true })
      const main = record && (await database.model(caseModel).findByPk(record.caseId))
      if (!record || !main) return
      const { includedOn } = record
      const passed = anniversariesUntil({ includedOn, suspended: [], measures: [], ownLevy: [] }, clock.today())
      await startAnniversaries(deps, plain(main), plain(record), passed.at(-1)?.on ?? null)
    })
  }
  return found.length
}
