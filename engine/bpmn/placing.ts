import type { FlowNode } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'
import { Rejection } from '../processor/rejection.ts'
import type { VariableTexts } from '../processor/work.ts'
import { Fault } from './fault.ts'
import { eventsAround, subscribe } from './subscriptions.ts'
import { createElement, isBody, transition } from './transition.ts'
import { mergeLocal } from './variables.ts'

/** An element that is activated where a person wants it, not where a token has come (C4, Y1). */
export interface Placement {
  readonly node: FlowNode
  /** the node's flow scopes are made anew below this instance; absent: those that live are used */
  readonly ancestor?: Element
  /** local variables by the id of the scope that gets them, the node itself included; empty id: the process instance */
  readonly variables: ReadonlyMap<string, VariableTexts>
}

/**
 * Activates an element, and before it the flow scopes that it needs and that are not there.
 *
 * @returns keys of the flow scopes, outermost first
 * @throws Rejection INVALID_ARGUMENT when there is no one place for it, or a scope's subscriptions cannot be opened
 */
export const place = (ctx: Context, root: Element, placement: Placement, verb: string): readonly number[] => {
  const { node, variables } = placement
  const start = placement.ancestor ?? liveScope(ctx, root, node, verb)
  const scopes = [start]
  for (const container of pathTo(root, node).slice(pathTo(root, node).indexOf(start.node) + 1))
    scopes.push(openScope(ctx, scopes.at(-1) ?? start, container, verb))
  for (const [id, texts] of variables) {
    const owner = id === '' ? root : scopes.find((scope) => scope.node.id === id)
    if (owner) mergeLocal(ctx, owner.ei.key, texts)
  }
  const own = variables.get(node.id)
  const scope = (scopes.at(-1) ?? start).ei.key
  ctx.push({ op: 'activate', scope, node: node.id, placed: true, ...(own && { variables: own }) })
  return scopes.map(({ ei }) => ei.key)
}

/** Containers around a node, the process first. */
export const pathTo = ({ process }: Element, node: FlowNode): readonly FlowNode[] => {
  const parent = process.nodes.get(node.parent)
  return parent ? [...containersOf(process, parent), parent] : []
}

const containersOf = (process: Element['process'], node: FlowNode): readonly FlowNode[] => {
  const parent = process.nodes.get(node.parent)
  return parent ? [...containersOf(process, parent), parent] : []
}

/** Element instances inside one, all the way down, multi-instance bodies included; called processes are not. */
export const instancesInside = (ctx: Context, key: number): readonly Element[] =>
  ctx.ws.keysUnder('eic', [key]).flatMap((child) => {
    const element = ctx.element(child)
    return element ? [element, ...instancesInside(ctx, child)] : []
  })

/** The innermost flow scope of a node that lives, when there is one and only one. */
const liveScope = (ctx: Context, root: Element, node: FlowNode, verb: string): Element => {
  const instances = [root, ...instancesInside(ctx, root.ei.key)]
  for (const container of pathTo(root, node).toReversed()) {
    const found = instances.filter(
      (one) => one.node.id === container.id && one.ei.state === 'ACTIVATED' && !isBody(one),
    )
    if (found.length > 1)
      throw refused(
        `${verb} for an element that has a flow scope with more than one active instance: '${container.id}'. Can't decide in which instance of the flow scope the element should be activated. Please specify an ancestor element instance key for this activate instruction.`,
      )
    if (found[0]) return found[0]
  }
  return root
}

/** A sub-process that is entered without its start event; it waits for events as any other does. */
const openScope = (ctx: Context, scope: Element, node: FlowNode, verb: string): Element => {
  if (node.loop)
    throw refused(
      `${verb} that would result in the activation of multi-instance element '${node.id}', which is currently unsupported.`,
    )
  const { pd, pi, key } = scope.ei
  const element = createElement(ctx, node, { pd, pi, scope: key })
  openSubscriptions(ctx, element)
  return transition(ctx, element, 'ELEMENT_ACTIVATED')
}

/** @throws Rejection INVALID_ARGUMENT when an expression fails: there is nobody to raise an incident for */
export const openSubscriptions = (ctx: Context, element: Element, targets = eventsAround(ctx, element)): void => {
  try {
    subscribe(ctx, element, targets)
  } catch (error) {
    if (error instanceof Fault) throw refused(error.message)
    throw error
  }
}

const refused = (reason: string): Rejection => new Rejection('INVALID_ARGUMENT', reason)
