import type {
  DecisionEvaluationValue,
  DecisionRequirementsMetadata,
  DecisionRequirementsValue,
  DecisionValue,
} from './decision-values.ts'
import type { ValueType } from './records.ts'

/** The exported `value` of each kind of record, with Zeebe's field names. Absent keys are -1, absent texts empty. */
export interface Values {
  DEPLOYMENT: {
    readonly resources: readonly []
    readonly processesMetadata: readonly {
      readonly bpmnProcessId: string
      readonly version: number
      readonly processDefinitionKey: number
      readonly resourceName: string
      readonly checksum: string
      readonly isDuplicate: boolean
      readonly tenantId: string
    }[]
    readonly decisionsMetadata: readonly DecisionValue[]
    readonly decisionRequirementsMetadata: readonly DecisionRequirementsMetadata[]
    readonly formMetadata: readonly FormMetadata[]
    readonly tenantId: string
  }
  PROCESS: {
    readonly bpmnProcessId: string
    readonly version: number
    readonly processDefinitionKey: number
    readonly resourceName: string
    readonly checksum: string
    /** base64 */
    readonly resource: string
    readonly deploymentKey: number
    readonly tenantId: string
  }
  DECISION_REQUIREMENTS: DecisionRequirementsValue
  DECISION: DecisionValue
  DECISION_EVALUATION: DecisionEvaluationValue
  FORM: FormMetadata & {
    /** base64 */
    readonly resource: string
    readonly deploymentKey: number
  }
  RESOURCE_DELETION: { readonly resourceKey: number; readonly tenantId: string }
  PROCESS_INSTANCE_CREATION: {
    readonly bpmnProcessId: string
    readonly processDefinitionKey: number
    readonly version: number
    readonly processInstanceKey: number
    readonly variables: object
    readonly startInstructions: readonly { readonly elementId: string }[]
    readonly tenantId: string
  }
  PROCESS_INSTANCE_MODIFICATION: {
    readonly processInstanceKey: number
    readonly activateInstructions: readonly {
      readonly elementId: string
      readonly ancestorScopeKey: number
      readonly ancestorScopeKeys: readonly number[]
      readonly variableInstructions: readonly { readonly elementId: string; readonly variables: object }[]
    }[]
    readonly terminateInstructions: readonly { readonly elementInstanceKey: number }[]
    readonly tenantId: string
  }
  PROCESS_INSTANCE_MIGRATION: {
    readonly processInstanceKey: number
    readonly targetProcessDefinitionKey: number
    readonly mappingInstructions: readonly { readonly sourceElementId: string; readonly targetElementId: string }[]
    readonly tenantId: string
  }
  PROCESS_INSTANCE: ProcessInstanceValue
  PROCESS_EVENT: {
    readonly scopeKey: number
    readonly targetElementId: string
    readonly variables: object
    readonly processDefinitionKey: number
    readonly processInstanceKey: number
    readonly tenantId: string
  }
  JOB: JobValue
  JOB_BATCH: {
    readonly type: string
    readonly worker: string
    readonly timeout: number
    readonly maxJobsToActivate: number
    readonly jobKeys: readonly number[]
    readonly jobs: readonly []
    readonly truncated: boolean
  }
  VARIABLE: {
    readonly name: string
    readonly value: string
    readonly scopeKey: number
    readonly processInstanceKey: number
    readonly processDefinitionKey: number
    readonly bpmnProcessId: string
    readonly tenantId: string
  }
  VARIABLE_DOCUMENT: {
    readonly scopeKey: number
    readonly updateSemantics: 'LOCAL' | 'PROPAGATE'
    readonly variables: object
    readonly tenantId: string
  }
  INCIDENT: {
    readonly errorType: string
    readonly errorMessage: string
    readonly bpmnProcessId: string
    readonly processDefinitionKey: number
    readonly processInstanceKey: number
    readonly elementId: string
    readonly elementInstanceKey: number
    readonly jobKey: number
    readonly variableScopeKey: number
    readonly tenantId: string
  }
  TIMER: {
    readonly elementInstanceKey: number
    readonly processInstanceKey: number
    readonly dueDate: number
    readonly targetElementId: string
    readonly repetitions: number
    readonly processDefinitionKey: number
    readonly tenantId: string
  }
  MESSAGE: {
    readonly name: string
    readonly correlationKey: string
    readonly timeToLive: number
    readonly deadline: number
    readonly messageId: string
    readonly variables: object
    readonly tenantId: string
  }
  PROCESS_MESSAGE_SUBSCRIPTION: {
    readonly elementInstanceKey: number
    readonly processInstanceKey: number
    readonly bpmnProcessId: string
    readonly elementId: string
    readonly messageName: string
    readonly correlationKey: string
    readonly messageKey: number
    readonly interrupting: boolean
    readonly variables: object
    readonly tenantId: string
  }
  MESSAGE_START_EVENT_SUBSCRIPTION: {
    readonly processDefinitionKey: number
    readonly bpmnProcessId: string
    readonly startEventId: string
    readonly messageName: string
    readonly messageKey: number
    readonly correlationKey: string
    readonly processInstanceKey: number
    readonly variables: object
    readonly tenantId: string
  }
  SIGNAL: { readonly signalName: string; readonly variables: object; readonly tenantId: string }
  SIGNAL_SUBSCRIPTION: {
    readonly processDefinitionKey: number
    readonly bpmnProcessId: string
    readonly catchEventId: string
    /** -1 of a start event */
    readonly catchEventInstanceKey: number
    readonly signalName: string
    readonly tenantId: string
  }
  ESCALATION: {
    readonly processInstanceKey: number
    readonly escalationCode: string
    readonly throwElementId: string
    readonly catchElementId: string
    readonly tenantId: string
  }
  COMPENSATION_SUBSCRIPTION: CompensationValue
}

export interface FormMetadata {
  readonly formId: string
  readonly version: number
  readonly formKey: number
  readonly resourceName: string
  readonly checksum: string
  readonly isDuplicate: boolean
  readonly tenantId: string
}

export interface CompensationValue {
  readonly processInstanceKey: number
  readonly processDefinitionKey: number
  readonly compensableActivityId: string
  readonly compensableActivityInstanceKey: number
  readonly compensableActivityScopeKey: number
  readonly compensationHandlerId: string
  readonly compensationHandlerInstanceKey: number
  readonly throwEventId: string
  readonly throwEventInstanceKey: number
  readonly variables: object
  readonly tenantId: string
}

export interface ProcessInstanceValue {
  readonly bpmnElementType: string
  readonly bpmnEventType: string
  readonly elementId: string
  readonly bpmnProcessId: string
  readonly version: number
  readonly processDefinitionKey: number
  readonly processInstanceKey: number
  readonly flowScopeKey: number
  readonly parentProcessInstanceKey: number
  readonly parentElementInstanceKey: number
  readonly tenantId: string
}

export interface JobValue {
  readonly type: string
  readonly customHeaders: Readonly<Record<string, string>>
  readonly worker: string
  readonly retries: number
  readonly retryBackoff: number
  readonly recurringTime: number
  readonly deadline: number
  readonly timeout: number
  readonly errorMessage: string
  readonly errorCode: string
  readonly variables: object
  readonly elementId: string
  readonly elementInstanceKey: number
  readonly processInstanceKey: number
  readonly bpmnProcessId: string
  readonly processDefinitionVersion: number
  readonly processDefinitionKey: number
  readonly jobKind: 'BPMN_ELEMENT'
  readonly tenantId: string
}

type Texts = Readonly<Record<string, string>>

/** What the state needs beyond the exported value. */
export interface Internals {
  PROCESS: { readonly resourceKey: number }
  PROCESS_INSTANCE: {
    /** ELEMENT_ACTIVATING: sequence flows that led here and stop counting in the flow scope */
    readonly flows?: readonly string[]
    readonly loopCounter?: number
    readonly depth?: number
    readonly lock?: string
    readonly awaits?: readonly string[]
    /** SEQUENCE_FLOW_TAKEN: join that counts the flow */
    readonly join?: string
    /** ELEMENT_COMPLETED of a terminate end event: it has taken over its flow scope */
    readonly interrupts?: boolean
    /** ELEMENT_ACTIVATED of a call activity */
    readonly calledPi?: number
    /** ELEMENT_MIGRATED: element id before; who has taken it over, by its new id */
    readonly moved?: { readonly from: string }
    readonly interruptedBy?: string
    /** ELEMENT_ACTIVATED of a multi-instance body */
    readonly total?: number
  }
  PROCESS_EVENT: { readonly variables: Texts; readonly interruptedBy?: string }
  JOB_BATCH: { readonly deadline: number }
  MESSAGE: { readonly variables: Texts }
}

export type Internal<T extends ValueType> = T extends keyof Internals ? Internals[T] : undefined

/** A record as an applier sees it. */
export interface RecordOf<T extends ValueType> {
  readonly key: number
  readonly timestamp: number
  readonly intent: string
  readonly value: Values[T]
  readonly internal?: Internal<T>
}

export const tenantId = '<default>'
