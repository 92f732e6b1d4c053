import { readTck, tckFolder, tckIsHere } from '../conformance/dmn-tck.ts'
import { runTck } from '../conformance/dmn-tck-run.ts'

export const title = 'cases of the DMN TCK, compliance level 2, that the engine answers as expected'

export const run = async (): Promise<string> => {
  if (!tckIsHere()) throw new Error(`the cases of the DMN TCK are not in ${tckFolder}`)
  const models = await readTck()
  let passed = 0
  let whole = 0
  for (const model of models) {
    const outcomes = await runTck(model)
    const faults = outcomes.filter(({ fault }) => fault !== undefined)
    passed += outcomes.length - faults.length
    if (faults.length === 0) whole++
    console.log(
      `${faults.length === 0 ? 'ok' : 'FAILED'} ${model.name}: ${outcomes.length - faults.length} of ${outcomes.length}`,
    )
    for (const { case: one, fault } of faults) console.log(`  ${one.title}: ${fault}`)
  }
  const cases = models.reduce((sum, model) => sum + model.cases.length, 0)
  return `${passed} of ${cases} cases, ${whole} of ${models.length} models`
}
