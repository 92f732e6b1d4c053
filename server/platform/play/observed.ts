import type { PlayRecord } from './port.ts'

interface Place {
  readonly key: number
  readonly processId: string
  readonly elementId: string
}

export interface SeenElement extends Place {
  readonly type: string
  /** scope in which it stands; for a called process the call */
  readonly scopeKey: number
  readonly instanceKey: number
  readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED'
}
export interface SeenJob extends Place {
  readonly type: string
  readonly elementKey: number
  readonly headers: Readonly<Record<string, unknown>>
  /** somebody can do it; false: an incident stands before it */
  readonly isWorkable: boolean
}
export interface SeenTimer extends Place {
  readonly dueMs: number
}
export interface SeenMessage extends Place {
  readonly message: string
  /** null: it starts a process */
  readonly correlationKey: string | null
}
export interface SeenIncident extends Place {
  readonly type: string
  readonly message: string
  readonly jobKey: number | undefined
}

/** What the records of a played process say: what is there now, and where it went. */
export interface Observed {
  readonly elements: Map<number, SeenElement>
  readonly jobs: Map<number, SeenJob>
  readonly timers: Map<number, SeenTimer>
  readonly messages: Map<number, SeenMessage>
  readonly incidents: Map<number, SeenIncident>
  /** JSON by scope and name */
  readonly variables: Map<number, Map<string, string>>
  readonly flows: { readonly processId: string; readonly flowId: string }[]
  /** processes by the key of their definition */
  readonly definitions: Map<number, string>
}

export const nothingObserved = (): Observed => ({
  elements: new Map(),
  jobs: new Map(),
  timers: new Map(),
  messages: new Map(),
  incidents: new Map(),
  variables: new Map(),
  flows: [],
  definitions: new Map(),
})

/** Adds one record; those that say nothing of interest are passed over. */
export const observe = (seen: Observed, record: PlayRecord): void => folds[record.valueType]?.(seen, record)

type Fold = (seen: Observed, record: PlayRecord) => void

const text = ({ value }: PlayRecord, name: string): string => {
  const found = value[name]
  return typeof found === 'string' ? found : ''
}
const number = ({ value }: PlayRecord, name: string): number => {
  const found = value[name]
  return typeof found === 'number' ? found : -1
}

const foldElement: Fold = (seen, record) => {
  const { intent, key } = record
  const processId = text(record, 'bpmnProcessId')
  const elementId = text(record, 'elementId')
  if (intent === 'SEQUENCE_FLOW_TAKEN') {
    seen.flows.push({ processId, flowId: elementId })
    return
  }
  const scope = number(record, 'flowScopeKey')
  seen.elements.set(key, {
    key,
    processId,
    elementId,
    type: text(record, 'bpmnElementType'),
    scopeKey: scope === -1 ? number(record, 'parentElementInstanceKey') : scope,
    instanceKey: number(record, 'processInstanceKey'),
    state: elementStates[intent] ?? 'ACTIVE',
  })
}

const elementStates: Readonly<Record<string, SeenElement['state']>> = {
  ELEMENT_COMPLETED: 'COMPLETED',
  ELEMENT_TERMINATED: 'TERMINATED',
}

const foldJob: Fold = (seen, record) => {
  const { intent, key, value } = record
  const before = seen.jobs.get(key)
  // in the place of the element stands that nobody catches the error: the job stays, with an incident
  const isUncaught = text(record, 'elementId') === 'NO_CATCH_EVENT_FOUND'
  if (intent === 'COMPLETED' || intent === 'CANCELED' || (intent === 'ERROR_THROWN' && !isUncaught)) {
    seen.jobs.delete(key)
    return
  }
  if (before) {
    seen.jobs.set(key, { ...before, isWorkable: intent !== 'FAILED' && intent !== 'ERROR_THROWN' })
    return
  }
  const headers = value['customHeaders']
  seen.jobs.set(key, {
    key,
    processId: text(record, 'bpmnProcessId'),
    elementId: text(record, 'elementId'),
    type: text(record, 'type'),
    elementKey: number(record, 'elementInstanceKey'),
    headers: typeof headers === 'object' && headers !== null ? { ...headers } : {},
    isWorkable: true,
  })
}

const foldTimer: Fold = (seen, record) => {
  const { intent, key } = record
  if (intent !== 'CREATED') {
    seen.timers.delete(key)
    return
  }
  const processId =
    seen.elements.get(number(record, 'processInstanceKey'))?.processId ??
    seen.definitions.get(number(record, 'processDefinitionKey')) ??
    ''
  seen.timers.set(key, {
    key,
    processId,
    elementId: text(record, 'targetElementId'),
    dueMs: number(record, 'dueDate'),
  })
}

const foldMessage: Fold = (seen, record) => {
  const { intent, key, value } = record
  if (intent === 'DELETED' || (intent === 'CORRELATED' && value['interrupting'] === true)) seen.messages.delete(key)
  if (intent !== 'CREATED') return
  seen.messages.set(key, {
    key,
    processId: text(record, 'bpmnProcessId'),
    elementId: text(record, 'elementId'),
    message: text(record, 'messageName'),
    correlationKey: text(record, 'correlationKey'),
  })
}

const foldStartMessage: Fold = (seen, record) => {
  const { intent, key } = record
  if (intent === 'DELETED') seen.messages.delete(key)
  if (intent !== 'CREATED') return
  seen.messages.set(key, {
    key,
    processId: text(record, 'bpmnProcessId'),
    elementId: text(record, 'startEventId'),
    message: text(record, 'messageName'),
    correlationKey: null,
  })
}

const foldIncident: Fold = (seen, record) => {
  const { intent, key } = record
  if (intent === 'RESOLVED') seen.incidents.delete(key)
  if (intent !== 'CREATED') return
  const jobKey = number(record, 'jobKey')
  seen.incidents.set(key, {
    key,
    processId: text(record, 'bpmnProcessId'),
    elementId: text(record, 'elementId'),
    type: text(record, 'errorType'),
    message: text(record, 'errorMessage'),
    jobKey: jobKey === -1 ? undefined : jobKey,
  })
}

const foldVariable: Fold = (seen, record) => {
  const scope = number(record, 'scopeKey')
  const known = seen.variables.get(scope) ?? new Map<string, string>()
  known.set(text(record, 'name'), text(record, 'value'))
  seen.variables.set(scope, known)
}

const foldProcess: Fold = (seen, record) =>
  void seen.definitions.set(number(record, 'processDefinitionKey'), text(record, 'bpmnProcessId'))

const folds: Readonly<Record<string, Fold>> = {
  PROCESS: foldProcess,
  PROCESS_INSTANCE: foldElement,
  JOB: foldJob,
  TIMER: foldTimer,
  PROCESS_MESSAGE_SUBSCRIPTION: foldMessage,
  MESSAGE_START_EVENT_SUBSCRIPTION: foldStartMessage,
  INCIDENT: foldIncident,
  VARIABLE: foldVariable,
}
