import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable(
    'document_ask',
    {
      id: c.primary(c.reference()),
      caseId: c.refersTo('main_procedure', c.reference()),
      code: c.code(10),
      partyIds: c.json(),
      text: c.longText(),
      askedByUserId: c.reference(),
      ownerOrgId: c.ownerOrgId(),
      createdAt: c.createdAt(),
    },
    [{ fields: ['caseId'] }],
  ),
])
