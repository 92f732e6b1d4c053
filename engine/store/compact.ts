import type { Columns } from '../state/columns.ts'

type Fields<T> = Readonly<Record<keyof T, true>>

const elementInstance: Fields<Columns['ei']> = {
  key: true,
  pi: true,
  pd: true,
  elementId: true,
  bpmnElementType: true,
  scope: true,
  state: true,
  children: true,
  flows: true,
  completed: true,
  terminated: true,
  spawned: true,
  loopCounter: true,
  parentPi: true,
  parentEi: true,
  total: true,
  interruptedBy: true,
  depth: true,
  jobKey: true,
  calledPi: true,
  lock: true,
  awaits: true,
}

const job: Fields<Columns['job']> = {
  key: true,
  state: true,
  type: true,
  customHeaders: true,
  worker: true,
  retries: true,
  retryBackoff: true,
  recurringTime: true,
  deadline: true,
  errorMessage: true,
  errorCode: true,
  elementId: true,
  elementInstanceKey: true,
  processInstanceKey: true,
  bpmnProcessId: true,
  processDefinitionVersion: true,
  processDefinitionKey: true,
}

const variable: Fields<Columns['var']> = { key: true, name: true, value: true }

/** A field may be added at the end of a list, with a new layout; none may move. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  ei: Object.keys(elementInstance),
  job: Object.keys(job),
  var: Object.keys(variable),
}

/**
 * A value as it lies on the disk: of the columns that hold most of a state only what differs, in a fixed order, without the names of the fields.
 * What is absent is null, which no field of these holds otherwise.
 */
export const toStored = (column: string, value: unknown): unknown => {
  const fields = shapes[column]
  if (fields === undefined || !isRecord(value)) return value
  const kept = fields.map((name) => value[name] ?? null)
  while (kept.at(-1) === null) kept.pop()
  return kept
}

/** The value again; up to layout 2 it lay there with its names. */
export const fromStored = (column: string, stored: unknown): unknown => {
  if (!Array.isArray(stored)) return stored
  const fields = shapes[column]
  if (fields === undefined) return stored
  const value: Record<string, unknown> = {}
  fields.forEach((name, index) => {
    const kept: unknown = stored[index]
    if (kept !== undefined && kept !== null) value[name] = kept
  })
  return value
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
