import type { RoleCode } from '../../model/codes.ts'
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
import { mayRegisterReaction, mayStartHearing } from './guards/hearing.ts'
import { mayPlan, mayScore, maySign, mayValidate } from './guards/investigation.ts'
import { mayAskAdvice, mayJudge, mayRegister, mayReject, mayStop } from './guards/request.ts'

/** One line of the permission matrix with its guard. */
export interface ActionRule {
  readonly action: OoAction
  readonly roles: readonly RoleCode[]
  /** roles of the agency that act in place of a municipality that does not use the system */
  readonly rolesForNonUser?: readonly RoleCode[]
  /** whether the main procedure must be GESTART; registering comes before it, inclusion may come after */
  readonly needsRunningProcedure: boolean
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
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    needsRunningProcedure: false,
    guard: mayRegister,
  },
  { action: 'REQUEST_JUDGE', roles: ['LB_DB'], rolesForNonUser: ['WK_DB'], ...running, guard: mayJudge },
  { action: 'REQUEST_REJECT', roles: ['LB_DB'], rolesForNonUser: ['WK_DB'], ...running, guard: mayReject },
  { action: 'ADVICE_ASK', roles: ['LB_DB'], ...running, guard: mayAskAdvice },
  { action: 'ADVICE_HANDLE', roles: ['WK_DB'], ...running, guard: mayHandle },
  { action: 'INVESTIGATION_PLAN', roles: ['LB_DB', 'LB_WC', 'WK_DB', 'WK_WC'], ...running, guard: mayPlan },
  { action: 'INVESTIGATION_SCORE', roles: ['LB_WC', 'WK_WC'], ...running, guard: mayScore },
  { action: 'INVESTIGATION_VALIDATE', roles: ['LB_WC', 'WK_WC'], ...running, guard: mayValidate },
  { action: 'INVESTIGATION_SIGN', roles: ['LB_WC', 'WK_WC'], ...running, guard: maySign },
  { action: 'ADVICE_MAKE', roles: ['WK_DB'], ...running, guard: mayMakeAdvice },
  { action: 'ADVICE_SIGN', roles: ['WK_GA'], ...running, guard: maySignAdvice },
  { action: 'HEARING_START', roles: ['LB_DB'], ...running, guard: mayStartHearing },
  { action: 'REACTION_REGISTER', roles: ['LB_DB'], ...running, guard: mayRegisterReaction },
  { action: 'DECISION_MAKE', roles: ['LB_DB'], rolesForNonUser: ['WK_DB'], ...running, guard: mayMakeDecision },
  { action: 'DECISION_SIGN', roles: ['LB_BM', 'LB_AD'], ...running, guard: maySignDecision },
  {
    action: 'DECISION_REPLACE_DOCUMENT',
    roles: ['LB_DB'],
    rolesForNonUser: ['WK_DB'],
    ...running,
    guard: mayReplaceDocument,
  },
  { action: 'DECISION_DELETE', roles: ['LB_DB'], rolesForNonUser: ['WK_DB'], ...running, guard: mayDeleteDecision },
  { action: 'DECISION_SEND', roles: ['LB_DB'], rolesForNonUser: ['WK_DB'], ...running, guard: maySendDecision },
  { action: 'DECISION_VALIDATE', roles: ['WK_DB'], ...running, guard: mayValidateDecision },
  // also when the procedure closed meanwhile: the law includes the dwelling, not the procedure
  { action: 'INVENTORY_INCLUDE', roles: ['WK_IB'], needsRunningProcedure: false, guard: mayInclude },
  { action: 'PROCEDURE_STOP', roles: ['LB_DB'], rolesForNonUser: ['WK_DB'], ...running, guard: mayStop },
]
