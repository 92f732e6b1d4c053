/** Steps of a certificate procedure, in the order of the menu. @source domain.md 5.4 */
export const certificateActions = [
  'CA_APPLY',
  'CA_HANDLE',
  'CA_MAKE',
  'CA_SIGN',
  'CA_REPLACE_DOCUMENTS',
  'CA_SEND',
  'CA_STOP',
  'CA_SECOND_OPINION',
  'CA_CHECK_NGW',
  'CA_START_OO',
  'CA_LAPSE',
  'CA_START_WITHDRAWAL',
  'CA_REACT_WITHDRAWAL',
  'CA_DECIDE_WITHDRAWAL',
  'CA_REPLACE_WITHDRAWAL',
] as const
export type CertificateAction = (typeof certificateActions)[number]

/** Why a step is closed; text for people is made in the web. */
export const certificateRefusals = [
  'APPLICATION_NOT_REGISTERED',
  'APPLICATION_HANDLED',
  /** no signed investigation says yet what the dwelling is worth */
  'RESULT_NOT_KNOWN',
  'NOT_ON_PAPER',
  'NOTHING_TO_SIGN',
  'CERTIFICATE_NOT_SIGNED',
  'CERTIFICATE_SENT',
  /** neither refused nor left without answer for sixty days, or itself a second opinion */
  'NO_SECOND_OPINION',
  'SECOND_OPINION_ASKED',
  'NOTHING_TO_CHECK',
  'NO_VALID_CERTIFICATE',
  'WITHDRAWAL_RUNS',
  'NO_WITHDRAWAL',
  /** holders of the property may still react */
  'REACTION_TERM_RUNS',
  'ALREADY_REACTED',
] as const
export type CertificateRefusal =
  | (typeof certificateRefusals)[number]
  | 'PROPERTY_INACTIVE'
  | 'NO_UNITS'
  | 'PROCEDURE_ENDED'
