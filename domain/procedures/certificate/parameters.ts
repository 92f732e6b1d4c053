import type { LocalDate } from '../../shared/local-date.ts'
import { termInForce } from '../../legal/legal-term.ts'
import { feeLimitOn } from './fee.ts'
import type { ValidityRow } from './validity.ts'

/** Parameters of an organisation about certificates. @source domain.md 7 */
export const certificateParameterKeys = [
  'ca.validityMode',
  'ca.validityYears',
  'ca.validityTable',
  'ca.feeZw',
  'ca.feeRoom',
  'ca.waivesSocialRental',
] as const
export type CertificateParameterKey = (typeof certificateParameterKeys)[number]

export interface CertificateParameters {
  readonly 'ca.validityMode': 'VAST' | 'TABEL'
  readonly 'ca.validityYears': number
  readonly 'ca.validityTable': readonly ValidityRow[]
  /** euro for a dwelling */
  readonly 'ca.feeZw': number
  /** euro for a room */
  readonly 'ca.feeRoom': number
  /** SVK beside the waivers of the law */
  readonly 'ca.waivesSocialRental': boolean
}

export const certificateParameterDefaults: CertificateParameters = {
  'ca.validityMode': 'VAST',
  'ca.validityYears': 10,
  'ca.validityTable': [],
  'ca.feeZw': 0,
  'ca.feeRoom': 0,
  'ca.waivesSocialRental': false,
}

/** A value that the law does not allow. */
export interface ParameterFault {
  readonly key: CertificateParameterKey
  readonly reason: 'OUTSIDE_LEGAL_RANGE' | 'ABOVE_LEGAL_LIMIT' | 'TABLE_NOT_MONOTONE'
  /** the least and the most that is allowed, where there are such */
  readonly min?: number
  readonly max?: number
}

/**
 * What of these values lies outside the law as it holds on the day from which they hold; empty when all may be set.
 *
 * @param from first day of the values
 * @source domain.md 7; scenario 43
 */
export const parameterFaults = (values: CertificateParameters, from: LocalDate): readonly ParameterFault[] => [
  ...yearsFaults(values, from),
  ...feeFaults(values, from),
]

const yearsFaults = (values: CertificateParameters, from: LocalDate): readonly ParameterFault[] => {
  const { range } = termInForce('ca.validity', from)
  const [min, max] = [(range?.min ?? 12) / 12, (range?.max ?? 120) / 12]
  const isAllowed = (years: number): boolean => Number.isInteger(years) && years >= min && years <= max
  const rows = values['ca.validityTable']
  const outside = { reason: 'OUTSIDE_LEGAL_RANGE', min, max } as const
  return [
    ...(isAllowed(values['ca.validityYears']) ? [] : [{ key: 'ca.validityYears', ...outside } as const]),
    ...(rows.every(({ years }) => isAllowed(years)) ? [] : [{ key: 'ca.validityTable', ...outside } as const]),
    ...(isMonotone(rows) ? [] : [{ key: 'ca.validityTable', reason: 'TABLE_NOT_MONOTONE' } as const]),
  ]
}

// more defects never give more years
const isMonotone = (rows: readonly ValidityRow[]): boolean =>
  rows.every(({ upTo, years }, index) => {
    const before = rows[index - 1]
    return upTo >= 0 && (before === undefined || (before.upTo < upTo && before.years >= years))
  })

const feeFaults = (values: CertificateParameters, from: LocalDate): readonly ParameterFault[] => {
  const limit = feeLimitOn(from)
  const limits = { 'ca.feeZw': limit.dwelling, 'ca.feeRoom': limit.room ?? limit.dwelling } as const
  return (['ca.feeZw', 'ca.feeRoom'] as const).flatMap((key) => {
    const [euro, max] = [values[key], limits[key]]
    return euro >= 0 && euro <= max ? [] : [{ key, reason: 'ABOVE_LEGAL_LIMIT', min: 0, max } as const]
  })
}
