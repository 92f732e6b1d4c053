import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import type { Shield } from '#domain/model/codes'

/** Who did what to which object. Rows are only ever added; each carries the hash of the one before. */
export const auditEventModel = defineModel(
  'audit_event',
  {
    /** 1, 2, 3 … without gaps; shown to nobody, since the holes in what one may see would tell of the rest */
    position: { ...c.primary(c.integer()), optional: false },
    /** random: names the event to those who read it */
    eventId: c.nullable(c.reference()),
    at: c.instant(),
    userId: c.nullable(c.reference()),
    orgId: c.nullable(c.reference()),
    role: c.nullable(c.code(40)),
    action: c.code(80),
    /** R: somebody looked, W: something changed */
    mode: c.nullable(c.code<AuditMode>(1)),
    objectKind: c.code(40),
    objectId: c.text(64),
    caseId: c.nullable(c.reference()),
    /** why, in somebody's own words: the one text that may have to be erased */
    reason: c.nullable(c.text(500)),
    /** stands in the hash for `reason`, which may so be erased */
    reasonDigest: c.nullable(c.sha256()),
    detail: c.json<Readonly<Record<string, unknown>>>(),
    shield: c.code<Shield>(4),
    /** from where: see `Circumstances` */
    source: c.nullable(c.code(80)),
    traceId: c.nullable(c.code(40)),
    /** which columns the hash covers, and how: see `chain.ts` */
    hashVersion: c.withDefault(c.integer(), 1),
    previousHash: c.sha256(),
    hash: c.sha256(),
  },
  [
    { fields: ['eventId'], unique: true },
    { fields: ['objectKind', 'objectId', 'position'] },
    { fields: ['caseId', 'position'] },
    { fields: ['caseId', 'mode', 'position'] },
    { fields: ['orgId', 'at', 'position'] },
    { fields: ['userId', 'at'] },
    { fields: ['shield', 'at'] },
  ],
)
export type AuditEventRow = Row<typeof auditEventModel>
export type AuditMode = 'R' | 'W'

/** One row: the end of the chain. Its lock makes writers take turns. */
export const auditHeadModel = defineModel('audit_head', {
  id: c.primary(c.integer()),
  position: c.integer(),
  hash: c.sha256(),
})
