import { type InstanceState, type JobState, jobModel, processInstanceModel, type ProcessInstanceRow } from './model.ts'
import { foldInto } from './projection.ts'
import { type EngineRecord, fields } from './record.ts'

/** Process variables that say whose instance it is. */
const caseVariables = new Set(['caseId', 'municipalityOrgId', 'agencyOrgId'])

/** Instances, with the case that their variables name. The variables of a new instance come before the instance itself. */
export const foldInstances = foldInto({
  model: processInstanceModel,
  keyColumns: ['key'],
  keyOf: (record) => {
    const key = fields(record).key('processInstanceKey')
    return key !== null && (isProcess(record) || isCaseVariable(record, key)) ? { key } : undefined
  },
  apply: (before, record) => {
    const value = fields(record)
    const row = before ?? firstRow(record)
    if (!isProcess(record)) return { ...row, [value.text('name')]: idIn(record.value['value']) }
    const state = instanceStates[record.intent] ?? row.state
    return {
      ...row,
      // a migrated instance goes on under another definition
      bpmnProcessId: value.text('bpmnProcessId') || row.bpmnProcessId,
      definitionKey: value.key('processDefinitionKey') ?? row.definitionKey,
      definitionVersion: value.integer('version'),
      parentKey: value.key('parentProcessInstanceKey'),
      parentElementKey: value.key('parentElementInstanceKey'),
      state,
      startedAt: record.intent === 'ELEMENT_ACTIVATING' ? record.at : row.startedAt,
      endedAt: state === 'ACTIVE' ? null : record.at,
    }
  },
})

const isProcess = ({ valueType, intent, value }: EngineRecord): boolean =>
  valueType === 'PROCESS_INSTANCE' && value['bpmnElementType'] === 'PROCESS' && intent.startsWith('ELEMENT_')

const isCaseVariable = (record: EngineRecord, instanceKey: string): boolean =>
  record.valueType === 'VARIABLE' &&
  // tells where a variable went, not what it is
  record.intent !== 'MIGRATED' &&
  fields(record).key('scopeKey') === instanceKey &&
  caseVariables.has(fields(record).text('name'))

const instanceStates: Readonly<Record<string, InstanceState>> = {
  ELEMENT_COMPLETED: 'COMPLETED',
  ELEMENT_TERMINATED: 'TERMINATED',
}

const firstRow = (record: EngineRecord): Omit<ProcessInstanceRow, 'key' | 'position'> => ({
  bpmnProcessId: fields(record).text('bpmnProcessId'),
  definitionKey: fields(record).key('processDefinitionKey') ?? '',
  definitionVersion: 0,
  parentKey: null,
  parentElementKey: null,
  caseId: null,
  municipalityOrgId: null,
  agencyOrgId: null,
  state: 'ACTIVE',
  startedAt: record.at,
  endedAt: null,
})

const idIn = (json: unknown): string | null => /^"([0-9a-f-]{36})"$/i.exec(String(json))?.[1] ?? null

/** Jobs, human tasks too. Tells which ended: their tasks must not stay open. */
export const foldJobs = foldInto({
  model: jobModel,
  keyColumns: ['key'],
  keyOf: (record) => (record.valueType === 'JOB' ? { key: record.key } : undefined),
  apply: (before, record) => {
    const value = fields(record)
    const { state, ended, isUncaught } = jobStateAfter(before?.state, record)
    return {
      type: value.text('type'),
      processInstanceKey: value.ownKey('processInstanceKey'),
      elementInstanceKey: value.ownKey('elementInstanceKey'),
      elementId: isUncaught ? (before?.elementId ?? '') : value.text('elementId'),
      retries: value.integer('retries'),
      state,
      ended,
      errorCode: value.text('errorCode') || null,
      errorMessage: value.text('errorMessage', 2000) || null,
      createdAt: before?.createdAt ?? record.at,
      endedAt: ended ? record.at : null,
    }
  },
})

const jobStateAfter = (before: JobState | undefined, record: EngineRecord) => {
  // the engine puts this in the place of the element when nobody catches the error; the job then stays, with an incident
  const isUncaught = fields(record).text('elementId') === 'NO_CATCH_EVENT_FOUND'
  const state = jobStates[record.intent] ?? before ?? 'CREATED'
  const ended = state === 'COMPLETED' || state === 'CANCELED' || (state === 'ERROR_THROWN' && !isUncaught)
  return { state, ended, isUncaught }
}

/** Other events (new retries, new time-out, migrated) leave the state as it is. */
const jobStates: Readonly<Record<string, JobState>> = {
  CREATED: 'CREATED',
  TIMED_OUT: 'CREATED',
  YIELDED: 'CREATED',
  RECURRED_AFTER_BACKOFF: 'CREATED',
  FAILED: 'FAILED',
  ERROR_THROWN: 'ERROR_THROWN',
  COMPLETED: 'COMPLETED',
  CANCELED: 'CANCELED',
}
