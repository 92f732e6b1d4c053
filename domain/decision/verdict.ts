import { type LegalRegime, type Verdict, type VerdictOO, verdictsOO } from '../model/codes.ts'
import { scoringOf } from '../technical-report/regime.ts'
import type { ReportResult } from '../technical-report/report.ts'
import type { VerdictPart } from './decision-options.data.ts'

/** How one verdict stands to another. */
export type VerdictOrder = 'EQUAL' | 'MILDER' | 'STRICTER' | 'INCOMPARABLE'

const partsOfOo: Readonly<Record<VerdictOO, readonly VerdictPart[]>> = {
  NIET_OO: [],
  ONGESCHIKT: ['UNFIT'],
  ONBEWOONBAAR: ['UNINHABITABLE'],
  ONGESCHIKT_ONBEWOONBAAR: ['UNFIT', 'UNINHABITABLE'],
}

/** What a verdict says of the dwelling. A verdict is milder than another exactly when it says less. */
export const partsOf = ({ oo, overcrowded }: Verdict): readonly VerdictPart[] =>
  overcrowded ? [...partsOfOo[oo], 'OVERCROWDED'] : partsOfOo[oo]

/**
 * How `left` stands to `right` on both axes: unfit/uninhabitable and overcrowded. ONGESCHIKT and ONBEWOONBAAR alone are incomparable; so is a verdict that
 * is stricter on one axis and milder on the other.
 *
 * @source domain.md 5.1 "Rule not stricter than the investigation or advice"
 */
export const compareVerdicts = (left: Verdict, right: Verdict): VerdictOrder => {
  const [saysLess, saysMore] = [isWithin(left, right), isWithin(right, left)]
  if (saysLess && saysMore) return 'EQUAL'
  if (saysLess) return 'MILDER'
  return saysMore ? 'STRICTER' : 'INCOMPARABLE'
}

/** Whether a verdict says nothing that the other does not say: on both axes at most as strict. */
export const isWithin = (verdict: Verdict, bound: Verdict): boolean =>
  partsOf(verdict).every((part) => partsOf(bound).includes(part))

/** What both verdicts say: the strictest verdict that is not stricter than either. */
export const commonVerdict = (left: Verdict, right: Verdict): Verdict => {
  const shared = partsOfOo[left.oo].filter((part) => partsOfOo[right.oo].includes(part))
  const oo = verdictsOO.find((candidate) => sameParts(partsOfOo[candidate], shared)) ?? 'NIET_OO'
  return { oo, overcrowded: left.overcrowded && right.overcrowded }
}

/** The verdicts that a decision or advice may give under a regime: ONBEWOONBAAR alone only until 2020. @source domain.md 3.4 Verdict, scenario 5 */
export const verdictsIn = (regime: LegalRegime): readonly Verdict[] =>
  verdictsOO
    .filter((oo) => oo !== 'ONBEWOONBAAR' || scoringOf(regime) === 'POINTS')
    .flatMap((oo) => [
      { oo, overcrowded: false },
      { oo, overcrowded: true },
    ])

/**
 * The verdict that a technical report suggests, preset in the advice and in the wizard.
 *
 * @returns undefined without access: nothing is said about the dwelling
 * @source domain.md 5.1 step 7, 4.3, 4.4
 */
export const verdictPreset = (result: ReportResult): Verdict | undefined => {
  if (result.noAccess) return undefined
  return { oo: presetOo(result), overcrowded: result.overcrowded }
}

const presetOo = ({ unfit, uninhabitable }: ReportResult): VerdictOO => {
  if (unfit) return uninhabitable ? 'ONGESCHIKT_ONBEWOONBAAR' : 'ONGESCHIKT'
  return uninhabitable ? 'ONBEWOONBAAR' : 'NIET_OO'
}

const sameParts = (left: readonly VerdictPart[], right: readonly VerdictPart[]): boolean =>
  left.length === right.length && left.every((part) => right.includes(part))
