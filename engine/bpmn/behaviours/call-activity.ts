import type { Behaviour, Context, Element } from '../../processor/context.ts'
import { k } from '../../store/key.ts'
import { evaluateString } from '../evaluate.ts'
import { Fault } from '../fault.ts'
import { enter, finish, finishTermination } from '../lifecycle.ts'
import { applyInputs, applyOutputs } from '../mappings.ts'
import { subscribe, closeSubscriptions } from '../subscriptions.ts'
import { createElement, transition } from '../transition.ts'
import { localTexts, mergeLocal, visibleTexts } from '../variables.ts'
import { ownBoundaries } from './shared.ts'

/** Runs the latest version of another process as a child instance (P1). */
export const callActivity: Behaviour = {
  activate: (ctx, element) => {
    applyInputs(ctx, element)
    requireDepth(ctx, element)
    const pd = calledDefinition(ctx, element)
    subscribe(ctx, element, ownBoundaries(ctx, element))
    const calledPi = ctx.nextKey()
    startChild(ctx, transition(ctx, element, 'ELEMENT_ACTIVATED', { calledPi }), pd, calledPi)
  },
  complete: (ctx, element) => {
    applyOutputs(ctx, element)
    closeSubscriptions(ctx, element)
    finish(ctx, element)
  },
  terminate: (ctx, element) => {
    closeSubscriptions(ctx, element)
    const { calledPi } = element.ei
    if (calledPi !== undefined && ctx.instance(calledPi)) ctx.push({ op: 'terminate', ei: calledPi })
    else finishTermination(ctx, element)
  },
}

const calledDefinition = (ctx: Context, { ei, node }: Element): number => {
  if (!node.called) throw new Error(`${node.id} calls nothing`)
  const processId = evaluateString(ctx, node.called.processId, ei.key)
  const pd = ctx.ws.get('latest', k(processId))
  if (pd === undefined) {
    throw new Fault(
      'CALLED_ELEMENT_ERROR',
      `Expected process with BPMN process id '${processId}' to be deployed, but not found.`,
    )
  }
  const called = ctx.definitions.process(pd)
  const starts = called.nodes.get(called.id)?.startEvents ?? []
  if (!starts.some((id) => called.nodes.get(id)?.event.type === 'NONE')) {
    throw new Fault(
      'CALLED_ELEMENT_ERROR',
      `Expected process with BPMN process id '${processId}' to have a none start event, but not found.`,
    )
  }
  return pd
}

/** Called processes one in the other; a process that calls itself without end stops here. */
const maxDepth = 1000

const depthOf = (ctx: Context, { ei }: Element): number => ctx.instance(ei.pi)?.depth ?? 0

const requireDepth = (ctx: Context, element: Element): void => {
  if (depthOf(ctx, element) >= maxDepth)
    throw new Fault('CALLED_ELEMENT_ERROR', `The call activity has reached the maximum depth of ${maxDepth}.`)
}

const startChild = (ctx: Context, element: Element, pd: number, key: number): void => {
  const { ei, node } = element
  const process = ctx.definitions.process(pd)
  const root = ctx.definitions.node(pd, process.id)
  const variables = node.called?.propagateAllParent ? visibleTexts(ctx, ei.key) : localTexts(ctx, ei.key)
  mergeLocal(ctx, key, variables, { pi: key, pd, bpmnProcessId: process.id })
  enter(
    ctx,
    createElement(ctx, root, {
      pd,
      pi: key,
      key,
      scope: -1,
      parentPi: ei.pi,
      parentEi: ei.key,
      internal: { depth: depthOf(ctx, element) + 1 },
    }),
  )
}
