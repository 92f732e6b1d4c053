import type { NodeKind } from './types.ts'

export interface Kind {
  readonly kind: NodeKind
  readonly elementType: string
}

/** Flow nodes that run, by BPMN type (zeebe.md 5.1); anything else is refused at deployment. */
export const kinds: Readonly<Record<string, Kind>> = {
  'bpmn:ServiceTask': { kind: 'jobTask', elementType: 'SERVICE_TASK' },
  'bpmn:SendTask': { kind: 'jobTask', elementType: 'SEND_TASK' },
  'bpmn:ScriptTask': { kind: 'jobTask', elementType: 'SCRIPT_TASK' },
  'bpmn:BusinessRuleTask': { kind: 'jobTask', elementType: 'BUSINESS_RULE_TASK' },
  'bpmn:UserTask': { kind: 'jobTask', elementType: 'USER_TASK' },
  'bpmn:ManualTask': { kind: 'passTask', elementType: 'MANUAL_TASK' },
  'bpmn:Task': { kind: 'passTask', elementType: 'TASK' },
  'bpmn:ReceiveTask': { kind: 'receiveTask', elementType: 'RECEIVE_TASK' },
  'bpmn:ExclusiveGateway': { kind: 'exclusiveGateway', elementType: 'EXCLUSIVE_GATEWAY' },
  'bpmn:InclusiveGateway': { kind: 'inclusiveGateway', elementType: 'INCLUSIVE_GATEWAY' },
  'bpmn:ParallelGateway': { kind: 'parallelGateway', elementType: 'PARALLEL_GATEWAY' },
  'bpmn:EventBasedGateway': { kind: 'eventBasedGateway', elementType: 'EVENT_BASED_GATEWAY' },
  'bpmn:StartEvent': { kind: 'startEvent', elementType: 'START_EVENT' },
  'bpmn:EndEvent': { kind: 'endEvent', elementType: 'END_EVENT' },
  'bpmn:IntermediateCatchEvent': { kind: 'catchEvent', elementType: 'INTERMEDIATE_CATCH_EVENT' },
  'bpmn:IntermediateThrowEvent': { kind: 'throwEvent', elementType: 'INTERMEDIATE_THROW_EVENT' },
  'bpmn:BoundaryEvent': { kind: 'boundaryEvent', elementType: 'BOUNDARY_EVENT' },
  'bpmn:SubProcess': { kind: 'subProcess', elementType: 'SUB_PROCESS' },
  'bpmn:CallActivity': { kind: 'callActivity', elementType: 'CALL_ACTIVITY' },
}

/** Drawn, but without a part in the execution. */
export const ignored: ReadonlySet<string> = new Set([
  'bpmn:SequenceFlow',
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
  'bpmn:TextAnnotation',
  'bpmn:Association',
  'bpmn:Group',
])

export const activityKinds: ReadonlySet<NodeKind> = new Set([
  'jobTask',
  'decisionTask',
  'passTask',
  'scriptTask',
  'receiveTask',
  'subProcess',
  'callActivity',
])
