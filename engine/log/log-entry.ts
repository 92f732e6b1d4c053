import { k } from '../store/key.ts'
import type { Reader } from '../store/types.ts'
import type { RecordValue, StoredRecord, ValueType } from './records.ts'
import type { Values } from './values.ts'

type Row = readonly [
  valueType: ValueType,
  intent: string,
  key: number,
  sequence: number,
  /** after the first of the entry */
  laterMs: number,
  value: RecordValue | readonly unknown[],
  internal?: RecordValue,
]

/**
 * What one entry of the log column holds: records that one command has written, one position after the other. Writing an entry costs more than a
 * record in it, and what they share is written once.
 */
export type LogEntry = readonly [position: number, source: number, timestamp: number, rows: readonly Row[]]

/** So many at most: a reader that starts within an entry has to find it. */
const maxRows = 64

/** Entries for the records of one command, in the order of their positions. */
export const toEntries = (records: readonly StoredRecord[]): LogEntry[] => {
  const entries: LogEntry[] = []
  for (let from = 0; from < records.length; from += maxRows) {
    const some = records.slice(from, from + maxRows)
    const [first] = some
    if (first) entries.push([first.position, first.source, first.timestamp, some.map((one) => toRow(one, first))])
  }
  return entries
}

/** Records of what the log column holds; up to layout 2 an entry was one record. */
export const recordsOf = (entry: LogEntry | StoredRecord): readonly StoredRecord[] =>
  isEntry(entry) ? entry[3].map((row, index) => toRecord(entry, row, index)) : [entry]

/** Kinds and intents of the records, without the rest. */
export const rowsOf = (entry: LogEntry): readonly Row[] => entry[3]

/** Records from a position on, as they are read from the store. */
export function* recordsFrom(store: Reader, position = 0): Iterable<StoredRecord> {
  const interval = { from: k(Math.max(0, position - maxRows + 1)), to: '\uffff' }
  for (const { value } of store.range('log', interval)) {
    // the log column holds nothing else
    for (const record of recordsOf(value as LogEntry | StoredRecord)) if (record.position >= position) yield record
  }
}

const isEntry = (entry: LogEntry | StoredRecord): entry is LogEntry => Array.isArray(entry)

/** Fields of the values that make up nearly the whole log: written in this order, without their names. */
type Fields<T extends ValueType> = Readonly<Record<keyof Values[T], true>>

const processInstance: Fields<'PROCESS_INSTANCE'> = {
  bpmnElementType: true,
  bpmnEventType: true,
  elementId: true,
  bpmnProcessId: true,
  version: true,
  processDefinitionKey: true,
  processInstanceKey: true,
  flowScopeKey: true,
  parentProcessInstanceKey: true,
  parentElementInstanceKey: true,
  tenantId: true,
}

const processEvent: Fields<'PROCESS_EVENT'> = {
  scopeKey: true,
  targetElementId: true,
  variables: true,
  processDefinitionKey: true,
  processInstanceKey: true,
  tenantId: true,
}

const job: Fields<'JOB'> = {
  type: true,
  customHeaders: true,
  worker: true,
  retries: true,
  retryBackoff: true,
  recurringTime: true,
  deadline: true,
  timeout: true,
  errorMessage: true,
  errorCode: true,
  variables: true,
  elementId: true,
  elementInstanceKey: true,
  processInstanceKey: true,
  bpmnProcessId: true,
  processDefinitionVersion: true,
  processDefinitionKey: true,
  jobKind: true,
  tenantId: true,
}

const variable: Fields<'VARIABLE'> = {
  name: true,
  value: true,
  scopeKey: true,
  processInstanceKey: true,
  processDefinitionKey: true,
  bpmnProcessId: true,
  tenantId: true,
}

/** A field may be added at the end of a list, with a new layout; none may move. */
const shapes: Partial<Readonly<Record<ValueType, readonly string[]>>> = {
  PROCESS_INSTANCE: Object.keys(processInstance),
  PROCESS_EVENT: Object.keys(processEvent),
  JOB: Object.keys(job),
  VARIABLE: Object.keys(variable),
}

const toRow = (record: StoredRecord, { timestamp }: StoredRecord): Row => {
  const { valueType, intent, key, sequence, value, internal } = record
  const fields = shapes[valueType]
  const kept = fields ? fields.map((name) => value[name]) : value
  const laterMs = record.timestamp - timestamp
  return internal === undefined
    ? [valueType, intent, key, sequence, laterMs, kept]
    : [valueType, intent, key, sequence, laterMs, kept, internal]
}

const toRecord = ([position, source, timestamp]: LogEntry, row: Row, index: number): StoredRecord => {
  const [valueType, intent, key, sequence, laterMs, kept, internal] = row
  return {
    position: position + index,
    source,
    key,
    timestamp: timestamp + laterMs,
    valueType,
    intent,
    value: isRecordValue(kept) ? kept : named(shapes[valueType] ?? [], kept),
    sequence,
    ...(internal !== undefined && { internal }),
  }
}

const isRecordValue = (kept: RecordValue | readonly unknown[]): kept is RecordValue => !Array.isArray(kept)

const named = (fields: readonly string[], kept: readonly unknown[]): RecordValue => {
  const value: Record<string, unknown> = {}
  fields.forEach((name, index) => (value[name] = kept[index]))
  return value
}
