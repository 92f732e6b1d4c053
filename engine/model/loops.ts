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
  const done = new Set<FlowNode>()
  for (const node of begins.toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id))) {
    const loop = loopFrom({ node, process }, done, processes)
    if (loop) return loop
  }
  return undefined
}

interface Place {
  readonly node: FlowNode
  readonly process: ExecutableProcess
}

/**
 * Walks in depth, without recursion: a path may be as long as a file allows.
 *
 * @param done elements behind which no loop was found; grows
 */
const loopFrom = (
  begin: Place,
  done: Set<FlowNode>,
  processes: readonly ExecutableProcess[],
): readonly string[] | undefined => {
  const path: { readonly node: FlowNode; readonly ahead: Place[] }[] = []
  const onPath = new Set<FlowNode>()
  const enter = (place: Place): void => {
    path.push({ node: place.node, ahead: [...following(place, processes)].reverse() })
    onPath.add(place.node)
  }
  enter(begin)
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const next = last.ahead.pop()
    if (next && onPath.has(next.node)) {
      const nodes = path.map(({ node }) => node)
      return [...nodes.slice(nodes.indexOf(next.node)), next.node].map(({ id }) => id)
    }
    if (next && !done.has(next.node) && passing.has(next.node.kind)) enter(next)
    if (next) continue
    done.add(last.node)
    onPath.delete(last.node)
    path.pop()
  }
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
