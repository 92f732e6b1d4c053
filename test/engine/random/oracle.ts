import type { ZeebeRecord } from '#engine'
import type { ExecutableProcess, FlowNode } from '#engine/model/types'

type Counts = Map<string, number>

/** What the records tell of one path, counted per scope instance and element. */
interface Tally {
  readonly activated: Counts
  readonly completed: Counts
  readonly taken: Counts
  /** children that live, and flows that have not arrived, by scope */
  readonly open: Map<number, number>
  readonly lives: Map<number, string[]>
  readonly jobs: Map<number, string[]>
  /** events that have hit an instance and were not handled, with the instance */
  readonly events: Map<number, number>
  /** scopes of which something was terminated or left out */
  readonly disturbed: Set<number>
  /** inner instances and kind of body, by body */
  readonly inner: Map<number, number>
}

const add = <K>(counts: Map<K, number>, key: K, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by)

const lives = new Set([
  'ACTIVATING ACTIVATED COMPLETING COMPLETED',
  'ACTIVATING ACTIVATED TERMINATING TERMINATED',
  'ACTIVATING TERMINATING TERMINATED',
  'ACTIVATING ACTIVATED COMPLETING TERMINATING TERMINATED',
])

/**
 * Whether the records of a path keep to the rules of the token game: each element instance has one life, each token that leaves arrives once,
 * a scope ends when its last token has, and each job ends once.
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
  const faults: string[] = []
  const tally = count(records, faults)
  for (const [key, life] of tally.lives)
    if (!lives.has(life.join(' '))) faults.push(`element instance ${key} lived ${life.join(' ')}`)
  for (const [key, ends] of tally.jobs) if (ends.length !== 1) faults.push(`job ${key} ended ${ends.length} times`)
  for (const [key, instance] of tally.events)
    if (!tally.disturbed.has(instance)) faults.push(`event ${key} on ${instance} was not handled`)
  for (const scope of scopesOf(records)) faults.push(...faultsOfScope(scope, tally, processes))
  for (const [body, made] of tally.inner)
    if (made !== size && !tally.disturbed.has(body)) faults.push(`body ${body} made ${made} instances`)
  return faults
}

const count = (records: readonly ZeebeRecord[], faults: string[]): Tally => {
  const tally: Tally = {
    activated: new Map(),
    completed: new Map(),
    taken: new Map(),
    open: new Map(),
    lives: new Map(),
    jobs: new Map(),
    events: new Map(),
    disturbed: new Set(),
    inner: new Map(),
  }
  for (const record of records) {
    if (record.valueType === 'PROCESS_INSTANCE') countElement(record, tally, faults)
    if (record.valueType === 'JOB') countJob(record, tally)
    if (record.valueType === 'PROCESS_EVENT') countEvent(record, tally)
  }
  return tally
}

const countJob = ({ key, intent, value }: ZeebeRecord, { jobs }: Tally): void => {
  if (intent === 'CREATED') jobs.set(key, [])
  const isCaught = intent === 'ERROR_THROWN' && value['elementId'] !== 'NO_CATCH_EVENT_FOUND'
  if (isCaught || intent === 'COMPLETED' || intent === 'CANCELED') jobs.get(key)?.push(intent)
}

const countEvent = ({ key, intent, value }: ZeebeRecord, { events }: Tally): void => {
  if (intent === 'TRIGGERING') events.set(key, Number(value['scopeKey']))
  else events.delete(key)
}

const countElement = ({ key, intent, value }: ZeebeRecord, tally: Tally, faults: string[]): void => {
  const scope = Number(value['flowScopeKey'])
  const place = `${scope}|${String(value['elementId'])}`
  if (intent === 'SEQUENCE_FLOW_TAKEN') return add(tally.taken, place)
  const state = intent.replace('ELEMENT_', '')
  tally.lives.set(key, [...(tally.lives.get(key) ?? []), state])
  if (state === 'ACTIVATING') {
    add(tally.activated, place)
    add(tally.open, scope)
    if (value['bpmnElementType'] === 'MULTI_INSTANCE_BODY') tally.inner.set(key, 0)
    if (tally.inner.has(scope)) add(tally.inner, scope)
  }
  if (state === 'COMPLETED') {
    add(tally.completed, place)
    if ((tally.open.get(key) ?? 0) > 0) faults.push(`${place} completed before what is in it`)
  }
  if (state === 'TERMINATED') for (const one of [scope, key]) tally.disturbed.add(one)
  if (state === 'COMPLETED' || state === 'TERMINATED') add(tally.open, scope, -1)
}

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
  const inside = [...(process?.nodes.values() ?? [])].filter(({ parent, id: own }) => parent === element && own !== id)
  const ended = inside.some((node) => takesOver(node, process) && tally.activated.has(`${key}|${node.id}`))
  const isDisturbed = ended || tally.disturbed.has(key)
  return inside.flatMap((node) => {
    const at = (counts: Counts, what: string): number => counts.get(`${key}|${what}`) ?? 0
    const arrived = at(tally.activated, node.id)
    const left = at(tally.completed, node.id)
    const taken = node.outgoing.map((flow) => at(tally.taken, flow.id))
    const come = node.incoming.map((flow) => at(tally.taken, flow.id))
    return [
      ...leaving(node, left, taken).map((text) => `${node.id} in ${key}: ${text}`),
      ...arriving(node, arrived, come, isDisturbed, afterGate(node, process)).map(
        (text) => `${node.id} in ${key}: ${text}`,
      ),
    ]
  })
}

/** Whether this element, once it runs, leaves no other token in its scope. */
const takesOver = (node: FlowNode, process: ExecutableProcess | undefined): boolean =>
  node.event.type === 'TERMINATE' ||
  (node.kind === 'eventSubProcess' && node.startEvents.some((id) => process?.nodes.get(id)?.interrupting === true))

/** Events behind an event-based gateway are entered without their flow. */
const afterGate = (node: FlowNode, process: ExecutableProcess | undefined): boolean =>
  node.incoming.some(({ source }) => process?.nodes.get(source)?.kind === 'eventBasedGateway')

const leaving = (node: FlowNode, left: number, taken: readonly number[]): readonly string[] => {
  const sum = taken.reduce((total, one) => total + one, 0)
  const wrong = `completed ${left} times, flows taken ${taken.join(', ')}`
  switch (node.kind) {
    case 'eventBasedGateway':
      return sum === 0 ? [] : [wrong]
    case 'exclusiveGateway':
      return sum === (taken.length === 0 ? 0 : left) ? [] : [wrong]
    case 'inclusiveGateway':
      return (sum >= left || taken.length === 0) && taken.every((one) => one <= left) ? [] : [wrong]
    default:
      return taken.every((one) => one === left) ? [] : [wrong]
  }
}

const arriving = (
  node: FlowNode,
  arrived: number,
  come: readonly number[],
  isDisturbed: boolean,
  isAfterGate: boolean,
): readonly string[] => {
  if (come.length === 0 || isAfterGate) return []
  const sum = come.reduce((total, one) => total + one, 0)
  const wrong = `activated ${arrived} times, flows into it ${come.join(', ')}`
  const isJoin = node.kind === 'parallelGateway' || (node.kind === 'inclusiveGateway' && come.length > 1)
  if (!isJoin) return arrived === sum || (isDisturbed && arrived < sum) ? [] : [wrong]
  if (node.kind === 'inclusiveGateway')
    return arrived <= sum && (arrived > 0 || sum === 0 || isDisturbed) ? [] : [wrong]
  const complete = Math.min(...come)
  const isEven = come.every((one) => one === arrived)
  return isEven || (isDisturbed && arrived <= complete) ? [] : [wrong]
}
