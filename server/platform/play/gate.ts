import { type Model, type RunDeps, runScenarios } from './run-all.ts'

export interface Gate {
  readonly ok: boolean
  readonly red: readonly { readonly scenarioId: string; readonly title: string }[]
  /** how many stand */
  readonly count: number
}

/**
 * Whether a model may be published, as far as its scenarios say: each of them must have ended well on exactly these files and those that they call. What has
 * not run yet runs now. To be asked before the transaction that publishes: it may take seconds.
 */
export const scenarioGate = async (deps: RunDeps, model: Model): Promise<Gate> => {
  const { scenarios } = await runScenarios(deps, model)
  const red = scenarios
    .filter(({ last }) => last?.ok !== true)
    .map(({ id, content }) => ({ scenarioId: id, title: content.title }))
  return { ok: red.length === 0, red, count: scenarios.length }
}
