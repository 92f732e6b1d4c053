import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { quotedRules, rules } from '../engine/rules.ts'
import { runMocha } from '../support/mocha-run.ts'

export const title = 'rules of Zeebe that passing scenarios of the engine quote: covered, missing, scenarios'

export const run = async (): Promise<string> => {
  const { passes, failures } = await runMocha(await quotingFiles(), { ENGINE_PLACES: 'memory' })
  for (const { fullTitle, message } of failures) console.log(`fails: ${fullTitle}: ${message}`)
  if (failures.some(({ title: name }) => quotedRules(name).length > 0)) throw new Error('a scenario fails')
  const scenarios = passes.filter(({ title: name }) => quotedRules(name).length > 0)
  const quoted = new Set(scenarios.flatMap(({ title: name }) => quotedRules(name)))
  const inScope = rules.filter(({ outOfScope }) => outOfScope === undefined)
  for (const { id, outOfScope } of rules) if (outOfScope !== undefined) console.log(`left out ${id}: ${outOfScope}`)
  const missing = inScope.filter(({ id }) => !quoted.has(id))
  for (const { id, says } of missing) console.log(`missing ${id}: ${says}`)
  return `${inScope.length - missing.length} of ${inScope.length} rules covered, ${scenarios.length} scenarios`
}

/** Tests of the engine that quote a rule in a title. */
const quotingFiles = async (): Promise<readonly string[]> => {
  const folder = 'test/engine'
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.test.ts'))
  const paths = names.map((name) => join(folder, name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return paths.filter((_, index) => /['"`][A-Z]+\d+(?:\.\d+)?(?:, [A-Z\d.]+)*: /.test(texts[index] ?? ''))
}
