import { status } from '@grpc/grpc-js'
import { brokerVersion } from '../log/records.ts'
import type { CreateInstanceInput, DeployedProcess, EngineCore } from '../processor/api.ts'
import { decisionDeployments, evaluateDecision } from './decisions.ts'
import { StatusError } from './errors.ts'
import type { CreateRequest, Requests } from './requests.ts'
import type { ResultWaiters } from './results.ts'
import { checkTenant, defaultTenant } from './tenants.ts'

type Streaming = 'ActivateJobs' | 'StreamActivatedJobs'
export type UnaryName = Exclude<keyof Requests, Streaming>

/** One function per unary RPC: request in, response out; a throw becomes a status (see errors.ts). */
export type UnaryHandlers = { readonly [K in UnaryName]: (request: Requests[K]) => Promise<object> }

export interface GatewayParts {
  readonly core: EngineCore
  readonly results: ResultWaiters
  /** where clients reach the gateway, for Topology */
  readonly host: string
}

/** How long a result is waited for when the request does not say (C5). */
const defaultResultTimeoutMs = 15_000

export const unaryHandlers = (parts: GatewayParts): UnaryHandlers => ({
  ...processHandlers(parts),
  ...jobHandlers(parts),
  ...dataHandlers(parts),
})

const processHandlers = ({ core, results }: GatewayParts) => ({
  DeployProcess: async ({ processes }: Requests['DeployProcess']) => {
    const resources = processes.map(({ name, definition }) => ({ name, content: definition }))
    const deployed = await core.execute('deploy', { resources })
    return { key: deployed.key, processes: deployed.processes.map(toMetadata) }
  },
  DeployResource: async ({ resources, tenantId }: Requests['DeployResource']) => {
    checkTenant('DeployResource', tenantId)
    const deployed = await core.execute('deploy', { resources })
    const deployments = [
      ...deployed.processes.map((process) => ({ process: toMetadata(process) })),
      ...decisionDeployments(deployed.decisions, deployed.decisionRequirements),
      ...deployed.forms.map((form) => ({ form: { ...form, tenantId: defaultTenant } })),
    ]
    return { key: deployed.key, deployments, tenantId: defaultTenant }
  },
  CreateProcessInstance: async (request: CreateRequest) => {
    const created = await core.execute('createInstance', toCreation('CreateProcessInstance', request))
    return { ...created, tenantId: defaultTenant }
  },
  CreateProcessInstanceWithResult: async (request: Requests['CreateProcessInstanceWithResult']) => {
    if (request.request === null)
      throw new StatusError(status.INVALID_ARGUMENT, 'Expected a request to be present, but none given')
    const creation = toCreation('CreateProcessInstanceWithResult', request.request)
    const timeoutMs = Number(request.requestTimeout)
    const input = { ...creation, fetchVariables: request.fetchVariables }
    const result = await results.create(input, timeoutMs > 0 ? timeoutMs : defaultResultTimeoutMs)
    return { ...result, tenantId: defaultTenant }
  },
  ModifyProcessInstance: ({ processInstanceKey, ...instructions }: Requests['ModifyProcessInstance']) =>
    core.execute('modifyInstance', {
      processInstanceKey,
      activate: instructions.activateInstructions.map((one) => ({
        elementId: one.elementId,
        ancestorKey: one.ancestorElementInstanceKey,
        variables: one.variableInstructions,
      })),
      terminate: instructions.terminateInstructions.map(({ elementInstanceKey }) => elementInstanceKey),
    }),
  MigrateProcessInstance: ({ processInstanceKey, migrationPlan }: Requests['MigrateProcessInstance']) =>
    core.execute('migrateInstance', {
      processInstanceKey,
      targetProcessDefinitionKey: migrationPlan?.targetProcessDefinitionKey ?? '0',
      mappings: migrationPlan?.mappingInstructions ?? [],
    }),
  CancelProcessInstance: ({ processInstanceKey }: Requests['CancelProcessInstance']) =>
    core.execute('cancelInstance', { processInstanceKey }),
})

const jobHandlers = ({ core }: GatewayParts) => ({
  CompleteJob: ({ jobKey, variables }: Requests['CompleteJob']) => core.execute('completeJob', { jobKey, variables }),
  FailJob: ({ jobKey, retries, errorMessage, retryBackOff, variables }: Requests['FailJob']) =>
    core.execute('failJob', { jobKey, retries, errorMessage, retryBackOffMs: Number(retryBackOff), variables }),
  ThrowError: ({ jobKey, errorCode, errorMessage, variables }: Requests['ThrowError']) =>
    core.execute('throwError', { jobKey, errorCode, errorMessage, variables }),
  UpdateJobRetries: ({ jobKey, retries }: Requests['UpdateJobRetries']) =>
    core.execute('updateJobRetries', { jobKey, retries }),
  UpdateJobTimeout: ({ jobKey, timeout }: Requests['UpdateJobTimeout']) =>
    core.execute('updateJobTimeout', { jobKey, timeoutMs: Number(timeout) }),
})

const dataHandlers = ({ core, host }: GatewayParts) => ({
  PublishMessage: async (request: Requests['PublishMessage']) => {
    checkTenant('PublishMessage', request.tenantId)
    const { name, correlationKey, timeToLive, messageId, variables } = request
    const message = { name, correlationKey, timeToLiveMs: Number(timeToLive), messageId, variables }
    const { key } = await core.execute('publishMessage', message)
    return { key, tenantId: defaultTenant }
  },
  BroadcastSignal: async ({ signalName, variables, tenantId }: Requests['BroadcastSignal']) => {
    checkTenant('BroadcastSignal', tenantId)
    const { key } = await core.execute('broadcastSignal', { signalName, variables })
    return { key, tenantId: defaultTenant }
  },
  SetVariables: ({ elementInstanceKey, variables, local }: Requests['SetVariables']) =>
    core.execute('setVariables', { elementInstanceKey, variables, local }),
  DeleteResource: ({ resourceKey }: Requests['DeleteResource']) => core.execute('deleteResource', { resourceKey }),
  ResolveIncident: ({ incidentKey }: Requests['ResolveIncident']) => core.execute('resolveIncident', { incidentKey }),
  EvaluateDecision: evaluateDecision(core),
  Topology: () => Promise.resolve(topology(host)),
})

const toMetadata = (process: DeployedProcess): object => ({ ...process, tenantId: defaultTenant })

const toCreation = (rpc: string, request: CreateRequest): CreateInstanceInput => {
  checkTenant(rpc, request.tenantId)
  const { bpmnProcessId, processDefinitionKey, version, variables, startInstructions } = request
  const startAt = startInstructions.map(({ elementId }) => elementId)
  return { bpmnProcessId, processDefinitionKey, version, variables, startAt }
}

/** One healthy broker with one partition; answers without any state. */
const topology = (host: string): object => ({
  brokers: [
    {
      nodeId: 0,
      host,
      port: 26501,
      version: brokerVersion,
      partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }],
    },
  ],
  clusterSize: 1,
  partitionsCount: 1,
  replicationFactor: 1,
  gatewayVersion: brokerVersion,
})
