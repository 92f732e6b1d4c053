import type { CheckResult, ScenarioResult } from './run-scenario.ts'
import { type Model, type RunDeps, runScenarios } from './run-all.ts'

export interface Gate {
  readonly ok: boolean
  readonly red: readonly {
    readonly scenarioId: string
    readonly title: string
    /** what went otherwise first, in Dutch */
    readonly fault: string
  }[]
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
    .map(({ id, content, last }) => ({ scenarioId: id, title: content.title, fault: firstFault(last?.result) }))
  return { ok: red.length === 0, red, count: scenarios.length }
}

const firstFault = (result: ScenarioResult | undefined): string => {
  if (result === undefined) return ''
  const { given, when, outcome } = result
  const steps = [given, ...when].flatMap(({ sentence, refusal, checks }) => [
    ...(refusal === null ? [] : [`${sentence} ${refusal}`]),
    ...checks.filter(({ ok }) => !ok).map(told),
  ])
  return [...steps, ...outcome.filter(({ ok }) => !ok).map(told)][0] ?? ''
}

const told = ({ expected, came }: CheckResult): string => `${expected} Gekregen: ${came}.`
