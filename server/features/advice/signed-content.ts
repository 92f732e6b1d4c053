import { type DataOf, longDate } from '#documents'
import type { LocalDate } from '#domain/shared/local-date'
import type { DocumentRow } from '../../platform/case-file/document-model.ts'
import { datedOn } from '../signed-content.ts'

/** A signed advice prints the day of its signature wherever it says of which day it is. @source domain.md 5.1 step 8 */
export const signedAdviceLetter = (row: DocumentRow, signedOn: LocalDate): DataOf<'DT023'> => {
  const printed = datedOn<'DT023'>(row, signedOn)
  return { ...printed, advice: { ...printed.advice, date: longDate(signedOn) } }
}
