import { holdsOn } from '#domain/levy/anniversaries'
import { ownLevyDays } from '#domain/levy/own-levy'
import type { LocalDate } from '#domain/shared/local-date'
import { letterRequestModel } from '../../platform/case-file/letter-request-model.ts'
import { holderTransferModel } from '../../platform/case-file/levy-model.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { correctRecord, evaluate, planNext } from './anniversaries.ts'
import { feedPorts } from './feed.ts'
import { anniversaryLetters, newHolderLetters } from './letters.ts'
import { lettersOfRecord } from './record-letter.ts'
import { loadRecordForWorker } from './load.ts'
import { measurePorts } from './measure-ports.ts'

/** What the workers of the levy ask of this feature; each may be asked twice. */
export const levyPorts = (deps: FeatureDeps) => ({
  ...measurePorts(deps),
  ...feedPorts(deps),
  anniversaries: {
    planNext: (recordId: string, after: LocalDate | null) => planNext(deps, recordId, after),
    isForNotice: (recordId: string, on: LocalDate): Promise<boolean> => isForNotice(deps, recordId, on),
    letters: async (recordId: string, on: LocalDate): Promise<PreparedLetter<'DT053'>[]> =>
      anniversaryLetters(deps, await loadRecordForWorker(deps.database, recordId), on),
    evaluate: (recordId: string, on: LocalDate): Promise<void> => evaluate(deps, recordId, on),
    correct: (recordId: string): Promise<void> => correctRecord(deps, recordId),
  },
  recordLetters: {
    letters: async (letterRequestId: string): Promise<readonly PreparedLetter[]> => {
      const found = await deps.database.model(letterRequestModel).findByPk(letterRequestId)
      if (!found) throw new Error('there is no such request')
      return lettersOfRecord(deps, plain(found))
    },
  },
  transfers: { letters: (transferId: string): Promise<PreparedLetter<'DT048'>[]> => transferLetters(deps, transferId) },
})

/** Holders are told of an anniversary that is still to come, while the record counts and Flanders levies. */
const isForNotice = async ({ database, clock }: FeatureDeps, recordId: string, on: LocalDate): Promise<boolean> => {
  const { record } = await loadRecordForWorker(database, recordId)
  const municipality = await loadOrganisation(database, record.municipalityOrgId)
  const ownLevy = ownLevyDays(municipality.parameters).some((days) => holdsOn(days, on))
  return record.status === 'OPGENOMEN' && !ownLevy && on >= clock.today()
}

const transferLetters = async (deps: FeatureDeps, transferId: string): Promise<PreparedLetter<'DT048'>[]> => {
  const found = await deps.database.model(holderTransferModel).findByPk(transferId)
  if (!found) throw new Error('there is no such transfer')
  const transfer = plain(found)
  return newHolderLetters(deps, await loadRecordForWorker(deps.database, transfer.inventoryRecordId), transfer, null)
}
