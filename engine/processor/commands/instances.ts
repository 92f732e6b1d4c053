import { createInstance } from '../../bpmn/instances.ts'
import { parseDocument, splitDocument } from '../../bpmn/json.ts'
import { mergeLocal, propagate } from '../../bpmn/variables.ts'
import { parseKey } from '../../keys.ts'
import { tenantId } from '../../log/values.ts'
import type { ExecutableProcess, FlowNode } from '../../model/types.ts'
import type { Definition } from '../../state/columns.ts'
import { k } from '../../store/key.ts'
import type { CommandInput, CommandResult, CreateInstanceInput } from '../api.ts'
import type { Context } from '../context.ts'
import { Rejection } from '../rejection.ts'
import { isInsideMultiInstance, placementFault } from './placement-rules.ts'

export const create = (ctx: Context, input: CreateInstanceInput): CommandResult<'createInstance'> => {
  const variables = splitDocument(input.variables)
  const { key: pd, bpmnProcessId, version } = findDefinition(ctx, input)
  const process = ctx.definitions.process(pd)
  const startAt = (input.startAt ?? []).map((id) => startNode(process, id))
  if (startAt.length === 0) requireNoneStart(process)
  const key = ctx.nextKey()
  createInstance(ctx, {
    pd,
    key,
    variables,
    ...(startAt.length > 0 && { startAt }),
    ...(input.awaitResult && { awaits: input.fetchVariables ?? [] }),
  })
  ctx.append('PROCESS_INSTANCE_CREATION', 'CREATED', ctx.nextKey(), {
    bpmnProcessId,
    processDefinitionKey: pd,
    version,
    processInstanceKey: key,
    variables: parseDocument(variables),
    startInstructions: startAt.map(({ id }) => ({ elementId: id })),
    tenantId,
  })
  return { processDefinitionKey: String(pd), bpmnProcessId, version, processInstanceKey: String(key) }
}

const requireNoneStart = ({ id, nodes }: ExecutableProcess): void => {
  const starts = nodes.get(id)?.startEvents ?? []
  if (starts.some((start) => nodes.get(start)?.event.type === 'NONE')) return
  throw new Rejection(
    'INVALID_STATE',
    'Expected to create instance of process with none start event, but there is no such event',
  )
}

/** @throws Rejection INVALID_ARGUMENT when an instance cannot begin at this element (C4) */
const startNode = (process: ExecutableProcess, id: string): FlowNode => {
  const refuse = (what: string) =>
    new Rejection('INVALID_ARGUMENT', `Expected to create instance of process with start instructions but ${what}`)
  const node = process.nodes.get(id)
  if (!node || node.kind === 'process') throw refuse(`no element found with id '${id}'.`)
  if (isInsideMultiInstance(process, node))
    throw refuse(
      `the element with id '${id}' is inside a multi-instance subprocess. The creation of elements inside a multi-instance subprocess is not supported.`,
    )
  const fault = placementFault(process, node)
  if (fault !== undefined) throw refuse(`the element with id '${id}' is unsupported. ${fault}.`)
  return node
}

/** By id and version, by id (latest), or by key (C1). */
const findDefinition = (ctx: Context, input: CreateInstanceInput): Definition => {
  const { bpmnProcessId = '', version = -1, processDefinitionKey = '' } = input
  if (bpmnProcessId !== '') return byId(ctx, bpmnProcessId, version)
  if (!/^[1-9]/.test(processDefinitionKey)) {
    throw new Rejection(
      'INVALID_ARGUMENT',
      'Expected either a bpmnProcessId or a positive process definition key, but none given',
    )
  }
  return definitionAt(ctx, parseKey(processDefinitionKey)) ?? notFound(`key '${processDefinitionKey}'`)
}

const byId = (ctx: Context, id: string, version: number): Definition =>
  version >= 0
    ? (definitionAt(ctx, ctx.ws.get('defv', k(id, version))) ?? notFound(`process ID '${id}' and version '${version}'`))
    : (definitionAt(ctx, ctx.ws.get('latest', k(id))) ?? notFound(`process ID '${id}'`))

const definitionAt = (ctx: Context, pd: number | undefined): Definition | undefined =>
  pd === undefined ? undefined : ctx.ws.get('def', k(pd))

const notFound = (what: string): never => {
  throw new Rejection('NOT_FOUND', `Expected to find process definition with ${what}, but none found`)
}

/** Answers when termination starts (C6, C7). */
export const cancel = (ctx: Context, input: CommandInput<'cancelInstance'>): CommandResult<'cancelInstance'> => {
  const instance = ctx.instance(parseKey(input.processInstanceKey))
  if (!instance || instance.scope !== -1 || instance.state === 'TERMINATING') {
    throw new Rejection(
      'NOT_FOUND',
      `Expected to cancel a process instance with key '${input.processInstanceKey}', but no such process was found`,
    )
  }
  if (instance.parentPi !== -1) {
    const root = rootOf(ctx, instance.parentPi)
    throw new Rejection(
      'INVALID_STATE',
      `Expected to cancel a process instance with key '${input.processInstanceKey}', but it is created by a parent process instance. Cancel the root process instance '${root}' instead.`,
    )
  }
  ctx.push({ op: 'terminate', ei: instance.key })
  return {}
}

const rootOf = (ctx: Context, key: number): number => {
  const parent = ctx.instance(key)?.parentPi ?? -1
  return parent === -1 ? key : rootOf(ctx, parent)
}

export const setVariables = (ctx: Context, input: CommandInput<'setVariables'>): CommandResult<'setVariables'> => {
  const variables = splitDocument(input.variables)
  const instance = ctx.instance(parseKey(input.elementInstanceKey))
  if (!instance || instance.state === 'TERMINATING') {
    throw new Rejection(
      'NOT_FOUND',
      `Expected to update variables for element with key '${input.elementInstanceKey}', but no such element was found`,
    )
  }
  if (input.local) mergeLocal(ctx, instance.key, variables)
  else propagate(ctx, instance.key, variables)
  const key = ctx.nextKey()
  ctx.append('VARIABLE_DOCUMENT', 'UPDATED', key, {
    scopeKey: instance.key,
    updateSemantics: input.local ? 'LOCAL' : 'PROPAGATE',
    variables: parseDocument(variables),
    tenantId,
  })
  return { key: String(key) }
}
