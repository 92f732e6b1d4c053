import type { RoleCode } from '../model/codes.ts'
import type { OoAction } from '../procedures/oo/action-codes.ts'
import type { StepAction } from '../procedures/step-actions.ts'
import { type Permission, permissions, type Thing, type ThingFacts, type Verb } from './permissions.data.ts'
import { allSentences } from './sentences.ts'
import { hasRole, type Viewer } from './viewer.ts'

/** Whose the thing is, needed for scopes that are not ALL, and the facts that its condition looks at. */
export interface Whose extends ThingFacts {
  /** municipality of the property */
  readonly municipalityOrgId?: string
  /** organisation that made the thing */
  readonly ownerOrgId?: string
}

export type MayDo =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'NO_RIGHT' | 'OTHER_ORGANISATION' | 'CONDITION_NOT_MET' }

const sentences: readonly Permission[] = permissions

/**
 * Whether a viewer may do something to a thing that is not a step of a procedure (for those see `allowedActions`). Seeing the thing is another question:
 * ask `canSee` first.
 *
 * @param whose the thing's municipality and owner, and the facts of its condition; what is not given is refused
 * @source domain.md 2.2
 */
export const canDo = (viewer: Viewer, verb: Verb, thing: Thing, whose: Whose = {}): MayDo => {
  const mine = sentences.filter(
    (sentence) => sentence.verb === verb && sentence.thing === thing && hasRole(viewer, sentence.roles),
  )
  if (mine.length === 0) return { ok: false, reason: 'NO_RIGHT' }
  const inScope = mine.filter(({ scope }) => isInScope(scope, viewer, whose))
  if (inScope.length === 0) return { ok: false, reason: 'OTHER_ORGANISATION' }
  const holds = inScope.some((sentence) => sentence.holds?.(whose, viewer) ?? true)
  return holds ? { ok: true } : { ok: false, reason: 'CONDITION_NOT_MET' }
}

/**
 * The roles that may ever do this: what an endpoint declares as `access.roles`. A pair that no sentence names is for nobody.
 *
 * @source domain.md 2.2
 */
export const rolesFor = (verb: Verb, thing: Thing): readonly RoleCode[] =>
  rolesOf(allSentences().filter((sentence) => sentence.verb === verb && sentence.thing === thing))

/**
 * The roles that may ever take one of these steps, those of the agency that act for a municipality outside the system included.
 *
 * @source domain.md 2.2
 */
export const rolesForAction = (...actions: readonly (OoAction | StepAction)[]): readonly RoleCode[] =>
  rolesOf(allSentences().filter(({ action }) => action !== undefined && actions.includes(action)))

// "All LB actions are always limited to own municipality" (domain.md 2.2).
const isInScope = (scope: Permission['scope'], viewer: Viewer, { municipalityOrgId, ownerOrgId }: Whose): boolean => {
  switch (scope) {
    case 'ALL':
      return true
    case 'OWN_ORG':
      return ownerOrgId === viewer.orgId
    case 'ADMINISTERED':
      return ownerOrgId === viewer.orgId || viewer.roles.includes('WK_TB')
    case 'TERRITORY':
      return viewer.orgType !== 'LB' || municipalityOrgId === viewer.orgId
  }
}

const rolesOf = (
  found: readonly { readonly roles: readonly RoleCode[]; readonly rolesForNonUser?: readonly RoleCode[] }[],
) => [...new Set(found.flatMap(({ roles, rolesForNonUser = [] }) => [...roles, ...rolesForNonUser]))]
