import type { StepRule } from '../steps.ts'
import type { AppealAction, AppealStepRefusal } from './action-codes.ts'
import type { AppealFacts } from './facts.ts'
import {
  mayAskInvestigation,
  mayDateService,
  mayDecide,
  mayDraft,
  mayGiveView,
  mayJudge,
  mayPlanHearing,
  mayReact,
  mayRecordHearing,
  mayRefuse,
  mayRegisterAppeal,
  mayWithdrawAppeal,
} from './guards.ts'

const thing = 'APPEAL'
const roles = ['WK_BD'] as const

/**
 * Who may do what with an appeal to the minister, and when.
 *
 * @source domain.md 2.2 "Register appeal, judge admissibility, draft MB", 5.3, 9 tasks 18, 450, A11 to A13
 */
export const appealActionRules: readonly StepRule<AppealAction, AppealFacts, AppealStepRefusal>[] = [
  {
    action: 'APPEAL_REGISTER',
    verb: 'REGISTER',
    thing,
    roles,
    condition: 'het pand is actief en heeft entiteiten',
    guard: mayRegisterAppeal,
  },
  {
    action: 'APPEAL_JUDGE',
    verb: 'JUDGE',
    thing,
    roles,
    condition: 'de ontvankelijkheid is nog niet beoordeeld',
    guard: mayJudge,
  },
  {
    action: 'APPEAL_REFUSE',
    verb: 'REJECT',
    thing,
    roles,
    condition: 'het beroep is beoordeeld, loopt nog en het ontwerp ging nog niet naar de minister',
    guard: mayRefuse,
  },
  {
    action: 'APPEAL_DATE_SERVICE',
    verb: 'UPDATE',
    thing,
    roles,
    condition: 'het beroep is ontvankelijk en de datum van afgifte ontbreekt',
    guard: mayDateService,
  },
  {
    action: 'APPEAL_GIVE_VIEW',
    verb: 'COMMUNICATE',
    thing,
    roles: ['LB_DB', 'WK_GA'],
    condition: 'het beroep is ontvankelijk en het ontwerp ging nog niet naar de minister',
    guard: mayGiveView,
  },
  {
    action: 'APPEAL_ASK_INVESTIGATION',
    verb: 'ASK',
    thing,
    roles,
    condition: 'het beroep is ontvankelijk en er is nog niet over een onderzoek beslist',
    guard: mayAskInvestigation,
  },
  {
    action: 'APPEAL_REACT',
    verb: 'REGISTER',
    thing: 'REACTION',
    roles,
    condition: 'het beroep is ontvankelijk en het ontwerp ging nog niet naar de minister',
    guard: mayReact,
  },
  {
    action: 'APPEAL_PLAN_HEARING',
    verb: 'PLAN',
    thing: 'HEARING',
    roles,
    condition: 'de indiener vroeg om gehoord te worden en er is nog geen hoorzitting gepland',
    guard: mayPlanHearing,
  },
  {
    action: 'APPEAL_RECORD_HEARING',
    verb: 'REGISTER',
    thing: 'HEARING',
    roles,
    condition: 'de hoorzitting is gepland en nog niet verwerkt',
    guard: mayRecordHearing,
  },
  {
    action: 'APPEAL_DRAFT',
    verb: 'MAKE',
    thing,
    roles,
    condition: 'het beroep is ontvankelijk, een gevraagde hoorzitting is verwerkt en er is nog geen ontwerp',
    guard: mayDraft,
  },
  {
    action: 'APPEAL_DECIDE',
    verb: 'DECIDE',
    thing,
    roles,
    condition: 'het ontwerp ging naar de minister',
    guard: mayDecide,
  },
  {
    action: 'APPEAL_WITHDRAW',
    verb: 'WITHDRAW',
    thing,
    roles,
    condition: 'het beroep loopt nog',
    guard: mayWithdrawAppeal,
  },
]
