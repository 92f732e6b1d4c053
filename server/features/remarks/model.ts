import * as c from '../../platform/db/columns.ts'
import { defineModel, type Row } from '../../platform/db/model.ts'

/** Opmerking on a property or on one of its procedures; its author chose who reads it. */
export const remarkModel = defineModel(
  'remark',
  {
    id: c.id(),
    propertyId: c.refersTo('property', c.reference()),
    caseId: c.nullable(c.refersTo('main_procedure', c.reference())),
    text: c.longText(),
    visibility: c.code<'OWN_ORG' | 'ALL'>(),
    ownerOrgId: c.ownerOrgId(),
    shield: c.shield(),
    createdByUserId: c.reference(),
    createdAt: c.createdAt(),
  },
  [{ fields: ['propertyId', 'createdAt'] }, { fields: ['caseId', 'createdAt'] }],
)
export type RemarkRow = Row<typeof remarkModel>
