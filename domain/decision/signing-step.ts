import type { LocalDate } from '../shared/local-date.ts'

/**
 * Which of the last two steps the decision wizard shows: a decision of today or later is still to be signed (step 4), one with a date in the past was
 * signed outside and is uploaded per unit (step 5).
 *
 * @param asOf today in Brussels; today counts as future [N]
 * @source domain.md 5.1 decision wizard, scenario 21
 */
export const signingStep = (decisionDate: LocalDate, asOf: LocalDate): 'SIGN' | 'UPLOAD' =>
  decisionDate >= asOf ? 'SIGN' : 'UPLOAD'
