import type { StepRule } from '../steps.ts'
import type { WarningAction, WarningRefusal } from './action-codes.ts'
import type { WarningStepFacts } from './facts.ts'
import { mayGrant, mayReportRepair, mayTakeOver } from './guards.ts'

/**
 * Who may do what in a warning procedure, and when.
 *
 * @source domain.md 5.2, 9 task A16
 */
export const warningActionRules: readonly StepRule<WarningAction, WarningStepFacts, WarningRefusal>[] = [
  {
    action: 'WP_GRANT',
    verb: 'GRANT',
    thing: 'RECOVERY_TERM',
    roles: ['LB_DB'],
    condition: 'het eerste onderzoek is ondertekend en niet conform; binnen een maand na de melding',
    guard: mayGrant,
  },
  {
    action: 'WP_REPORT_REPAIR',
    verb: 'REGISTER',
    thing: 'REPAIR',
    roles: ['LB_DB'],
    condition: 'de hersteltermijn loopt en er is nog geen herstel gemeld',
    guard: mayReportRepair,
  },
  {
    action: 'WP_TAKE_OVER',
    verb: 'TAKE_OVER',
    thing: 'PROCEDURE',
    roles: ['LB_DB'],
    condition: 'er is nog geen hersteltermijn toegekend en de melding is niet afgesloten',
    guard: mayTakeOver,
  },
]
