import { ControlledClock, MemoryStore, startEngine } from '#engine'
import { differs, type TckCase, type TckModel } from './dmn-tck.ts'

/** Deploys a model and evaluates its cases by the engine's own commands; gives what is wrong with each, undefined when nothing is. */
export const runTck = async (
  model: TckModel,
): Promise<readonly { readonly case: TckCase; readonly fault: string | undefined }[]> => {
  const engine = await startEngine({ memory: new MemoryStore(), clock: new ControlledClock(Date.UTC(2026, 0, 5)) })
  try {
    const resources = [{ name: `${model.name}.dmn`, content: Buffer.from(model.dmn) }]
    const { decisions } = await engine.core.execute('deploy', { resources })
    const outcomes: { case: TckCase; fault: string | undefined }[] = []
    for (const one of model.cases) {
      const decision = decisions.find(({ decisionName }) => decisionName === one.decision)
      if (!decision) throw new Error(`${model.name} has no decision ${one.decision}`)
      const { decisionKey } = decision
      const variables = JSON.stringify(one.variables)
      const result = await engine.core.execute('evaluateDecision', { decisionKey, variables })
      outcomes.push({ case: one, fault: faultOf(one, result.decisionOutput, result.failureMessage) })
    }
    return outcomes
  } finally {
    await engine.stop()
  }
}

const faultOf = ({ expected, isError }: TckCase, output: string, failure: string): string | undefined => {
  if (isError) return failure !== '' || output === 'null' ? undefined : `expected a failure but was ${output}`
  if (failure !== '') return failure
  return differs(JSON.parse(output), expected) ? `expected ${JSON.stringify(expected)} but was ${output}` : undefined
}
