import { scenarios } from '../scenarios/scenarios.data.ts'
import { scenarioFiles, scenariosIn } from '../scenarios/titles.ts'
import { runMocha } from '../support/mocha-run.ts'

export const title =
  'acceptance scenarios of the flows that a passing test proves by its title “Scenario N: …”: tested, all'

export const run = async (): Promise<string> => {
  // whole files: the tests of a journey follow each other in time
  const { passes, failures, pending } = await runMocha(scenarioFiles(), {})
  const numbersOf = (tests: readonly { readonly title: string }[]): Set<number> =>
    new Set(tests.flatMap((test) => scenariosIn(test.title)))
  for (const { fullTitle, message } of failures) console.log(`fails: ${fullTitle}: ${message}`)
  const [proven, broken] = [numbersOf(passes), numbersOf(failures)]
  for (const test of pending)
    if (scenariosIn(test.title).some((number) => !proven.has(number))) console.log(`skipped: ${test.fullTitle}`)
  const tested = scenarios.filter(({ number }) => proven.has(number) && !broken.has(number))
  for (const { number, says } of scenarios.filter((one) => !tested.includes(one)))
    console.log(`missing ${number}: ${says}`)
  const figure = `${tested.length} of ${scenarios.length} scenarios tested, by ${passes.filter(({ title: name }) => scenariosIn(name).length > 0).length} tests`
  if (failures.length > 0) throw new Error(figure)
  return figure
}
