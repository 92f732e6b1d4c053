import { type DecisionOption, decisionOptions, type Verdict } from '../model/codes.ts'
import { type OptionRow, optionRows } from './decision-options.data.ts'
import { partsOf } from './verdict.ts'

/** Whether a measure fits a verdict. @source domain.md 5.1 "Options may not exceed verdict" */
export const isOptionWithin = (option: DecisionOption, verdict: Verdict): boolean => {
  const rows: readonly OptionRow[] = optionRows
  const row = rows.find((candidate) => candidate.option === option)
  return row?.needsOneOf.some((part) => partsOf(verdict).includes(part)) ?? false
}

/** The measures that the mayor may add to a verdict, in the order of the form. @source domain.md 5.1 */
export const optionsAllowedFor = (verdict: Verdict): readonly DecisionOption[] =>
  decisionOptions.filter((option) => isOptionWithin(option, verdict))
