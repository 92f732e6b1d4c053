import type { DecisionOption, LegalRegime, Verdict } from '../model/codes.ts'
import { compareDates, type LocalDate } from '../shared/local-date.ts'
import { isOptionWithin } from './options.ts'
import { commonVerdict, compareVerdicts, isWithin, verdictsIn } from './verdict.ts'

/** A sent advice or a signed investigation of the own organisation, with what it says of one unit. */
export interface BasisSource {
  readonly id: string
  /** day the advice was sent, or the investigation signed */
  readonly on: LocalDate
  readonly verdict: Verdict
}

/** What a decision on one unit may not exceed. */
export interface VerdictBasis {
  readonly kind: 'ADVIES' | 'ONDERZOEK'
  readonly id: string
  readonly on: LocalDate
  readonly verdict: Verdict
  /** a newer re-inspection that made the advice milder */
  readonly tempered?: { readonly byInvestigationId: string; readonly adviceVerdict: Verdict }
}

/**
 * The basis of a decision on one unit: the latest sent advice; without advice the latest signed investigation of the own organisation. When a re-inspection
 * is newer than the advice, the milder of both counts; when neither is milder, what both say [N].
 *
 * @param advices sent advices on this unit; drafts and advices not sent do not count and must be left out
 * @param ownInvestigations signed, linked investigations of the own organisation on this unit
 * @returns undefined when there is nothing to decide on
 * @source domain.md 5.1 "Basis ="
 */
export const basisOf = (
  advices: readonly BasisSource[],
  ownInvestigations: readonly BasisSource[],
): VerdictBasis | undefined => {
  const [advice, investigation] = [latest(advices), latest(ownInvestigations)]
  if (!advice) return investigation && { kind: 'ONDERZOEK', ...investigation }
  if (!investigation || investigation.on <= advice.on) return { kind: 'ADVIES', ...advice }
  if (isWithin(advice.verdict, investigation.verdict)) return { kind: 'ADVIES', ...advice }
  if (isWithin(investigation.verdict, advice.verdict)) return { kind: 'ONDERZOEK', ...investigation }
  const tempered = { byInvestigationId: investigation.id, adviceVerdict: advice.verdict }
  return { kind: 'ADVIES', ...advice, verdict: commonVerdict(advice.verdict, investigation.verdict), tempered }
}

/** Codes of what stands in the way of a decision. */
export const decisionFaultCodes = [
  'NO_BASIS',
  'VERDICT_NOT_IN_REGIME',
  'STRICTER_THAN_BASIS',
  'MOTIVATION_REQUIRED',
  'OPTION_EXCEEDS_VERDICT',
] as const satisfies readonly DecisionFault['code'][]

export type DecisionFault =
  | { readonly code: 'NO_BASIS' }
  | { readonly code: 'VERDICT_NOT_IN_REGIME' }
  | { readonly code: 'STRICTER_THAN_BASIS'; readonly basis: Verdict }
  | { readonly code: 'MOTIVATION_REQUIRED' }
  | { readonly code: 'OPTION_EXCEEDS_VERDICT'; readonly option: DecisionOption }

/** One unit of the decision wizard. */
export interface DraftDecision {
  readonly verdict: Verdict
  readonly options: readonly DecisionOption[]
  /** why the mayor is milder than the basis; printed in DT034 */
  readonly motivation: string
}

/**
 * What stands in the way of a decision; empty when it may be taken. Stricter than the basis is never allowed, whatever the motivation; milder is, with
 * one. Options may not exceed the verdict.
 *
 * @param regime of the procedure
 * @source domain.md 5.1 rule "not stricter", scenarios 17 and 18
 */
export const decisionFaults = (
  draft: DraftDecision,
  basis: VerdictBasis | undefined,
  regime: LegalRegime,
): readonly DecisionFault[] => {
  const { verdict, options, motivation } = draft
  const faults: DecisionFault[] = []
  const choice = judgeVerdict(verdict, basis, regime)
  if (!choice.open) faults.push(choice.fault)
  else if (choice.milder && motivation.trim() === '') faults.push({ code: 'MOTIVATION_REQUIRED' })
  for (const option of options)
    if (!isOptionWithin(option, verdict)) faults.push({ code: 'OPTION_EXCEEDS_VERDICT', option })
  return faults
}

/** One verdict of the wizard's list: may it be chosen, and does it ask a motivation. */
export type VerdictChoice = { readonly verdict: Verdict } & (
  | { readonly open: true; readonly milder: boolean }
  | { readonly open: false; readonly milder: false; readonly reason: DecisionFault['code'] }
)

/** Every verdict of the regime with whether it may be chosen on this basis, for step 3 of the wizard. @source domain.md 5.1 */
export const verdictChoices = (basis: VerdictBasis | undefined, regime: LegalRegime): readonly VerdictChoice[] =>
  verdictsIn(regime).map((verdict) => {
    const choice = judgeVerdict(verdict, basis, regime)
    if (choice.open) return { verdict, open: true, milder: choice.milder }
    return { verdict, open: false, milder: false, reason: choice.fault.code }
  })

type Judged =
  | { readonly open: true; readonly milder: boolean }
  | { readonly open: false; readonly fault: DecisionFault }

const judgeVerdict = (verdict: Verdict, basis: VerdictBasis | undefined, regime: LegalRegime): Judged => {
  const inRegime = verdictsIn(regime).some((known) => compareVerdicts(known, verdict) === 'EQUAL')
  if (!inRegime) return { open: false, fault: { code: 'VERDICT_NOT_IN_REGIME' } }
  if (!basis) return { open: false, fault: { code: 'NO_BASIS' } }
  if (!isWithin(verdict, basis.verdict))
    return { open: false, fault: { code: 'STRICTER_THAN_BASIS', basis: basis.verdict } }
  return { open: true, milder: compareVerdicts(verdict, basis.verdict) === 'MILDER' }
}

const latest = (sources: readonly BasisSource[]): BasisSource | undefined =>
  sources.toSorted((left, right) => compareDates(left.on, right.on)).at(-1)
