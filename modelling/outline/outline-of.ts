import { readDiagram, processesOf } from '../moddle/diagram.ts'
import { documentation, type Element, extension, headers, idOf, inputs, list, one, text } from '../moddle/element.ts'
import { roleWords } from '../diff/fact-words.nl.ts'
import { kindWord, nameOf } from '../words.nl.ts'

/** One line of the outline of a diagram, with the lines beneath it. */
export interface OutlineItem {
  readonly id: string
  /** what it is, in a Dutch word: `Taak` */
  readonly kind: string
  readonly name: string
  /** in whose lane it stands; empty where there are none */
  readonly lane: string
  /** who may do it, in words; empty for what nobody does */
  readonly role: string
  /** where its date comes from; empty without one */
  readonly term: string
  readonly documentation: string
  /** where the ways out of it lead, with their condition or label */
  readonly next: readonly OutlineWay[]
  readonly children: readonly OutlineItem[]
}

/** A way out of an element. */
export interface OutlineWay {
  readonly id: string
  readonly label: string
  /** id and name of where it leads */
  readonly toId: string
  readonly toName: string
}

/**
 * A diagram as a tree in reading order: processes, in them the steps from the start along the flow, beneath a step the events on its edge and what stands
 * inside of it. Each element stands in it once.
 *
 * @throws Error when the text is no BPMN
 */
export const outlineOf = async (xml: string): Promise<readonly OutlineItem[]> =>
  outlineOfModel((await readDiagram(xml)).definitions)

/** The same of a diagram that was read, or stands in a modeler. */
export const outlineOfModel = (definitions: Element): readonly OutlineItem[] => {
  const processes = processesOf(definitions)
  const lanes = new Map(
    processes
      .flatMap((process) => list(process, 'laneSets').flatMap((set) => list(set, 'lanes')))
      .flatMap((lane) => list(lane, 'flowNodeRef').map((node) => [node, nameOf(lane)] as const)),
  )
  return processes.map((process) => itemOf(process, lanes))
}

type Lanes = ReadonlyMap<Element, string>

const itemOf = (element: Element, lanes: Lanes): OutlineItem => {
  const groups = text(extension(element, 'AssignmentDefinition'), 'candidateGroups')
  return {
    id: idOf(element),
    kind: kindWord(element),
    name: nameOf(element),
    lane: lanes.get(element) ?? '',
    role: groups === '' ? '' : roleWords(groups),
    term: termOf(element),
    documentation: documentation(element),
    next: waysOf(element),
    children: [...edgeOf(element), ...inOrder(element)].map((child) => itemOf(child, lanes)),
  }
}

const termOf = (element: Element): string => {
  const timer = list(element, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition')
  const time = ['timeDate', 'timeDuration', 'timeCycle'].map((name) => text(one(timer, name), 'body'))
  return [...time, inputs(element).get('taskDueOn') ?? '', headers(element).get('term') ?? '']
    .filter((term) => term !== '')
    .map((term) => term.replace(/^=/, ''))
    .join(', ')
}

const waysOf = (element: Element): readonly OutlineWay[] =>
  flowsFrom(element).flatMap((flow) => {
    const to = one(flow, 'targetRef')
    return to === undefined
      ? []
      : [
          {
            id: idOf(flow),
            label: text(flow, 'name') || text(one(flow, 'conditionExpression'), 'body').replace(/^=/, ''),
            toId: idOf(to),
            toName: nameOf(to),
          },
        ]
  })

const flowsFrom = (element: Element): readonly Element[] =>
  list(element.$parent, 'flowElements').filter((flow) => isFlow(flow) && one(flow, 'sourceRef') === element)

const isFlow = ({ $type }: Element): boolean => $type === 'bpmn:SequenceFlow'
const isBoundary = ({ $type }: Element): boolean => $type === 'bpmn:BoundaryEvent'
const isStep = (element: Element): boolean => !isFlow(element) && !isBoundary(element) && !isData(element)
const isData = ({ $type }: Element): boolean => $type.startsWith('bpmn:Data')

const edgeOf = (element: Element): readonly Element[] =>
  list(element.$parent, 'flowElements').filter((other) => isBoundary(other) && one(other, 'attachedToRef') === element)

/** What stands in a process or sub-process: from each start along the flow, then event sub-processes, then what hangs loose. */
const inOrder = (scope: Element): readonly Element[] => {
  const steps = list(scope, 'flowElements').filter(isStep)
  const starts = steps.filter(({ $type }) => $type === 'bpmn:StartEvent')
  const events = steps.filter((step) => step['triggeredByEvent'] === true)
  const order = new Set<Element>()
  const walk = (first: Element): void => {
    const waiting = [first]
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (order.has(step)) continue
      order.add(step)
      const edge = edgeOf(step).flatMap(targetsOf)
      // depth first: what follows a step comes before the other ways of the choice ahead of it
      waiting.unshift(...targetsOf(step), ...edge)
    }
  }
  const loose = steps.filter((step) => !events.includes(step))
  for (const step of [...starts, ...loose]) walk(step)
  return [...order, ...events]
}

const targetsOf = (element: Element): readonly Element[] =>
  flowsFrom(element).flatMap((flow) => one(flow, 'targetRef') ?? [])
