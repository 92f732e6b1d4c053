import {
  type ElementState,
  elementInstanceModel,
  flowTakenModel,
  incidentModel,
  messageSubscriptionModel,
  processDefinitionModel,
  timerModel,
  variableModel,
} from './model.ts'
import { foldInto } from './projection.ts'
import { type EngineRecord, fields } from './record.ts'
import { shownValue } from './shown-value.ts'

const ofType = (record: EngineRecord, valueType: string): boolean => record.valueType === valueType

/** Deployed BPMN. The file itself is in the record, in base64. */
export const foldDefinitions = foldInto({
  model: processDefinitionModel,
  keyColumns: ['key'],
  keyOf: (record) => (ofType(record, 'PROCESS') ? { key: record.key } : undefined),
  apply: (before, record) => {
    const value = fields(record)
    const resource = record.value['resource']
    return {
      bpmnProcessId: value.text('bpmnProcessId'),
      definitionVersion: value.integer('version'),
      resourceName: value.text('resourceName'),
      checksum: value.text('checksum', 100),
      bpmnXml:
        typeof resource === 'string' && resource !== ''
          ? Buffer.from(resource, 'base64').toString('utf8')
          : (before?.bpmnXml ?? ''),
      state: record.intent.startsWith('DELET') ? ('DELETED' as const) : ('DEPLOYED' as const),
      deployedAt: before?.deployedAt ?? record.at,
    }
  },
})

const elementStates: Readonly<Record<string, ElementState>> = {
  ELEMENT_ACTIVATING: 'ACTIVATING',
  ELEMENT_ACTIVATED: 'ACTIVATED',
  ELEMENT_COMPLETING: 'COMPLETING',
  ELEMENT_COMPLETED: 'COMPLETED',
  ELEMENT_TERMINATING: 'TERMINATING',
  ELEMENT_TERMINATED: 'TERMINATED',
}

/** Where the tokens stand and stood; the process itself has a table of its own. */
export const foldElements = foldInto({
  model: elementInstanceModel,
  keyColumns: ['key'],
  keyOf: (record) =>
    ofType(record, 'PROCESS_INSTANCE') &&
    (record.intent in elementStates || record.intent === 'ELEMENT_MIGRATED') &&
    record.value['bpmnElementType'] !== 'PROCESS'
      ? { key: record.key }
      : undefined,
  apply: (before, record) => {
    const value = fields(record)
    // what migrates stays as it is, at the step of the other version
    const state = elementStates[record.intent] ?? before?.state ?? 'ACTIVATED'
    return {
      processInstanceKey: value.ownKey('processInstanceKey'),
      elementId: value.text('elementId'),
      elementType: value.text('bpmnElementType', 40),
      flowScopeKey: value.ownKey('flowScopeKey'),
      state,
      startedAt: before?.startedAt ?? record.at,
      endedAt: state === 'COMPLETED' || state === 'TERMINATED' ? record.at : null,
    }
  },
})

/** Sequence flows share their value type with elements; each record is one token passing. */
export const foldFlows = foldInto({
  model: flowTakenModel,
  keyColumns: ['processInstanceKey', 'flowId'],
  keyOf: (record) => {
    if (!ofType(record, 'PROCESS_INSTANCE') || record.intent !== 'SEQUENCE_FLOW_TAKEN') return undefined
    const value = fields(record)
    return { processInstanceKey: value.ownKey('processInstanceKey'), flowId: value.text('elementId', 200) }
  },
  apply: (before, record) => ({ times: (before?.times ?? 0) + 1, lastTakenAt: record.at }),
})

export const foldVariables = foldInto({
  model: variableModel,
  keyColumns: ['scopeKey', 'name'],
  keyOf: (record) => {
    const value = fields(record)
    const scopeKey = value.key('scopeKey')
    return ofType(record, 'VARIABLE') && scopeKey !== null ? { scopeKey, name: value.text('name', 200) } : undefined
  },
  apply: (before, record) => ({
    processInstanceKey: fields(record).ownKey('processInstanceKey'),
    // a broker leaves the value out when a variable only goes along with its instance
    value: record.intent === 'MIGRATED' && before ? before.value : shownValue(record.value['value']),
  }),
})

export const foldIncidents = foldInto({
  model: incidentModel,
  keyColumns: ['key'],
  keyOf: (record) => (ofType(record, 'INCIDENT') ? { key: record.key } : undefined),
  apply: (before, record) => {
    const value = fields(record)
    const isResolved = record.intent === 'RESOLVED'
    return {
      processInstanceKey: value.ownKey('processInstanceKey'),
      elementInstanceKey: value.ownKey('elementInstanceKey'),
      elementId: value.text('elementId'),
      jobKey: value.key('jobKey'),
      errorType: value.text('errorType', 60),
      errorMessage: value.text('errorMessage', 2000),
      state: isResolved ? ('RESOLVED' as const) : ('OPEN' as const),
      createdAt: before?.createdAt ?? record.at,
      resolvedAt: isResolved ? record.at : null,
    }
  },
})

export const foldTimers = foldInto({
  model: timerModel,
  keyColumns: ['key'],
  keyOf: (record) => (ofType(record, 'TIMER') ? { key: record.key } : undefined),
  apply: (_, record) => {
    const value = fields(record)
    return {
      processInstanceKey: value.key('processInstanceKey'),
      elementInstanceKey: value.key('elementInstanceKey'),
      elementId: value.text('targetElementId'),
      dueAt: value.instant('dueDate'),
      repetitions: value.integer('repetitions'),
      state: timerStates[record.intent] ?? ('CREATED' as const),
    }
  },
})

const timerStates: Readonly<Record<string, 'TRIGGERED' | 'CANCELED'>> = { TRIGGERED: 'TRIGGERED', CANCELED: 'CANCELED' }

/** What waits for messages: catch events of instances, and start events of definitions. */
export const foldSubscriptions = foldInto({
  model: messageSubscriptionModel,
  keyColumns: ['scopeKey', 'messageName'],
  keyOf: (record) => {
    const scope = subscriptionScopes[record.valueType]
    const scopeKey = scope === undefined ? null : fields(record).key(scope)
    return scopeKey === null ? undefined : { scopeKey, messageName: fields(record).text('messageName', 200) }
  },
  apply: (_, record) => {
    const value = fields(record)
    const isStart = ofType(record, 'MESSAGE_START_EVENT_SUBSCRIPTION')
    return {
      processInstanceKey: isStart ? null : value.key('processInstanceKey'),
      elementId: value.text(isStart ? 'startEventId' : 'elementId'),
      correlationKey: isStart ? '' : value.text('correlationKey'),
      state: subscriptionState(record, isStart),
    }
  },
})

const subscriptionScopes: Readonly<Record<string, string>> = {
  PROCESS_MESSAGE_SUBSCRIPTION: 'elementInstanceKey',
  MESSAGE_START_EVENT_SUBSCRIPTION: 'processDefinitionKey',
}

// A start event and a non-interrupting catch go on listening after a message.
const subscriptionState = ({ intent, value }: EngineRecord, isStart: boolean): 'OPEN' | 'CORRELATED' | 'CLOSED' => {
  if (intent.startsWith('DELET')) return 'CLOSED'
  return intent === 'CORRELATED' && !isStart && value['interrupting'] !== false ? 'CORRELATED' : 'OPEN'
}
