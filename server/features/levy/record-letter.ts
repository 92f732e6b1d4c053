import { longDate, textLines } from '#documents'
import type { z } from 'zod'
import type { RecordAction } from '#domain/levy/record-actions'
import type { Answer } from '../../contract/endpoint.ts'
import type { askRecordLetter } from '../../contract/levy.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { LetterRequestRow } from '../../platform/case-file/letter-request-model.ts'
import type { FeatureDeps } from '../deps.ts'
import { askLetter } from './ask-letter.ts'
import type { PreparedLetter } from '../letters.ts'
import { brokenField } from '../procedure-start.ts'
import { recordLetters } from '../record-letters.ts'
import { loadRecord, loadRecordForWorker } from './load.ts'
import { refuseOnRecord } from './request.ts'

const actions: Readonly<Record<'DT049' | 'DT052' | 'DT072', RecordAction>> = {
  DT049: 'RECORD_EXTRACT',
  DT052: 'RECORD_CORRECTION',
  DT072: 'NOT_LISTED_ATTEST',
}

/** Asks a letter of the inventory desk. @throws NotFound, NotAllowedNow, RuleBroken @source domain.md section 6, DT049, DT052, DT072 */
export const askLetterOfRecord = (
  deps: FeatureDeps,
  viewer: Viewer,
  recordId: string,
  { id, code, addressee, text }: z.output<NonNullable<(typeof askRecordLetter)['body']>>,
): Promise<Answer<typeof askRecordLetter>> =>
  deps.database.transaction(async () => {
    const found = await loadRecord(deps.database, viewer, recordId, { lock: true })
    await refuseOnRecord(deps, viewer, found, actions[code])
    if (code === 'DT052' && text === '') throw brokenField('text', 'REASON_REQUIRED')
    if (code !== 'DT052' && addressee === null) throw brokenField('addressee', 'ADDRESSEE_REQUIRED')
    await askLetter(deps, viewer, found.file, { id, code, subjectId: recordId, addressee, text })
    return {}
  })

/** The letter that was asked about a record: to who asked it, or to the holders of a real right. */
export const lettersOfRecord = async (
  deps: FeatureDeps,
  request: LetterRequestRow,
): Promise<PreparedLetter<'DT049' | 'DT052' | 'DT072'>[]> => {
  const { file, record } = await loadRecordForWorker(deps.database, request.subjectId ?? '')
  const found = await recordLetters(deps, file, record, { subjectId: record.id, by: request.askedByUserId })
  const { letter, case: caseData, unit } = found.shared
  const receivers = request.addressee === null ? found.holders() : [found.outsider(request.addressee)]
  return receivers.map(({ addressee, envelope }) => {
    const to = { ...envelope, key: `${request.id}:${envelope.key}` }
    const text = textLines(request.text)
    if (request.code === 'DT049') return { code: 'DT049', ...to, data: { ...found.shared, addressee, remarks: text } }
    if (request.code === 'DT052')
      return { code: 'DT052', ...to, data: { ...found.shared, addressee, correction: text } }
    const askedOn = longDate(deps.clock.today())
    return { code: 'DT072', ...to, data: { letter, case: caseData, unit, addressee, remarks: text, askedOn } }
  })
}
