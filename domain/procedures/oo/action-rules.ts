import type { Thing, Verb } from '../../access/permissions.data.ts'
import type { RoleCode } from '../../model/codes.ts'
import { investigatorRoles } from '../investigation/investigators.ts'
import type { OoAction } from './action-codes.ts'
import type { Guard } from './guard.ts'
import { mayHandle, mayMakeAdvice, maySignAdvice } from './guards/advice.ts'
import {
  mayDeleteDecision,
  mayInclude,
  mayMakeDecision,
  mayReplaceDocument,
  maySendDecision,
  maySignDecision,
  mayValidateDecision,
} from './guards/decision.ts'
import {
  mayConfirmNoAppeal,
  mayCorrectPosting,
  mayLiftDecision,
  mayReportOccupancy,
  mayResolveDecision,
} from './guards/after-decision.ts'
import { mayRegisterReaction, mayStartHearing } from './guards/hearing.ts'
import { mayPlan, mayScore, maySign, mayValidate } from './guards/investigation.ts'
import { mayAskAdvice, mayJudge, mayRegister, mayReject, mayStop } from './guards/request.ts'

/** One line of the permission matrix with its guard. */
export interface ActionRule {
  readonly action: OoAction
  readonly verb: Verb
  readonly thing: Thing
  readonly roles: readonly RoleCode[]
  /** roles of the agency that act in place of a municipality that does not use the system */
  readonly rolesForNonUser?: readonly RoleCode[]
  /** whether the main procedure must be GESTART; registering comes before it, inclusion may come after */
  readonly needsRunningProcedure: boolean
  /** what the guard judges, in Dutch for auditors */
  readonly condition: string
  readonly guard: Guard
}

const running = { needsRunningProcedure: true } as const

/**
 * Who may do what on the OO road, and when. Roles of a municipality count only in the municipality of the case, roles of the agency everywhere.
 *
 * @source domain.md 2.2 (roles), 5.1 (guards)
 */
export const actionRules: readonly ActionRule[] = [
  {
    action: 'OO_REGISTER',
    verb: 'REGISTER',
    thing: 'REQUEST',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    needsRunningProcedure: false,
    condition: 'het pand is actief en heeft entiteiten; er is nog geen procedure gestart',
    guard: mayRegister,
  },
  {
    action: 'REQUEST_JUDGE',
    verb: 'JUDGE',
    thing: 'REQUEST',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    ...running,
    condition: 'het verzoek is nog niet beoordeeld',
    guard: mayJudge,
  },
  {
    action: 'REQUEST_REJECT',
    verb: 'REJECT',
    thing: 'REQUEST',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    ...running,
    condition: 'er is nog geen advies gevraagd; een reden is verplicht',
    guard: mayReject,
  },
  {
    action: 'ADVICE_ASK',
    verb: 'ASK',
    thing: 'ADVICE',
    roles: ['LB_DB'],
    ...running,
    condition:
      'de gemeente beslist niet op eigen onderzoek; de entiteit heeft nog geen adviesvraag of beslissing; geen waarschuwingsprocedure',
    guard: mayAskAdvice,
  },
  {
    action: 'ADVICE_HANDLE',
    verb: 'HANDLE',
    thing: 'ADVICE_REQUEST',
    roles: ['WK_DB'],
    ...running,
    condition: 'de adviesvraag is nog niet behandeld; geen waarschuwingsprocedure',
    guard: mayHandle,
  },
  {
    action: 'INVESTIGATION_PLAN',
    verb: 'PLAN',
    thing: 'INVESTIGATION',
    roles: investigatorRoles('planner'),
    ...running,
    condition: 'het onderzoek is van de eigen organisatie en nog niet begonnen',
    guard: mayPlan,
  },
  {
    action: 'INVESTIGATION_SCORE',
    verb: 'SCORE',
    thing: 'INVESTIGATION',
    roles: investigatorRoles('inspector'),
    ...running,
    condition:
      'het onderzoek is van de eigen organisatie, gepland en niet gevalideerd; een gemeente alleen als ze ontvoogd is',
    guard: mayScore,
  },
  {
    action: 'INVESTIGATION_VALIDATE',
    verb: 'VALIDATE',
    thing: 'INVESTIGATION',
    roles: investigatorRoles('inspector'),
    ...running,
    condition: 'het onderzoek is van de eigen organisatie, ingevuld en zonder fouten',
    guard: mayValidate,
  },
  {
    action: 'INVESTIGATION_SIGN',
    verb: 'SIGN',
    thing: 'INVESTIGATION',
    roles: investigatorRoles('signer'),
    ...running,
    condition:
      'gevalideerd; alleen de aangeduide woningcontroleur, die op de dag van het bezoek aangewezen was; een gerechtelijk onderzoek door de wooninspectie',
    guard: maySign,
  },
  {
    action: 'ADVICE_MAKE',
    verb: 'MAKE',
    thing: 'ADVICE',
    roles: ['WK_DB'],
    ...running,
    condition:
      'het onderzoek is ondertekend; het advies is nog niet gemaakt of werd geweigerd; geen waarschuwingsprocedure',
    guard: mayMakeAdvice,
  },
  {
    action: 'ADVICE_SIGN',
    verb: 'SIGN',
    thing: 'ADVICE',
    roles: ['WK_GA'],
    ...running,
    condition: 'het advies ligt ter ondertekening; geen waarschuwingsprocedure',
    guard: maySignAdvice,
  },
  {
    action: 'HEARING_START',
    verb: 'START',
    thing: 'HEARING',
    roles: ['LB_DB'],
    ...running,
    condition:
      'er is een verstuurd advies of een ondertekend eigen onderzoek; nog geen hoorplicht of beslissing voor de entiteit',
    guard: mayStartHearing,
  },
  {
    action: 'REACTION_REGISTER',
    verb: 'REGISTER',
    thing: 'REACTION',
    roles: ['LB_DB'],
    ...running,
    condition: 'er is een hoorplicht gestart; na de termijn geldt de reactie als laattijdig',
    guard: mayRegisterReaction,
  },
  {
    action: 'DECISION_MAKE',
    verb: 'MAKE',
    thing: 'DECISION',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    ...running,
    condition:
      'er is een verstuurd advies of een ondertekend eigen onderzoek; nog geen beslissing voor de entiteit; geen waarschuwingsprocedure',
    guard: mayMakeDecision,
  },
  {
    action: 'DECISION_SIGN',
    verb: 'SIGN',
    thing: 'DECISION',
    roles: ['LB_BM', 'LB_AD'],
    ...running,
    condition: 'de beslissing ligt ter ondertekening en het is de beurt van deze ondertekenaar',
    guard: maySignDecision,
  },
  {
    action: 'DECISION_REPLACE_DOCUMENT',
    verb: 'REPLACE',
    thing: 'DECISION_DOCUMENT',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    ...running,
    condition: 'de beslissing ligt ter manuele ondertekening',
    guard: mayReplaceDocument,
  },
  {
    action: 'DECISION_DELETE',
    verb: 'DELETE',
    thing: 'DECISION',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    ...running,
    condition: 'de beslissing is nog niet verstuurd',
    guard: mayDeleteDecision,
  },
  {
    action: 'DECISION_SEND',
    verb: 'SEND',
    thing: 'DECISION',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    ...running,
    condition: 'de beslissing is ondertekend en te versturen, of werd ongeldig verklaard',
    guard: maySendDecision,
  },
  {
    action: 'DECISION_VALIDATE',
    verb: 'VALIDATE',
    thing: 'DECISION',
    roles: ['WK_DB'],
    ...running,
    condition: 'de beslissing is verstuurd en nog niet beoordeeld',
    guard: mayValidateDecision,
  },
  // also when the procedure closed meanwhile: the law includes the dwelling, not the procedure
  {
    action: 'INVENTORY_INCLUDE',
    verb: 'INCLUDE',
    thing: 'INVENTORY_RECORD',
    roles: ['WK_IB'],
    needsRunningProcedure: false,
    condition: 'de beslissing is geldig en vatbaar voor opname; de entiteit staat nog niet op deze lijst',
    guard: mayInclude,
  },
  // what comes after a decision may come after the end of its procedure too
  {
    action: 'DECISION_CORRECT_POSTING',
    verb: 'CORRECT_DATE',
    thing: 'DECISION',
    roles: ['LB_DB', 'WK_DB', 'WK_IB'],
    needsRunningProcedure: false,
    condition: 'de beslissing is verstuurd',
    guard: mayCorrectPosting,
  },
  {
    action: 'DECISION_LIFT',
    verb: 'LIFT',
    thing: 'DECISION',
    roles: ['LB_DB', 'WK_DB', 'WK_IB'],
    needsRunningProcedure: false,
    condition: 'de beslissing is geldig en verklaart de woning ongeschikt of onbewoonbaar',
    guard: mayLiftDecision,
  },
  {
    action: 'DECISION_RESOLVE',
    verb: 'RESOLVE',
    thing: 'OVERCROWDING_DECISION',
    roles: ['LB_DB', 'WK_DB'],
    needsRunningProcedure: false,
    condition: 'de beslissing is geldig en verklaart de woning alleen overbewoond',
    guard: mayResolveDecision,
  },
  {
    action: 'OCCUPANCY_REPORT',
    verb: 'REPORT',
    thing: 'OCCUPANCY_REPORT',
    roles: ['LB_DB', 'LB_WC'],
    needsRunningProcedure: false,
    condition: 'op de entiteit rust een geldige beslissing ongeschikt of onbewoonbaar die niet is opgeheven',
    guard: mayReportOccupancy,
  },
  {
    action: 'PROCEDURE_STOP',
    verb: 'STOP',
    thing: 'PROCEDURE',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    ...running,
    condition: 'er is nog geen beslissing verstuurd; een reden is verplicht',
    guard: mayStop,
  },
  {
    action: 'NO_APPEAL_CONFIRM',
    verb: 'UPDATE',
    thing: 'PROCEDURE',
    roles: ['LB_DB', 'WK_DB'],
    needsRunningProcedure: false,
    condition: 'de procedure is afgewezen of stopgezet',
    guard: mayConfirmNoAppeal,
  },
]
