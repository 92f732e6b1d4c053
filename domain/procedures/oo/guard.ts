import type { Viewer } from '../../access/viewer.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import type { ActionWarning, RefusalReason } from './action-codes.ts'
import type { OoFacts } from './facts.ts'

/** What a guard looks at. */
export interface GuardInput {
  readonly facts: OoFacts
  readonly viewer: Viewer
  readonly asOf: LocalDate
}

/** What a guard answers: the things the action may be done on, with warnings, or the reason it may not. */
export type GuardAnswer =
  | { readonly targets: readonly string[]; readonly warnings: readonly ActionWarning[] }
  | { readonly reason: RefusalReason }

export type Guard = (input: GuardInput) => GuardAnswer

/** An open answer. */
export const open = (targets: readonly string[], warnings: readonly ActionWarning[] = []): GuardAnswer => ({
  targets,
  warnings,
})

/** A closed answer. */
export const closed = (reason: RefusalReason): GuardAnswer => ({ reason })

/**
 * Keeps the candidates without an obstacle. When none is left, the obstacle of the last candidate is the reason: the newest thing in the case is what
 * people look at.
 *
 * @param empty the reason when there are no candidates at all
 */
export const targetsAmong = <Thing>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
  obstacle: (thing: Thing) => RefusalReason | undefined,
  empty: RefusalReason,
): GuardAnswer => {
  const checked = things.map((thing) => ({ id: idOf(thing), reason: obstacle(thing) }))
  const free = checked.filter(({ reason }) => reason === undefined)
  return free.length > 0 ? open(free.map(({ id }) => id)) : closed(checked.at(-1)?.reason ?? empty)
}

/** Adds warnings to an open answer; a closed one stays as it is. */
export const warnAbout = (
  answer: GuardAnswer,
  warnings: (targets: readonly string[]) => readonly ActionWarning[],
): GuardAnswer =>
  'reason' in answer ? answer : open(answer.targets, [...answer.warnings, ...warnings(answer.targets)])
