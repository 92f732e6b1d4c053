import type { NodeKind } from '../../model/types.ts'
import type { Behaviour } from '../../processor/context.ts'
import { callActivity } from './call-activity.ts'
import { process, subProcess } from './containers.ts'
import { decisionTask } from './decision-task.ts'
import { endEvent } from './end-event.ts'
import { eventBasedGateway, exclusiveGateway, inclusiveGateway, parallelGateway } from './gateways.ts'
import { jobTask } from './job-task.ts'
import { multiInstance } from './multi-instance.ts'
import { boundaryEvent, passTask } from './pass.ts'
import { scriptTask } from './script-task.ts'
import { startEvent } from './start-event.ts'
import { throwEvent } from './throw-event.ts'
import { waitEvent } from './wait-event.ts'

export const behaviours: Readonly<Record<NodeKind, Behaviour>> = {
  process,
  subProcess,
  eventSubProcess: subProcess,
  callActivity,
  decisionTask,
  jobTask,
  passTask,
  scriptTask,
  receiveTask: waitEvent,
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
  eventBasedGateway,
  startEvent,
  endEvent,
  catchEvent: waitEvent,
  throwEvent,
  boundaryEvent,
  multiInstance,
}
