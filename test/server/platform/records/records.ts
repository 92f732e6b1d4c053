/** Records in the shape of Zeebe's Elasticsearch exporter (zeebe.md 4.2), and the bulks that it sends. */
export interface Shape {
  readonly position: number
  readonly valueType: string
  readonly intent: string
  readonly key: string | number
  readonly value: object
}

const key = (n: number): string => String(2n ** 51n + BigInt(n))

/** JSON text of one record; keys are numbers beyond what a double holds when `partition` is 4 or more. */
export const recordText = (
  { position, valueType, intent, key: recordKey, value }: Shape,
  partition = 1,
  laterMs = 0,
): string =>
  JSON.stringify({
    position,
    sourceRecordPosition: position - 1,
    key: `#${recordKey}#`,
    timestamp: 1_767_600_000_000 + position + laterMs,
    recordType: 'EVENT',
    valueType,
    intent,
    partitionId: partition,
    brokerVersion: '8.5.4',
    recordVersion: 1,
    rejectionType: 'NULL_VAL',
    rejectionReason: '',
    authorizations: { authorized_tenants: ['<default>'] },
    value: unquoteKeys(value),
    sequence: `#${key(position)}#`,
  }).replaceAll(/"#(-?\d+)#"/g, '$1')

// Zeebe writes keys as JSON numbers; a JavaScript number would lose digits on the way.
const unquoteKeys = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name.endsWith('Key') && /^-?\d+$/.test(String(part)) && name !== 'correlationKey' ? `#${part}#` : part,
    ]),
  )

export const bulkText = (shapes: readonly Shape[], partition = 1): string =>
  shapes
    .flatMap((shape) => [
      JSON.stringify({
        index: {
          _index: `zeebe-record_${shape.valueType.toLowerCase()}_8.5.4_2026-01-05`,
          _id: `${partition}-${shape.position}`,
          routing: String(partition),
        },
      }),
      recordText(shape, partition),
    ])
    .join('\n') + '\n'

const process = { bpmnProcessId: 'oo', version: 1, processDefinitionKey: key(1), tenantId: '<default>' }
const instance = { ...process, processInstanceKey: key(10), parentProcessInstanceKey: -1, parentElementInstanceKey: -1 }
const caseId = '018f0000-0000-7000-8000-00000000000a'

const element = (position: number, n: number, elementId: string, bpmnElementType: string, intent: string): Shape => ({
  position,
  valueType: 'PROCESS_INSTANCE',
  intent,
  key: key(n),
  value: {
    ...instance,
    elementId,
    bpmnElementType,
    bpmnEventType: 'UNSPECIFIED',
    flowScopeKey: n === 10 ? -1 : key(10),
  },
})

const job = (position: number, intent: string, change: object = {}): Shape => ({
  position,
  valueType: 'JOB',
  intent,
  key: key(20),
  value: {
    ...instance,
    type: 'io.camunda.zeebe:userTask',
    customHeaders: {},
    worker: '',
    retries: 1,
    deadline: -1,
    errorMessage: '',
    errorCode: '',
    variables: {},
    elementId: 'process-request',
    elementInstanceKey: key(14),
    ...change,
  },
})

const variable = (position: number, n: number, name: string, value: unknown): Shape => ({
  position,
  valueType: 'VARIABLE',
  intent: 'CREATED',
  key: key(n),
  value: { ...instance, name, value: JSON.stringify(value), scopeKey: key(10) },
})

/** An instance of `oo` that waits at a user task with a timer and an incident elsewhere. */
export const waitingInstance: readonly Shape[] = [
  {
    position: 1,
    valueType: 'PROCESS',
    intent: 'CREATED',
    key: key(1),
    value: {
      ...process,
      resourceName: 'oo.bpmn',
      checksum: 'abc=',
      resource: Buffer.from('<xml>é</xml>').toString('base64'),
    },
  },
  variable(2, 11, 'caseId', caseId),
  variable(3, 12, 'note', 'Jan Peeters, Kolkstraat 27'),
  element(4, 10, 'oo', 'PROCESS', 'ELEMENT_ACTIVATING'),
  element(5, 10, 'oo', 'PROCESS', 'ELEMENT_ACTIVATED'),
  element(6, 13, 'start', 'START_EVENT', 'ELEMENT_ACTIVATING'),
  element(7, 13, 'start', 'START_EVENT', 'ELEMENT_COMPLETED'),
  element(8, 15, 'f1', 'SEQUENCE_FLOW', 'SEQUENCE_FLOW_TAKEN'),
  element(9, 14, 'process-request', 'USER_TASK', 'ELEMENT_ACTIVATING'),
  job(10, 'CREATED'),
  element(11, 14, 'process-request', 'USER_TASK', 'ELEMENT_ACTIVATED'),
  {
    position: 12,
    valueType: 'TIMER',
    intent: 'CREATED',
    key: key(30),
    value: {
      ...instance,
      dueDate: 1_775_000_000_000,
      repetitions: 1,
      targetElementId: 'mayor-term',
      elementInstanceKey: key(10),
    },
  },
  {
    position: 13,
    valueType: 'PROCESS_MESSAGE_SUBSCRIPTION',
    intent: 'CREATED',
    key: key(31),
    value: {
      ...instance,
      elementInstanceKey: key(10),
      messageName: 'advice-asked',
      correlationKey: caseId,
      interrupting: false,
      elementId: 'on-advice',
    },
  },
  {
    position: 14,
    valueType: 'INCIDENT',
    intent: 'CREATED',
    key: key(32),
    value: {
      ...instance,
      errorType: 'JOB_NO_RETRIES',
      errorMessage: 'boom',
      elementId: 'close',
      elementInstanceKey: key(16),
      jobKey: -1,
    },
  },
]

/** What a boundary event or a cancel does to it. */
export const terminated: readonly Shape[] = [
  job(15, 'CANCELED'),
  element(16, 14, 'process-request', 'USER_TASK', 'ELEMENT_TERMINATED'),
  { ...(waitingInstance[13] as Shape), position: 17, intent: 'RESOLVED' },
  { ...(waitingInstance[11] as Shape), position: 18, intent: 'CANCELED' },
  { ...(waitingInstance[12] as Shape), position: 19, intent: 'DELETED' },
  element(20, 10, 'oo', 'PROCESS', 'ELEMENT_TERMINATED'),
]

const moved = { bpmnProcessId: 'oo', version: 2, processDefinitionKey: key(2) }
const onNewVersion = (shape: Shape): Shape => ({ ...shape, value: { ...shape.value, ...moved } })

/** The same instance goes to version 2, where the task has another id; a broker tells no values of variables that go along. */
export const migrated: readonly Shape[] = [
  element(15, 10, 'oo', 'PROCESS', 'ELEMENT_MIGRATED'),
  { ...variable(16, 11, 'caseId', caseId), intent: 'MIGRATED' },
  { ...(waitingInstance[12] as Shape), position: 17, intent: 'MIGRATED' },
  element(18, 14, 'judge-request', 'USER_TASK', 'ELEMENT_MIGRATED'),
  job(19, 'MIGRATED', { elementId: 'judge-request' }),
].map((shape) => onNewVersion(shape.valueType === 'VARIABLE' ? withoutValue(shape) : shape))

function withoutValue(shape: Shape): Shape {
  return { ...shape, value: { ...shape.value, value: '' } }
}

export const keys = { instance: key(10), definition: key(1), job: key(20), task: key(14), of: key }
export const jobRecord = job
export const flowRecord = (position: number): Shape =>
  element(position, 100 + position, 'f1', 'SEQUENCE_FLOW', 'SEQUENCE_FLOW_TAKEN')
export { caseId }
