import type { StepMapping } from '#modelling/migration/check-migration'
import { proposeMapping } from '#modelling/migration/propose-mapping'
import { readSteps } from '#modelling/migration/read-steps'

/** Each step with where it would go by itself: to the step with the same id, else to the one that must be it by name and kind. */
export const proposedMapping = async (
  processId: string,
  beforeXml: string,
  afterXml: string,
): Promise<readonly StepMapping[]> => {
  const before = await readSteps(beforeXml, processId)
  const after = await readSteps(afterXml, processId)
  return proposeMapping(before, after, processId).flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]))
}
