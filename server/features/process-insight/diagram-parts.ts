/** A gateway at which a token chooses, with the flows that leave it. */
export interface SplittingGateway {
  readonly id: string
  readonly flows: readonly { readonly id: string; readonly targetId: string }[]
}

/**
 * Exclusive and inclusive gateways with more than one way out. Event-based ones are left out: the engine never records which flow was behind them.
 *
 * @source zeebe.md 4
 */
export const splittingGateways = (xml: string): readonly SplittingGateway[] => {
  const flows = sequenceFlows(xml)
  return [...xml.matchAll(/<(?:\w+:)?(?:exclusiveGateway|inclusiveGateway)\b[^>]*\bid="([^"]+)"/g)]
    .map(([, id = '']) => ({ id, flows: flows.filter(({ sourceId }) => sourceId === id) }))
    .filter((gateway) => gateway.flows.length > 1)
}

const sequenceFlows = (xml: string) =>
  [...xml.matchAll(/<(?:\w+:)?sequenceFlow\b[^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, 'id'),
    sourceId: attribute(tag, 'sourceRef'),
    targetId: attribute(tag, 'targetRef'),
  }))

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
