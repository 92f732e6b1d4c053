import type { Problems } from './problems.ts'
import type { ExecutableProcess, FlowNode, NodeKind } from './types.ts'

/** Elements that nothing has to happen in; a loop of them would run for ever. */
const passing: ReadonlySet<NodeKind> = new Set([
  'passTask',
  'callActivity',
  'subProcess',
  'startEvent',
  'endEvent',
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
])

/**
 * Refuses loops without a wait state. Gateways alone are let through, as in Zeebe; a called process counts when it is in the same file.
 *
 * @param processes all of the resource
 */
export const refuseLoops = (processes: readonly ExecutableProcess[], problems: Problems): void => {
  for (const process of processes) {
    const loop = loopIn(process, processes)
    if (!loop) continue
    const text = `Processes are not allowed to contain a straight-through processing loop: ${loop.join(' > ')}`
    problems.add(process.id, text, 'Process')
  }
}

const loopIn = (process: ExecutableProcess, processes: readonly ExecutableProcess[]): readonly string[] | undefined => {
  const begins = [...process.nodes.values()].filter(({ kind }) => kind === 'passTask' || kind === 'callActivity')
  for (const node of begins.toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id))) {
    const loop = loopFrom({ node, process }, [], new Set(), processes)
    if (loop) return loop
  }
  return undefined
}

interface Place {
  readonly node: FlowNode
  readonly process: ExecutableProcess
}

/** @param done elements behind which no loop was found */
const loopFrom = (
  place: Place,
  path: readonly FlowNode[],
  done: Set<FlowNode>,
  processes: readonly ExecutableProcess[],
): readonly string[] | undefined => {
  const { node } = place
  const seenAt = path.indexOf(node)
  if (seenAt >= 0) return [...path.slice(seenAt), node].map(({ id }) => id)
  if (done.has(node) || !passing.has(node.kind)) return undefined
  for (const next of following(place, processes)) {
    const loop = loopFrom(next, [...path, node], done, processes)
    if (loop) return loop
  }
  done.add(node)
  return undefined
}

const following = ({ node, process }: Place, processes: readonly ExecutableProcess[]): readonly Place[] => {
  if (node.kind === 'subProcess') return noneStarts(node, process)
  if (node.kind === 'callActivity') {
    const called = processes.find(({ id }) => node.called?.processId.isStatic && id === node.called.processId.source)
    const root = called?.nodes.get(called.id)
    return called && root ? noneStarts(root, called) : []
  }
  // the end of a path may be the end of its sub-process
  const flows = node.outgoing.length > 0 ? node.outgoing : (process.nodes.get(node.parent)?.outgoing ?? [])
  return places(
    flows.map(({ target }) => target),
    process,
  )
}

const noneStarts = (scope: FlowNode, process: ExecutableProcess): readonly Place[] =>
  places(scope.startEvents, process).filter(({ node }) => node.event.type === 'NONE')

const places = (ids: readonly string[], process: ExecutableProcess): readonly Place[] =>
  ids.flatMap((id) => process.nodes.get(id) ?? []).map((node) => ({ node, process }))
