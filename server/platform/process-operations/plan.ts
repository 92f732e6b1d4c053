import type { TokenChange } from '../../contract/process-operations.ts'
import type { Place } from './structure.ts'
import type { Step } from './steps.ts'

/** Why a plan cannot be carried out. */
export type PlanFault =
  | 'UNKNOWN_ELEMENT'
  | 'STEP_ENDED'
  | 'STEP_TWICE'
  | 'PLACE_REFUSED'
  | 'SCOPE_MISSING'
  | 'SCOPE_ENDS'
  | 'NO_TOKENS_LEFT'
  | 'VARIABLE_NAME'
  | 'VARIABLE_LOCKED'
  | 'VARIABLE_WITHHELD'
  | 'VARIABLE_VALUE'

interface Ground {
  readonly places: ReadonlyMap<string, Place>
  readonly steps: readonly Step[]
}

/** Begins that a change asks: one for each added or moved token. */
export interface Begin {
  readonly elementId: string
  /** running step in which it begins; null where the engine finds it */
  readonly scope: Step | null
  readonly variables: readonly { readonly name: string; readonly value: string }[]
}

/** Steps that a plan ends. */
export const endsOf = (changes: readonly TokenChange[], steps: readonly Step[]): readonly Step[] =>
  changes.flatMap((change) => (change.kind === 'ADD' ? [] : (steps[change.step - 1] ?? [])))

/** What a plan begins. A moved token stays in its scope when the element lies there too. */
export const beginsOf = (changes: readonly TokenChange[], { places, steps }: Ground): readonly Begin[] =>
  changes.flatMap((change) => {
    if (change.kind === 'CANCEL') return []
    const { elementId, variables } = change
    if (change.kind === 'ADD') return [{ elementId, variables, scope: stepOf(steps, change.scope) }]
    const from = stepOf(steps, change.step)
    const own = stepOf(steps, from?.parentId ?? null)
    return [{ elementId, variables, scope: own?.elementId === places.get(elementId)?.parentId ? own : null }]
  })

/**
 * The first reason why a plan cannot be carried out as the instance stands now; undefined when it can. What it allows the engine takes, as far as the
 * records are up to date; what they miss, the engine refuses as a whole.
 *
 * @source zeebe.md 5.16 Y1
 */
export const planFault = (changes: readonly TokenChange[], ground: Ground): PlanFault | undefined => {
  const ends = endsOf(changes, ground.steps)
  if (ends.length < changes.filter(({ kind }) => kind !== 'ADD').length) return 'STEP_ENDED'
  if (ends.some(({ endedAt }) => endedAt !== null)) return 'STEP_ENDED'
  if (new Set(ends).size < ends.length) return 'STEP_TWICE'
  const begins = beginsOf(changes, ground)
  for (const begin of begins) {
    const fault = beginFault(begin, ends, ground)
    if (fault) return fault
  }
  return begins.length === 0 && tokensLeft(ground.steps, ends) === 0 ? 'NO_TOKENS_LEFT' : undefined
}

/** Steps that run now and stand on something: no scopes. */
export const tokensOf = (steps: readonly Step[]): readonly Step[] => {
  const running = steps.filter(({ endedAt }) => endedAt === null)
  const holders = new Set(running.map(({ parentId }) => parentId))
  return running.filter(({ id }) => !holders.has(id))
}

/** Running scopes in which an element can begin. */
export const scopesOf = (steps: readonly Step[], { parentId }: Place): readonly Step[] =>
  steps.filter(
    ({ endedAt, elementId, elementType }) =>
      endedAt === null && elementId === parentId && elementType !== 'MULTI_INSTANCE_BODY',
  )

const tokensLeft = (steps: readonly Step[], ends: readonly Step[]): number =>
  tokensOf(steps).filter((step) => !isInside(step, ends, steps)).length

const isInside = (step: Step, ends: readonly Step[], steps: readonly Step[]): boolean => {
  const parent = stepOf(steps, step.parentId)
  return ends.includes(step) || (parent !== null && isInside(parent, ends, steps))
}

const stepOf = (steps: readonly Step[], id: number | null): Step | null =>
  id === null ? null : (steps[id - 1] ?? null)

const beginFault = (
  { elementId, scope }: Begin,
  ends: readonly Step[],
  { places, steps }: Ground,
): PlanFault | undefined => {
  const place = places.get(elementId)
  if (!place) return 'UNKNOWN_ELEMENT'
  if (place.fault) return 'PLACE_REFUSED'
  const scopes = scopesOf(steps, place)
  if (scope !== null && !scopes.includes(scope)) return 'STEP_ENDED'
  if (scope === null && scopes.length > 1) return 'SCOPE_MISSING'
  const chosen = scope ?? scopes[0]
  return chosen && isInside(chosen, ends, steps) ? 'SCOPE_ENDS' : undefined
}
