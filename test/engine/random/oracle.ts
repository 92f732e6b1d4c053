import type { ZeebeRecord } from '#engine'
import type { ExecutableProcess, FlowNode } from '#engine/model/types'
import { Tally } from './tally.ts'

const lives = new Set([
  'ACTIVATING ACTIVATED COMPLETING COMPLETED',
  'ACTIVATING ACTIVATED TERMINATING TERMINATED',
  'ACTIVATING TERMINATING TERMINATED',
  'ACTIVATING ACTIVATED COMPLETING TERMINATING TERMINATED',
])

/**
 * Whether the records of a path keep to the rules of the token game: each element instance has one life, each token that leaves arrives once,
 * a scope ends when its last token has, each event is handled and each job ends once.
 *
 * @param processes all that the path may run, by id
 * @param size of the collections of multi-instance activities
 * @returns what is wrong; empty when all is well
 */
export const faultsOf = (
  records: readonly ZeebeRecord[],
  processes: ReadonlyMap<string, ExecutableProcess>,
  size: number,
): readonly string[] => {
  const tally = new Tally(records)
  return [
    ...tally.early.map((place) => `${place} completed before what is in it`),
    ...faultsOfInstances(tally, size),
    ...scopesOf(records).flatMap((scope) => faultsOfScope(scope, tally, processes)),
  ]
}

const faultsOfInstances = ({ lives: lived, jobs, events, made, disturbed }: Tally, size: number): readonly string[] => [
  ...[...lived]
    .filter(([, life]) => !lives.has(life.join(' ')))
    .map(([key, life]) => `element instance ${key} lived ${life.join(' ')}`),
  ...[...jobs].filter(([, ends]) => ends.length !== 1).map(([key, ends]) => `job ${key} ended ${ends.length} times`),
  ...[...events]
    .filter(([, instance]) => !disturbed.has(instance))
    .map(([key, instance]) => `event ${key} on ${instance} was not handled`),
  ...[...made]
    .filter(([body, count]) => count !== size && !disturbed.has(body))
    .map(([body, count]) => `body ${body} made ${count} instances`),
]

interface Scope {
  readonly key: number
  readonly process: string
  readonly element: string
}

const scopesOf = (records: readonly ZeebeRecord[]): readonly Scope[] =>
  records.flatMap(({ key, intent, valueType, value }) =>
    valueType === 'PROCESS_INSTANCE' &&
    intent === 'ELEMENT_ACTIVATED' &&
    value['bpmnElementType'] !== 'MULTI_INSTANCE_BODY'
      ? [{ key, process: String(value['bpmnProcessId']), element: String(value['elementId']) }]
      : [],
  )

const faultsOfScope = (
  { key, process: id, element }: Scope,
  tally: Tally,
  processes: ReadonlyMap<string, ExecutableProcess>,
): readonly string[] => {
  const process = processes.get(id)
  if (!process) return [`${id} is no process`]
  const inside = [...process.nodes.values()].filter(({ parent, id: own }) => parent === element && own !== id)
  const isTaken = inside.some((node) => takesOver(node, process) && tally.activated.has(`${key}|${node.id}`))
  const isDisturbed = isTaken || tally.disturbed.has(key)
  return inside.flatMap((node) => {
    const tokens = tokensOf(node, key, tally)
    const isWell = leavesWell(node, tokens) && arrivesWell(node, process, tokens, isDisturbed)
    return isWell ? [] : [`${node.id} in ${key}: ${JSON.stringify(tokens)}`]
  })
}

interface Tokens {
  readonly activated: number
  readonly completed: number
  /** per incoming and outgoing flow */
  readonly into: readonly number[]
  readonly outOf: readonly number[]
}

const tokensOf = ({ id, incoming, outgoing }: FlowNode, scope: number, tally: Tally): Tokens => ({
  activated: tally.activated.get(`${scope}|${id}`) ?? 0,
  completed: tally.completed.get(`${scope}|${id}`) ?? 0,
  into: incoming.map((flow) => tally.taken.get(`${scope}|${flow.id}`) ?? 0),
  outOf: outgoing.map((flow) => tally.taken.get(`${scope}|${flow.id}`) ?? 0),
})

/** Whether this element, once it runs, leaves no other token in its scope. */
const takesOver = (node: FlowNode, process: ExecutableProcess): boolean =>
  node.event.type === 'TERMINATE' ||
  (node.kind === 'eventSubProcess' && node.startEvents.some((id) => process.nodes.get(id)?.interrupting === true))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const leavesWell = ({ kind }: FlowNode, { completed, outOf }: Tokens): boolean => {
  if (outOf.length === 0) return true
  if (kind === 'eventBasedGateway') return sum(outOf) === 0
  if (kind === 'exclusiveGateway') return sum(outOf) === completed
  if (kind === 'inclusiveGateway') return sum(outOf) >= completed && outOf.every((one) => one <= completed)
  return outOf.every((one) => one === completed)
}

/** In a scope that something has taken over tokens may be lost, but none may be made. */
const arrivesWell = (
  node: FlowNode,
  process: ExecutableProcess,
  { activated, into }: Tokens,
  isDisturbed: boolean,
): boolean => {
  if (into.length === 0 || isAfterGate(node, process)) return true
  if (into.length > 1 && node.kind === 'parallelGateway')
    return isDisturbed ? activated <= Math.min(...into) : into.every((one) => one === activated)
  const come = sum(into)
  // a join of an inclusive gateway takes one token or more at a time
  const mayBeFewer = isDisturbed || (node.kind === 'inclusiveGateway' && into.length > 1 && activated > 0)
  return mayBeFewer ? activated <= come : activated === come
}

/** Events behind an event-based gateway are entered without their flow. */
const isAfterGate = (node: FlowNode, process: ExecutableProcess): boolean =>
  node.incoming.some(({ source }) => process.nodes.get(source)?.kind === 'eventBasedGateway')
