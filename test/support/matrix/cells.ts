import { isPublic } from '#contract/endpoint'
import type { Endpoint } from '#contract/endpoint'
import type { LocalDate } from '#domain/shared/local-date'
import { addressOf, bodyOf } from '../http.ts'
import type { Actor } from './actors.ts'
import { type Foretold, foretell } from './foretell.ts'
import type { EndpointSamples, Sample } from './sample.ts'

/** One call of the matrix: who, what, on what. */
export interface Cell {
  readonly actor: Actor
  readonly endpoint: Endpoint
  readonly sample: Sample
}

export interface Outcome {
  readonly status: number
  readonly code?: string
  readonly reason?: string
  readonly text: string
}

/** All cells of these endpoints. */
export const cellsOf = (actors: readonly Actor[], all: readonly EndpointSamples[]): Cell[] =>
  all.flatMap(({ endpoint, samples }) =>
    samples.flatMap((sample) => actors.map((actor) => ({ actor, endpoint, sample }))),
  )

/** Names of the endpoints that no sample calls. */
export const withoutSample = (mounted: readonly Endpoint[], all: readonly EndpointSamples[]): string[] =>
  mounted
    .filter(
      (endpoint) =>
        !all.some(
          (one) =>
            one.endpoint.path === endpoint.path && one.endpoint.method === endpoint.method && one.samples.length > 0,
        ),
    )
    .map(nameOf)

/**
 * Kinds that an endpoint declares to show and that none of its samples names or finds: nothing would prove that its handler asks the rule for them.
 */
export const unprovenKinds = (all: readonly EndpointSamples[]): string[] =>
  all.flatMap(({ endpoint, samples, unnamed = [] }) => {
    const { access } = endpoint
    if (isPublic(access) || typeof access.shows === 'string' || samples.some(({ stream }) => stream)) return []
    const named = new Set(
      samples
        .flatMap(({ names = [], finds = [] }) => [...names, ...finds.map(({ object }) => object)])
        .map(({ kind }) => kind),
    )
    return access.shows
      .filter((kind) => !named.has(kind) && !unnamed.includes(kind))
      .map((kind) => `${nameOf(endpoint)} ${kind}`)
  })

/** Makes the calls, those that change what others rest on last. @returns what was not as foretold, a sentence each */
export const runCells = async (
  origin: string,
  asOf: LocalDate,
  cells: readonly Cell[],
): Promise<{ readonly made: number; readonly deviations: readonly string[] }> => {
  const deviations: string[] = []
  const judge = async (cell: Cell): Promise<Foretold> => {
    const foretold = foretell(cell.endpoint.access, cell.actor, cell.sample, asOf)
    const outcome = await call(origin, cell.actor, cell.endpoint, cell.sample)
    const deviation = differenceOf(cell, foretold, outcome)
    if (deviation !== undefined) deviations.push(deviation)
    const { undo } = cell.sample
    if (undo && outcome.status < 300) await call(origin, cell.actor, undo.endpoint, { on: '', input: undo.input })
    return foretold
  }
  let made = 0
  const waiting = cells.filter(({ sample }) => sample.once !== true)
  const lane = async (): Promise<void> => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      await judge(cell)
      made++
    }
  }
  await Promise.all(Array.from({ length: 4 }, lane))
  made += await runOnce(asOf, cells, judge)
  return { made, deviations }
}

// Refusals first; the first that is open ends its sample.
const runOnce = async (
  asOf: LocalDate,
  cells: readonly Cell[],
  judge: (cell: Cell) => Promise<Foretold>,
): Promise<number> => {
  const once = cells.filter(({ sample }) => sample.once === true)
  const isOpen = ({ actor, endpoint, sample }: Cell): boolean => foretell(endpoint.access, actor, sample, asOf).open
  let made = 0
  for (const cell of once.filter((one) => !isOpen(one))) {
    await judge(cell)
    made++
  }
  const spent = new Set<Sample>()
  for (const cell of once.filter(isOpen)) {
    if (spent.has(cell.sample)) continue
    spent.add(cell.sample)
    await judge(cell)
    made++
  }
  return made
}

const call = async (origin: string, actor: Actor, endpoint: Endpoint, sample: Sample): Promise<Outcome> => {
  const { body, headers } = bodyOf(sample.input)
  const response = await fetch(`${origin}${addressOf(endpoint, sample.input)}`, {
    method: endpoint.method,
    headers: { ...actor.headers, ...headers },
    ...(body !== undefined && { body }),
  })
  if (sample.stream === true && response.ok) {
    await response.body?.cancel()
    return { status: response.status, text: '' }
  }
  const text = await response.text()
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true
  const { code, reason }: { code?: string; reason?: string } = isProblem ? JSON.parse(text) : {}
  return { status: response.status, text, ...(code !== undefined && { code }), ...(reason !== undefined && { reason }) }
}

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`

const differenceOf = (cell: Cell, foretold: Foretold, outcome: Outcome): string | undefined => {
  const { actor, endpoint, sample } = cell
  const came = said(outcome)
  const say = (declared: string): string =>
    `${actor.name}: ${nameOf(endpoint)} on ${sample.on}: ${declared} was declared, ${came} came`
  if (!foretold.open) {
    const isSame = said(foretold) === (foretold.reason === undefined ? said({ ...outcome, reason: undefined }) : came)
    return isSame ? undefined : say(said(foretold))
  }
  if (!isOpenAnswer(outcome)) return say('open')
  const wrong = sample.finds?.find(({ id }, index) => outcome.text.includes(id) !== foretold.finds[index])
  return wrong && say(`${wrong.object.kind} ${wrong.id} ${outcome.text.includes(wrong.id) ? 'hidden' : 'shown'}`)
}

const said = ({ status, code = '', reason = '' }: Said): string => `${status} ${code} ${reason}`.trim()

interface Said {
  readonly status: number
  readonly code?: string | undefined
  readonly reason?: string | undefined
}

// What is open either happens or is refused for what it says: a stale form, a rule, a task that moved on.
const isOpenAnswer = ({ status, code, reason }: Outcome): boolean => {
  if (status < 300) return true
  if (code === 'NOT_ALLOWED_NOW') return reason?.startsWith('TASK_') === true
  return code !== undefined && ['STALE', 'RULE_BROKEN', 'DUPLICATE', 'TASK_TAKEN', 'TASK_CLOSED'].includes(code)
}
