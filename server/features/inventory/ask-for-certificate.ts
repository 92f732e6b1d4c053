import type { LocalDate } from '#domain/shared/local-date'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { requestDeletion } from './ask-deletion.ts'
import { isActive, recordsOf } from '../../platform/case-file/inventory-records.ts'

/**
 * Units got a certificate: their records on the list OO should go, from the day of the certificate. A record on the list NGW stays until its decision is
 * lifted.
 *
 * @param originId case that gave the certificate
 * @source domain.md 5.4 step 7, 5.7; scenario 40
 */
export const askForCertificate = (
  deps: FeatureDeps,
  unitIds: readonly string[],
  on: LocalDate,
  originId: string,
): Promise<void> =>
  deps.database.transaction(async () => {
    for (const unitId of unitIds) {
      const records = (await recordsOf(deps.database, unitId)).filter((row) => row.list === 'OO' && isActive(row))
      for (const record of records) {
        const file = await loadProcedureForWorker(deps.database, record.caseId, { lock: true })
        // a certificate of before the inclusion says nothing about it
        const deletedOn = on < record.includedOn ? record.includedOn : on
        await requestDeletion(deps, file, record, { reason: 'CONFORMITEITSATTEST', deletedOn, origin: 'CA', originId })
      }
    }
  })
