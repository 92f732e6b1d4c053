import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { type Included, includeUnit } from './include.ts'
import { inclusionLetters } from './letters.ts'
import { recordsOf } from './records.ts'

/** What the workers of vivoo-record ask of the inventory; each call may come twice and then changes nothing. */
export const inventoryPorts = (deps: FeatureDeps) => ({
  inventory: {
    include: async (what: Included): Promise<string> => (await includeUnit(deps, what)).id,
    letters: async ({ caseId, unitId, decisionId }: Included): Promise<readonly PreparedLetter<'DT047'>[]> => {
      const record = (await recordsOf(deps.database, unitId)).find((row) => row.decisionId === decisionId)
      return record ? inclusionLetters(deps, await loadCaseForWorker(deps.database, caseId), record) : []
    },
  },
})
