import type { LocalDate } from '../shared/local-date.ts'

/** Kinds of data that are kept for a while of their own. */
export type RetainedKind = 'CASE_FILE' | 'PERSON' | 'INVENTORY_RECORD' | 'JUDICIAL_FILE' | 'DRAFT' | 'AUDIT'

/** Bewaartermijn: how long a kind of data is kept, in force on the days from `from` to before `to`. */
export interface RetentionClass {
  readonly kind: RetainedKind
  readonly years: number
  /** the day from which the years count */
  readonly starts: 'CLOSING' | 'LAST_CASE_CLOSED' | 'DELETION_FROM_INVENTORY' | 'LAST_SAVE' | 'EVENT'
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly source: string
  /** false: nobody has held it against the selection list of the archives yet */
  readonly verified: boolean
}

const tenYears = 'domain.md 11.3 "10-year retention" [N]; selectielijst wonen still to be read'
const inForce = { from: '2015-01-01', to: null, verified: false } as const

/** Retention classes by kind. */
export const retentionClasses: readonly RetentionClass[] = [
  { kind: 'CASE_FILE', years: 10, starts: 'CLOSING', source: tenYears, ...inForce },
  { kind: 'PERSON', years: 10, starts: 'LAST_CASE_CLOSED', source: tenYears, ...inForce },
  { kind: 'INVENTORY_RECORD', years: 10, starts: 'DELETION_FROM_INVENTORY', source: tenYears, ...inForce },
  {
    kind: 'JUDICIAL_FILE',
    years: 30,
    starts: 'CLOSING',
    source: 'no source found; longer than any limitation of a recovery claim [N]',
    ...inForce,
  },
  { kind: 'DRAFT', years: 1, starts: 'LAST_SAVE', source: 'GDPR art. 5(1)(e): no longer than needed [N]', ...inForce },
  { kind: 'AUDIT', years: 10, starts: 'EVENT', source: 'as long as the files that it tells of [N]', ...inForce },
]
