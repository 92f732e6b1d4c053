import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable(
    'verdict_basis',
    {
      id: c.id(),
      caseId: c.refersTo('main_procedure', c.reference()),
      unitId: c.refersTo('unit', c.reference()),
      kind: c.code(),
      sourceId: c.reference(),
      reference: c.code(),
      establishedOn: c.localDate(),
      verdict: c.json(),
      print: c.json(),
    },
    [{ fields: ['kind', 'sourceId', 'unitId'], unique: true }, { fields: ['caseId', 'unitId'] }],
  ),
])
