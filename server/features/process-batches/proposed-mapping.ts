import { fits, type StepMapping } from '#modelling/migration/check-migration'
import { readSteps } from '#modelling/migration/read-steps'

/** Each step with where it would go by itself: to the step with the same id, when that is of the same kind. */
export const proposedMapping = async (
  processId: string,
  beforeXml: string,
  afterXml: string,
): Promise<readonly StepMapping[]> => {
  const before = await readSteps(beforeXml, processId)
  const after = await readSteps(afterXml, processId)
  return [...before.values()].flatMap((step) => {
    const target = after.get(step.id)
    return target && step.id !== processId && fits(step, target) ? [{ from: step.id, to: step.id }] : []
  })
}
