/** One command of the script. `{name}` in it stands for what an earlier answer has kept. */
export interface Step {
  readonly command: string
  /** what the answer says; of a command that fails, what it says then */
  readonly says?: RegExp
  /** gRPC status that the command fails with, as zbctl names it */
  readonly fails?: string
  /** parts of the answer for later: the first group of each pattern */
  readonly keeps?: Readonly<Record<string, RegExp>>
  /** goes on while the next commands run; `awaits` takes its answer */
  readonly inBackground?: string
  readonly awaits?: string
}

const key = /"(?:processInstanceKey|key)":\s*"(\d+)"/
const definitionKey = /"(?:processDefinitionKey|decisionKey)":\s*"(\d+)"/

/**
 * What an operator does with zbctl, from first deployment to last deletion. The files are those of `zbctl.ts`:
 * work (a job), error (a job whose error REFUSED is caught), message, signal, decision, form.
 */
export const commands: readonly Step[] = [
  { command: 'status', says: /Cluster size: \d+[^]*Partition 1 : Leader, Healthy/ },
  { command: 'status -o json', says: /"gatewayVersion":\s*"8\.\d+/ },
  { command: 'deploy resource {work}', says: /"version":\s*1\b/, keeps: { workKey: definitionKey } },
  { command: 'deploy resource {work}', says: /"version":\s*1\b/ },
  { command: 'deploy {work}', says: /"bpmnProcessId":\s*"{workId}"/ },
  {
    command: 'deploy resource {error} {message} --resourceNames error.bpmn,message.bpmn',
    says: /"resourceName":\s*"error\.bpmn"[^]*"resourceName":\s*"message\.bpmn"/,
  },
  { command: 'deploy resource {signal}', says: /"bpmnProcessId":\s*"{signalId}"/ },
  {
    command: 'deploy resource {decision}',
    says: /"dmnDecisionId":\s*"{decisionId}"/,
    keeps: { decisionKey: definitionKey },
  },
  { command: 'deploy resource {form}', says: /"formId":\s*"{formId}"/ },
  { command: 'deploy resource {broken}', fails: 'InvalidArgument', says: /- Element: [^]*- ERROR: / },

  { command: 'create instance {workId} --variables {"a":1,"b":9007199254740993}', keeps: { first: key } },
  { command: 'create instance {workKey} --version 1', keeps: { second: key } },
  { command: 'create instance none-{workId}', fails: 'NotFound', says: /process ID 'none-[^']*', but none found/ },
  {
    command: 'activate jobs {workType} --worker w1 --timeout 1m --variables b',
    says: /"variables":\s*"{\\"b\\":9007199254740993}"/,
    keeps: { job: key },
  },
  { command: 'update timeout {job} --timeout 120000' },
  { command: 'update retries {job} --retries 5' },
  { command: 'update retries {job} --retries 0', fails: 'InvalidArgument' },
  { command: 'fail job {job} --retries 2 --errorMessage again --variables {"seen":true}' },
  { command: 'activate jobs {workType}', says: /"retries":\s*2\b[^]*\\"seen\\":true/ },
  { command: 'complete job {job} --variables {"done":true}' },
  { command: 'complete job {job}', fails: 'NotFound', says: /no such job was found/ },
  { command: 'activate jobs {workType} --maxJobsToActivate 10', keeps: { job: key } },
  { command: 'activate jobs {workType} --requestTimeout 2s', says: /^\s*\{\s*("jobs":\s*\[\]\s*)?\}\s*$/ },
  { command: 'fail job {job} --retries 0 --errorMessage broken' },
  { command: 'complete job {job}', fails: 'FailedPrecondition', says: /it is in state 'FAILED'/ },
  { command: 'throwError job {job} --errorCode REFUSED', fails: 'FailedPrecondition' },
  { command: 'resolve incident {job}', fails: 'NotFound', says: /no such incident was found/ },
  { command: 'set variables {second} --variables {"c":3}' },
  { command: 'set variables {second} --local --variables {"d":4}' },
  { command: 'set variables {first} --variables {}', fails: 'NotFound' },

  { command: 'create instance {errorId} --withResult=reason', inBackground: 'refused' },
  { command: 'activate jobs {errorType}', keeps: { job: key } },
  { command: 'throwError job {job} --errorCode REFUSED --errorMessage no --variables {"why":"cold"}' },
  { command: '', awaits: 'refused', says: /"variables":\s*"{\\"reason\\":\\"cold\\"}"/ },

  { command: 'publish message {messageName} --correlationKey k1 --ttl 1m --messageId m1 --variables {"said":"yes"}' },
  { command: 'publish message {messageName} --correlationKey k1 --ttl 1m --messageId m1', fails: 'AlreadyExists' },
  { command: 'create instance {messageId} --withResult --variables {"reference":"k1"}', says: /\\"said\\":\\"yes\\"/ },
  { command: 'create instance {messageId} --withResult --variables {"reference":"k2"}', inBackground: 'told' },
  { command: 'publish message {messageName} --correlationKey k2 --variables {"said":"no"} --ttl 1m' },
  { command: '', awaits: 'told', says: /\\"said\\":\\"no\\"/ },

  { command: 'create instance {signalId}', keeps: { waiting: key } },
  { command: 'broadcast signal {signalName} --variables {"loud":true}', says: /"key":\s*"\d+"/ },
  // it has completed
  { command: 'cancel instance {waiting}', fails: 'NotFound' },
  {
    command: 'evaluate decision {decisionId} --variables {"season":"winter"}',
    says: /"decisionOutput":\s*"\\"stew\\""/,
  },
  {
    command: 'evaluate decision {decisionKey} --variables {"season":"may"}',
    says: /"decisionOutput":\s*"\\"salad\\""/,
  },
  { command: 'evaluate decision none-{decisionId}', fails: 'InvalidArgument', says: /no decision found for id 'none-/ },

  { command: 'delete resource {workKey}', fails: 'FailedPrecondition', says: /there are still running instances/ },
  { command: 'cancel instance {second}' },
  { command: 'cancel instance {second}', fails: 'NotFound', says: /no such process was found/ },
  { command: 'delete resource {workKey}' },
  { command: 'delete resource {workKey}', fails: 'NotFound', says: /no resource found with key/ },
  { command: 'create instance {workId}', fails: 'NotFound' },
]
