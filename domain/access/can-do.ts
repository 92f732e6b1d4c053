import type { RoleCode } from '../model/codes.ts'
import { type Permission, permissions, type Thing, type Verb } from './permissions.data.ts'
import { hasRole, type Viewer } from './viewer.ts'

/** Whose the thing is: needed for scopes that are not ALL. */
export interface Whose {
  /** municipality of the property */
  readonly municipalityOrgId?: string
  /** organisation that made the thing */
  readonly ownerOrgId?: string
}

export type MayDo = { readonly ok: true } | { readonly ok: false; readonly reason: 'NO_RIGHT' | 'OTHER_ORGANISATION' }

const sentences: readonly Permission[] = permissions

/**
 * Whether a viewer may do something to a thing that is not a step of a procedure (for those see `allowedActions`). Conditions in words of the matrix are
 * not judged here. Seeing the thing is another question: ask `canSee` first.
 *
 * @param whose the thing's municipality and owner; a scope whose organisation is not given is refused
 * @source domain.md 2.2
 */
export const canDo = (viewer: Viewer, verb: Verb, thing: Thing, whose: Whose = {}): MayDo => {
  const mine = sentences.filter(
    (sentence) => sentence.verb === verb && sentence.thing === thing && hasRole(viewer, sentence.roles),
  )
  if (mine.length === 0) return { ok: false, reason: 'NO_RIGHT' }
  return mine.some(({ scope }) => isInScope(scope, viewer, whose))
    ? { ok: true }
    : { ok: false, reason: 'OTHER_ORGANISATION' }
}

/** The roles that may do this to that in some scope, each once, in the order of the sentences: who an endpoint lets in. */
export const rolesFor = (verb: Verb, thing: Thing): readonly RoleCode[] => [
  ...new Set(
    sentences
      .filter((sentence) => sentence.verb === verb && sentence.thing === thing)
      .flatMap((sentence) => sentence.roles),
  ),
]

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
