import { letterRequestModel } from '../platform/case-file/letter-request-model.ts'
import { plain } from '../platform/db/model.ts'
import type { FeatureDeps } from './deps.ts'
import type { PreparedLetter } from './letters.ts'
import { lettersOfRecord } from './levy/record-letter.ts'
import { lettersOfNgw } from './ngw/letters.ts'

/** What the worker of process `letter-on-demand` asks: the letter that somebody asked for, from the feature that knows it. */
export const letterPorts = (deps: FeatureDeps) => ({
  lettersOnDemand: {
    letters: async (letterRequestId: string): Promise<readonly PreparedLetter[]> => {
      const found = await deps.database.model(letterRequestModel).findByPk(letterRequestId)
      if (!found) throw new Error('there is no such request')
      const request = plain(found)
      const ofNgw = request.code === 'DT096' || request.code === 'DT098'
      return ofNgw ? lettersOfNgw(deps, request) : lettersOfRecord(deps, request)
    },
  },
})
