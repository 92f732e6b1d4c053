import { addMonths, type LocalDate } from '../shared/local-date.ts'
import { type RetainedKind, type RetentionClass, retentionClasses } from './retention.data.ts'

/** What the hold looks at of one file that a person stands in. */
export interface HeldFile {
  /** null: it runs */
  readonly closedOn: LocalDate | null
  /** a unit of it stands on VIVOO */
  readonly onInventory: boolean
}

/** RUNNING and ON_INVENTORY hold without an end that is known; WITHIN_RETENTION until a day. */
export type Erasure =
  | { readonly open: true }
  | { readonly open: false; readonly hold: 'RUNNING' | 'ON_INVENTORY' }
  | { readonly open: false; readonly hold: 'WITHIN_RETENTION'; readonly until: LocalDate }

/** The retention class of a kind on a day. @throws RangeError when none is in force */
export const retentionOn = (kind: RetainedKind, on: LocalDate): RetentionClass => {
  const found = retentionClasses.find((one) => one.kind === kind && one.from <= on && (one.to === null || on < one.to))
  if (!found) throw new RangeError(`no retention of ${kind} on ${on}`)
  return found
}

/** Last day on which data of a kind that was closed on a day are kept. */
export const keptUntil = (kind: RetainedKind, closedOn: LocalDate): LocalDate =>
  addMonths(closedOn, 12 * retentionOn(kind, closedOn).years)

/**
 * Whether data of a person may be erased today: not while a procedure runs (legal hold), a unit stands on VIVOO, or the last file was
 * closed too short ago. Who stands in no file may be erased at once.
 *
 * @param files every file that the asker may know of; what is shielded is held apart, by a copy behind the shield
 * @source GDPR art. 17(3)(b) and (e); retention.data.ts
 */
export const erasureOf = (files: readonly HeldFile[], today: LocalDate): Erasure => {
  if (files.some(({ closedOn }) => closedOn === null)) return { open: false, hold: 'RUNNING' }
  if (files.some(({ onInventory }) => onInventory)) return { open: false, hold: 'ON_INVENTORY' }
  const untils = files.flatMap(({ closedOn }) => (closedOn === null ? [] : [keptUntil('PERSON', closedOn)]))
  const until = untils.toSorted((left, right) => (left < right ? -1 : 1)).at(-1)
  return until !== undefined && today <= until ? { open: false, hold: 'WITHIN_RETENTION', until } : { open: true }
}
