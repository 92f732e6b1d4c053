/** Actions on a decision under article 135 of the Nieuwe Gemeentewet, in the order of the menu. @source domain.md 5.5 */
export const ngwActions = [
  'NGW_REGISTER',
  'NGW_COMMUNICATE',
  'NGW_SUSPEND',
  'NGW_RESUME',
  'NGW_LIFT',
  'NGW_ANNUL',
  'NGW_REPLACE',
] as const
export type NgwAction = (typeof ngwActions)[number]

/** Why an action is closed; `NO_RIGHT` and `OTHER_ORGANISATION` as in every procedure. Text for people is made in the web. */
export const ngwRefusals = [
  'DECISION_NOT_REGISTERED',
  /** lifted or annulled */
  'DECISION_ENDED',
  'ALREADY_COMMUNICATED',
  /** the three months have passed: it will not be taken up */
  'COMMUNICATION_LAPSED',
  /** the decision itself (DT098) is not in the file */
  'DECISION_DOCUMENT_MISSING',
  /** only what is taken up, or will be, can be suspended */
  'NOT_IN_FORCE',
  'ALREADY_SUSPENDED',
  'NOT_SUSPENDED',
  /** no document of the decision waits for a signature on paper */
  'NOTHING_TO_SIGN',
] as const
export type NgwRefusal = (typeof ngwRefusals)[number] | 'PROPERTY_INACTIVE' | 'NO_UNITS'
