import * as c from '../columns.ts'
import { addIndex, createTable, migration, removeIndex } from '../migration.ts'

const unique = true

export const { up, down } = migration([
  createTable(
    'investigation_link',
    {
      id: c.id(),
      caseId: c.refersTo('main_procedure', c.reference()),
      investigationId: c.refersTo('investigation', c.reference()),
      linkedOn: c.localDate(),
      linkedByUserId: c.reference(),
    },
    [{ fields: ['caseId', 'investigationId'], unique }],
  ),
  // the same investigation may found a decision in a second case
  addIndex('verdict_basis', { fields: ['caseId', 'kind', 'sourceId', 'unitId'], unique }),
  removeIndex('verdict_basis', { fields: ['kind', 'sourceId', 'unitId'], unique }),
])
