import type { EventDefinition, ExecutableProcess, FlowNode } from './types.ts'

/** What is wrong with the events that one activity, gateway or scope waits for at the same time. */
export const duplicateEvents = (node: FlowNode, process: ExecutableProcess): readonly string[] => {
  const nodesOf = (ids: readonly string[]): FlowNode[] => ids.flatMap((id) => process.nodes.get(id) ?? [])
  const eventsOf = (ids: readonly string[]): EventDefinition[] => nodesOf(ids).map(({ event }) => event)
  const behind = node.kind === 'eventBasedGateway' ? node.outgoing.map(({ target }) => target) : []
  const starts = node.kind === 'process' ? node.startEvents : []
  return [
    ...faults(eventsOf(node.boundaries)),
    ...faults(eventsOf(nodesOf(node.eventSubProcesses).flatMap(({ startEvents }) => startEvents))),
    ...faults(eventsOf(behind)),
    ...faults(eventsOf(starts)),
    ...links(node, process),
  ]
}

const faults = (events: readonly EventDefinition[]): readonly string[] => [
  ...repeated(events.flatMap((event) => (event.type === 'MESSAGE' ? [event.message.name.source] : []))).map(
    (name) => `Multiple message event definitions with the same name '${name}' are not allowed.`,
  ),
  ...repeated(events.flatMap((event) => (event.type === 'SIGNAL' ? [event.name.source] : []))).map(
    (name) => `Multiple signal event definitions with the same name '${name}' are not allowed.`,
  ),
  ...repeatedCodes(events, 'ERROR', 'error'),
  ...repeatedCodes(events, 'ESCALATION', 'escalation'),
]

const repeatedCodes = (
  events: readonly EventDefinition[],
  type: 'ERROR' | 'ESCALATION',
  name: string,
): readonly string[] => {
  const codes = events.flatMap((event) => (event.type === type ? [event.code?.source ?? ''] : []))
  return repeated(codes).map((code) =>
    code === ''
      ? `The same scope can not contain more than one ${name} catch event without ${name} code. An ${name} catch event without ${name} code catches all ${name}s.`
      : `Multiple ${name} catch events with the same ${name} code '${code}' are not supported on the same scope.`,
  )
}

const scopes: ReadonlySet<FlowNode['kind']> = new Set(['process', 'subProcess', 'eventSubProcess'])

/** A link goes to the one catch event of its name in its scope. */
const links = (scope: FlowNode, process: ExecutableProcess): readonly string[] => {
  if (!scopes.has(scope.kind)) return []
  const named = (kind: FlowNode['kind']): string[] =>
    [...process.nodes.values()].flatMap(({ event, parent, kind: own }) =>
      event.type === 'LINK' && parent === scope.id && own === kind ? [event.name] : [],
    )
  const caught = named('catchEvent')
  const known = new Set(caught)
  const lost = new Set(named('throwEvent').filter((name) => !known.has(name)))
  return [
    ...repeated(caught).map(
      (name) => `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`,
    ),
    ...[...lost].map((name) => `Can't find an catch link event for the throw link event with the name '${name}'.`),
  ]
}

const repeated = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) (seen.has(name) ? twice : seen).add(name)
  return [...twice]
}
