import type { Expression } from '../feel/compile.ts'

/** Which behaviour runs a node. */
export type NodeKind =
  | 'process'
  | 'subProcess'
  | 'eventSubProcess'
  | 'callActivity'
  | 'decisionTask'
  | 'jobTask'
  | 'passTask'
  | 'scriptTask'
  | 'receiveTask'
  | 'exclusiveGateway'
  | 'inclusiveGateway'
  | 'parallelGateway'
  | 'eventBasedGateway'
  | 'startEvent'
  | 'endEvent'
  | 'catchEvent'
  | 'throwEvent'
  | 'boundaryEvent'
  | 'multiInstance'

export interface SequenceFlow {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly condition?: Expression
}

export interface Mapping {
  /** path below which the value is put, e.g. `['a', 'b']` */
  readonly target: readonly string[]
  readonly source: Expression
  /** set when the source is nothing but a variable name: its raw text is taken over, digits and all */
  readonly plainName?: string
}

export interface JobDefinition {
  readonly type: Expression
  readonly retries: Expression
  readonly headers: Readonly<Record<string, string>>
  /** of a job-based user task: reserved header key to expression */
  readonly user?: UserTaskDefinition
}

export interface UserTaskDefinition {
  readonly assignee?: Expression
  readonly formId?: Expression
  readonly candidateGroups?: Expression
  readonly candidateUsers?: Expression
  readonly dueDate?: Expression
  readonly followUpDate?: Expression
}

export interface MessageDefinition {
  readonly name: Expression
  readonly correlationKey?: Expression
}

export interface TimerDefinition {
  readonly kind: 'duration' | 'date' | 'cycle'
  readonly expression: Expression
}

export type EventDefinition =
  | { readonly type: 'NONE' }
  | { readonly type: 'MESSAGE'; readonly message: MessageDefinition }
  | { readonly type: 'TIMER'; readonly timer: TimerDefinition }
  /** an absent code catches all; a thrown code may be computed */
  | { readonly type: 'ERROR'; readonly code?: Expression }
  | { readonly type: 'SIGNAL'; readonly name: Expression }
  /** as with errors */
  | { readonly type: 'ESCALATION'; readonly code?: Expression }
  /** a throw event without activity compensates all that its scope has completed */
  | { readonly type: 'COMPENSATION'; readonly activity?: string }
  | { readonly type: 'TERMINATE' }
  | { readonly type: 'LINK'; readonly name: string }

/** A FEEL script and the variable that its result goes to (R2). */
export interface Script {
  readonly expression: Expression
  readonly resultVariable: string
}

export interface CalledElement {
  readonly processId: Expression
  readonly propagateAllParent: boolean
  readonly propagateAllChild: boolean
}

export interface CalledDecision {
  readonly decisionId: Expression
  readonly resultVariable: string
}

export interface Loop {
  readonly sequential: boolean
  readonly inputCollection: Expression
  readonly inputElement?: string
  readonly outputCollection?: string
  readonly outputElement?: Expression
  readonly completionCondition?: Expression
}

export interface FlowNode {
  readonly id: string
  readonly kind: NodeKind
  /** Zeebe's BpmnElementType, e.g. `SERVICE_TASK` */
  readonly elementType: string
  /** container's id; empty for the process itself */
  readonly parent: string
  readonly incoming: readonly SequenceFlow[]
  readonly outgoing: readonly SequenceFlow[]
  readonly defaultFlow?: string
  readonly inputs: readonly Mapping[]
  readonly outputs: readonly Mapping[]
  readonly event: EventDefinition
  /** of boundary events and start events of event sub-processes */
  readonly interrupting: boolean
  readonly attachedTo?: string
  /** of activities: attached boundary events */
  readonly boundaries: readonly string[]
  /** of containers: start events directly inside, and event sub-processes directly inside */
  readonly startEvents: readonly string[]
  readonly eventSubProcesses: readonly string[]
  /** of an activity with a compensation boundary event: that event, and the activity that undoes */
  readonly compensation?: { readonly boundary: string; readonly handler: string }
  readonly isForCompensation: boolean
  readonly job?: JobDefinition
  readonly script?: Script
  readonly message?: MessageDefinition
  readonly called?: CalledElement
  readonly decision?: CalledDecision
  readonly loop?: Loop
}

export interface ExecutableProcess {
  readonly id: string
  /** the process itself and everything in it, by id */
  readonly nodes: ReadonlyMap<string, FlowNode>
  /** whether any element has to do with compensation: most processes need not look for it */
  readonly compensates: boolean
  /** whether an inclusive gateway waits for several flows (only with `compat` 8.6) */
  readonly joinsInclusively: boolean
}

/** One fault in a resource, with Zeebe's text. */
export interface Problem {
  /** what the id belongs to */
  readonly about: 'Element' | 'Process'
  readonly elementId: string
  readonly text: string
}
