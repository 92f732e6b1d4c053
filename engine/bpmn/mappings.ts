import { parseJson, plainJsonText, toJsonText } from '../feel/compile.ts'
import type { Mapping } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'
import type { VariableTexts } from '../processor/work.ts'
import { k } from '../store/key.ts'
import { evaluate } from './evaluate.ts'
import { Fault } from './fault.ts'
import { isInnerInstance } from './scope.ts'
import { consumeTrigger, pendingTrigger } from './triggers.ts'
import { localTexts, lookupText, mergeLocal, propagate } from './variables.ts'

/** Input mappings become local variables of the element (V4). */
export const applyInputs = (ctx: Context, { ei, node }: Element): void => {
  if (node.inputs.length > 0) mergeLocal(ctx, ei.key, evaluateMappings(ctx, node.inputs, ei.key, false))
}

/** What an event or a finished job left behind, and the output mappings (V5, V6, V7). */
export const applyOutputs = (ctx: Context, element: Element): void => {
  const { ei, node } = element
  const payload = consumeOwnTrigger(ctx, element)
  if (node.outputs.length > 0) {
    if (payload) mergeLocal(ctx, ei.key, payload)
    const result = evaluateMappings(ctx, node.outputs, ei.key, true)
    propagate(ctx, isInnerInstance(ctx, ei) ? ei.key : ei.scope, result)
  } else if (payload) {
    propagate(ctx, ei.key, payload)
  } else if (spreadsItsPayload(element)) {
    propagate(ctx, ei.scope, localTexts(ctx, ei.key))
  }
}

/** Start events and non-error boundary events pass their payload on; an error's variables stay with the boundary event (V7). */
const spreadsItsPayload = ({ node }: Element): boolean =>
  node.kind === 'startEvent' || (node.kind === 'boundaryEvent' && node.event.type !== 'ERROR')

const consumeOwnTrigger = (ctx: Context, element: Element): VariableTexts | undefined => {
  const trigger = pendingTrigger(ctx, element, (target) => target === element.node.id)
  if (trigger) consumeTrigger(ctx, element, trigger)
  return trigger?.variables
}

/**
 * Evaluates mappings as one context: later ones see what earlier ones gave.
 *
 * @param merge a nested target changes the variable that is there already (outputs)
 * @throws Fault IO_MAPPING_ERROR
 */
const evaluateMappings = (
  ctx: Context,
  mappings: readonly Mapping[],
  scopeKey: number,
  merge: boolean,
): VariableTexts => {
  const results: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  for (const { target, source, plainName } of mappings) {
    const [name = '', ...path] = target
    const raw =
      plainName === undefined || Object.hasOwn(values, plainName) ? undefined : lookupText(ctx, scopeKey, plainName)
    if (raw !== undefined && path.length === 0) {
      results[name] = raw
      values[name] = parseJson(raw)
      continue
    }
    const text = mappingText(() => toJsonText(evaluate(ctx, source, scopeKey, values).value))
    const base = Object.hasOwn(values, name) ? values[name] : existing(ctx, scopeKey, name, merge)
    values[name] = placed(base, path, parseJson(text))
    results[name] = path.length === 0 ? text : plainJsonText(values[name])
  }
  return results
}

const mappingText = (work: () => string): string => {
  try {
    return work()
  } catch (error) {
    throw new Fault('IO_MAPPING_ERROR', error instanceof Error ? error.message : String(error))
  }
}

const existing = (ctx: Context, scopeKey: number, name: string, merge: boolean): unknown => {
  if (!merge) return undefined
  // the result goes to the flow scope, so that is where the context to merge with is looked for
  const outer = ctx.instance(scopeKey)?.scope ?? -1
  const text = ctx.ws.get('var', k(scopeKey, name))?.value ?? lookupText(ctx, outer, name)
  return text === undefined ? undefined : parseJson(text)
}

const placed = (base: unknown, path: readonly string[], value: unknown): unknown => {
  const [name, ...rest] = path
  if (name === undefined) return value
  const object = isObject(base) ? base : {}
  return { ...object, [name]: placed(Object.hasOwn(object, name) ? object[name] : undefined, rest, value) }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
