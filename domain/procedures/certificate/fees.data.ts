import type { LocalDate } from '../../shared/local-date.ts'

/** What a municipality may ask at most for a certificate, in euro, in a period. */
export interface FeeLimit {
  readonly from: LocalDate
  /** first day on which it no longer holds */
  readonly to?: LocalDate
  /** what is charged for: the certificate, or each investigation */
  readonly per: 'CERTIFICATE' | 'INVESTIGATION'
  /** for a dwelling that is not a room */
  readonly dwelling: number
  /** for each room of a rooming house; undefined: as a dwelling */
  readonly room?: number
  /** for a whole rooming house */
  readonly roomingHouse?: { readonly min: number; readonly max: number }
  /** the amount follows an index every 1 January from this year, which no row here gives yet */
  readonly indexedFrom?: number
  readonly rule: string
  readonly source: 'PAGE' | 'GK'
  readonly verified: boolean
}

/**
 * Limits on the fee, by the day of the application. An old row stays, a change is a new row.
 *
 * @source domain.md 5.4 "Fee", 7 `ca.fee…`
 */
export const feeLimits = [
  {
    from: '1998-01-01',
    to: '2021-01-01',
    per: 'CERTIFICATE',
    dwelling: 62.5,
    room: 12.5,
    roomingHouse: { min: 62.5, max: 1250 },
    rule: 'Hoogstens 62,50 euro per zelfstandige woning; kamerwoning 12,50 euro per kamer, tussen 62,50 en 1.250 euro',
    source: 'PAGE',
    verified: true,
  },
  {
    from: '2021-01-01',
    to: '2024-06-01',
    per: 'CERTIFICATE',
    dwelling: 90,
    room: 45,
    rule: 'Hoogstens 90 euro per woning en 45 euro per kamer, geïndexeerd',
    indexedFrom: 2022,
    source: 'GK',
    verified: false,
  },
  {
    from: '2024-06-01',
    per: 'INVESTIGATION',
    dwelling: 200,
    rule: 'Werkelijke kost van het onderzoek, hoogstens 200 euro, geïndexeerd elke 1 januari',
    indexedFrom: 2025,
    source: 'PAGE',
    verified: true,
  },
] as const satisfies readonly FeeLimit[]
