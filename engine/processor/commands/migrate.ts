import { migrateElement, waitingTokens, type Migration } from '../../bpmn/migration.ts'
import { instancesInside } from '../../bpmn/placing.ts'
import { isBody } from '../../bpmn/transition.ts'
import { parseKey } from '../../keys.ts'
import { tenantId } from '../../log/values.ts'
import type { ExecutableProcess } from '../../model/types.ts'
import { k } from '../../store/key.ts'
import type { CommandInput, Done } from '../api.ts'
import type { Context, Element } from '../context.ts'
import { Rejection, type RejectionType } from '../rejection.ts'
import { migrationFault } from './migration-rules.ts'

type Input = CommandInput<'migrateInstance'>

/**
 * Takes a running instance to another definition, all of it or nothing (Y2).
 *
 * @throws Rejection NOT_FOUND, INVALID_ARGUMENT, INVALID_STATE
 */
export const migrate = (ctx: Context, input: Input): Done => {
  const root = ctx.element(parseKey(input.processInstanceKey))
  if (!root || root.ei.scope !== -1 || root.ei.state === 'TERMINATING')
    throw new Rejection(
      'NOT_FOUND',
      `Expected to migrate process instance but no process instance found with key '${input.processInstanceKey}'`,
    )
  const pd = parseKey(input.targetProcessDefinitionKey)
  if (!ctx.ws.get('def', k(pd)))
    throw new Rejection(
      'NOT_FOUND',
      `Expected to migrate process instance to process definition but no process definition found with key '${input.targetProcessDefinitionKey}'`,
    )
  const target = ctx.definitions.process(pd)
  const migration = { pd, ids: mapping(root, target, input) }
  const elements = [root, ...instancesInside(ctx, root.ei.key)]
  for (const element of elements) check(ctx, root, element, target, migration)
  for (const element of elements) migrateElement(ctx, ctx.fresh(element), migration)
  ctx.append('PROCESS_INSTANCE_MIGRATION', 'MIGRATED', root.ei.key, {
    processInstanceKey: root.ei.key,
    targetProcessDefinitionKey: pd,
    mappingInstructions: input.mappings,
    tenantId,
  })
  return {}
}

const refused = (root: Element, type: RejectionType, rest: string): Rejection =>
  new Rejection(type, `Expected to migrate process instance '${root.ei.key}' but ${rest}`)

const mapping = (root: Element, target: ExecutableProcess, { mappings }: Input): ReadonlyMap<string, string> => {
  const ids = new Map([[root.process.id, target.id]])
  const sources = mappings.map(({ sourceElementId }) => sourceElementId)
  const twice = sources.filter((id, index) => sources.indexOf(id) !== index)
  if (twice.length > 0)
    throw refused(
      root,
      'INVALID_ARGUMENT',
      `the mapping instructions contain duplicate source element ids '[${twice.join(', ')}]'.`,
    )
  for (const { sourceElementId, targetElementId } of mappings) {
    requireElement(root, root.process, 'source', sourceElementId)
    requireElement(root, target, 'target', targetElementId)
    ids.set(sourceElementId, targetElementId)
  }
  return ids
}

const requireElement = (root: Element, process: ExecutableProcess, which: 'source' | 'target', id: string): void => {
  if (process.nodes.has(id)) return
  throw refused(
    root,
    'INVALID_ARGUMENT',
    `mapping instructions contain a non-existing ${which} element id '${id}'. Elements provided in mapping instructions must exist in the ${which} process definition.`,
  )
}

const check = (ctx: Context, root: Element, element: Element, target: ExecutableProcess, { ids }: Migration): void => {
  const { ei, node } = element
  const to = target.nodes.get(ids.get(ei.elementId) ?? '')
  if (!to)
    throw refused(
      root,
      'INVALID_STATE',
      `no mapping instruction defined for active element with id '${ei.elementId}'. Elements cannot be migrated without a mapping.`,
    )
  const fault = migrationFault({ node, target: to, ids, isBody: isBody(element), compat: ctx.compat })
  if (fault !== undefined) throw refused(root, 'INVALID_STATE', fault)
  for (const { gateway, flow } of waitingTokens(ctx, ei.key)) {
    if (!target.nodes.get(gateway)?.incoming.some(({ id }) => id === flow))
      throw refused(
        root,
        'INVALID_STATE',
        `a token waits at the gateway '${gateway}' for others, and the target process has no such gateway with the sequence flow '${flow}'.`,
      )
  }
  if (ei.lock !== undefined && root.process.id !== target.id) requireFreeLock(ctx, root, target, ei.lock)
}

const requireFreeLock = (ctx: Context, root: Element, target: ExecutableProcess, lock: string): void => {
  if (ctx.ws.get('mlock', k(target.id, lock)) === undefined) return
  throw refused(
    root,
    'INVALID_STATE',
    `target process definition '${target.id}' has an active instance triggered by a message start event with correlation key '${lock}'. Only one instance per correlation key is allowed for message start events.`,
  )
}
