import type { ValueType } from '../../log/records.ts'
import type { RecordOf } from '../../log/values.ts'
import type { Workspace } from '../workspace.ts'
import { compensationAppliers } from './compensation.ts'
import { incidentAppliers, processAppliers, tells, variableAppliers } from './data.ts'
import { decisionAppliers, decisionRequirementsAppliers } from './decisions.ts'
import { elementAppliers } from './elements.ts'
import {
  messageAppliers,
  processEventAppliers,
  startSubscriptionAppliers,
  subscriptionAppliers,
  timerAppliers,
} from './events.ts'
import { formAppliers } from './forms.ts'
import { jobAppliers, jobBatchAppliers } from './jobs.ts'
import { signalSubscriptionAppliers } from './signals.ts'
import type { AppliersOf } from './types.ts'

const appliers: { readonly [T in ValueType]: AppliersOf<T> } = {
  DEPLOYMENT: { CREATED: tells },
  PROCESS: processAppliers,
  FORM: formAppliers,
  RESOURCE_DELETION: { DELETED: tells },
  DECISION_REQUIREMENTS: decisionRequirementsAppliers,
  DECISION: decisionAppliers,
  DECISION_EVALUATION: { EVALUATED: tells, FAILED: tells },
  PROCESS_INSTANCE_CREATION: { CREATED: tells },
  PROCESS_INSTANCE_MODIFICATION: { MODIFIED: tells },
  PROCESS_INSTANCE_MIGRATION: { MIGRATED: tells },
  PROCESS_INSTANCE: elementAppliers,
  PROCESS_EVENT: processEventAppliers,
  JOB: jobAppliers,
  JOB_BATCH: jobBatchAppliers,
  VARIABLE: variableAppliers,
  VARIABLE_DOCUMENT: { UPDATED: tells },
  INCIDENT: incidentAppliers,
  TIMER: timerAppliers,
  MESSAGE: messageAppliers,
  PROCESS_MESSAGE_SUBSCRIPTION: subscriptionAppliers,
  MESSAGE_START_EVENT_SUBSCRIPTION: startSubscriptionAppliers,
  SIGNAL: { BROADCASTED: tells },
  SIGNAL_SUBSCRIPTION: signalSubscriptionAppliers,
  ESCALATION: { ESCALATED: tells, NOT_ESCALATED: tells },
  COMPENSATION_SUBSCRIPTION: compensationAppliers,
}

/** Changes the state by one record: the only way in which element instances, jobs, variables and events change. */
export const applyRecord = <T extends ValueType>(ws: Workspace, valueType: T, record: RecordOf<T>): void => {
  // one table row per (kind, intent); the compiler cannot follow the pair through the generic
  const table = appliers[valueType] as Readonly<Record<string, (ws: Workspace, record: RecordOf<T>) => void>>
  const apply = table[record.intent]
  if (!apply) throw new Error(`no applier for ${valueType} ${record.intent}`)
  apply(ws, record)
}
