import { fits, type StepMapping } from './check-migration.ts'
import type { MigrationStep, MigrationSteps } from './read-steps.ts'

/**
 * Where each step would go by itself: to the step with the same id, else to the only one of its kind with the same name in the same place. A step for which
 * nothing is certain is left out.
 */
export const proposeSteps = (before: MigrationSteps, after: MigrationSteps): readonly StepMapping[] => {
  const ids = new Map<string, string>()
  for (const step of before.values()) {
    const target = after.get(step.id)
    if (target && fits(step, target)) ids.set(step.id, step.id)
  }
  // from the outside in, so that the place of a step is known before the step itself
  for (const step of before.values()) {
    const target = ids.has(step.id) ? undefined : namesake(step, after, ids)
    if (target) ids.set(step.id, target.id)
  }
  return [...ids].flatMap(([from, to]) => (before.get(from)?.scope === '' ? [] : [{ from, to }]))
}

const namesake = (
  step: MigrationStep,
  after: MigrationSteps,
  ids: ReadonlyMap<string, string>,
): MigrationStep | undefined => {
  const taken = new Set(ids.values())
  const alike = [...after.values()].filter(
    (target) =>
      !taken.has(target.id) &&
      target.id !== target.name &&
      target.name === step.name &&
      target.scope === ids.get(step.scope) &&
      (step.attachedTo === undefined || ids.get(step.attachedTo) === target.attachedTo) &&
      fits(step, target),
  )
  return alike.length === 1 ? alike[0] : undefined
}
