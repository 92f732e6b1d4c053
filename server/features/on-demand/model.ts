import * as c from '../../platform/db/columns.ts'
import { defineModel, type Row } from '../../platform/db/model.ts'

/** What somebody asked for beside the steps of the procedure; its worker makes the letters. */
export const documentAskModel = defineModel(
  'document_ask',
  {
    /** made by the browser: the same ask sent twice makes the document once */
    id: c.primary(c.reference()),
    caseId: c.refersTo('main_procedure', c.reference()),
    code: c.code(10),
    /** `party` rows; empty when it is for the file or an organisation */
    partyIds: c.json<readonly string[]>(),
    text: c.longText(),
    askedByUserId: c.reference(),
    ownerOrgId: c.ownerOrgId(),
    createdAt: c.createdAt(),
  },
  [{ fields: ['caseId'] }],
)
export type DocumentAskRow = Row<typeof documentAskModel>
