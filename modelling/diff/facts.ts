import {
  documentation,
  type Element,
  extension,
  headers,
  idOf,
  inputs,
  isElement,
  list,
  one,
  outputs,
  text,
} from '../moddle/element.ts'

/** What can be said about one element, by the kind of fact: `role`, `header title`, `input taskDueOn`. Empty facts are left out. */
export type Facts = ReadonlyMap<string, string>

/** Everything that an element says itself, apart from where it is drawn and what stands inside of it. */
export const factsOf = (element: Element, lane: string | undefined): Facts => {
  const facts: readonly (readonly [kind: string, value: string])[] = [
    ['type', element.$type],
    ['name', text(element, 'name').replaceAll(/\s+/g, ' ')],
    ['documentation', documentation(element)],
    ['lane', lane ?? ''],
    ['scope', idOf(element.$parent)],
    ...work(element),
    ...waiting(element),
    ...flow(element),
    ...loop(element),
    ...[...headers(element)].map(([key, value]) => [`header ${key}`, value] as const),
    ...[...inputs(element)].map(([target, source]) => [`input ${target}`, source] as const),
    ...[...outputs(element)].map(([target, source]) => [`output ${target}`, source] as const),
    ['rest', restOf(element)],
  ]
  return new Map(facts.filter(([, value]) => value !== ''))
}

type FactList = readonly (readonly [kind: string, value: string])[]

const work = (element: Element): FactList => {
  const job = extension(element, 'TaskDefinition')
  const assignment = extension(element, 'AssignmentDefinition')
  const form = extension(element, 'FormDefinition')
  const call = extension(element, 'CalledElement')
  const decision = extension(element, 'CalledDecision')
  const schedule = extension(element, 'TaskSchedule')
  return [
    ['job', text(job, 'type')],
    ['retries', text(job, 'retries')],
    ['role', text(assignment, 'candidateGroups')],
    ['assignee', text(assignment, 'assignee')],
    ['form', text(form, 'formKey') || text(form, 'formId')],
    ['due', text(schedule, 'dueDate')],
    ['followUp', text(schedule, 'followUpDate')],
    ['call', text(call, 'processId')],
    ['decision', text(decision, 'decisionId')],
    ['answer', text(decision, 'resultVariable') || text(extension(element, 'Script'), 'resultVariable')],
    ['script', text(extension(element, 'Script'), 'expression')],
  ]
}

const waiting = (element: Element): FactList => {
  const [definition] = list(element, 'eventDefinitions')
  const message = one(definition, 'messageRef') ?? one(element, 'messageRef')
  const timer = (name: string): string => text(one(definition, name), 'body')
  return [
    ['event', definition?.$type ?? ''],
    ['message', text(message, 'name')],
    ['correlation', text(extension(message, 'Subscription'), 'correlationKey')],
    ['error', text(one(definition, 'errorRef'), 'errorCode')],
    ['signal', text(one(definition, 'signalRef'), 'name')],
    ['escalation', text(one(definition, 'escalationRef'), 'escalationCode')],
    ['timer', timer('timeDuration') || timer('timeDate') || timer('timeCycle')],
    ['attached', idOf(one(element, 'attachedToRef'))],
    ['interrupting', interrupting(element)],
  ]
}

const interrupting = (element: Element): string => {
  const value = element.$type === 'bpmn:BoundaryEvent' ? element['cancelActivity'] : element['isInterrupting']
  return typeof value === 'boolean' && ['bpmn:BoundaryEvent', 'bpmn:StartEvent'].includes(element.$type)
    ? String(value)
    : ''
}

const flow = (element: Element): FactList => [
  ['from', idOf(one(element, 'sourceRef'))],
  ['to', idOf(one(element, 'targetRef'))],
  ['condition', text(one(element, 'conditionExpression'), 'body')],
  ['default', idOf(one(element, 'default'))],
]

const loop = (element: Element): FactList => {
  const loop = one(element, 'loopCharacteristics')
  const zeebe = extension(loop, 'LoopCharacteristics')
  if (loop === undefined) return []
  return [
    ['loop', loop['isSequential'] === true ? 'sequential' : 'parallel'],
    ['loopList', text(zeebe, 'inputCollection')],
    ['loopItem', text(zeebe, 'inputElement')],
    ['loopAnswers', [text(zeebe, 'outputCollection'), text(zeebe, 'outputElement')].join(' ').trim()],
    ['loopEnd', text(one(loop, 'completionCondition'), 'body')],
  ]
}

// what no other fact speaks of, so that nothing changes unseen
const restOf = (element: Element): string => JSON.stringify(plain(element, true))

const spoken = new Set([
  'id',
  'name',
  'documentation',
  'incoming',
  'outgoing',
  'flowElements',
  'artifacts',
  'laneSets',
  'lanes',
  'flowNodeRef',
  'childLaneSet',
  'sourceRef',
  'targetRef',
  'conditionExpression',
  'default',
  'attachedToRef',
  'cancelActivity',
  'isInterrupting',
  'eventDefinitions',
  'loopCharacteristics',
  'messageRef',
  'processRef',
])
const spokenExtensions = new Set(
  [
    'TaskDefinition',
    'AssignmentDefinition',
    'FormDefinition',
    'TaskSchedule',
    'CalledDecision',
    'Script',
    'TaskHeaders',
    'IoMapping',
  ].map((name) => `zeebe:${name}`),
)

const plain = (value: unknown, top = false): unknown => {
  if (Array.isArray(value))
    return value.filter((one) => !isElement(one) || !spokenExtensions.has(one.$type)).map((one) => plain(one))
  if (!isElement(value)) return value
  const parts = Object.entries(value)
    .filter(
      ([name]) =>
        !(top && spoken.has(name)) &&
        !name.startsWith('$') &&
        !(value.$type === 'zeebe:CalledElement' && name === 'processId'),
    )
    .map(([name, part]): readonly [string, unknown] => [name, plain(part)])
    .filter(([, part]) => part !== undefined && !isEmpty(part))
  return Object.fromEntries(parts.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

const isEmpty = (part: unknown): boolean =>
  (Array.isArray(part) && part.length === 0) ||
  (typeof part === 'object' && part !== null && Object.keys(part).length === 0)
