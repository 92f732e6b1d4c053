/** Steps of a person that the process of a judicial file waits for, in the order of the road. @source domain.md 5.6 */
export const judicialSteps = [
  'JUDICIAL_HANDLE_REPORT',
  'JUDICIAL_DRAW_UP_REPORT',
  'JUDICIAL_CLAIM',
  'JUDICIAL_HIGH_COUNCIL',
  'JUDICIAL_REGISTER_CLAIM',
  'JUDICIAL_PROSECUTOR',
  'JUDICIAL_RULING',
  'JUDICIAL_APPEAL',
  'JUDICIAL_REPAIR_REPORTED',
  'JUDICIAL_REINSPECT',
  'JUDICIAL_EXECUTE',
  'JUDICIAL_EXECUTED',
] as const
export type JudicialStep = (typeof judicialSteps)[number]

/** Why such a step is closed; text for people is made in the web. */
export const judicialStepRefusals = [
  /** the file has not come so far, or is past it */
  'OTHER_STAGE',
  'NO_SIGNED_INVESTIGATION',
  'INVESTIGATION_RUNNING',
  'CLAIM_MADE_ALREADY',
  'NO_ADVICE_ASKED',
  'CLAIM_NOT_FILED',
  'CLAIM_REGISTERED_ALREADY',
  'RULING_STANDS_ALREADY',
  'NO_RULING_TO_APPEAL',
  'REPAIR_REPORTED_ALREADY',
  'NO_REPAIR_REPORTED',
  'RECOVERY_TERM_RUNNING',
  'NOT_AUTHORISED_BY_RULING',
  'EXECUTION_ORDERED_ALREADY',
  'NO_EXECUTION_ORDERED',
] as const
export type JudicialStepRefusal = (typeof judicialStepRefusals)[number] | 'JUDICIAL_FILE_CLOSED'
