import { type DataOf, type DocumentCode, longDate } from '#documents'
import type { LocalDate } from '#domain/shared/local-date'
import type { DocumentRow } from '../platform/case-file/document-model.ts'

/** What a document says after the last signature on this day, beside who signed. */
export type SignedContent = (row: DocumentRow, lastSignedOn: LocalDate) => Promise<DataOf<DocumentCode>>

/** Content of a document type whose day stands in more places than the letter's head. */
export type ContentOfType = Readonly<Partial<Record<DocumentCode, SignedContent>>>

/**
 * A document as it was printed for signing, with another day at its head.
 *
 * @param row of a document with this code
 */
export const datedOn = <C extends DocumentCode>({ snapshot }: DocumentRow, day: LocalDate): DataOf<C> => {
  // the snapshot is what the template printed, so it fits the template again
  const data = snapshot as DataOf<C>
  return { ...data, letter: { ...data.letter, date: longDate(day) } }
}

/** A signed document has the day of its last signature, unless its type says more. @source domain.md 5.11 "set date of last signature" */
export const signedContent =
  (ofType: ContentOfType): SignedContent =>
  async (row, lastSignedOn) => {
    const own = Object.entries(ofType).find(([code]) => code === row.code)?.[1]
    return own ? own(row, lastSignedOn) : datedOn(row, lastSignedOn)
  }
