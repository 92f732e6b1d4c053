import type { LocalDate } from '../shared/local-date.ts'
import { type LegalTermRow, legalTerms } from './terms.data.ts'

export type LegalTermKey = (typeof legalTerms)[number]['key']

/** A term of the law as it holds on some day. */
export type LegalTerm = LegalTermRow & { readonly key: LegalTermKey }

const rows: readonly LegalTerm[] = legalTerms

/**
 * The term `key` as it holds for a trigger on `asOf`, or undefined when no law gave such a term that day (e.g. `oo.adviceGA` from 2021).
 *
 * @param asOf day of the fact that starts the term, not today: a case keeps its law
 * @source domain.md 5.0
 */
export const legalTerm = (key: LegalTermKey, asOf: LocalDate): LegalTerm | undefined =>
  rows.find((row) => row.key === key && row.from <= asOf && (row.to === undefined || asOf < row.to))

/** Every row that a lawyer must still confirm, for the page "te verifiëren". @source domain.md, rules of thumb 2 */
export const unverifiedTerms = (): readonly LegalTerm[] => rows.filter((row) => !row.verified)

/**
 * A term that the law gives at all times: a gap in the table is a mistake in the data, not a refusal.
 *
 * @throws RangeError when no row holds on `asOf`
 */
export const termInForce = (key: LegalTermKey, asOf: LocalDate): LegalTerm => {
  const term = legalTerm(key, asOf)
  if (!term) throw new RangeError(`no legal term ${key} on ${asOf}`)
  return term
}
