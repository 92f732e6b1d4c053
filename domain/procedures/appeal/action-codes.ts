/** Steps of an appeal to the minister, in the order of the menu. @source domain.md 5.3, 9 */
export const appealActions = [
  'APPEAL_REGISTER',
  'APPEAL_JUDGE',
  'APPEAL_REFUSE',
  'APPEAL_DATE_SERVICE',
  'APPEAL_GIVE_VIEW',
  'APPEAL_ASK_INVESTIGATION',
  'APPEAL_REACT',
  'APPEAL_PLAN_HEARING',
  'APPEAL_RECORD_HEARING',
  'APPEAL_DRAFT',
  'APPEAL_DECIDE',
  'APPEAL_WITHDRAW',
] as const
export type AppealAction = (typeof appealActions)[number]

/** Why a step is closed, beside the refusals that every procedure has. Text for people is made in the web. */
export const appealRefusals = [
  'APPEAL_NOT_REGISTERED',
  /** decided, tacitly rejected, withdrawn or not admissible */
  'APPEAL_ENDED',
  'APPEAL_NOT_ADMISSIBLE_YET',
  'APPEAL_JUDGED',
  'APPEAL_NOT_JUDGED',
  /** after the draft went to the minister nothing of the file changes */
  'AT_MINISTER',
  'NOT_AT_MINISTER',
  'SERVICE_DATED',
  'INVESTIGATION_ASKED',
  'NO_HEARING_ASKED',
  'HEARING_PLANNED',
  'HEARING_NOT_PLANNED',
  'HEARING_NOT_HELD',
  'HEARING_HELD',
  'DRAFT_MADE',
] as const
export type AppealRefusal = (typeof appealRefusals)[number]
export type AppealStepRefusal = AppealRefusal | 'PROPERTY_INACTIVE' | 'NO_UNITS'
