import { createHash } from 'node:crypto'

/** Stands before the first event. */
export const firstHash = '0'.repeat(64)

/** The version that new events get. */
export const hashVersion = 2

/** An event as its columns hold it: `detail` is the stored text. */
export interface StoredEvent {
  readonly position: number
  readonly eventId: string | null
  readonly at: string
  readonly userId: string | null
  readonly orgId: string | null
  readonly role: string | null
  readonly action: string
  readonly mode: string | null
  readonly objectKind: string
  readonly objectId: string
  readonly caseId: string | null
  readonly reason: string | null
  readonly reasonDigest: string | null
  readonly detail: string
  readonly shield: string
  readonly source: string | null
  readonly traceId: string | null
  readonly hashVersion: number
  readonly previousHash: string
}

/** Columns that version 2 covers, in order. */
export const coveredColumns = [
  'hashVersion',
  'position',
  'eventId',
  'at',
  'userId',
  'orgId',
  'role',
  'action',
  'mode',
  'objectKind',
  'objectId',
  'caseId',
  'reasonDigest',
  'detail',
  'shield',
  'source',
  'traceId',
  'previousHash',
] as const satisfies readonly (keyof StoredEvent)[]

/** Between two columns of version 2; it stands in no column, so nothing can be moved from one to the next unseen. */
export const separator = '\u001F'

/**
 * SHA-256 over an event and the hash of the one before. A version names the columns that count, so that old events stay valid when columns
 * come: version 1 is JSON of its columns by name, keys sorted at every depth. Version 2 is text that the database can make too, since
 * fetching columns costs more than hashing them: `=value`, or `-` for null, of each covered column, `detail` as it is stored, `reason` by
 * its digest, since a reason in somebody's own words may have to be erased.
 */
export const hashOf = (event: StoredEvent): string =>
  sha256(event.hashVersion === 1 ? textOfVersion1(event) : textOfVersion2(event))

/** Hash of the text of version 2. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Stands for a reason in the hash; the random id keeps a short reason from being guessed once it is erased and the id with it. */
export const digestOf = (eventId: string | null, reason: string): string => sha256(`${eventId}\n${reason}`)

/** Whether a column that its version does not cover holds something: nobody wrote that there when the event was made. */
export const hasStrayColumns = (event: StoredEvent): boolean =>
  event.hashVersion === 1 &&
  (event.source !== null || event.reasonDigest !== null || event.traceId !== null || event.mode !== 'W')

const textOfVersion2 = (event: StoredEvent): string =>
  coveredColumns.map((name) => (event[name] === null ? '-' : `=${event[name]}`)).join(separator)

const textOfVersion1 = (event: StoredEvent): string => {
  const { position, at, userId, orgId, role, action, objectKind, objectId, caseId, reason, shield, previousHash } =
    event
  const columns = {
    position,
    at,
    userId,
    orgId,
    role,
    action,
    objectKind,
    objectId,
    caseId,
    reason,
    shield,
    previousHash,
  }
  return JSON.stringify(sorted({ ...columns, detail: parsed(event.detail) }))
}

// A text that is no JSON any more was tampered with: it hashes as itself, to something else than before.
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
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
