import { canDo } from '#domain/access/can-do'
import { canSee } from '#domain/access/can-see'
import { hasRole, type Viewer } from '#domain/access/viewer'
import { allowedAction } from '#domain/procedures/oo/actions'
import type { LocalDate } from '#domain/shared/local-date'
import { type Access, isPublic } from '#contract/endpoint'
import { problems } from '#contract/problem'
import type { Actor } from './actors.ts'
import type { Sample } from './sample.ts'

/** What the declared tables say of one call. */
export type Foretold =
  | { readonly open: true; readonly finds: readonly boolean[] }
  | { readonly open: false; readonly status: number; readonly code: string; readonly reason?: string }

const refused = (code: keyof typeof problems, reason?: string): Foretold => ({
  open: false,
  status: problems[code].status,
  code,
  ...(reason !== undefined && { reason }),
})

/**
 * The answer that the declared tables foretell: `access.roles`, then `canSee` on what the address names, then `allowedAction` or `canDo`. Nothing of a handler
 * is asked.
 */
export const foretell = (access: Access, actor: Actor, sample: Sample, asOf: LocalDate): Foretold => {
  if (isPublic(access)) return { open: true, finds: [] }
  const { viewer } = actor
  if (!viewer) return { open: false, status: 401, code: 'UNAUTHENTICATED', ...actor.refused }
  if (access.roles !== 'any' && !hasRole(viewer, access.roles)) return refused('FORBIDDEN')
  if (sample.unknown) return refused('NOT_FOUND')
  if (!(sample.names ?? []).every((object) => canSee(viewer, object))) return refused('NOT_FOUND')
  const refusal = refusalOfStep(viewer, sample, asOf) ?? refusalOfPermission(viewer, sample)
  if (refusal) return refusal
  return {
    open: true,
    finds: (sample.finds ?? []).map(
      ({ object, ownOnly }) => canSee(viewer, object) && (ownOnly !== true || object.ownerOrgId === viewer.orgId),
    ),
  }
}

const refusalOfStep = (viewer: Viewer, { step }: Sample, asOf: LocalDate): Foretold | undefined => {
  if (!step) return undefined
  const { action, facts, ids } = step
  const answer = allowedAction(action, { facts, viewer, asOf, ...(ids && { ids }) })
  return answer.open ? undefined : refused('NOT_ALLOWED_NOW', answer.reason)
}

const refusalOfPermission = (viewer: Viewer, { may }: Sample): Foretold | undefined => {
  if (!may || canDo(viewer, may.verb, may.thing, may.whose).ok) return undefined
  return refused(may.refusal)
}
