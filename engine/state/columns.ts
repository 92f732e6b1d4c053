import type { LogEntry } from '../log/log-entry.ts'
import type { WorkItem } from '../processor/work.ts'

/** One version of a process. */
export interface Definition {
  readonly key: number
  readonly bpmnProcessId: string
  readonly version: number
  readonly resourceName: string
  readonly checksum: string
  /** key of the `res` entry that holds the bytes */
  readonly resourceKey: number
}

/** One version of a decision requirements graph; the `res` entry of its key holds the bytes. */
export interface StoredGraph {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly version: number
  readonly namespace: string
  readonly resourceName: string
  readonly checksum: string
}

/** One version of a decision. */
export interface StoredDecision {
  readonly key: number
  readonly id: string
  readonly name: string
  readonly version: number
  /** key of the decision requirements graph that it is part of */
  readonly graphKey: number
  readonly graphId: string
}

export interface Resource {
  readonly name: string
  readonly content: Uint8Array
}

export type ElementState = 'ACTIVATING' | 'ACTIVATED' | 'COMPLETING' | 'TERMINATING'

export interface ElementInstance {
  readonly key: number
  /** process instance key */
  readonly pi: number
  /** process definition key */
  readonly pd: number
  readonly elementId: string
  readonly bpmnElementType: string
  /** key of the flow scope instance, -1 at the root */
  readonly scope: number
  readonly state: ElementState
  /** living child element instances */
  readonly children: number
  /** taken sequence flows inside whose target is not activating yet (L5) */
  readonly flows: number
  /** children of a multi-instance body that have ended, and that have been made */
  readonly completed: number
  readonly terminated: number
  readonly spawned: number
  /** how many children a multi-instance body makes in all */
  readonly total?: number
  /** 1-based place in a multi-instance body, 0 elsewhere */
  readonly loopCounter: number
  /** of the root of a called process: who called */
  readonly parentPi: number
  readonly parentEi: number
  /** element that has taken over this scope: interrupting event, or the end of it (B2) */
  readonly interruptedBy?: string
  /** of the root of a called process: how many callers it has above it */
  readonly depth?: number
  readonly jobKey?: number
  readonly calledPi?: number
  /** correlation key that this instance was started with and holds (M5) */
  readonly lock?: string
  /** names asked for by a waiting creator (C5) */
  readonly awaits?: readonly string[]
}

export interface Variable {
  readonly key: number
  readonly name: string
  /** raw JSON text */
  readonly value: string
}

/** An event that has hit an element instance and is not handled yet. */
export interface Trigger {
  readonly key: number
  readonly target: string
  /** raw JSON text per name */
  readonly variables: Readonly<Record<string, string>>
}

export type JobState = 'ACTIVATABLE' | 'ACTIVATED' | 'FAILED' | 'ERROR_THROWN'

export interface Job {
  readonly key: number
  readonly state: JobState
  readonly type: string
  readonly customHeaders: Readonly<Record<string, string>>
  readonly worker: string
  readonly retries: number
  readonly retryBackoff: number
  readonly recurringTime: number
  readonly deadline: number
  readonly errorMessage: string
  readonly errorCode: string
  readonly elementId: string
  readonly elementInstanceKey: number
  readonly processInstanceKey: number
  readonly bpmnProcessId: string
  readonly processDefinitionVersion: number
  readonly processDefinitionKey: number
}

export interface Timer {
  readonly key: number
  /** -1 for a timer start event */
  readonly ei: number
  readonly pi: number
  readonly pd: number
  readonly target: string
  readonly due: number
  /** how often it still fires, this time included; -1 for ever */
  readonly repetitions: number
}

export interface Message {
  readonly key: number
  readonly name: string
  readonly correlationKey: string
  readonly messageId: string
  /** 0 when the message is not buffered */
  readonly deadline: number
  readonly variables: Readonly<Record<string, string>>
}

export interface Subscription {
  readonly key: number
  readonly ei: number
  readonly pi: number
  readonly bpmnProcessId: string
  readonly target: string
  readonly name: string
  readonly correlationKey: string
  readonly interrupting: boolean
}

export interface StartSubscription {
  readonly key: number
  readonly pd: number
  readonly bpmnProcessId: string
  readonly name: string
  readonly target: string
}

/** One version of a form. */
export interface Form {
  readonly key: number
  readonly id: string
  readonly version: number
  readonly resourceName: string
  readonly checksum: string
  /** base64 */
  readonly resource: string
}

export interface SignalSubscription {
  readonly key: number
  /** -1 of a start event */
  readonly ei: number
  readonly pd: number
  readonly bpmnProcessId: string
  readonly target: string
  readonly name: string
}

/** A completed activity that can be undone (CO1). */
export interface Compensation {
  readonly key: number
  readonly pi: number
  readonly pd: number
  readonly activityId: string
  readonly activityKey: number
  /** flow scope that the activity was completed in */
  readonly scope: number
  /** empty: a sub-process that only holds what can be undone */
  readonly handlerId: string
  /** -1 until it is triggered */
  readonly handlerKey: number
  readonly throwId: string
  readonly throwKey: number
}

export interface Incident {
  readonly key: number
  readonly errorType: string
  readonly errorMessage: string
  readonly ei: number
  readonly jobKey: number
  readonly pi: number
}

/** What each column holds; the comment gives its key. */
export interface Columns {
  /** `counters`: next key, position and step, records so far per kind, version of this layout */
  meta: Readonly<Record<string, number>>
  /** [pd] */
  def: Definition
  /** [bpmnProcessId, version] -> pd */
  defv: number
  /** [bpmnProcessId] -> pd of the latest version */
  latest: number
  /** [kind, id] -> highest version ever: none is used twice, even when it is deleted (D3) */
  highest: number
  /** [resource key] */
  res: Resource
  /** [form key], and [id, version] -> key, [id] -> key of the latest version */
  form: Form
  formv: number
  forml: number
  /** [decision requirements key], and [id, version] -> key, [id] -> key of the latest version */
  drg: StoredGraph
  drgv: number
  drgl: number
  /** [decision key], and [id, version] -> key, [id] -> key of the latest version, [decision requirements key, decision key] */
  dec: StoredDecision
  decv: number
  decl: number
  decg: true
  /** [ei] */
  ei: ElementInstance
  /** [scope, ei] */
  eic: true
  /** [pi]: instances that live, roots of called ones included, and [pd, pi] */
  pi: true
  pdpi: true
  /** [scope, gateway, flow] -> how often taken */
  flow: number
  /** [scope, name] */
  var: Variable
  /** [ei, trigger] */
  temp: Trigger
  /** [job], and its indexes [type, job], [deadline, job], [retry at, job] */
  job: Job
  jrdy: true
  jdue: true
  jbak: true
  /** [timer], and [due, timer], [ei or pd, timer] */
  tim: Timer
  tdue: true
  time: true
  /** [message], [name, correlation key, message], [deadline, message], [name, correlation key, message id], [message, process id] */
  msg: Message
  mnam: true
  mttl: true
  mid: number
  mcor: true
  /** [subscription], [name, correlation key, ei, subscription], [ei, subscription] */
  msub: Subscription
  msnm: true
  msue: true
  /** [name, subscription], [pd, subscription] */
  mstart: StartSubscription
  mstp: string
  /** [process id, correlation key] -> pi */
  mlock: number
  /** [subscription], [name, subscription], [ei or pd, subscription] */
  sig: SignalSubscription
  sign: true
  sige: true
  /** [pi, subscription] */
  cmp: Compensation
  /** [incident], [ei, incident], [job] -> incident */
  inc: Incident
  ince: true
  incj: number
  /** [number]: steps that did not fit in their command's budget */
  work: WorkItem
  /** [position of the first record] */
  log: LogEntry
  /** [exporter] -> position */
  exp: number
}

export type ColumnName = keyof Columns

const columns: Record<ColumnName, true> = {
  meta: true,
  def: true,
  defv: true,
  latest: true,
  highest: true,
  res: true,
  form: true,
  formv: true,
  forml: true,
  drg: true,
  drgv: true,
  drgl: true,
  dec: true,
  decv: true,
  decl: true,
  decg: true,
  ei: true,
  eic: true,
  pi: true,
  pdpi: true,
  flow: true,
  var: true,
  temp: true,
  job: true,
  jrdy: true,
  jdue: true,
  jbak: true,
  tim: true,
  tdue: true,
  time: true,
  msg: true,
  mnam: true,
  mttl: true,
  mid: true,
  mcor: true,
  msub: true,
  msnm: true,
  msue: true,
  mstart: true,
  mstp: true,
  mlock: true,
  sig: true,
  sign: true,
  sige: true,
  cmp: true,
  inc: true,
  ince: true,
  incj: true,
  work: true,
  log: true,
  exp: true,
}

/** Every column, for stores that must know them when they open. */
export const columnNames = Object.keys(columns) as readonly ColumnName[]
