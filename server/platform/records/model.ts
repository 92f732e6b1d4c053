import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/**
 * What the engine's record stream says, folded: a read model for screens. Nothing else writes here, and it can be rebuilt by exporting
 * again. Keys are strings. `position` is that of the last record folded into the row.
 */
export const recordPositionModel = defineModel('record_position', {
  partitionId: c.primary(c.integer()),
  /** last record that was folded */
  position: c.engineKey(),
  /** instant of that record */
  recordedAt: c.instant(),
})

export const processDefinitionModel = defineModel(
  'process_definition',
  {
    key: c.primary(c.engineKey()),
    bpmnProcessId: c.text(),
    definitionVersion: c.integer(),
    resourceName: c.text(),
    checksum: c.text(100),
    bpmnXml: c.longText(),
    state: c.code<'DEPLOYED' | 'DELETED'>(20),
    deployedAt: c.instant(),
    position: c.engineKey(),
  },
  [{ fields: ['bpmnProcessId', 'definitionVersion'] }],
)
export type ProcessDefinitionRow = Row<typeof processDefinitionModel>

export type InstanceState = 'ACTIVE' | 'COMPLETED' | 'TERMINATED'

export const processInstanceModel = defineModel(
  'process_instance',
  {
    key: c.primary(c.engineKey()),
    bpmnProcessId: c.text(),
    definitionKey: c.engineKey(),
    definitionVersion: c.integer(),
    /** instance that called this one */
    parentKey: c.nullable(c.engineKey()),
    /** its call activity */
    parentElementKey: c.nullable(c.engineKey()),
    /** process variable `caseId` */
    caseId: c.nullable(c.reference()),
    municipalityOrgId: c.nullable(c.reference()),
    agencyOrgId: c.nullable(c.reference()),
    state: c.code<InstanceState>(20),
    startedAt: c.instant(),
    endedAt: c.nullable(c.instant()),
    position: c.engineKey(),
  },
  [{ fields: ['caseId'] }, { fields: ['parentKey'] }, { fields: ['bpmnProcessId', 'state', 'startedAt'] }],
)
export type ProcessInstanceRow = Row<typeof processInstanceModel>

export type ElementState = 'ACTIVATING' | 'ACTIVATED' | 'COMPLETING' | 'COMPLETED' | 'TERMINATING' | 'TERMINATED'

export const elementInstanceModel = defineModel(
  'element_instance',
  {
    key: c.primary(c.engineKey()),
    processInstanceKey: c.engineKey(),
    elementId: c.text(),
    elementType: c.code(),
    flowScopeKey: c.engineKey(),
    state: c.code<ElementState>(20),
    startedAt: c.instant(),
    endedAt: c.nullable(c.instant()),
    position: c.engineKey(),
  },
  [
    { fields: ['processInstanceKey', 'state'] },
    { fields: ['processInstanceKey', 'elementId', 'startedAt', 'endedAt'] },
  ],
)
export type ElementInstanceRow = Row<typeof elementInstanceModel>

/** Sequence flows taken; the flow behind an event-based gateway is never recorded. */
export const flowTakenModel = defineModel('flow_taken', {
  processInstanceKey: c.primary(c.engineKey()),
  flowId: c.primary(c.text(200)),
  times: c.integer(),
  lastTakenAt: c.instant(),
  position: c.engineKey(),
})
export type FlowTakenRow = Row<typeof flowTakenModel>

/** Current value of a process variable: ids, dates, codes and numbers only. Any other value is withheld: it could name a person. */
export const variableModel = defineModel(
  'variable',
  {
    scopeKey: c.primary(c.engineKey()),
    name: c.primary(c.text(200)),
    processInstanceKey: c.engineKey(),
    /** JSON text; null when withheld */
    value: c.nullable(c.text(2000)),
    position: c.engineKey(),
  },
  [{ fields: ['processInstanceKey'] }],
)
export type VariableRow = Row<typeof variableModel>

export const incidentModel = defineModel(
  'incident',
  {
    key: c.primary(c.engineKey()),
    processInstanceKey: c.engineKey(),
    elementInstanceKey: c.engineKey(),
    elementId: c.text(),
    jobKey: c.nullable(c.engineKey()),
    errorType: c.code(60),
    errorMessage: c.text(2000),
    state: c.code<'OPEN' | 'RESOLVED'>(20),
    createdAt: c.createdAt(),
    resolvedAt: c.nullable(c.instant()),
    position: c.engineKey(),
  },
  [{ fields: ['processInstanceKey', 'state'] }, { fields: ['state', 'createdAt'] }],
)
export type IncidentRow = Row<typeof incidentModel>

export type JobState = 'CREATED' | 'FAILED' | 'ERROR_THROWN' | 'COMPLETED' | 'CANCELED'

export const jobModel = defineModel(
  'job',
  {
    key: c.primary(c.engineKey()),
    type: c.text(),
    processInstanceKey: c.engineKey(),
    elementInstanceKey: c.engineKey(),
    elementId: c.text(),
    retries: c.integer(),
    state: c.code<JobState>(20),
    /** gone from the engine; an error that nobody caught leaves it there */
    ended: c.flag(),
    errorCode: c.nullable(c.text()),
    errorMessage: c.nullable(c.text(2000)),
    createdAt: c.createdAt(),
    endedAt: c.nullable(c.instant()),
    position: c.engineKey(),
  },
  [{ fields: ['processInstanceKey', 'state'] }, { fields: ['type', 'state'] }],
)
export type JobRow = Row<typeof jobModel>

export const timerModel = defineModel(
  'timer',
  {
    key: c.primary(c.engineKey()),
    processInstanceKey: c.nullable(c.engineKey()),
    elementInstanceKey: c.nullable(c.engineKey()),
    elementId: c.text(),
    dueAt: c.instant(),
    repetitions: c.integer(),
    state: c.code<'CREATED' | 'TRIGGERED' | 'CANCELED'>(20),
    position: c.engineKey(),
  },
  [{ fields: ['processInstanceKey', 'state'] }, { fields: ['state', 'dueAt'] }],
)
export type TimerRow = Row<typeof timerModel>

/** Who waits for which message: an element instance, or a process definition that the message starts. */
export const messageSubscriptionModel = defineModel(
  'message_subscription',
  {
    /** element instance, or process definition for a start event */
    scopeKey: c.primary(c.engineKey()),
    messageName: c.primary(c.text(200)),
    processInstanceKey: c.nullable(c.engineKey()),
    elementId: c.text(),
    correlationKey: c.text(),
    state: c.code<'OPEN' | 'CORRELATED' | 'CLOSED'>(20),
    position: c.engineKey(),
  },
  [{ fields: ['processInstanceKey'] }],
)
export type MessageSubscriptionRow = Row<typeof messageSubscriptionModel>
