import adHocSubProcess from 'bpmnlint/rules/ad-hoc-sub-process.js'
import conditionalFlows from 'bpmnlint/rules/conditional-flows.js'
import endEventRequired from 'bpmnlint/rules/end-event-required.js'
import eventBasedGateway from 'bpmnlint/rules/event-based-gateway.js'
import eventSubProcessTypedStartEvent from 'bpmnlint/rules/event-sub-process-typed-start-event.js'
import fakeJoin from 'bpmnlint/rules/fake-join.js'
import global from 'bpmnlint/rules/global.js'
import labelRequired from 'bpmnlint/rules/label-required.js'
import linkEvent from 'bpmnlint/rules/link-event.js'
import noBpmndi from 'bpmnlint/rules/no-bpmndi.js'
import noComplexGateway from 'bpmnlint/rules/no-complex-gateway.js'
import noDisconnected from 'bpmnlint/rules/no-disconnected.js'
import noDuplicateSequenceFlows from 'bpmnlint/rules/no-duplicate-sequence-flows.js'
import noGatewayJoinFork from 'bpmnlint/rules/no-gateway-join-fork.js'
import noImplicitSplit from 'bpmnlint/rules/no-implicit-split.js'
import noImplicitEnd from 'bpmnlint/rules/no-implicit-end.js'
import noImplicitStart from 'bpmnlint/rules/no-implicit-start.js'
import noInclusiveGateway from 'bpmnlint/rules/no-inclusive-gateway.js'
import noOverlappingElements from 'bpmnlint/rules/no-overlapping-elements.js'
import singleBlankStartEvent from 'bpmnlint/rules/single-blank-start-event.js'
import singleEventDefinition from 'bpmnlint/rules/single-event-definition.js'
import startEventRequired from 'bpmnlint/rules/start-event-required.js'
import subProcessBlankStartEvent from 'bpmnlint/rules/sub-process-blank-start-event.js'
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway.js'
import superfluousLabel from 'bpmnlint/rules/superfluous-label.js'
import superfluousTermination from 'bpmnlint/rules/superfluous-termination.js'
import implementation85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/implementation/index.js'
import calledElement85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/called-element.js'
import duplicateTaskHeaders85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/duplicate-task-headers.js'
import elementType85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/element-type/index.js'
import errorReference85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/error-reference.js'
import eventBasedGatewayTarget85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/event-based-gateway-target.js'
import executableProcess85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/executable-process.js'
import loopCharacteristics85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/loop-characteristics.js'
import messageReference85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/message-reference.js'
import ioMapping85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/io-mapping.js'
import noBindingType85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-binding-type.js'
import noBusinessId85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-business-id.js'
import noCancelExecutionListener85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-cancel-execution-listener.js'
import noExecutionListenerHeaders85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-execution-listener-headers.js'
import noExecutionListeners85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-execution-listeners.js'
import noExpression85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-expression.js'
import noJobPriorityDefinition85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-job-priority-definition.js'
import noLoop85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-loop.js'
import noMultipleNoneStartEvents85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-multiple-none-start-events.js'
import noPriorityDefinition85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-priority-definition.js'
import noTaskListeners85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-task-listeners.js'
import noVersionTag85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-version-tag.js'
import sequenceFlowCondition85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/sequence-flow-condition.js'
import startEventForm85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/start-event-form.js'
import subscription85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/subscription.js'
import timer85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/timer/index.js'
import userTaskDefinition85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-definition.js'
import userTaskForm85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-form.js'
import variableName85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/variable-name.js'
import feel85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel.js'
import feelCompatibility85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel-compatibility.js'
import connectorProperties85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/connector-properties/index.js'
import inclusiveGateway85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/inclusive-gateway.js'
import escalationBoundaryEventAttachedToRef85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-boundary-event-attached-to-ref.js'
import escalationReference85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-reference.js'
import linkEvent85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/link-event.js'
import taskSchedule85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/task-schedule.js'
import secrets85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/secrets.js'
import signalReference85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/signal-reference.js'
import waitForCompletion85 from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/wait-for-completion.js'

/** Rules of bpmnlint by name. */
export const generalRules = {
  'ad-hoc-sub-process': adHocSubProcess,
  'conditional-flows': conditionalFlows,
  'end-event-required': endEventRequired,
  'event-based-gateway': eventBasedGateway,
  'event-sub-process-typed-start-event': eventSubProcessTypedStartEvent,
  'fake-join': fakeJoin,
  global: global,
  'label-required': labelRequired,
  'link-event': linkEvent,
  'no-bpmndi': noBpmndi,
  'no-complex-gateway': noComplexGateway,
  'no-disconnected': noDisconnected,
  'no-duplicate-sequence-flows': noDuplicateSequenceFlows,
  'no-gateway-join-fork': noGatewayJoinFork,
  'no-implicit-split': noImplicitSplit,
  'no-implicit-end': noImplicitEnd,
  'no-implicit-start': noImplicitStart,
  'no-inclusive-gateway': noInclusiveGateway,
  'no-overlapping-elements': noOverlappingElements,
  'single-blank-start-event': singleBlankStartEvent,
  'single-event-definition': singleEventDefinition,
  'start-event-required': startEventRequired,
  'sub-process-blank-start-event': subProcessBlankStartEvent,
  'superfluous-gateway': superfluousGateway,
  'superfluous-label': superfluousLabel,
  'superfluous-termination': superfluousTermination,
}

/** Rules for engine 8.5 by name. */
export const engineRules = {
  implementation: implementation85,
  'called-element': calledElement85,
  'duplicate-task-headers': duplicateTaskHeaders85,
  'element-type': elementType85,
  'error-reference': errorReference85,
  'event-based-gateway-target': eventBasedGatewayTarget85,
  'executable-process': executableProcess85,
  'loop-characteristics': loopCharacteristics85,
  'message-reference': messageReference85,
  'io-mapping': ioMapping85,
  'no-binding-type': noBindingType85,
  'no-business-id': noBusinessId85,
  'no-cancel-execution-listener': noCancelExecutionListener85,
  'no-execution-listener-headers': noExecutionListenerHeaders85,
  'no-execution-listeners': noExecutionListeners85,
  'no-expression': noExpression85,
  'no-job-priority-definition': noJobPriorityDefinition85,
  'no-loop': noLoop85,
  'no-multiple-none-start-events': noMultipleNoneStartEvents85,
  'no-priority-definition': noPriorityDefinition85,
  'no-task-listeners': noTaskListeners85,
  'no-version-tag': noVersionTag85,
  'sequence-flow-condition': sequenceFlowCondition85,
  'start-event-form': startEventForm85,
  subscription: subscription85,
  timer: timer85,
  'user-task-definition': userTaskDefinition85,
  'user-task-form': userTaskForm85,
  'variable-name': variableName85,
  feel: feel85,
  'feel-compatibility': feelCompatibility85,
  'connector-properties': connectorProperties85,
  'inclusive-gateway': inclusiveGateway85,
  'escalation-boundary-event-attached-to-ref': escalationBoundaryEventAttachedToRef85,
  'escalation-reference': escalationReference85,
  'link-event': linkEvent85,
  'task-schedule': taskSchedule85,
  secrets: secrets85,
  'signal-reference': signalReference85,
  'wait-for-completion': waitForCompletion85,
}
