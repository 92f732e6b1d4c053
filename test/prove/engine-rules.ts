import { quotedRules, rules } from '../engine/rules.ts'
import { runMocha } from '../support/mocha-run.ts'

export const title = 'rules of Zeebe that passing scenarios of the engine quote: covered, missing, scenarios'

/** Scenarios, and what looks at the gateway, the stores and FEEL; without the random processes, which quote no rule. */
const files = ['test/engine/**/*.test.ts', '--ignore=test/engine/random.test.ts', '--ignore=test/engine/broker.test.ts']

export const run = async (): Promise<string> => {
  const { passes, failures } = await runMocha(files, { ENGINE_PLACES: 'memory' })
  if (failures.length > 0)
    throw new Error(failures.map(({ fullTitle, message }) => `${fullTitle}: ${message}`).join('\n'))
  const scenarios = passes.filter(({ title: name }) => quotedRules(name).length > 0)
  const quoted = new Set(scenarios.flatMap(({ title: name }) => quotedRules(name)))
  const inScope = rules.filter(({ outOfScope }) => outOfScope === undefined)
  for (const { id, outOfScope } of rules) if (outOfScope !== undefined) console.log(`left out ${id}: ${outOfScope}`)
  const missing = inScope.filter(({ id }) => !quoted.has(id))
  for (const { id, says } of missing) console.log(`missing ${id}: ${says}`)
  return `${inScope.length - missing.length} of ${inScope.length} rules covered, ${scenarios.length} scenarios`
}
