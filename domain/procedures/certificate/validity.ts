import type { LegalRegime } from '../../model/codes.ts'

/** A row of the table in the by-law of a municipality: up to so many points or defects of category I, so many years. */
export interface ValidityRow {
  readonly upTo: number
  readonly years: number
}

/**
 * Years by the table of the municipality itself; what lies beyond its last row gets the years of that row.
 *
 * @returns null when there is no own table: then the table of the process decides
 * @source domain.md 5.4 "Validity rule", 7 ca.validityTable
 */
export const yearsByOwnTable = (rows: readonly ValidityRow[], weight: number): number | null => {
  const sorted = rows.toSorted((left, right) => left.upTo - right.upTo)
  return (sorted.find(({ upTo }) => weight <= upTo) ?? sorted.at(-1))?.years ?? null
}

/**
 * What the tables count: penalty points until 2020, defects of category I since.
 *
 * @source domain.md 5.4 "table by n1 or points"
 */
export const weightOf = (result: {
  readonly regime: LegalRegime
  readonly totalPoints?: number | undefined
  readonly counts: { readonly I: number }
}): { readonly model: 'PUNTEN' | 'CATEGORIEEN'; readonly weight: number } =>
  result.regime === 'TV_2017' || result.regime === 'TV_2020'
    ? { model: 'PUNTEN', weight: result.totalPoints ?? 0 }
    : { model: 'CATEGORIEEN', weight: result.counts.I }
