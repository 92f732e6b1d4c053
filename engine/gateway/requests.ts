/** Requests as proto-loader decodes them: int64 as text, absent fields with their defaults. Only what the gateway reads. */
export interface Requests {
  readonly ActivateJobs: ActivateJobsRequest
  readonly StreamActivatedJobs: StreamActivatedJobsRequest
  readonly CancelProcessInstance: { readonly processInstanceKey: string }
  readonly ModifyProcessInstance: ModifyRequest
  readonly MigrateProcessInstance: MigrateRequest
  readonly CompleteJob: { readonly jobKey: string; readonly variables: string }
  readonly CreateProcessInstance: CreateRequest
  readonly CreateProcessInstanceWithResult: CreateWithResultRequest
  readonly DeployProcess: { readonly processes: readonly { readonly name: string; readonly definition: Buffer }[] }
  readonly DeployResource: {
    readonly resources: readonly { readonly name: string; readonly content: Buffer }[]
    readonly tenantId: string
  }
  readonly EvaluateDecision: {
    readonly decisionKey: string
    readonly decisionId: string
    readonly variables: string
    readonly tenantId: string
  }
  readonly FailJob: {
    readonly jobKey: string
    readonly retries: number
    readonly errorMessage: string
    readonly retryBackOff: string
    readonly variables: string
  }
  readonly ThrowError: {
    readonly jobKey: string
    readonly errorCode: string
    readonly errorMessage: string
    readonly variables: string
  }
  readonly PublishMessage: {
    readonly name: string
    readonly correlationKey: string
    readonly timeToLive: string
    readonly messageId: string
    readonly variables: string
    readonly tenantId: string
  }
  readonly BroadcastSignal: { readonly signalName: string; readonly variables: string; readonly tenantId: string }
  readonly DeleteResource: { readonly resourceKey: string }
  readonly ResolveIncident: { readonly incidentKey: string }
  readonly SetVariables: { readonly elementInstanceKey: string; readonly variables: string; readonly local: boolean }
  readonly Topology: Readonly<Record<string, never>>
  readonly UpdateJobRetries: { readonly jobKey: string; readonly retries: number }
  readonly UpdateJobTimeout: { readonly jobKey: string; readonly timeout: string }
}

export interface ActivateJobsRequest {
  readonly type: string
  readonly worker: string
  readonly timeout: string
  readonly maxJobsToActivate: number
  readonly fetchVariable: readonly string[]
  readonly requestTimeout: string
  readonly tenantIds: readonly string[]
}

export type StreamActivatedJobsRequest = Omit<ActivateJobsRequest, 'maxJobsToActivate' | 'requestTimeout'>

export interface ModifyRequest {
  readonly processInstanceKey: string
  readonly activateInstructions: readonly {
    readonly elementId: string
    readonly ancestorElementInstanceKey: string
    readonly variableInstructions: readonly { readonly variables: string; readonly scopeId: string }[]
  }[]
  readonly terminateInstructions: readonly { readonly elementInstanceKey: string }[]
}

export interface MigrateRequest {
  readonly processInstanceKey: string
  readonly migrationPlan: {
    readonly targetProcessDefinitionKey: string
    readonly mappingInstructions: readonly { readonly sourceElementId: string; readonly targetElementId: string }[]
  } | null
}

export interface CreateRequest {
  readonly processDefinitionKey: string
  readonly bpmnProcessId: string
  readonly version: number
  readonly variables: string
  readonly startInstructions: readonly { readonly elementId: string }[]
  readonly tenantId: string
}

export interface CreateWithResultRequest {
  readonly request: CreateRequest | null
  readonly requestTimeout: string
  readonly fetchVariables: readonly string[]
}
