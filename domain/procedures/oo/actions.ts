import { hasRole, type Viewer } from '../../access/viewer.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { ActionWarning, OoAction, RefusalReason } from './action-codes.ts'
import { type ActionRule, actionRules } from './action-rules.ts'
import type { OoFacts } from './facts.ts'

/** An action that is open, or closed with the reason. */
export type ActionAnswer =
  | {
      readonly action: OoAction
      readonly open: true
      /**
       * what it may be done on: units (OO_REGISTER, ADVICE_ASK, HEARING_START, DECISION_MAKE), advice requests (ADVICE_HANDLE, ADVICE_MAKE), advices
       * (ADVICE_SIGN), investigations, hearings (REACTION_REGISTER) or decisions; empty when it is about the procedure itself
       */
      readonly targets: readonly string[]
      readonly warnings: readonly ActionWarning[]
    }
  | { readonly action: OoAction; readonly open: false; readonly reason: RefusalReason }

/**
 * Every action of the OO road with whether this viewer may do it now. Web (menu), server (refusal with 409) and workers ask this one function.
 *
 * @param asOf today in Brussels
 * @returns one answer per action, in the order of the menu
 * @source domain.md 2.2, 5.1
 */
export const allowedActions = (facts: OoFacts, viewer: Viewer, asOf: LocalDate): readonly ActionAnswer[] =>
  actionRules.map((rule) => answerOf(rule, facts, viewer, asOf))

/**
 * Whether this viewer may do one action now on these things (ids as in `targets`). A thing that is not among the targets closes it, with the reason
 * that holds for that thing.
 *
 * @param ids leave out for an action on the procedure itself
 * @source domain.md 2.2, 5.1
 */
export const allowedAction = (
  action: OoAction,
  input: {
    readonly facts: OoFacts
    readonly viewer: Viewer
    readonly asOf: LocalDate
    readonly ids?: readonly string[]
  },
): ActionAnswer => {
  const { facts, viewer, asOf, ids = [] } = input
  const rule = actionRules.find((candidate) => candidate.action === action)
  if (!rule) return { action, open: false, reason: 'NO_RIGHT' }
  const answer = answerOf(rule, facts, viewer, asOf)
  if (!answer.open || ids.length === 0) return answer
  const blocked = ids.find((id) => !answer.targets.includes(id))
  if (blocked !== undefined) return closedFor(rule, blocked, input)
  return answerOf(rule, focusOn(facts, ids), viewer, asOf)
}

/**
 * The same case as if only these things were in it, for the page of one decision run, investigation or hearing. Kinds none of whose ids are named stay
 * whole, because guards look across them (a decision needs the advice).
 */
export const focusOn = (facts: OoFacts, ids: readonly string[]): OoFacts => ({
  ...facts,
  units: narrow(facts.units, ids, ({ unitId }) => [unitId]),
  adviceRequests: narrow(facts.adviceRequests, ids, ({ id, advice }) => (advice ? [id, advice.id] : [id])),
  investigations: narrow(facts.investigations, ids, ({ id }) => [id]),
  hearings: narrow(facts.hearings, ids, ({ id }) => [id]),
  decisions: narrow(facts.decisions, ids, ({ id, runId }) => [id, runId]),
})

const narrow = <Thing>(
  things: readonly Thing[],
  ids: readonly string[],
  idsOf: (thing: Thing) => readonly string[],
): readonly Thing[] => {
  const named = things.filter((thing) => idsOf(thing).some((id) => ids.includes(id)))
  return named.length > 0 ? named : things
}

const answerOf = (rule: ActionRule, facts: OoFacts, viewer: Viewer, asOf: LocalDate): ActionAnswer => {
  const { action } = rule
  const refusal = refusalOfRight(rule, facts.municipality, viewer) ?? refusalOfProcedure(rule, facts)
  if (refusal) return { action, open: false, reason: refusal }
  const answer = rule.guard({ facts, viewer, asOf })
  if ('reason' in answer) return { action, open: false, reason: answer.reason }
  return { action, open: true, targets: answer.targets, warnings: answer.warnings }
}

const closedFor = (
  rule: ActionRule,
  id: string,
  { facts, viewer, asOf }: { readonly facts: OoFacts; readonly viewer: Viewer; readonly asOf: LocalDate },
): ActionAnswer => {
  const alone = answerOf(rule, focusOn(facts, [id]), viewer, asOf)
  return alone.open ? { action: rule.action, open: false, reason: 'UNKNOWN_TARGET' } : alone
}

/**
 * Whether the viewer may ever take this step in a municipality, whatever the case: what a menu asks where no case is at hand.
 *
 * @source domain.md 2.2
 */
export const mayEverAct = (action: OoAction, viewer: Viewer, municipality: Place): boolean => {
  const rule = actionRules.find((candidate) => candidate.action === action)
  return rule !== undefined && refusalOfRight(rule, municipality, viewer) === undefined
}

type Place = Pick<OoFacts['municipality'], 'orgId' | 'usesSystem'>

const refusalOfRight = (rule: ActionRule, municipality: Place, viewer: Viewer): RefusalReason | undefined => {
  const agencyRoles = municipality.usesSystem ? [] : (rule.rolesForNonUser ?? [])
  if (!hasRole(viewer, [...rule.roles, ...agencyRoles])) return 'NO_RIGHT'
  return viewer.orgType === 'LB' && viewer.orgId !== municipality.orgId ? 'OTHER_ORGANISATION' : undefined
}

const refusalOfProcedure = (rule: ActionRule, { procedure }: OoFacts): RefusalReason | undefined => {
  if (!rule.needsRunningProcedure) return undefined
  if (!procedure) return 'PROCEDURE_NOT_STARTED'
  return procedure.status === 'GESTART' ? undefined : 'PROCEDURE_ENDED'
}
