import { canDo } from '#domain/access/can-do'
import { canSee } from '#domain/access/can-see'
import { hasRole, type Viewer } from '#domain/access/viewer'
import { allowedJudicialAction } from '#domain/procedures/judicial/actions'
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
  return (
    refusalOfSight(viewer, sample) ??
    refusalOfStep(viewer, sample, asOf) ??
    refusalOfPermission(viewer, sample) ??
    (sample.closed === undefined ? undefined : refused('NOT_ALLOWED_NOW', sample.closed)) ?? {
      open: true,
      finds: found(viewer, sample),
    }
  )
}

const found = (viewer: Viewer, { finds = [] }: Sample): readonly boolean[] =>
  finds.map(({ object, ownOnly }) => canSee(viewer, object) && (ownOnly !== true || object.ownerOrgId === viewer.orgId))

const refusalOfSight = (viewer: Viewer, { unknown, names = [] }: Sample): Foretold | undefined =>
  unknown === true || !names.every((object) => canSee(viewer, object)) ? refused('NOT_FOUND') : undefined

const refusalOfStep = (viewer: Viewer, { step, judicial, refusal }: Sample, asOf: LocalDate): Foretold | undefined => {
  if (refusal) {
    const reason = refusal(viewer, asOf)
    return reason === undefined ? undefined : refused('NOT_ALLOWED_NOW', reason)
  }
  if (judicial) {
    const answer = allowedJudicialAction(judicial.action, judicial.facts, viewer)
    return answer.open ? undefined : refused('NOT_ALLOWED_NOW', answer.reason)
  }
  if (!step) return undefined
  const { action, facts, ids } = step
  const answer = allowedAction(action, { facts, viewer, asOf, ...(ids && { ids }) })
  return answer.open ? undefined : refused('NOT_ALLOWED_NOW', answer.reason)
}

const refusalOfPermission = (viewer: Viewer, { may }: Sample): Foretold | undefined => {
  if (!may || canDo(viewer, may.verb, may.thing, may.whose).ok) return undefined
  return refused(may.refusal)
}
