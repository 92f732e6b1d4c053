import type { FlowNode } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'
import { k, under } from '../store/key.ts'
import { isBody } from './transition.ts'

/** Whether tokens wait at this node for others: their flows are counted until it activates. */
export const isJoin = (node: FlowNode | undefined): node is FlowNode =>
  node?.kind === 'parallelGateway' || (node?.kind === 'inclusiveGateway' && node.incoming.length > 1)

/** Flows that the activation of a join uses up; undefined while it has to wait for more (L7, G2). */
export const joinedFlows = (ctx: Context, scope: Element, node: FlowNode): readonly string[] | undefined => {
  const incoming = node.incoming.map(({ id }) => id)
  const taken = incoming.filter((flow) => (ctx.ws.get('flow', k(scope.ei.key, node.id, flow)) ?? 0) > 0)
  if (taken.length === incoming.length) return incoming
  if (node.kind === 'parallelGateway' || taken.length === 0) return undefined
  return mayStillCome(ctx, scope, node, new Set(incoming.filter((flow) => !taken.includes(flow)))) ? undefined : taken
}

/** Step: a token of a scope has gone; a join that waited for it may go on without. */
export const recheckJoins = (ctx: Context, scopeKey: number): void => {
  const scope = ctx.element(scopeKey)
  if (!scope) return
  const waiting = new Set(tokensAtJoins(ctx, scope).map(({ gateway }) => gateway))
  for (const id of waiting) {
    const node = scope.process.nodes.get(id)
    if (node?.kind === 'inclusiveGateway') ctx.push({ op: 'activate', scope: scopeKey, node: id })
  }
}

/** Whether anything that lives in the scope can still reach one of these flows without passing the join. */
const mayStillCome = (ctx: Context, scope: Element, join: FlowNode, flows: ReadonlySet<string>): boolean => {
  const tokens = tokensAtJoins(ctx, scope)
  const underWay = scope.ei.flows - tokens.reduce((sum, { count }) => sum + count, 0)
  if (underWay > 0) {
    // their elements are there when this step comes again
    ctx.push({ op: 'recheckJoins', scope: scope.ei.key })
    return true
  }
  const alive = ctx.ws.keysUnder('eic', [scope.ei.key]).flatMap((key) => ctx.instance(key)?.elementId ?? [])
  const waiting = tokens.map(({ gateway }) => gateway).filter((gateway) => gateway !== join.id)
  return reaches(scope, join, [...alive, ...waiting], flows)
}

interface WaitingTokens {
  readonly gateway: string
  readonly count: number
}

const tokensAtJoins = (ctx: Context, scope: Element): readonly WaitingTokens[] =>
  isBody(scope)
    ? []
    : ctx.ws
        .list('flow', under(scope.ei.key))
        .map(({ key, value: count }) => ({ gateway: key.split('\t')[1] ?? '', count }))

const reaches = (
  { process }: Element,
  join: FlowNode,
  from: readonly string[],
  flows: ReadonlySet<string>,
): boolean => {
  const seen = new Set<string>([join.id])
  const open = from.filter((id) => id !== join.id)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = seen.has(id) ? undefined : process.nodes.get(id)
    if (!node) continue
    seen.add(id)
    if (node.outgoing.some((flow) => flows.has(flow.id))) return true
    open.push(...node.outgoing.map(({ target }) => target), ...node.boundaries, ...linkTargets(process, node))
  }
  return false
}

const linkTargets = (process: Element['process'], { kind, event, parent }: FlowNode): readonly string[] => {
  if (kind !== 'throwEvent' || event.type !== 'LINK') return []
  return [...process.nodes.values()]
    .filter((node) => node.kind === 'catchEvent' && node.parent === parent && node.event.type === 'LINK')
    .filter((node) => node.event.type === 'LINK' && node.event.name === event.name)
    .map(({ id }) => id)
}
