import { code, createdAt, id, json, longText, nullable, reference, refersTo } from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** For whom a letter on demand is, when it is nobody of the case: a notary. `address` reads `Kolkstraat 27 bus 1, 9000 Gent`. */
export interface AskedAddressee {
  readonly kind: 'NATUURLIJK' | 'RECHTSPERSOON'
  readonly name: string
  readonly address: string
}

/** Letter that somebody asked for; the process makes it. */
export const letterRequestModel = defineModel(
  'letter_request',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    code: code(),
    /** record of the inventory, or what else it is about */
    subjectId: nullable(reference()),
    addressee: nullable(json<AskedAddressee>()),
    text: longText(),
    askedByUserId: reference(),
    askedByOrgId: reference(),
    createdAt: createdAt(),
  },
  [{ fields: ['caseId'] }],
)
export type LetterRequestRow = Row<typeof letterRequestModel>
