/** Steps of a warning procedure beside its investigations, in the order of the menu. @source domain.md 5.2 */
export const warningActions = ['WP_GRANT', 'WP_REPORT_REPAIR', 'WP_TAKE_OVER'] as const
export type WarningAction = (typeof warningActions)[number]

/** Why a step is closed. Text for people is made in the web. */
export const warningRefusals = [
  /** an ordinary procedure, or a warning procedure that has ended */
  'NO_WARNING_PROCEDURE',
  'WARNING_NOT_INVESTIGATED',
  /** the month in which a recovery term may be granted has passed */
  'GRANT_TERM_LAPSED',
  'RECOVERY_GRANTED',
  'RECOVERY_NOT_GRANTED',
  'REPAIR_REPORTED',
  /** the three months have passed, or the dwelling was inspected again */
  'RECOVERY_ENDED',
] as const
export type WarningRefusal = (typeof warningRefusals)[number] | 'PROCEDURE_ENDED'
