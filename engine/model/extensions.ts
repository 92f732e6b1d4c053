import type { Expression } from '../feel/compile.ts'
import { elementOf, elementsOf, extensionOf, idOf, textOf, type Moddle } from './moddle.ts'
import type { Problems } from './problems.ts'
import type { CalledElement, JobDefinition, Loop, Mapping, MessageDefinition, UserTaskDefinition } from './types.ts'

export interface CompileContext {
  /** awaited between elements: a large diagram must not hold up the event loop */
  readonly breathe: () => Promise<void>
  readonly problems: Problems
  readonly now: () => number
}

export const userTaskJobType = 'io.camunda.zeebe:userTask'

export const ioMappings = (
  element: Moddle,
  which: 'inputParameters' | 'outputParameters',
  c: CompileContext,
): Mapping[] =>
  elementsOf(extensionOf(element, 'zeebe:IoMapping'), which).map((parameter) => {
    const id = idOf(element)
    const target = textOf(parameter, 'target') ?? ''
    if (!/^[a-zA-Z_]\w*(\.[a-zA-Z_]\w*)*$/.test(target)) {
      c.problems.add(
        id,
        `Expected path expression '${target}' but doesn't match the pattern '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'.`,
      )
    }
    const text = textOf(parameter, 'source') ?? '=null'
    const source = c.problems.expression(id, text, c.now)
    const plainName = /^=\s*([a-zA-Z_]\w*)\s*$/.exec(text)?.[1]
    const isName = plainName !== undefined && !['null', 'true', 'false'].includes(plainName)
    return { target: target.split('.'), source, ...(isName && { plainName }) }
  })

/** Job of a task or throw event with `zeebe:taskDefinition`. */
export const jobDefinition = (element: Moddle, c: CompileContext): JobDefinition | undefined => {
  const definition = extensionOf(element, 'zeebe:TaskDefinition')
  if (!definition) return undefined
  const id = idOf(element)
  const type = textOf(definition, 'type')
  if (type === undefined) c.problems.add(id, "Attribute 'type' must be present and not empty")
  return {
    type: c.problems.expression(id, type ?? 'none', c.now),
    retries: c.problems.expression(id, textOf(definition, 'retries') ?? '3', c.now),
    headers: taskHeaders(element, c),
  }
}

export const userTaskJob = (element: Moddle, c: CompileContext): JobDefinition => {
  const id = idOf(element)
  if (extensionOf(element, 'zeebe:UserTask')) {
    c.problems.add(id, "Elements of type 'zeebe:userTask' are currently not supported: use a job-based user task")
  }
  const form = extensionOf(element, 'zeebe:FormDefinition')
  if (textOf(form, 'formId')) c.problems.add(id, "Forms by 'formId' are currently not supported: use 'formKey'")
  const formKey = textOf(form, 'formKey')
  const headers = taskHeaders(element, c)
  return {
    type: c.problems.expression(id, userTaskJobType, c.now),
    retries: c.problems.expression(id, '1', c.now),
    headers: formKey === undefined ? headers : { ...headers, 'io.camunda.zeebe:formKey': formKey },
    user: userTaskDefinition(element, c),
  }
}

const userTaskDefinition = (element: Moddle, c: CompileContext): UserTaskDefinition => {
  const assignment = extensionOf(element, 'zeebe:AssignmentDefinition')
  const schedule = extensionOf(element, 'zeebe:TaskSchedule')
  const parts = {
    assignee: optional(element, assignment, 'assignee', c),
    candidateGroups: optional(element, assignment, 'candidateGroups', c),
    candidateUsers: optional(element, assignment, 'candidateUsers', c),
    dueDate: optional(element, schedule, 'dueDate', c),
    followUpDate: optional(element, schedule, 'followUpDate', c),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, expression]) => expression !== undefined))
}

const optional = (
  element: Moddle,
  holder: Moddle | undefined,
  name: string,
  c: CompileContext,
): Expression | undefined => {
  const text = textOf(holder, name)
  return text === undefined ? undefined : c.problems.expression(idOf(element), text, c.now)
}

const taskHeaders = (element: Moddle, c: CompileContext): Record<string, string> => {
  const headers: Record<string, string> = {}
  for (const header of elementsOf(extensionOf(element, 'zeebe:TaskHeaders'), 'values')) {
    const key = textOf(header, 'key') ?? ''
    if (key.startsWith('io.camunda.zeebe:')) {
      c.problems.add(
        idOf(element),
        `Attribute 'key' contains '${key}', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.`,
      )
    }
    if (key in headers)
      c.problems.add(idOf(element), `Header keys must be unique, but '${key}' is used more than once.`)
    headers[key] = textOf(header, 'value') ?? ''
  }
  return headers
}

export const calledElement = (element: Moddle, c: CompileContext): CalledElement => {
  const called = extensionOf(element, 'zeebe:CalledElement')
  const id = idOf(element)
  const processId = textOf(called, 'processId')
  if (processId === undefined) c.problems.add(id, 'Must have a process id of the called element.')
  if ((textOf(called, 'bindingType') ?? 'latest') !== 'latest') {
    c.problems.add(id, "Attribute 'bindingType' other than 'latest' is currently not supported")
  }
  return {
    processId: c.problems.expression(id, processId ?? 'none', c.now),
    propagateAllParent: called?.['propagateAllParentVariables'] !== false,
    propagateAllChild: called?.['propagateAllChildVariables'] !== false,
  }
}

export const loopOf = (element: Moddle, c: CompileContext): Loop | undefined => {
  const loop = elementOf(element, 'loopCharacteristics')
  if (!loop) return undefined
  const id = idOf(element)
  if (loop.$type !== 'bpmn:MultiInstanceLoopCharacteristics') {
    c.problems.add(id, "Elements of type 'standardLoopCharacteristics' are currently not supported")
    return undefined
  }
  const zeebe = extensionOf(loop, 'zeebe:LoopCharacteristics')
  const inputCollection = textOf(zeebe, 'inputCollection')
  if (inputCollection === undefined)
    c.problems.add(
      id,
      "Must have exactly one 'zeebe:loopCharacteristics' extension element with attribute 'inputCollection'",
    )
  const inputElement = textOf(zeebe, 'inputElement')
  const outputCollection = textOf(zeebe, 'outputCollection')
  const outputElement = textOf(zeebe, 'outputElement')
  if ((outputCollection === undefined) !== (outputElement === undefined)) {
    c.problems.add(id, 'OutputCollection and outputElement must be present together or absent together.')
  }
  const condition = textOf(elementOf(loop, 'completionCondition'), 'body')
  return {
    sequential: loop['isSequential'] === true,
    inputCollection: c.problems.feel(id, 'inputCollection', inputCollection ?? '=[]', c.now),
    ...(inputElement !== undefined && { inputElement }),
    ...(outputCollection !== undefined && { outputCollection }),
    ...(outputElement !== undefined && { outputElement: c.problems.feel(id, 'outputElement', outputElement, c.now) }),
    ...(condition !== undefined && {
      completionCondition: c.problems.feel(id, 'completionCondition', condition, c.now),
    }),
  }
}

/** @param needsKey message start events at process level correlate without a key of their own */
export const messageOf = (element: Moddle, holder: Moddle, needsKey: boolean, c: CompileContext): MessageDefinition => {
  const id = idOf(element)
  const message = elementOf(holder, 'messageRef')
  const name = textOf(message, 'name')
  if (!message) c.problems.add(id, 'Must reference a message')
  else if (name === undefined) c.problems.add(id, 'Name must be present and not empty')
  const key = message && textOf(extensionOf(message, 'zeebe:Subscription'), 'correlationKey')
  if (needsKey && message && key === undefined) {
    c.problems.add(id, 'Must have exactly one zeebe:subscription extension element')
  }
  return {
    name: c.problems.expression(id, name ?? 'none', c.now),
    ...(key !== undefined && { correlationKey: c.problems.feel(id, 'correlationKey', key, c.now) }),
  }
}
