import { judge, type Judgement } from '#modelling/scenarios/judge'
import type { Check, ScenarioContent } from '#modelling/scenarios/scenario'
import { checkSentence, givenSentence, type NameOf, stepSentence } from '#modelling/scenarios/sentence'
import { namesIn } from '../records/element-names.ts'
import { Game, type Played, PlayRefused } from './game.ts'
import type { OpenPlayEngine } from './port.ts'

/** What was expected, and what came. */
export interface CheckResult extends Judgement {
  readonly expected: string
}

export interface StepResult {
  readonly sentence: string
  /** `SKIPPED`: a step before it failed */
  readonly state: 'DONE' | 'FAILED' | 'SKIPPED'
  /** why it could not be taken */
  readonly refusal: string | null
  readonly checks: readonly CheckResult[]
}

export interface ScenarioResult {
  readonly ok: boolean
  readonly given: StepResult
  readonly when: readonly StepResult[]
  readonly outcome: readonly CheckResult[]
}

/** Plays a scenario from its beginning to its end on an engine of its own; a step that cannot be taken ends it. */
export const runScenario = async (
  open: OpenPlayEngine,
  played: Played,
  scenario: ScenarioContent,
): Promise<ScenarioResult> => {
  const names = namesOf(played.files)
  const first = { sentence: givenSentence(scenario.given), state: 'DONE', refusal: null, checks: [] } as const
  let game: Game
  try {
    game = await Game.begin(open, played, scenario.given)
  } catch (error) {
    return failedAtOnce(scenario, played.processId, names, { ...first, state: 'FAILED', refusal: refusalOf(error) })
  }
  try {
    const when: StepResult[] = []
    for (const { step, then } of scenario.when) {
      const sentence = stepSentence(step, played.processId, names)
      const hasFailed = when.some(({ state }) => state !== 'DONE')
      if (hasFailed) when.push({ sentence, state: 'SKIPPED', refusal: null, checks: [] })
      else when.push({ sentence, ...(await take(game, step, then, played.processId, names)) })
    }
    const outcome = judgeAll(scenario.then, game, played.processId, names)
    return { ok: isGreen(when, outcome), given: first, when, outcome }
  } finally {
    await game.stop()
  }
}

/** Names of the elements of several diagrams; an element without one is called by its id. */
export const namesOf = (files: Played['files']): NameOf => {
  const diagrams = files.filter(({ name }) => name.endsWith('.bpmn')).map(({ content }) => content)
  const byProcess = new Map(
    diagrams.flatMap((xml) => {
      const names = namesIn(xml)
      return [...xml.matchAll(/<(?:\w+:)?process\s[^>]*\bid="([^"]+)"/g)].map(([, id = '']) => [id, names] as const)
    }),
  )
  return (processId, elementId) => byProcess.get(processId)?.get(elementId) ?? elementId
}

/** Why a step could not be taken, in Dutch. */
export const refusalOf = (error: unknown): string => {
  if (!(error instanceof PlayRefused)) throw error
  return refusalWords[error.code](error.detail)
}

const refusalWords: Readonly<Record<PlayRefused['code'], (detail: string) => string>> = {
  NOT_WAITING: (detail) => `Niets wacht hierop: ${detail}.`,
  NO_TIMER: () => 'Er loopt geen termijn.',
  TIME_BACK: () => 'De klok kan niet terug.',
  TOO_MANY_TIMERS: () => 'Er gaan te veel termijnen af: kies een kortere tijd.',
  TOO_LARGE: () => 'Het proces doet te veel stappen om te spelen.',
  ENGINE: (detail) => `De procesmotor weigert: ${detail}`,
}

const take = async (
  game: Game,
  step: ScenarioContent['when'][number]['step'],
  then: readonly Check[],
  processId: string,
  names: NameOf,
): Promise<Omit<StepResult, 'sentence'>> => {
  try {
    await game.take(step)
  } catch (error) {
    return { state: 'FAILED', refusal: refusalOf(error), checks: [] }
  }
  return { state: 'DONE', refusal: null, checks: judgeAll(then, game, processId, names) }
}

const judgeAll = (checks: readonly Check[], game: Game, processId: string, names: NameOf): CheckResult[] => {
  if (checks.length === 0) return []
  const { view } = game
  return checks.map((check) => ({
    expected: checkSentence(check, processId, names),
    ...judge(check, view, processId, names),
  }))
}

const isGreen = (when: readonly StepResult[], outcome: readonly CheckResult[]): boolean =>
  when.every(({ state, checks }) => state === 'DONE' && checks.every(({ ok }) => ok)) && outcome.every(({ ok }) => ok)

const failedAtOnce = (
  { when, then }: ScenarioContent,
  processId: string,
  names: NameOf,
  given: StepResult,
): ScenarioResult => ({
  ok: false,
  given,
  when: when.map(({ step }) => ({
    sentence: stepSentence(step, processId, names),
    state: 'SKIPPED',
    refusal: null,
    checks: [],
  })),
  outcome: then.map((check) => ({
    expected: checkSentence(check, processId, names),
    ok: false,
    came: 'het proces is niet gestart',
  })),
})
