import type { LegalRegime } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { definitionOn } from './catalogue/catalogue.ts'
import type { DefectDefinition, Openness } from './catalogue/definition.ts'
import type { ChosenDefect, ScoredDefect } from './report.ts'

/** What the weight of a defect may depend on besides its variant. */
export interface WeighingFacts {
  readonly regime: LegalRegime
  readonly visitDate: LocalDate
  /** EPC score in kWh/m² per year, when the dwelling has a certificate */
  readonly epcScore?: number
  readonly openness?: Openness
}

/** Ticked defects with the category of the day, and those that do not count. */
export interface WeighedDefects {
  readonly scored: readonly ScoredDefect[]
  /** codes that the EPC exempts */
  readonly exemptByEpc: readonly string[]
  /** codes or variants that the form of that day does not have; `findFaults` says where */
  readonly unknown: readonly string[]
}

/**
 * Gives ticked defects the category that the catalogue of the visit date holds for them. Single glass does not count when the EPC score lies below the
 * limit for the building's openness (a score equal to the limit counts); without a known openness nothing is exempt.
 *
 * @source domain.md 4.2, 4.2.5, 4.6 examples 14 to 16
 */
export const weighDefects = (chosen: readonly ChosenDefect[], facts: WeighingFacts): WeighedDefects => {
  const scored: ScoredDefect[] = []
  const exemptByEpc: string[] = []
  const unknown: string[] = []
  for (const { code, variant } of chosen) {
    const definition = definitionOn(facts.regime, code, facts.visitDate)
    const category = definition?.variants.find(({ key }) => key === variant)?.category
    if (!definition || !category) unknown.push(code)
    else if (isExemptByEpc(definition, facts)) exemptByEpc.push(code)
    else scored.push({ code, variant, category })
  }
  return { scored, exemptByEpc, unknown }
}

/** Whether the EPC score frees the dwelling from this defect. @source domain.md 4.2.5 (P51) */
export const isExemptByEpc = (
  { exemptBelowEpc }: Pick<DefectDefinition, 'exemptBelowEpc'>,
  { epcScore, openness }: Pick<WeighingFacts, 'epcScore' | 'openness'>,
): boolean => {
  if (!exemptBelowEpc || epcScore === undefined || openness === undefined) return false
  return epcScore < exemptBelowEpc[openness]
}
