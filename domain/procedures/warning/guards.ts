import type { LocalDate } from '../../shared/local-date.ts'
import type { WarningRefusal } from './action-codes.ts'
import { warningStage } from './course.ts'
import type { RunningWarning, WarningStepFacts } from './facts.ts'

type Guard = (facts: WarningStepFacts, asOf: LocalDate) => WarningRefusal | undefined

/** Not conform and repair likely: within a month of the report. @source domain.md 5.2 step 3b */
export const mayGrant: Guard = (facts, asOf) =>
  running(facts, ({ course }) => {
    if (course.recoveryGrantedOn !== undefined) return 'RECOVERY_GRANTED'
    if (!course.investigated) return 'WARNING_NOT_INVESTIGATED'
    return warningStage(course, asOf) === 'GRANT_RECOVERY' ? undefined : 'GRANT_TERM_LAPSED'
  })

/** The holder of the right says that the works are done, while the recovery term runs. @source domain.md 5.2 step 4 */
export const mayReportRepair: Guard = (facts, asOf) =>
  running(facts, ({ course, repairReportedOn, recoveryUntil }) => {
    if (course.recoveryGrantedOn === undefined) return 'RECOVERY_NOT_GRANTED'
    if (repairReportedOn !== undefined) return 'REPAIR_REPORTED'
    return recoveryUntil !== undefined && asOf <= recoveryUntil ? undefined : 'RECOVERY_ENDED'
  })

/** "Procedure starten op initiatief burgemeester": only before a recovery term, and while the report is not closed. @source domain.md 5.2 step 3c */
export const mayTakeOver: Guard = (facts) =>
  running(facts, ({ course }) => (course.recoveryGrantedOn === undefined ? undefined : 'RECOVERY_GRANTED'))

const running = (
  { status, warning }: WarningStepFacts,
  guard: (warning: RunningWarning) => WarningRefusal | undefined,
): WarningRefusal | undefined => {
  if (status !== 'GESTART') return 'PROCEDURE_ENDED'
  return !warning || warning.ended ? 'NO_WARNING_PROCEDURE' : guard(warning)
}
