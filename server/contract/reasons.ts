import { decisionFaultCodes } from '#domain/decision/strictness'
import { recordRefusals } from '#domain/levy/record-actions'
import { judicialReasons } from '#domain/procedures/judicial/actions'
import { certificateRefusals } from '#domain/procedures/certificate/action-codes'
import { appealRefusals } from '#domain/procedures/appeal/action-codes'
import { judicialStepRefusals } from '#domain/procedures/judicial/step-codes'
import { ngwRefusals } from '#domain/procedures/ngw/action-codes'
import { warningRefusals } from '#domain/procedures/warning/action-codes'
import { ooOwnRefusals } from '#domain/procedures/oo/own-steps'
import { refusalReasons } from '#domain/procedures/oo/action-codes'
import { rehousingRefusals } from '#domain/procedures/rehousing/action-codes'

/** Why a form or step is refused beyond `allowedActions` and the rules on a decision. */
const formReasons = [
  /** nothing that was chosen may be mended by who asks */
  'BATCH_EMPTY',
  'BATCH_TOO_LARGE',
  /** it is not there, or not his to decide */
  'BATCH_NOT_READY',
  'BATCH_NOTHING_WORKS',
  /** another person must agree */
  'BATCH_SECOND_IS_MAKER',
  /** the process has ended */
  'INSTANCE_ENDED',
  /** what was typed is not the reference of the case */
  'REFERENCE_DIFFERS',
  /** somebody agreed to it or withdrew it */
  'OPERATION_SETTLED',
  /** who asks does not agree */
  'SAME_PERSON',
  'UNKNOWN_ELEMENT',
  'STEP_ENDED',
  'STEP_TWICE',
  /** the engine takes no token there */
  'PLACE_REFUSED',
  'SCOPE_MISSING',
  'SCOPE_ENDS',
  'NO_TOKENS_LEFT',
  /** no expression of its own, or more than waiting hangs on it */
  'TIMER_FIXED',
  /** the variable of its expression says no date */
  'TIMER_NOT_DATED',
  /** another process called it: that one is to be cancelled */
  'INSTANCE_IS_CALLED',
  /** messages find the process by it */
  'VARIABLE_LOCKED',
  'VARIABLE_NAME',
  /** its present value is not shown, so nobody can judge a new one */
  'VARIABLE_WITHHELD',
  /** no id, date, code, number, yes or no */
  'VARIABLE_VALUE',
  /** the condition of a permission does not hold */
  'CONDITION_NOT_MET',
  /** a colleague has the task */
  'TASK_TAKEN',
  'TASK_CLOSED',
  /** the engine opens it in a moment */
  'TASK_NOT_OPEN',
  'REASON_REQUIRED',
  'UNKNOWN_PARTY',
  'UNKNOWN_UNIT',
  'UNKNOWN_DOCUMENT',
  'DOCUMENT_MISSING',
  'TEXT_MISSING',
  /** the inspectorate does not ask the Hoge Raad */
  'COUNCIL_NOT_ASKED',
  'NOT_ON_INVENTORY',
  'DATE_IN_FUTURE',
  'DATE_BEFORE_DECISION',
  /** when a decision reached the inventory manager is for him to say */
  'ONLY_AGENCY_RECEIVES',
  'RECEIVED_IN_FUTURE',
  /** the municipality does without warning procedures, or the law gives no time for one */
  'NO_WARNING_POSSIBLE',
  'DATE_AFTER_TERM',
  'BEFORE_FIRST_REGIME',
  'REQUESTER_MISSING',
  'ASKED_IN_FUTURE',
  'ASKED_BEFORE_REQUEST',
  'UNIT_NOT_A_DWELLING',
  'VISIT_IN_PAST',
  'UNIT_MISSING',
  'UNIT_NOT_INVESTIGATED',
  'UNIT_TWICE',
  'OUTSIDE_LEGAL_RANGE',
  'OPTION_INCOMPLETE',
  'SIGNING_FLOW_MISSING',
  'POSTED_BEFORE_DECISION',
  /** who lived there before the decision is no new occupant */
  'NOT_AFTER_DECISION',
  /** costs are claimed, but none are listed */
  'COSTS_MISSING',
  'UNKNOWN_CONTROLLER',
  'ALREADY_ASKED',
  'NOTHING_RELEASED',
  'NOT_RELEASED',
  'ALREADY_RELEASED',
  /** no such decision, procedure or certificate on this property to appeal against */
  'NOTHING_CONTESTED',
  /** the day on which what is contested was served */
  'SERVICE_DATE_MISSING',
  'DATE_BEFORE_POSTING',
  /** who differs from the proposal says why */
  'MOTIVATION_MISSING',
  'VERDICT_MISSING',
  'UNKNOWN_APPEAL',
  /** in appeal another controller looks */
  'SAME_CONTROLLER',
  /** a task that ends with a step of its own */
  'NOT_A_MANUAL_TASK',
  /** a task with a screen of its own */
  'NOT_A_FORM_TASK',
  /** more than the law lets a municipality ask */
  'ABOVE_LEGAL_LIMIT',
  /** more defects would give more years */
  'TABLE_NOT_MONOTONE',
  /** not signed, of another organisation, too old, or not about these units */
  'CANNOT_LINK',
  'DATE_BEFORE_APPLICATION',
  'CERTIFICATE_MISSING',
  /** a measure that is granted has a first day */
  'PERIOD_REQUIRED',
  'LONGER_THAN_GROUND_ALLOWS',
  'DATE_BEFORE_INCLUSION',
  'ADDRESSEE_REQUIRED',
  /** a field of the form of a diagram */
  'ANSWER_MISSING',
  'ANSWER_INVALID',
] as const

/** Why rights, mails or members of an IGS are not changed. */
const administrationReasons = [
  'OWN_RIGHT',
  'ROLE_NOT_OF_ORGANISATION',
  /** the organisation would have no application manager: confirm it */
  'LAST_MANAGER',
  'RIGHT_OVERLAPS',
  'RIGHT_ENDED',
  'DATE_IN_PAST',
  'ENDS_BEFORE_START',
  'NOT_EARLIER',
  'NOT_A_MEMBER',
  'NOT_A_COLLEAGUE',
  'SAME_USER',
] as const

/** Why a diagram is not changed or published. */
const modelReasons = [
  /** publish it or throw it away first */
  'MODEL_DRAFT_OPEN',
  /** a colleague types in it */
  'MODEL_EDITED_BY_COLLEAGUE',
  /** what was handed in is looked at by another person: take it back to change it */
  'MODEL_SUBMITTED',
  'MODEL_NOT_SUBMITTED',
  /** who handed it in does not publish it */
  'MODEL_OWN_SUBMISSION',
  /** problems that must be solved first */
  'MODEL_HAS_ERRORS',
  /** warnings that nobody said to have read */
  'MODEL_HAS_WARNINGS',
  /** it is the newest version to the letter */
  'MODEL_UNCHANGED',
  'MODEL_FILE_UNKNOWN',
  /** neither a draft nor a version, or both */
  'MODEL_SUBJECT_MISSING',
  /** the engine does not take the draft, or nothing starts it; facts say which */
  'PLAY_NOT_STARTED',
  'TOO_MANY_SCENARIOS',
] as const

/** Why a file is refused. */
const fileReasons = ['EMPTY', 'CONTENT'] as const

/** Every value of a problem's `reason`: a closed union, so that the web has words for each. */
export const reasonCodes = [
  ...refusalReasons,
  ...ngwRefusals,
  ...certificateRefusals,
  ...warningRefusals,
  ...ooOwnRefusals,
  ...appealRefusals,
  ...rehousingRefusals,
  ...recordRefusals,
  ...judicialReasons,
  ...judicialStepRefusals,
  ...decisionFaultCodes,
  ...formReasons,
  ...administrationReasons,
  ...modelReasons,
  ...fileReasons,
] as const
export type ReasonCode = (typeof reasonCodes)[number]
