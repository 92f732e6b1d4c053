import type { Output } from '#contract/endpoint'
import type { getPlay, listScenarios } from '#contract/play'
import type { PlayStep } from '#modelling/scenarios/scenario'

export type PlayState = Output<typeof getPlay>
export type ScenarioItem = Output<typeof listScenarios>['items'][number]
export type Element = Output<typeof listScenarios>['elements'][number]
export type Variables = Readonly<Record<string, unknown>>

/** Something that the player can do now, in the side panel or with the button on its element. */
export interface Waiting {
  readonly id: string
  readonly kind: 'task' | 'job' | 'message' | 'incident'
  readonly processId: string
  readonly elementId: string
  readonly name: string
  readonly nth: number
  readonly message: string
  readonly correlationKey: string
  readonly dueOn: string | null
  readonly errors: readonly string[]
  readonly proposal: Variables
  readonly form: string | null
  readonly choices: Readonly<Record<string, readonly unknown[]>>
  readonly variables: Variables
}

/** What waits for somebody: people first, then machines, then messages. */
export const waitingOf = (state: PlayState): readonly Waiting[] => [
  ...state.incidents.map((one) => ({ ...nothing, ...one, id: idOf('incident', one), kind: 'incident' as const })),
  ...state.tasks.map((one) => ({ ...nothing, ...one, id: idOf('task', one), kind: 'task' as const })),
  ...state.jobs.map((one) => ({ ...nothing, ...one, id: idOf('job', one), kind: 'job' as const })),
  ...state.messages
    .filter(({ correlationKey }) => correlationKey !== null)
    .map((one) => ({
      ...nothing,
      ...one,
      correlationKey: one.correlationKey ?? '',
      nth: 1,
      id: `message ${one.processId} ${one.elementId} ${one.correlationKey ?? ''}`,
      kind: 'message' as const,
    })),
]

/** What is carried out for a waiting thing. `processId` is left out for the played process, so that a scenario reads short. */
export const targetOf = (waiting: Waiting, played: string) => ({
  elementId: waiting.elementId,
  ...(waiting.processId !== played && { processId: waiting.processId }),
  ...(waiting.nth !== 1 && { nth: waiting.nth }),
})

/** Every machine step that waits, with what its contract proposes; those on one element one after the other. */
export const allJobs = (state: PlayState): PlayStep[] =>
  state.jobs.slice(0, 50).map((job) => ({
    do: 'COMPLETE_JOB',
    elementId: job.elementId,
    // each that is done makes the next the oldest
    ...(job.processId !== state.processId && { processId: job.processId }),
    variables: job.proposal,
  }))

/**
 * What somebody typed as a value: JSON when it is that, else the text itself. `true`, `12` and `["a"]` are what they look like, `2026-01-05` is a text.
 */
export const readValue = (typed: string): unknown => {
  if (typed.trim() === '') return ''
  try {
    return JSON.parse(typed)
  } catch {
    return typed
  }
}

/** The other way: a text is shown without quotes unless it would be read as something else. */
export const writeValue = (value: unknown): string =>
  typeof value === 'string' && readValue(value) === value ? value : (JSON.stringify(value) ?? '')

/** Green scenarios among all. */
export const greenOf = (items: readonly ScenarioItem[]): number => items.filter(({ last }) => last?.ok === true).length

const nothing = {
  message: '',
  correlationKey: '',
  dueOn: null,
  errors: [],
  proposal: {},
  choices: {},
  form: null,
  variables: {},
} as const

const idOf = (kind: string, { processId, elementId, nth }: { processId: string; elementId: string; nth: number }) =>
  `${kind} ${processId} ${elementId} ${nth}`
