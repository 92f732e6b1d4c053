import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import type { Shield } from '#domain/model/codes'

/** Who did what to which object. Rows are only ever added; each carries the hash of the one before. */
export const auditEventModel = defineModel(
  'audit_event',
  {
    /** 1, 2, 3 … without gaps */
    position: { ...c.primary(c.integer()), optional: false },
    at: c.instant(),
    userId: c.nullable(c.reference()),
    orgId: c.nullable(c.reference()),
    role: c.nullable(c.code(40)),
    action: c.code(80),
    objectKind: c.code(40),
    objectId: c.text(64),
    caseId: c.nullable(c.reference()),
    reason: c.nullable(c.text(500)),
    detail: c.json<Readonly<Record<string, unknown>>>(),
    shield: c.code<Shield>(4),
    previousHash: c.sha256(),
    hash: c.sha256(),
  },
  [{ fields: ['objectKind', 'objectId', 'position'] }, { fields: ['caseId', 'position'] }],
)
export type AuditEventRow = Row<typeof auditEventModel>

/** One row: the end of the chain. Its lock makes writers take turns. */
export const auditHeadModel = defineModel('audit_head', {
  id: c.primary(c.integer()),
  position: c.integer(),
  hash: c.sha256(),
})
