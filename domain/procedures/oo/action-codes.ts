/** Actions of the OO road, in the order of the menu. @source domain.md 5.1, 9 "Main-procedure actions" */
export const ooActions = [
  'OO_REGISTER',
  'REQUEST_JUDGE',
  'REQUEST_REJECT',
  'ADVICE_ASK',
  'ADVICE_HANDLE',
  'INVESTIGATION_PLAN',
  'INVESTIGATION_SCORE',
  'INVESTIGATION_VALIDATE',
  'INVESTIGATION_SIGN',
  'ADVICE_MAKE',
  'ADVICE_SIGN',
  'HEARING_START',
  'REACTION_REGISTER',
  'DECISION_MAKE',
  'DECISION_SIGN',
  'DECISION_REPLACE_DOCUMENT',
  'DECISION_DELETE',
  'DECISION_SEND',
  'DECISION_VALIDATE',
  'INVENTORY_INCLUDE',
  'DECISION_CORRECT_POSTING',
  'DECISION_LIFT',
  'DECISION_RESOLVE',
  'OCCUPANCY_REPORT',
  'PROCEDURE_STOP',
  'NO_APPEAL_CONFIRM',
] as const
export type OoAction = (typeof ooActions)[number]

/** Why an action is closed. Text for people is made in the web. */
export const refusalReasons = [
  /** none of the viewer's roles may ever do this */
  'NO_RIGHT',
  /** the role fits, but the case or the thing belongs to another organisation */
  'OTHER_ORGANISATION',
  /** the thing is not in this case, or the action is not about such things */
  'UNKNOWN_TARGET',
  'PROCEDURE_NOT_STARTED',
  'PROCEDURE_ALREADY_STARTED',
  'PROCEDURE_ENDED',
  'PROPERTY_INACTIVE',
  'NO_UNITS',
  /** the warning procedure holds back the mayor's decision and the agency's work */
  'WARNING_PROCEDURE',
  'REQUEST_ALREADY_JUDGED',
  'ADVICE_ALREADY_ASKED',
  'EXEMPT_MUNICIPALITY',
  'NO_ADVICE_REQUEST',
  'ADVICE_REQUEST_HANDLED',
  'ADVICE_REQUEST_NOT_HANDLED',
  'ADVICE_REQUEST_REFUSED',
  'NO_INVESTIGATION',
  'INVESTIGATION_NOT_PLANNED',
  'INVESTIGATION_STARTED',
  'INVESTIGATION_ENDED',
  'INVESTIGATION_NOT_FOR_MUNICIPALITY',
  'INVESTIGATION_HAS_FAULTS',
  'INVESTIGATION_NOT_VALIDATED',
  'INVESTIGATION_NOT_SIGNED',
  'INSPECTOR_NOT_ASSIGNED',
  'INSPECTOR_NOT_DESIGNATED',
  'ADVICE_NOT_MADE',
  'ADVICE_ALREADY_MADE',
  'ADVICE_ALREADY_SIGNED',
  'ADVICE_NOT_SENT',
  'HEARING_ALREADY_STARTED',
  'NO_HEARING',
  'NO_DECISION',
  'DECISION_EXISTS',
  'NOT_FOR_DIGITAL_SIGNING',
  'NOT_FOR_MANUAL_SIGNING',
  'ALREADY_SIGNED',
  'OTHER_SIGNS_FIRST',
  'NOT_SIGNED',
  'ALREADY_SENT',
  'UNFOUNDED',
  'NOT_SENT',
  'ALREADY_VALIDATED',
  'NOT_VALID',
  'NOT_INCLUDABLE',
  'ALREADY_INCLUDED',
  /** lifted, resolved, replaced or annulled */
  'DECISION_OVER',
  /** it found nothing, so there is nothing to lift */
  'NOTHING_TO_LIFT',
  /** a dwelling that is only overcrowded: its decision is resolved, not lifted */
  'ONLY_OVERCROWDED',
  'NOT_ONLY_OVERCROWDED',
  /** neither unfit nor uninhabitable: who moves in is no offence */
  'NOT_UNFIT',
  'NOT_STOPPED',
  'NO_APPEAL_CONFIRMED',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What a person should know before he does something that is allowed. */
export const actionWarnings = [
  /** another OO procedure runs on a unit */
  'OTHER_PROCEDURE_RUNNING',
  /** hoorplicht loopt: a decision now may be voided */
  'HEARING_RUNNING',
  /** no hearing was started for a unit: a decision now may be voided */
  'NO_HEARING_HELD',
  /** the term to react has passed: the reaction is registered as late */
  'HEARING_ENDED',
  /** a term of order: the mayor may still decide */
  'MAYOR_TERM_PASSED',
] as const
export type ActionWarning = (typeof actionWarnings)[number]
