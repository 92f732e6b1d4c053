import type { CommandInput, CommandName } from '#engine/processor/api'

type Answer = Readonly<Record<string, unknown>>

interface Rpc<K extends CommandName> {
  readonly name: string
  /** @param own gives an id the suffix of the scenario */
  readonly request: (input: CommandInput<K>, own: (id: string) => string) => object
  /** what the command answers, from what the RPC answers */
  readonly result?: (answer: Answer) => object
}

const userTasks = 'io.camunda.zeebe:userTask'
const keyOnly = ({ key }: Answer): object => ({ key })
const nothing = (): object => ({})
const withoutTenant = (answer: Answer): object =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => name !== 'tenantId'))

/** What was deployed of one kind. */
const partsOf = (deployments: unknown, kind: string): object[] =>
  (Array.isArray(deployments) ? deployments : []).flatMap((one: unknown) => {
    const part = Object(one)[kind] as Answer | null | undefined
    return part ? [withoutTenant(part)] : []
  })

/** `dmnDecisionId` is `decisionId` to the engine. */
const withoutPrefix = (part: object): object =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name.replace(/^dmnD/, 'd'), value as unknown] as const),
  )

/** How each command goes over the wire; a command without a row is one of the engine alone. */
export const rpcs: { readonly [K in CommandName]?: Rpc<K> } = {
  deploy: {
    name: 'DeployResource',
    request: ({ resources }) => ({ resources }),
    result: ({ key, deployments }) => ({
      key,
      processes: partsOf(deployments, 'process'),
      decisions: partsOf(deployments, 'decision').map(withoutPrefix),
      decisionRequirements: partsOf(deployments, 'decisionRequirements').map(withoutPrefix),
      forms: partsOf(deployments, 'form'),
    }),
  },
  deleteResource: { name: 'DeleteResource', request: (input) => input, result: nothing },
  createInstance: {
    name: 'CreateProcessInstance',
    request: ({ bpmnProcessId = '', processDefinitionKey = '0', version = -1, variables = '', startAt = [] }, own) => ({
      bpmnProcessId: own(bpmnProcessId),
      processDefinitionKey,
      version,
      variables,
      startInstructions: startAt.map((elementId) => ({ elementId })),
    }),
    result: withoutTenant,
  },
  cancelInstance: { name: 'CancelProcessInstance', request: (input) => input, result: nothing },
  completeJob: { name: 'CompleteJob', request: (input) => input, result: nothing },
  failJob: {
    name: 'FailJob',
    request: ({ retryBackOffMs = 0, ...input }) => ({ ...input, retryBackOff: retryBackOffMs }),
    result: nothing,
  },
  throwError: { name: 'ThrowError', request: (input) => input, result: nothing },
  updateJobRetries: { name: 'UpdateJobRetries', request: (input) => input, result: nothing },
  updateJobTimeout: {
    name: 'UpdateJobTimeout',
    request: ({ jobKey, timeoutMs }) => ({ jobKey, timeout: timeoutMs }),
    result: nothing,
  },
  publishMessage: {
    name: 'PublishMessage',
    request: ({ name, timeToLiveMs, ...input }, own) => ({ ...input, name: own(name), timeToLive: timeToLiveMs }),
    result: keyOnly,
  },
  broadcastSignal: {
    name: 'BroadcastSignal',
    request: ({ signalName, variables = '' }, own) => ({ signalName: own(signalName), variables }),
    result: keyOnly,
  },
  modifyInstance: {
    name: 'ModifyProcessInstance',
    request: ({ processInstanceKey, activate, terminate }) => ({
      processInstanceKey,
      activateInstructions: activate.map(({ elementId, ancestorKey, variables }) => ({
        elementId,
        ancestorElementInstanceKey: ancestorKey,
        variableInstructions: variables,
      })),
      terminateInstructions: terminate.map((elementInstanceKey) => ({ elementInstanceKey })),
    }),
    result: nothing,
  },
  migrateInstance: {
    name: 'MigrateProcessInstance',
    request: ({ processInstanceKey, targetProcessDefinitionKey, mappings }) => ({
      processInstanceKey,
      migrationPlan: { targetProcessDefinitionKey, mappingInstructions: mappings },
    }),
    result: nothing,
  },
  evaluateDecision: {
    name: 'EvaluateDecision',
    request: ({ decisionId = '', decisionKey = '0', variables = '' }, own) => ({
      decisionId: own(decisionId),
      decisionKey,
      variables,
    }),
    result: ({ decisionInstanceKey, evaluatedDecisions, ...answer }) => ({
      ...withoutTenant(answer),
      key: decisionInstanceKey,
      evaluatedDecisions: (Array.isArray(evaluatedDecisions) ? evaluatedDecisions : []).map(withoutTenant),
    }),
  },
  setVariables: { name: 'SetVariables', request: (input) => input, result: keyOnly },
  resolveIncident: { name: 'ResolveIncident', request: (input) => input, result: nothing },
}

/** Request of ActivateJobs, which answers with a stream; without a wait when nothing is there. */
export const activation = (input: CommandInput<'activateJobs'>, own: (id: string) => string): object => ({
  type: input.type === userTasks || input.type.trim() === '' ? input.type : own(input.type),
  worker: input.worker,
  timeout: input.timeoutMs,
  maxJobsToActivate: input.maxJobs,
  fetchVariable: input.fetchVariables ?? [],
  requestTimeout: -1,
})
