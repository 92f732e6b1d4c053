import type { FlowNode } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'
import type { VariableTexts } from '../processor/work.ts'
import { enter } from './lifecycle.ts'
import { openSubscriptions, place } from './placing.ts'
import { createElement, transition } from './transition.ts'
import { putTrigger } from './triggers.ts'
import { mergeLocal } from './variables.ts'

export interface NewInstance {
  readonly pd: number
  readonly key: number
  /** root variables, there before the process activates (C3) */
  readonly variables?: VariableTexts
  /** start event that has been triggered, with its payload; the none start event otherwise */
  /** elements to begin at instead of a start event (C4) */
  readonly startAt?: readonly FlowNode[]
  readonly start?: { readonly target: string; readonly payload: VariableTexts }
  readonly lock?: string
  readonly awaits?: readonly string[]
}

export const createInstance = (ctx: Context, given: NewInstance): void => {
  const { pd, key, start } = given
  const process = ctx.definitions.process(pd)
  mergeLocal(ctx, key, given.variables ?? {}, { pi: key, pd, bpmnProcessId: process.id })
  const element = createElement(ctx, ctx.definitions.node(pd, process.id), {
    pd,
    pi: key,
    key,
    scope: -1,
    internal: { ...(given.lock !== undefined && { lock: given.lock }), ...(given.awaits && { awaits: given.awaits }) },
  })
  if (given.startAt) return beginAt(ctx, element, given.startAt)
  if (start) putTrigger(ctx, element, start.target, start.payload)
  enter(ctx, element)
}

const beginAt = (ctx: Context, element: Element, nodes: readonly FlowNode[]): void => {
  openSubscriptions(ctx, element)
  const root = transition(ctx, element, 'ELEMENT_ACTIVATED')
  const verb = `Expected to create instance of process '${root.process.id}' with start instructions`
  for (const node of nodes) place(ctx, root, { node, variables: new Map() }, verb)
}
