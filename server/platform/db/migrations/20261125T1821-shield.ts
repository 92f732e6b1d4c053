import * as c from '../columns.ts'
import { addColumn, createTable, migration } from '../migration.ts'

const released = (table: string) => [
  addColumn(table, 'releasedScope', c.nullable(c.code())),
  addColumn(table, 'releasedAt', c.nullable(c.instant())),
  addColumn(table, 'releasedByUserId', c.nullable(c.reference())),
  addColumn(table, 'releasedLabel', c.nullable(c.code())),
  addColumn(table, 'releasedReference', c.nullable(c.code())),
]

export const { up, down } = migration([
  addColumn('party', 'shield', c.shield()),
  addColumn('investigation', 'assigneeUserId', c.nullable(c.reference())),
  ...released('investigation'),
  ...released('document'),
  createTable(
    'change_feed_shielded',
    {
      position: c.sequence(),
      at: c.instant(),
      topic: c.code(20),
      subjectId: c.nullable(c.text(64)),
      orgId: c.nullable(c.reference()),
      shield: c.shield(),
    },
    [{ fields: ['at'] }],
  ),
  createTable(
    'judicial_file',
    {
      caseId: c.primary(c.refersTo('main_procedure', c.reference())),
      status: c.code(),
      origin: c.code(),
      reportedOn: c.localDate(),
      facts: c.longText(),
      unitIds: c.json(),
      ownerOrgId: c.ownerOrgId(),
      shield: c.shield(),
    },
    [{ fields: ['status'] }],
  ),
  createTable(
    'judicial_release',
    {
      id: c.id(),
      caseId: c.refersTo('main_procedure', c.reference()),
      objectKind: c.code(),
      objectId: c.reference(),
      scope: c.code(),
      label: c.code(),
      reason: c.longText(),
      releasedAt: c.instant(),
      releasedByUserId: c.reference(),
      takenBackAt: c.nullable(c.instant()),
      takenBackByUserId: c.nullable(c.reference()),
      takenBackReason: c.nullable(c.longText()),
      shield: c.shield(),
    },
    [{ fields: ['caseId'] }, { fields: ['objectId'] }],
  ),
  createTable(
    'judicial_task',
    {
      taskId: c.primary(c.refersTo('task', c.reference())),
      caseId: c.refersTo('main_procedure', c.reference()),
      kind: c.code(),
      shield: c.shield(),
    },
    [{ fields: ['caseId'] }],
  ),
  createTable(
    'remark',
    {
      id: c.id(),
      propertyId: c.refersTo('property', c.reference()),
      caseId: c.nullable(c.refersTo('main_procedure', c.reference())),
      text: c.longText(),
      visibility: c.code(),
      ownerOrgId: c.ownerOrgId(),
      shield: c.shield(),
      createdByUserId: c.reference(),
      createdAt: c.createdAt(),
    },
    [{ fields: ['propertyId', 'createdAt'] }, { fields: ['caseId', 'createdAt'] }],
  ),
])
