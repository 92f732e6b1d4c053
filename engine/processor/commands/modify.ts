import { parseDocument, splitDocument } from '../../bpmn/json.ts'
import { instancesInside, pathTo, place, type Placement } from '../../bpmn/placing.ts'
import { parseKey } from '../../keys.ts'
import { tenantId } from '../../log/values.ts'
import type { FlowNode } from '../../model/types.ts'
import type { CommandInput, Done } from '../api.ts'
import type { Context, Element } from '../context.ts'
import { Rejection } from '../rejection.ts'
import { placementFault } from './placement-rules.ts'

type Input = CommandInput<'modifyInstance'>

/**
 * Moves tokens by hand: activates and terminates elements of a running instance, all or nothing (Y1).
 *
 * @throws Rejection NOT_FOUND, INVALID_ARGUMENT
 */
export const modify = (ctx: Context, input: Input): Done => {
  const root = ctx.element(parseKey(input.processInstanceKey))
  if (!root || root.ei.scope !== -1)
    throw new Rejection(
      'NOT_FOUND',
      `Expected to modify process instance but no process instance found with key '${input.processInstanceKey}'`,
    )
  const placements = input.activate.map((instruction) => placementOf(ctx, root, instruction))
  const ending = terminations(ctx, root, input)
  const needed = new Set<number>()
  const verb = `${expected(root)} one or more activate instructions`
  const placed = placements.map((placement) => place(ctx, root, placement, verb))
  for (const key of placed.flat()) needed.add(key)
  for (const key of needed) if (ending.has(key)) throw refused(root, scopeEnds(key))
  terminate(ctx, root, emptied(ctx, root, ending, needed))
  ctx.append('PROCESS_INSTANCE_MODIFICATION', 'MODIFIED', root.ei.key, {
    processInstanceKey: root.ei.key,
    activateInstructions: input.activate.map((instruction, index) => ({
      elementId: instruction.elementId,
      ancestorScopeKey: Number(instruction.ancestorKey) || -1,
      ancestorScopeKeys: placed[index] ?? [],
      variableInstructions: instruction.variables.map(({ scopeId, variables }) => ({
        elementId: scopeId,
        variables: parseDocument(splitDocument(variables)),
      })),
    })),
    terminateInstructions: input.terminate.map((key) => ({ elementInstanceKey: Number(key) })),
    tenantId,
  })
  return {}
}

const expected = ({ process }: Element): string =>
  `Expected to modify instance of process '${process.id}' but it contains`

const refused = (root: Element, rest: string): Rejection =>
  new Rejection('INVALID_ARGUMENT', `${expected(root)} ${rest}`)

const scopeEnds = (key: number): string =>
  `one or more activate instructions for elements whose required flow scope instance is also being terminated: '${key}'. Please provide a valid ancestor scope key for the activation or avoid terminating the required flow scope.`

const placementOf = (ctx: Context, root: Element, instruction: Input['activate'][number]): Placement => {
  const node = root.process.nodes.get(instruction.elementId)
  if (!node || node.kind === 'process')
    throw refused(
      root,
      `one or more activate instructions with an element that could not be found: '${instruction.elementId}'`,
    )
  const fault = placementFault(root.process, node)
  if (fault !== undefined)
    throw refused(root, `one or more activate instructions for elements that are unsupported: '${node.id}'. ${fault}.`)
  const ancestor = ancestorOf(ctx, root, node, instruction.ancestorKey)
  return { node, variables: variablesOf(root, node, instruction), ...(ancestor && { ancestor }) }
}

/** 0 and -1 stand for no ancestor. */
const ancestorOf = (ctx: Context, root: Element, node: FlowNode, key: string): Element | undefined => {
  if (Number(key) <= 0) return undefined
  const ancestor = ctx.element(parseKey(key))
  const what = `one or more activate instructions with an ancestor scope key that`
  if (ancestor?.ei.state !== 'ACTIVATED')
    throw refused(root, `${what} does not exist, or is not in an active state: '${key}'`)
  if (ancestor.ei.pi !== root.ei.key)
    throw refused(root, `${what} does not belong to the modified process instance: '${key}'`)
  if (!pathTo(root, node).includes(ancestor.node) || ancestor.ei.bpmnElementType === 'MULTI_INSTANCE_BODY')
    throw refused(
      root,
      `${what} is not an ancestor of the element to activate: '${key}' is no ancestor of '${node.id}'`,
    )
  return ancestor
}

const variablesOf = (root: Element, node: FlowNode, { variables }: Input['activate'][number]) => {
  const scopes = new Set(['', node.id, ...pathTo(root, node).map(({ id }) => id)])
  for (const { scopeId } of variables) {
    if (scopeId !== '' && !root.process.nodes.has(scopeId))
      throw refused(
        root,
        `one or more variable instructions with a scope element id that could not be found: '${scopeId}'`,
      )
    if (!scopes.has(scopeId))
      throw refused(
        root,
        `one or more variable instructions with a scope element that doesn't belong to the activating element's flow scope. These variables should be set before or after the modification.`,
      )
  }
  return new Map(variables.map(({ scopeId, variables: text }) => [scopeId, splitDocument(text)]))
}

const terminations = (ctx: Context, root: Element, { terminate: keys }: Input): ReadonlySet<number> => {
  const known = new Set([root.ei.key, ...instancesInside(ctx, root.ei.key).map(({ ei }) => ei.key)])
  const unknown = keys.filter((key) => !known.has(Number(key)))
  if (unknown.length > 0)
    throw refused(
      root,
      `one or more terminate instructions with an element instance that could not be found: '${unknown.join("', '")}'`,
    )
  return new Set(keys.map(Number))
}

/** With the last child of a scope the scope ends too, up to the instance. */
const emptied = (
  ctx: Context,
  root: Element,
  ending: ReadonlySet<number>,
  needed: ReadonlySet<number>,
): ReadonlySet<number> => {
  const gone = new Set(ending)
  const isEmptied = (key: number): boolean => {
    const children = ctx.ws.keysUnder('eic', [key])
    const waits = (ctx.instance(key)?.flows ?? 0) > 0
    return !needed.has(key) && !waits && children.every((child) => gone.has(child))
  }
  for (const key of ending) {
    for (let scope = ctx.instance(key)?.scope ?? -1; scope !== -1 && isEmptied(scope);) {
      gone.add(scope)
      scope = ctx.instance(scope)?.scope ?? -1
    }
  }
  if (gone.has(root.ei.key) && root.ei.parentEi !== -1)
    throw new Rejection(
      'INVALID_ARGUMENT',
      `Expected to modify instance of process '${root.process.id}' but the given instructions would terminate the instance. The instance was created by a call activity in the parent process. To terminate this instance please modify the parent process instead.`,
    )
  return gone
}

/** Only the outermost are told: what is inside ends with them. */
const terminate = (ctx: Context, root: Element, gone: ReadonlySet<number>): void => {
  const endsWithScope = (key: number): boolean => {
    const scope = ctx.instance(key)?.scope ?? -1
    return scope !== -1 && (gone.has(scope) || endsWithScope(scope))
  }
  for (const key of gone) if (key === root.ei.key || !endsWithScope(key)) ctx.push({ op: 'terminate', ei: key })
}
