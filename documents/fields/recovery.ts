import type { LocalDate } from '#domain/shared/local-date'
import { longDate } from './format.ts'
import type { RecoveryFields } from './types.ts'

/**
 * G4: the recovery term of a warning procedure.
 *
 * @param facts.lastDay end of the three months after the report
 * @param facts.note what has to be repaired in the words of the municipality; may be empty
 */
export const recoveryFields = (facts: {
  readonly reportedOn: LocalDate
  readonly grantedOn: LocalDate
  readonly until: LocalDate
  readonly lastDay: LocalDate
  readonly note: string
}): RecoveryFields => ({
  reportedOn: longDate(facts.reportedOn),
  grantedOn: longDate(facts.grantedOn),
  until: longDate(facts.until),
  lastDay: longDate(facts.lastDay),
  note: facts.note,
})
