import type { RoleCode } from '#domain/model/codes'
import { code, id, instant, json, longText, nullable, reference, refersTo, text, unique } from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** A simple signature under a set of documents, or the refusal to sign: one per signing task. */
export const signatureModel = defineModel(
  'document_signature',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    /** advice or decision run whose documents they are */
    subjectId: reference(),
    taskId: unique(refersTo('task', reference())),
    documentIds: json<readonly string[]>(),
    role: code<RoleCode>(),
    orgId: reference(),
    userId: reference(),
    /** name at that moment, as the document prints it */
    name: text(),
    outcome: code<'SIGNED' | 'REFUSED'>(),
    /** why it was refused */
    reason: nullable(longText()),
    at: instant(),
    /** a refusal voids the signatures of its round */
    voidedAt: nullable(instant()),
  },
  [{ fields: ['subjectId'] }],
)
export type SignatureRow = Row<typeof signatureModel>
