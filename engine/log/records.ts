/** Kinds of records in the log, as Zeebe's exporters name them (zeebe.md 4.2). */
export type ValueType =
  | 'DEPLOYMENT'
  | 'PROCESS'
  | 'FORM'
  | 'RESOURCE_DELETION'
  | 'DECISION_REQUIREMENTS'
  | 'DECISION'
  | 'DECISION_EVALUATION'
  | 'PROCESS_INSTANCE_CREATION'
  | 'PROCESS_INSTANCE_MODIFICATION'
  | 'PROCESS_INSTANCE_MIGRATION'
  | 'PROCESS_INSTANCE'
  | 'PROCESS_EVENT'
  | 'JOB'
  | 'JOB_BATCH'
  | 'VARIABLE'
  | 'VARIABLE_DOCUMENT'
  | 'INCIDENT'
  | 'TIMER'
  | 'MESSAGE'
  | 'PROCESS_MESSAGE_SUBSCRIPTION'
  | 'MESSAGE_START_EVENT_SUBSCRIPTION'
  | 'SIGNAL'
  | 'SIGNAL_SUBSCRIPTION'
  | 'ESCALATION'
  | 'COMPENSATION_SUBSCRIPTION'

/** What the engine says it is; clients compare it with the versions they support. */
export const brokerVersion = '8.5.25'

export type RecordValue = Readonly<Record<string, unknown>>

/** One exported record: the JSON shape of Zeebe's Elasticsearch exporter. Keys are JSON numbers here, as there. */
export interface ZeebeRecord {
  readonly position: number
  readonly sourceRecordPosition: number
  readonly key: number
  /** epoch milliseconds */
  readonly timestamp: number
  readonly recordType: 'EVENT'
  readonly valueType: ValueType
  readonly intent: string
  readonly partitionId: 1
  readonly brokerVersion: string
  readonly recordVersion: 1
  readonly rejectionType: 'NULL_VAL'
  readonly rejectionReason: ''
  readonly authorizations: { readonly authorized_tenants: readonly string[] }
  readonly value: RecordValue
  readonly sequence: number
}

/**
 * What the log column holds: the parts of a record that differ.
 * `internal` carries what the state needs beyond the exported value; it is not exported.
 */
export interface StoredRecord {
  readonly position: number
  readonly source: number
  readonly key: number
  readonly timestamp: number
  readonly valueType: ValueType
  readonly intent: string
  readonly value: RecordValue
  readonly sequence: number
  readonly internal?: RecordValue
}

export const toExported = (stored: StoredRecord): ZeebeRecord => ({
  position: stored.position,
  sourceRecordPosition: stored.source,
  key: stored.key,
  timestamp: stored.timestamp,
  recordType: 'EVENT',
  valueType: stored.valueType,
  intent: stored.intent,
  partitionId: 1,
  brokerVersion,
  recordVersion: 1,
  rejectionType: 'NULL_VAL',
  rejectionReason: '',
  authorizations: { authorized_tenants: ['<default>'] },
  value: stored.value,
  sequence: stored.sequence,
})
