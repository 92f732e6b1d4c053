import type { Intents } from '../log/intents.ts'
import { tenantId, type Internal, type ProcessInstanceValue } from '../log/values.ts'
import type { FlowNode } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'

const bodyType = 'MULTI_INSTANCE_BODY'

/** The exported value of an element instance's records. */
export const elementValue = (ctx: Context, { ei, node, process }: Element): ProcessInstanceValue => ({
  bpmnElementType: ei.bpmnElementType,
  bpmnEventType: eventType(node, ei.bpmnElementType),
  elementId: node.id,
  bpmnProcessId: process.id,
  version: versionOf(ctx, ei.pd),
  processDefinitionKey: ei.pd,
  processInstanceKey: ei.pi,
  flowScopeKey: ei.scope,
  parentProcessInstanceKey: ei.parentPi,
  parentElementInstanceKey: ei.parentEi,
  tenantId,
})

export const versionOf = (ctx: Context, pd: number): number => ctx.definitions.version(pd, ctx.ws)

const eventType = (node: FlowNode, elementType: string): string => {
  if (elementType === bodyType || !elementType.endsWith('_EVENT')) return node.message ? 'MESSAGE' : 'UNSPECIFIED'
  return node.event.type
}

export type ElementIntent = Exclude<
  Intents['PROCESS_INSTANCE'],
  'SEQUENCE_FLOW_TAKEN' | 'ELEMENT_ACTIVATING' | 'ELEMENT_MIGRATED'
>

/** Writes the next step of an element's life. After COMPLETED and TERMINATED the instance is gone from the state. */
export const transition = (
  ctx: Context,
  element: Element,
  intent: ElementIntent,
  internal?: Internal<'PROCESS_INSTANCE'>,
): Element => {
  ctx.append('PROCESS_INSTANCE', intent, element.ei.key, elementValue(ctx, element), internal)
  const gone = intent === 'ELEMENT_COMPLETED' || intent === 'ELEMENT_TERMINATED'
  return gone ? element : ctx.fresh(element)
}

export interface NewElement {
  readonly pd: number
  readonly pi: number
  readonly scope: number
  readonly key?: number
  /** the multi-instance body of the node, not the node's own instance */
  readonly body?: boolean
  readonly parentPi?: number
  readonly parentEi?: number
  readonly internal?: Internal<'PROCESS_INSTANCE'>
}

/** Writes ELEMENT_ACTIVATING of a new instance. */
export const createElement = (ctx: Context, node: FlowNode, given: NewElement): Element => {
  const key = given.key ?? ctx.nextKey()
  if (given.scope !== -1) ctx.passes.count(given.scope)
  const bpmnElementType = given.body ? bodyType : node.elementType
  const process = ctx.definitions.process(given.pd)
  ctx.append(
    'PROCESS_INSTANCE',
    'ELEMENT_ACTIVATING',
    key,
    {
      bpmnElementType,
      bpmnEventType: eventType(node, bpmnElementType),
      elementId: node.id,
      bpmnProcessId: process.id,
      version: versionOf(ctx, given.pd),
      processDefinitionKey: given.pd,
      processInstanceKey: given.pi,
      flowScopeKey: given.scope,
      parentProcessInstanceKey: given.parentPi ?? -1,
      parentElementInstanceKey: given.parentEi ?? -1,
      tenantId,
    },
    given.internal,
  )
  const element = ctx.element(key)
  if (!element) throw new Error(`element instance ${key} was not created`)
  return element
}

export const isBody = (element: Element): boolean => element.ei.bpmnElementType === bodyType
