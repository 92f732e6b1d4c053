import type { RecordOf } from '../../log/values.ts'
import { k, under } from '../../store/key.ts'
import type { ElementInstance } from '../columns.ts'
import type { Workspace } from '../workspace.ts'
import type { AppliersOf } from './types.ts'

type ElementRecord = RecordOf<'PROCESS_INSTANCE'>

export const elementAppliers: AppliersOf<'PROCESS_INSTANCE'> = {
  ELEMENT_ACTIVATING: (ws, record) => {
    const { value, internal } = record
    const root = value.flowScopeKey === -1
    ws.put('ei', k(record.key), {
      key: record.key,
      pi: value.processInstanceKey,
      pd: value.processDefinitionKey,
      elementId: value.elementId,
      bpmnElementType: value.bpmnElementType,
      scope: value.flowScopeKey,
      state: 'ACTIVATING',
      children: 0,
      flows: 0,
      completed: 0,
      terminated: 0,
      spawned: 0,
      loopCounter: internal?.loopCounter ?? 0,
      parentPi: value.parentProcessInstanceKey,
      parentEi: value.parentElementInstanceKey,
      ...ownOf(internal),
    })
    if (root) enterPartition(ws, record)
    else enterScope(ws, record, internal?.flows ?? [])
  },
  ELEMENT_ACTIVATED: (ws, { key, internal }) =>
    change(ws, key, {
      state: 'ACTIVATED',
      ...(internal?.calledPi !== undefined && { calledPi: internal.calledPi }),
      ...(internal?.total !== undefined && { total: internal.total }),
    }),
  ELEMENT_COMPLETING: (ws, { key }) => change(ws, key, { state: 'COMPLETING' }),
  ELEMENT_TERMINATING: (ws, { key }) => change(ws, key, { state: 'TERMINATING' }),
  ELEMENT_COMPLETED: (ws, record) => {
    leaveScope(ws, record, 'completed')
    if (record.internal?.interrupts) takeOver(ws, record.value.flowScopeKey, record.value.elementId)
  },
  ELEMENT_TERMINATED: (ws, record) => leaveScope(ws, record, 'terminated'),
  ELEMENT_MIGRATED: migrate,
  SEQUENCE_FLOW_TAKEN: (ws, { value, internal }) => {
    const scope = ws.get('ei', k(value.flowScopeKey))
    if (!scope) return
    ws.put('ei', k(scope.key), { ...scope, flows: scope.flows + 1 })
    if (internal?.join === undefined) return
    const counter = k(scope.key, internal.join, value.elementId)
    ws.put('flow', counter, (ws.get('flow', counter) ?? 0) + 1)
  },
}

function migrate(ws: Workspace, record: ElementRecord): void {
  const { key, value, internal } = record
  if (!internal?.moved) return
  const { from } = internal.moved
  if (value.flowScopeKey === -1) migrateRoot(ws, record, internal.moved)
  change(ws, key, {
    pd: value.processDefinitionKey,
    elementId: value.elementId,
    ...(internal.interruptedBy !== undefined && { interruptedBy: internal.interruptedBy }),
  })
  for (const { key: at, value: trigger } of ws.list('temp', under(key))) {
    if (trigger.target === from) ws.put('temp', at, { ...trigger, target: value.elementId })
  }
}

const migrateRoot = (ws: Workspace, { key, value }: ElementRecord, moved: { readonly from: string }): void => {
  const instance = ws.get('ei', k(key))
  if (!instance) return
  ws.remove('pdpi', k(instance.pd, key))
  ws.put('pdpi', k(value.processDefinitionKey, key), true)
  if (instance.lock === undefined) return
  // the root's element id is the process id
  ws.remove('mlock', k(moved.from, instance.lock))
  ws.put('mlock', k(value.bpmnProcessId, instance.lock), key)
}

/** What only a few instances have. */
const ownOf = ({ depth, lock, awaits }: NonNullable<ElementRecord['internal']> = {}): Partial<ElementInstance> => ({
  ...(depth !== undefined && { depth }),
  ...(lock !== undefined && { lock }),
  ...(awaits && { awaits }),
})

/** Gives a scope to an interrupting element: flows that are under way in it no longer count. */
export const takeOver = (ws: Workspace, scopeKey: number, elementId: string): void =>
  change(ws, scopeKey, { interruptedBy: elementId, flows: 0 })

export const change = (ws: Workspace, key: number, fields: Partial<ElementInstance>): void => {
  const instance = ws.get('ei', k(key))
  if (instance) ws.put('ei', k(key), { ...instance, ...fields })
}

const enterPartition = (ws: Workspace, { key, value }: ElementRecord): void => {
  ws.put('pi', k(key), true)
  ws.put('pdpi', k(value.processDefinitionKey, key), true)
}

const enterScope = (ws: Workspace, { key, value }: ElementRecord, flows: readonly string[]): void => {
  ws.put('eic', k(value.flowScopeKey, key), true)
  const scope = ws.get('ei', k(value.flowScopeKey))
  if (!scope) return
  ws.put('ei', k(scope.key), {
    ...scope,
    children: scope.children + 1,
    spawned: scope.spawned + 1,
    flows: Math.max(0, scope.flows - flows.length),
  })
  for (const flow of flows) {
    const counter = k(scope.key, value.elementId, flow)
    const count = ws.get('flow', counter)
    if (count === undefined) continue
    if (count > 1) ws.put('flow', counter, count - 1)
    else ws.remove('flow', counter)
  }
}

/** Only these hold counters of joins. */
const containers: ReadonlySet<string> = new Set(['PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS'])

const leaveScope = (ws: Workspace, { key, value }: ElementRecord, how: 'completed' | 'terminated'): void => {
  const instance = ws.get('ei', k(key))
  if (!instance) return
  ws.remove('ei', k(key))
  for (const column of [
    'var',
    'temp',
    ...(containers.has(instance.bpmnElementType) ? (['flow'] as const) : []),
  ] as const) {
    for (const entry of ws.list(column, under(key))) ws.remove(column, entry.key)
  }
  if (instance.scope === -1) {
    ws.remove('pi', k(key))
    ws.remove('pdpi', k(instance.pd, key))
    if (instance.lock !== undefined) ws.remove('mlock', k(value.bpmnProcessId, instance.lock))
    return
  }
  ws.remove('eic', k(instance.scope, key))
  const scope = ws.get('ei', k(instance.scope))
  if (scope) ws.put('ei', k(scope.key), { ...scope, children: scope.children - 1, [how]: scope[how] + 1 })
}
