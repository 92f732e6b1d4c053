import type { RecordOf } from '../../log/values.ts'
import { k, under } from '../../store/key.ts'
import type { Workspace } from '../workspace.ts'
import { takeOver } from './elements.ts'
import type { AppliersOf } from './types.ts'

export const processEventAppliers: AppliersOf<'PROCESS_EVENT'> = {
  TRIGGERING: (ws, { key, value, internal }) => {
    ws.put('temp', k(value.scopeKey, key), {
      key,
      target: value.targetElementId,
      variables: internal?.variables ?? {},
    })
    if (internal?.interruptedBy !== undefined) takeOver(ws, value.scopeKey, internal.interruptedBy)
  },
  TRIGGERED: (ws, { key, value }) => ws.remove('temp', k(value.scopeKey, key)),
}

export const timerAppliers: AppliersOf<'TIMER'> = {
  CREATED: putTimer,
  MIGRATED: putTimer,
  TRIGGERED: (ws, record) => removeTimer(ws, record),
  CANCELED: (ws, record) => removeTimer(ws, record),
}

function putTimer(ws: Workspace, { key, value }: RecordOf<'TIMER'>): void {
  ws.put('tim', k(key), {
    key,
    ei: value.elementInstanceKey,
    pi: value.processInstanceKey,
    pd: value.processDefinitionKey,
    target: value.targetElementId,
    due: value.dueDate,
    repetitions: value.repetitions,
  })
  ws.put('tdue', k(value.dueDate, key), true)
  ws.put('time', k(timerOwner(value), key), true)
}

const timerOwner = (value: RecordOf<'TIMER'>['value']): number =>
  value.elementInstanceKey === -1 ? value.processDefinitionKey : value.elementInstanceKey

const removeTimer = (ws: Workspace, { key, value }: RecordOf<'TIMER'>): void => {
  ws.remove('tim', k(key))
  ws.remove('tdue', k(value.dueDate, key))
  ws.remove('time', k(timerOwner(value), key))
}

export const messageAppliers: AppliersOf<'MESSAGE'> = {
  PUBLISHED: (ws, { key, value, internal }) => {
    const { name, correlationKey, messageId, deadline } = value
    ws.put('msg', k(key), { key, name, correlationKey, messageId, deadline, variables: internal?.variables ?? {} })
    ws.put('mnam', k(name, correlationKey, key), true)
    ws.put('mttl', k(deadline, key), true)
    if (messageId !== '') ws.put('mid', k(name, correlationKey, messageId), key)
  },
  EXPIRED: (ws, { key, value }) => {
    const { name, correlationKey, messageId, deadline } = value
    ws.remove('msg', k(key))
    ws.remove('mnam', k(name, correlationKey, key))
    ws.remove('mttl', k(deadline, key))
    if (messageId !== '') ws.remove('mid', k(name, correlationKey, messageId))
    for (const entry of ws.list('mcor', under(key))) ws.remove('mcor', entry.key)
  },
}

export const subscriptionAppliers: AppliersOf<'PROCESS_MESSAGE_SUBSCRIPTION'> = {
  CREATED: putSubscription,
  MIGRATED: putSubscription,
  CORRELATED: (ws, record) => {
    ws.put('mcor', k(record.value.messageKey, record.value.bpmnProcessId), true)
    if (record.value.interrupting) removeSubscription(ws, record)
  },
  DELETED: (ws, record) => removeSubscription(ws, record),
}

function putSubscription(ws: Workspace, { key, value }: RecordOf<'PROCESS_MESSAGE_SUBSCRIPTION'>): void {
  const { elementInstanceKey: ei, messageName: name, correlationKey } = value
  ws.put('msub', k(key), {
    key,
    ei,
    pi: value.processInstanceKey,
    bpmnProcessId: value.bpmnProcessId,
    target: value.elementId,
    name,
    correlationKey,
    interrupting: value.interrupting,
  })
  ws.put('msnm', k(name, correlationKey, ei, key), true)
  ws.put('msue', k(ei, key), true)
}

const removeSubscription = (ws: Workspace, { key, value }: RecordOf<'PROCESS_MESSAGE_SUBSCRIPTION'>): void => {
  ws.remove('msub', k(key))
  ws.remove('msnm', k(value.messageName, value.correlationKey, value.elementInstanceKey, key))
  ws.remove('msue', k(value.elementInstanceKey, key))
}

export const startSubscriptionAppliers: AppliersOf<'MESSAGE_START_EVENT_SUBSCRIPTION'> = {
  CREATED: (ws, { key, value }) => {
    const { processDefinitionKey: pd, bpmnProcessId, messageName: name, startEventId: target } = value
    ws.put('mstart', k(name, key), { key, pd, bpmnProcessId, name, target })
    ws.put('mstp', k(pd, key), name)
  },
  CORRELATED: (ws, { value }) => {
    ws.put('mcor', k(value.messageKey, value.bpmnProcessId), true)
    if (value.correlationKey !== '')
      ws.put('mlock', k(value.bpmnProcessId, value.correlationKey), value.processInstanceKey)
  },
  DELETED: (ws, { key, value }) => {
    ws.remove('mstart', k(value.messageName, key))
    ws.remove('mstp', k(value.processDefinitionKey, key))
  },
}
