import type { ExecutableProcess, FlowNode } from '../../model/types.ts'

/** Why an element cannot be activated by hand; undefined when it can (C4, Y1). */
export const placementFault = (process: ExecutableProcess, node: FlowNode): string | undefined => {
  if (node.kind === 'startEvent' || node.kind === 'boundaryEvent')
    return `The activation of elements with type '${node.elementType}' is not supported`
  const behindGateway = node.incoming.some(({ source }) => process.nodes.get(source)?.kind === 'eventBasedGateway')
  return behindGateway ? 'The activation of events belonging to an event-based gateway is not supported' : undefined
}

/** Whether a node lies in a multi-instance container: there is no telling which of its instances is meant. */
export const isInsideMultiInstance = (process: ExecutableProcess, node: FlowNode): boolean => {
  const parent = process.nodes.get(node.parent)
  return parent !== undefined && (parent.loop !== undefined || isInsideMultiInstance(process, parent))
}
