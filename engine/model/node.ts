import { eventOf, type EventPosition } from './event-definitions.ts'
import { calledElement, ioMappings, jobDefinition, scriptOf, userTaskJob, type CompileContext } from './extensions.ts'
import { calledDecision } from './called-decision.ts'
import { activityKinds, type Kind } from './kinds.ts'
import { messageOf } from './messages.ts'
import { loopOf } from './multi-instance.ts'
import { elementOf, extensionOf, idOf, type Moddle } from './moddle.ts'
import type { EventDefinition, FlowNode, JobDefinition, NodeKind, SequenceFlow } from './types.ts'

export interface Connections {
  readonly incoming: readonly SequenceFlow[]
  readonly outgoing: readonly SequenceFlow[]
  readonly boundaries: readonly string[]
  readonly compensation?: { readonly boundary: string; readonly handler: string }
}

export const emptyNode: FlowNode = {
  id: '',
  kind: 'process',
  elementType: '',
  parent: '',
  incoming: [],
  outgoing: [],
  inputs: [],
  outputs: [],
  event: { type: 'NONE' },
  interrupting: false,
  isForCompensation: false,
  boundaries: [],
  startEvents: [],
  eventSubProcesses: [],
}

/** Compiles one flow node; what is inside a sub-process is the container's work. */
export const compileNode = (
  element: Moddle,
  kind: Kind,
  container: FlowNode,
  c: CompileContext,
  connections: Connections,
): FlowNode => {
  const inEventSubProcess = container.kind === 'eventSubProcess'
  const event = position(kind, inEventSubProcess)
  const compiled: EventDefinition = event ? eventOf(element, event, c) : { type: 'NONE' }
  const defaultFlow = elementOf(element, 'default')
  const loop = activityKinds.has(kind.kind) ? loopOf(element, c) : undefined
  refuseNewer(element, c)
  return {
    ...emptyNode,
    ...connections,
    ...kindOf(element, kind),
    id: idOf(element),
    parent: container.id,
    inputs: ioMappings(element, 'inputParameters', c),
    outputs: ioMappings(element, 'outputParameters', c),
    event: compiled,
    interrupting: isInterrupting(element, kind, inEventSubProcess),
    isForCompensation: element['isForCompensation'] === true,
    ...(defaultFlow && { defaultFlow: idOf(defaultFlow) }),
    ...(loop && { loop }),
    ...particulars(element, kind, compiled, c),
  }
}

const kindOf = (element: Moddle, kind: Kind): Kind =>
  element['triggeredByEvent'] === true ? { kind: 'eventSubProcess', elementType: 'EVENT_SUB_PROCESS' } : kind

/** `cancelActivity` and `isInterrupting` are true unless the file says otherwise. */
const isInterrupting = (element: Moddle, { kind }: Kind, inEventSubProcess: boolean): boolean => {
  if (kind === 'boundaryEvent') return element['cancelActivity'] !== false
  return inEventSubProcess && kind === 'startEvent' && element['isInterrupting'] !== false
}

const positions: Partial<Record<NodeKind, EventPosition>> = {
  startEvent: 'start',
  catchEvent: 'catch',
  boundaryEvent: 'boundary',
  throwEvent: 'throw',
  endEvent: 'end',
}

const position = ({ kind }: Kind, inEventSubProcess: boolean): EventPosition | undefined =>
  kind === 'startEvent' && inEventSubProcess ? 'eventSubProcessStart' : positions[kind]

const particulars = (element: Moddle, { kind }: Kind, event: EventDefinition, c: CompileContext): Partial<FlowNode> => {
  if (kind === 'jobTask') return implementation(element, c)
  if (kind === 'receiveTask') return { message: messageOf(element, element, true, c) }
  if (kind === 'callActivity') return { called: calledElement(element, c) }
  if (kind === 'boundaryEvent') return { attachedTo: hostOf(element, c) }
  const throws = kind === 'throwEvent' || kind === 'endEvent'
  return throws && event.type === 'MESSAGE' ? { kind: 'jobTask', job: taskJob(element, c) } : {}
}

const hostOf = (element: Moddle, c: CompileContext): string => {
  const host = elementOf(element, 'attachedToRef')
  if (!host) c.problems.add(idOf(element), 'Must be attached to an activity')
  return host ? idOf(host) : ''
}

/** A script task is either a FEEL script or a job, a business rule task either a decision or a job, never both. */
const implementation = (element: Moddle, c: CompileContext): Partial<FlowNode> => {
  const decision = calledDecision(element, c)
  if (decision) return { kind: 'decisionTask', decision }
  const script = element.$type === 'bpmn:ScriptTask' ? scriptOf(element, c) : undefined
  if (!script) return { job: taskJob(element, c) }
  if (extensionOf(element, 'zeebe:TaskDefinition'))
    c.problems.add(idOf(element), "Must have either one 'zeebe:script' or one 'zeebe:taskDefinition' extension element")
  return { kind: 'scriptTask', script }
}

const taskJob = (element: Moddle, c: CompileContext): JobDefinition => {
  if (element.$type === 'bpmn:UserTask') return userTaskJob(element, c)
  const job = jobDefinition(element, c)
  if (!job && element.$type !== 'bpmn:BusinessRuleTask') c.problems.add(idOf(element), missingJob(element))
  return (
    job ?? {
      type: c.problems.expression('', 'none', c.feel),
      retries: c.problems.expression('', '3', c.feel),
      headers: {},
    }
  )
}

const alternatives: Readonly<Record<string, string>> = {
  'bpmn:ScriptTask': 'script',
  'bpmn:BusinessRuleTask': 'calledDecision',
}

const missingJob = ({ $type }: Moddle): string =>
  $type === 'bpmn:ServiceTask'
    ? "Must have exactly one 'zeebe:taskDefinition' extension element"
    : `Must have either one 'zeebe:${alternatives[$type] ?? 'publishMessage'}' or one 'zeebe:taskDefinition' extension element`

/** What came after 8.5 is refused rather than passed over in silence. */
const refuseNewer = (element: Moddle, c: CompileContext): void => {
  for (const name of [
    'zeebe:ExecutionListeners',
    'zeebe:TaskListeners',
    'zeebe:AdHoc',
    'zeebe:ConditionalFilter',
    'zeebe:PublishMessage',
  ]) {
    if (extensionOf(element, name))
      c.problems.add(idOf(element), `Extension element '${name}' is currently not supported`)
  }
}
