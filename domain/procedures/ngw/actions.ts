import { hasRole, type Viewer } from '../../access/viewer.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { NgwAction, NgwRefusal } from './action-codes.ts'
import { type NgwActionRule, ngwActionRules } from './action-rules.ts'
import type { NgwFacts } from './facts.ts'

/** An action that is open, or closed with the reason. */
export type NgwActionAnswer =
  | { readonly action: NgwAction; readonly open: true }
  | { readonly action: NgwAction; readonly open: false; readonly reason: NgwRefusal }

/**
 * Every action on an NGW decision with whether this viewer may do it now. Web (menu) and server (refusal with 409) ask this one function.
 *
 * @param asOf today in Brussels
 * @returns one answer per action, in the order of the menu
 * @source domain.md 2.2, 5.5
 */
export const allowedNgwActions = (facts: NgwFacts, viewer: Viewer, asOf: LocalDate): readonly NgwActionAnswer[] =>
  ngwActionRules.map((rule) => {
    const reason = refusalOfRight(rule, facts, viewer) ?? rule.guard(facts, asOf)
    return reason === undefined ? { action: rule.action, open: true } : { action: rule.action, open: false, reason }
  })

/**
 * Whether this viewer may do one action now.
 *
 * @returns the reason why not, or undefined
 * @source domain.md 2.2, 5.5
 */
export const ngwRefusalOf = (
  action: NgwAction,
  facts: NgwFacts,
  viewer: Viewer,
  asOf: LocalDate,
): NgwRefusal | undefined => {
  const answer = allowedNgwActions(facts, viewer, asOf).find((candidate) => candidate.action === action)
  if (!answer) return 'NO_RIGHT'
  return answer.open ? undefined : answer.reason
}

const refusalOfRight = (rule: NgwActionRule, facts: NgwFacts, viewer: Viewer): NgwRefusal | undefined => {
  if (!hasRole(viewer, rule.roles)) return 'NO_RIGHT'
  return viewer.orgType === 'LB' && viewer.orgId !== facts.municipalityOrgId ? 'OTHER_ORGANISATION' : undefined
}
