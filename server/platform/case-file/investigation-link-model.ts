import { id, localDate, reference, refersTo } from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** A signed investigation of another case on which this case may rest as well. @source domain.md 3.3.4 */
export const investigationLinkModel = defineModel(
  'investigation_link',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    investigationId: refersTo('investigation', reference()),
    linkedOn: localDate(),
    linkedByUserId: reference(),
  },
  [{ fields: ['caseId', 'investigationId'], unique: true }],
)
export type InvestigationLinkRow = Row<typeof investigationLinkModel>
