import { parseJson, plainJsonText } from '../../feel/compile.ts'
import type { Loop } from '../../model/types.ts'
import type { Behaviour, Context, Element } from '../../processor/context.ts'
import { k } from '../../store/key.ts'
import { evaluate, evaluateBoolean, evaluateList, variableText } from '../evaluate.ts'
import { Fault } from '../fault.ts'
import { childGone, enter, finish, terminateContents } from '../lifecycle.ts'
import { boundariesOf, subscribe, closeSubscriptions } from '../subscriptions.ts'
import { createElement, transition } from '../transition.ts'
import { mergeLocal, propagate } from '../variables.ts'

/** More would keep the partition busy for minutes (quality.md F19). */
const maxItems = 100_000

/** The body around the instances of a multi-instance activity. */
export const multiInstance: Behaviour = {
  activate: (ctx, element) => {
    const loop = loopOf(element)
    const items = evaluateList(ctx, loop.inputCollection, element.ei.key)
    if (items.length > maxItems)
      throw new Fault(
        'EXTRACT_VALUE_ERROR',
        `Expected the input collection to have at most ${maxItems} items, but it has ${items.length}.`,
      )
    subscribe(ctx, element, boundariesOf(element))
    if (loop.outputCollection !== undefined) {
      mergeLocal(ctx, element.ei.key, { [loop.outputCollection]: JSON.stringify(items.map(() => null)) })
    }
    transition(ctx, element, 'ELEMENT_ACTIVATED', { total: items.length })
    if (items.length === 0) ctx.push({ op: 'complete', ei: element.ei.key })
    else ctx.push({ op: 'spawn', body: element.ei.key })
  },
  complete: (ctx, element) => {
    const { outputCollection } = loopOf(element)
    const output = outputCollection === undefined ? undefined : ctx.ws.get('var', k(element.ei.key, outputCollection))
    if (output) propagate(ctx, element.ei.scope, { [output.name]: output.value })
    closeSubscriptions(ctx, element)
    finish(ctx, element)
  },
  terminate: (ctx, element) => {
    closeSubscriptions(ctx, element)
    terminateContents(ctx, element)
  },
  childActivating: setInnerVariables,
  childCompleting: (ctx, child) => {
    const body = ctx.element(child.ei.scope)
    if (!body) return false
    const loop = loopOf(body)
    collectOutput(ctx, body, child, loop)
    return (
      loop.completionCondition !== undefined &&
      evaluateBoolean(ctx, loop.completionCondition, child.ei.key, counts(body))
    )
  },
  childCompleted: (ctx, bodyKey, done) => {
    const body = ctx.element(bodyKey)
    if (!body || body.ei.state !== 'ACTIVATED') return childGone(ctx, bodyKey)
    const { total = 0, spawned } = body.ei
    if (done) ctx.push({ op: 'terminateChildren', scope: bodyKey, after: 0 })
    else if (loopOf(body).sequential && spawned < total) return ctx.push({ op: 'spawn', body: bodyKey })
    childGone(ctx, bodyKey)
  },
}

/** Step: makes the next instance of a body, and asks for the one after it when they run in parallel (MI5, MI6). */
export const spawn = (ctx: Context, bodyKey: number): void => {
  const body = ctx.element(bodyKey)
  if (!body || body.ei.state !== 'ACTIVATED' || body.ei.interruptedBy !== undefined) return
  const { ei, node } = body
  const loopCounter = ei.spawned + 1
  if (loopCounter > (ei.total ?? 0)) return
  const child = createElement(ctx, node, { pd: ei.pd, pi: ei.pi, scope: ei.key, internal: { loopCounter } })
  const loop = loopOf(body)
  if (!loop.sequential && loopCounter < (ei.total ?? 0)) ctx.push({ op: 'spawn', body: bodyKey })
  enter(ctx, child)
}

/**
 * Local variables of an inner instance (MI2); the input collection is evaluated anew for each (MI1).
 *
 * @throws Fault EXTRACT_VALUE_ERROR also when the collection has become too short
 */
function setInnerVariables(ctx: Context, child: Element): void {
  const loop = loopOf(child)
  const { key, loopCounter } = child.ei
  const items = evaluateList(ctx, loop.inputCollection, key)
  if (items.length < loopCounter) {
    throw new Fault(
      'EXTRACT_VALUE_ERROR',
      `Expected to read item at index ${loopCounter} of the multiInstanceBody input collection but it contains only ${items.length} elements. The input collection might be modified while iterating over it.`,
    )
  }
  const output = /^[a-zA-Z_][\w.]*$/.test(loop.outputElement?.source ?? '')
    ? loop.outputElement?.source.split('.')[0]
    : undefined
  mergeLocal(ctx, key, {
    ...(output !== undefined && { [output]: 'null' }),
    ...(loop.inputElement !== undefined && {
      [loop.inputElement]: variableText(items[loopCounter - 1]),
    }),
    loopCounter: String(loopCounter),
  })
}

const loopOf = ({ node }: Element): Loop => {
  if (!node.loop) throw new Error(`${node.id} is no multi-instance activity`)
  return node.loop
}

/** Puts the instance's result into its slot of the output collection (MI3). */
const collectOutput = (ctx: Context, body: Element, child: Element, loop: Loop): void => {
  if (loop.outputCollection === undefined || !loop.outputElement) return
  const value = parseJson(variableText(evaluate(ctx, loop.outputElement, child.ei.key).value))
  const text = ctx.ws.get('var', k(body.ei.key, loop.outputCollection))?.value
  const list: unknown = text === undefined ? undefined : ctx.parsed.parse(text)
  if (!Array.isArray(list)) {
    throw new Fault(
      'EXTRACT_VALUE_ERROR',
      `Unable to update an item in output collection '${loop.outputCollection}' because the type of the output collection is: not ARRAY.`,
    )
  }
  if (child.ei.loopCounter > list.length) {
    throw new Fault(
      'EXTRACT_VALUE_ERROR',
      `Unable to update an item in output collection '${loop.outputCollection}' at position ${child.ei.loopCounter} because the size of the collection is: ${list.length}.`,
    )
  }
  const changed = list.with(child.ei.loopCounter - 1, value)
  const changedText = plainJsonText(changed)
  // the next instance that completes reads it
  ctx.parsed.remember(changedText, changed)
  mergeLocal(ctx, body.ei.key, { [loop.outputCollection]: changedText })
}

/** As of after the child that completes now (MI4). */
const counts = ({ ei }: Element) => ({
  numberOfInstances: ei.spawned,
  numberOfActiveInstances: ei.children - 1,
  numberOfCompletedInstances: ei.completed + 1,
  numberOfTerminatedInstances: ei.terminated,
})
