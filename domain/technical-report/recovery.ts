import type { ReportResult } from './report.ts'

/**
 * Whether a recovery claim is fulfilled at re-inspection: no defect at all is left, new ones included. Stricter than "conform".
 *
 * @source domain.md 4.3, 5.6 step 10, scenario 55
 */
export const isRecoveryFulfilled = ({ noAccess, counts }: Pick<ReportResult, 'noAccess' | 'counts'>): boolean =>
  !noAccess && counts.I + counts.II + counts.III + counts.IV === 0
