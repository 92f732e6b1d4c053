import type { Shield } from '../model/codes.ts'

/**
 * Series of human references. What the judicial shield hides has series of its own, so that no gap in another series betrays it.
 *
 * @source domain.md 3.1
 */
export const referenceSeries = [
  'EN', // unit (entiteit)
  'PA', // property (pand)
  'OO', // main procedure ongeschikt/onbewoonbaar
  'CA', // main procedure conformiteitsattest
  'NG', // main procedure Nieuwe Gemeentewet
  'BE', // appeal (beroep)
  'WI', // judicial file of the Wooninspectie
  'ON', // investigation (onderzoek)
  'TV', // technical report (technisch verslag)
  'BS', // decision of the mayor (beslissing)
  'AD', // advice
  'AT', // certificate (attest)
  'IV', // inventory record
  'VR', // exemption or suspension of the levy (vrijstelling, opschorting)
  'DO', // document
  'TK', // task
  'WO', // shielded investigation
  'WV', // shielded technical report
  'WD', // shielded document
  'WT', // shielded task
] as const

export type ReferenceSeries = (typeof referenceSeries)[number]

/** A reference taken apart. `part` is the sub-procedure (`OO26-000123/002`) or the report of an investigation (`TV26-000123-002`). */
export interface Reference {
  readonly series: ReferenceSeries
  /** four digits; the text holds the last two */
  readonly year: number
  /** 1 to 999999 */
  readonly number: number
  /** 1 to 999 */
  readonly part?: number
}

/**
 * The text of a reference: `OO26-000123`, sub-procedure `OO26-000123/002`, technical report `TV26-000123-002`.
 *
 * @throws RangeError when year, number or part do not fit their digits, or a technical report has no part
 * @source domain.md 3.1
 */
export const formatReference = ({ series, year, number, part }: Reference): string => {
  const fits = isBetween(year, 2000, 2099) && isBetween(number, 1, 999_999) && isBetween(part ?? 1, 1, 999)
  const hasPart = part !== undefined
  if (!fits || !mayHavePart(series, hasPart)) throw new RangeError(`not a reference: ${series} ${year} ${number}`)
  const main = `${series}${String(year).slice(2)}-${String(number).padStart(6, '0')}`
  return hasPart ? `${main}${separatorOf(series)}${String(part).padStart(3, '0')}` : main
}

/** The reference in `text` (case and spaces around it are forgiven), or undefined when it has no such form. */
export const parseReference = (text: string): Reference | undefined => {
  const match = /^([A-Z]{2})(\d{2})-(\d{6})(?:([/-])(\d{3}))?$/.exec(text.trim().toUpperCase())
  const series = referenceSeries.find((known) => known === match?.[1])
  if (!match || !series) return undefined
  const [year, number] = [2000 + Number(match[2]), Number(match[3])]
  const separator = match[4]
  if (number === 0 || !mayHavePart(series, separator !== undefined)) return undefined
  if (separator === undefined) return { series, year, number }
  const part = Number(match[5])
  return separator === separatorOf(series) && part > 0 ? { series, year, number, part } : undefined
}

const isBetween = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high

const separatorOf = (series: ReferenceSeries): '-' | '/' => (isReport(series) ? '-' : '/')

const isReport = (series: ReferenceSeries): boolean => series === 'TV' || series === 'WV'

const mainProcedures: readonly ReferenceSeries[] = ['OO', 'CA', 'NG', 'BE', 'WI']

const mayHavePart = (series: ReferenceSeries, hasPart: boolean): boolean => {
  if (isReport(series)) return hasPart
  return !hasPart || mainProcedures.includes(series)
}

const shielded = { ON: 'WO', TV: 'WV', DO: 'WD', TK: 'WT' } as const satisfies Partial<
  Record<ReferenceSeries, ReferenceSeries>
>

/** The series in which an object gets its number: a shielded one takes none of the public series. @source domain.md 2.3 rule 6 */
export const seriesFor = (series: keyof typeof shielded, shield: Shield): ReferenceSeries =>
  shield === 'NONE' ? series : shielded[series]
