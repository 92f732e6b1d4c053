import { createHash } from 'node:crypto'
import type { AuditEventRow } from './model.ts'

/** Stands before the first event. */
export const firstHash = '0'.repeat(64)

/** SHA-256 over every column but the hash itself, keys sorted at every depth. */
export const hashOf = (row: Omit<AuditEventRow, 'hash'>): string => {
  const text = JSON.stringify(sorted({ ...row, hash: undefined }))
  return createHash('sha256').update(text).digest('hex')
}

// The order of keys may change on the way through the database; the meaning does not.
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  )
}
