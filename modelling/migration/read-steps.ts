import { BpmnModdle } from 'bpmn-moddle'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }

/** What a migration looks at of one element of a diagram. */
export interface MigrationStep {
  readonly id: string
  /** as drawn; the id when it has no name */
  readonly name: string
  /** BPMN type, `bpmn:UserTask` */
  readonly type: string
  /** `bpmn:TimerEventDefinition` and so on; empty when it is no event */
  readonly event: string
  /** element that it stands in: a sub-process, or the process */
  readonly scope: string
  readonly isEventSubProcess: boolean
  readonly loop: 'NONE' | 'SEQUENTIAL' | 'PARALLEL'
  /** who does it: a job worker, the engine's own user tasks or expressions */
  readonly does: 'JOB' | 'ENGINE'
  /** task that this boundary event stands on */
  readonly attachedTo: string | undefined
}

/** Elements of one process by id, the process itself included. */
export type MigrationSteps = ReadonlyMap<string, MigrationStep>

/** Reads what a migration looks at. @throws Error when the text is no BPMN or holds no such process */
export const readSteps = async (xml: string, processId: string): Promise<MigrationSteps> => {
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml)
  const process = partsOf(rootElement, 'rootElements').find(
    (one) => one['$type'] === 'bpmn:Process' && one['id'] === processId,
  )
  if (!process) throw new Error(`no process ${processId} in this diagram`)
  const steps = new Map([[processId, stepOf(process, '')]])
  const walk = (scope: Part): void => {
    for (const part of partsOf(scope, 'flowElements')) {
      if (notSteps.has(textOf(part, '$type'))) continue
      steps.set(textOf(part, 'id'), stepOf(part, textOf(scope, 'id')))
      walk(part)
    }
  }
  walk(process)
  return steps
}

type Part = Readonly<Record<string, unknown>>

const notSteps = new Set([
  'bpmn:SequenceFlow',
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
])

const stepOf = (part: Part, scope: string): MigrationStep => {
  const [event] = partsOf(part, 'eventDefinitions')
  const attachedTo = part['attachedToRef']
  return {
    id: textOf(part, 'id'),
    name: textOf(part, 'name') || textOf(part, 'id'),
    type: textOf(part, '$type'),
    event: textOf(event, '$type'),
    scope,
    isEventSubProcess: part['triggeredByEvent'] === true,
    loop: loopOf(part['loopCharacteristics']),
    does: doneByEngine.some((type) => extensionTypes(part).includes(type)) ? 'ENGINE' : 'JOB',
    attachedTo: isPart(attachedTo) ? textOf(attachedTo, 'id') : undefined,
  }
}

const doneByEngine = ['zeebe:UserTask', 'zeebe:CalledDecision', 'zeebe:Script']

const extensionTypes = (part: Part): string[] => {
  const extensions = part['extensionElements']
  return isPart(extensions) ? partsOf(extensions, 'values').map((value) => textOf(value, '$type')) : []
}

const loopOf = (loop: unknown): MigrationStep['loop'] => {
  if (!isPart(loop)) return 'NONE'
  return loop['isSequential'] === true ? 'SEQUENTIAL' : 'PARALLEL'
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null

const partsOf = (part: unknown, name: string): Part[] => {
  const value = isPart(part) ? part[name] : undefined
  return Array.isArray(value) ? value.filter(isPart) : []
}

const textOf = (part: Part | undefined, name: string): string => {
  const value = part?.[name]
  return typeof value === 'string' ? value.trim() : ''
}
