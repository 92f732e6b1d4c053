import { fits } from './check-migration.ts'
import type { MigrationStep, MigrationSteps } from './read-steps.ts'

/** Why a step would go where it is proposed; `NONE`: a person must choose, or nothing fits. */
export type ProposalReason = 'SAME_ID' | 'SAME_NAME' | 'ONLY_ONE' | 'NONE'

/** Where one step of the older version would go. */
export interface Proposal {
  readonly from: string
  /** undefined when nothing is certain enough */
  readonly to: string | undefined
  readonly reason: ProposalReason
}

/**
 * Each step of the older version with where it goes: to the same id; else to the one new step of the same name; else to the only new step of its kind when it is the only one left. Only steps of the same kind, done in the same way, in the counterpart of the sub-process that it stands in, and each once.
 *
 * @param processId id of the process in both versions, which itself is not proposed
 */
export const proposeMapping = (
  before: MigrationSteps,
  after: MigrationSteps,
  processId: string,
): readonly Proposal[] => {
  const steps = [...before.values()].filter(({ id }) => id !== processId)
  const found = new Map<string, Proposal>()
  const taken = new Set<string>()
  const goTo = (from: string, to: string, reason: ProposalReason): void => {
    found.set(from, { from, to, reason })
    taken.add(to)
  }
  for (const step of steps) {
    const same = after.get(step.id)
    if (same !== undefined && fits(step, same)) goTo(step.id, same.id, 'SAME_ID')
  }
  const settle = (
    reason: 'SAME_NAME' | 'ONLY_ONE',
    alike: (one: MigrationStep, other: MigrationStep) => boolean,
  ): void => {
    // outer steps come first: those inside of a sub-process follow it
    for (const step of steps.filter(({ id }) => !found.has(id))) {
      const open = candidates(step, after, processId, found).filter(
        (target) => !taken.has(target.id) && !before.has(target.id) && alike(step, target),
      )
      const rivals = steps.filter(
        (other) => !found.has(other.id) && other.scope === step.scope && fits(step, other) && alike(step, other),
      )
      const [only, second] = open
      if (only !== undefined && second === undefined && rivals.length === 1) goTo(step.id, only.id, reason)
    }
  }
  settle('SAME_NAME', (one, other) => one.name === other.name)
  settle('ONLY_ONE', () => true)
  return steps.map(({ id }) => found.get(id) ?? { from: id, to: undefined, reason: 'NONE' })
}

/** Steps of the newer version that the engine would take this one to. */
const candidates = (
  step: MigrationStep,
  after: MigrationSteps,
  processId: string,
  found: ReadonlyMap<string, Proposal>,
): readonly MigrationStep[] => {
  const scope = step.scope === processId ? processId : found.get(step.scope)?.to
  const host = step.attachedTo === undefined ? undefined : found.get(step.attachedTo)?.to
  return [...after.values()].filter(
    (target) => target.scope === scope && target.attachedTo === host && fits(step, target),
  )
}
