import { useQuery } from '@tanstack/react-query'
import { checkMigration, type EngineRules, fits, type StepMapping } from '#modelling/migration/check-migration'
import { type MigrationStep, type MigrationSteps, readSteps } from '#modelling/migration/read-steps'
import type { Impact } from './ImpactPage.tsx'

/** The steps of both diagrams. */
export const useSteps = (processId: string, { from, to }: Pick<Impact, 'from' | 'to'>) =>
  useQuery({
    queryKey: ['processes', 'both', processId, from.version, to.version],
    queryFn: async () => ({ before: await readSteps(from.xml, processId), after: await readSteps(to.xml, processId) }),
  })

export interface Both {
  readonly before: MigrationSteps
  readonly after: MigrationSteps
}

type Instances = Impact['groups'][number]['instances']

/** Some running instances, of which the first are named. */
export interface Some {
  readonly count: number
  readonly instances: Instances
}

/** Running instances by what would become of them, with the faults of those that cannot go. */
export interface Outcomes {
  readonly UNCHANGED: Some
  readonly MAPPED: Some
  readonly IMPOSSIBLE: Some
  /** each once, the most frequent first */
  readonly faults: readonly { readonly fault: string; readonly count: number }[]
}

/** Tries a mapping on all running instances. */
export const tryMapping = (
  { before, after }: Both,
  processId: string,
  mapping: readonly StepMapping[],
  rules: EngineRules,
  groups: Impact['groups'],
): Outcomes => {
  const outcomes = { UNCHANGED: nobody, MAPPED: nobody, IMPOSSIBLE: nobody }
  const faults = new Map<string, number>()
  for (const { elements, count, instances } of groups) {
    const check = checkMigration({ before, after, processId, mapping, rules }, elements)
    const so = outcomes[check.outcome]
    outcomes[check.outcome] = { count: so.count + count, instances: [...so.instances, ...instances] }
    for (const fault of check.faults) faults.set(fault, (faults.get(fault) ?? 0) + count)
  }
  return {
    ...outcomes,
    faults: [...faults].map(([fault, count]) => ({ fault, count })).toSorted((one, other) => other.count - one.count),
  }
}

const nobody: Some = { count: 0, instances: [] }

/** Steps of the other version that a step may go to. */
export const targetsOf = (step: MigrationStep, after: MigrationSteps) =>
  [...after.values()].filter((target) => fits(step, target)).map(({ id, name }) => ({ value: id, label: name }))
