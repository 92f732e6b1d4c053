import type { Expression, FeelOptions } from '../feel/compile.ts'
import { parseDateTime } from '../feel/temporal.ts'
import { elementsOf, extensionOf, idOf, localType, pathOf, textOf, type Moddle } from './moddle.ts'
import type { Problems } from './problems.ts'
import type { CalledElement, JobDefinition, Mapping, Script, UserTaskDefinition } from './types.ts'

export interface CompileContext {
  /** awaited between elements: a large diagram must not hold up the event loop */
  readonly breathe: () => Promise<void>
  readonly problems: Problems
  readonly feel: FeelOptions
}

export const userTaskJobType = 'io.camunda.zeebe:userTask'

export const ioMappings = (
  element: Moddle,
  which: 'inputParameters' | 'outputParameters',
  c: CompileContext,
): Mapping[] =>
  elementsOf(extensionOf(element, 'zeebe:IoMapping'), which).map((parameter) => {
    const isInput = which === 'inputParameters'
    const path = pathOf(element, 'extensionElements', 'ioMapping', isInput ? 'input' : 'output')
    const target = textOf(parameter, 'target') ?? ''
    for (const fault of pathFaults(target)) c.problems.add(path, fault)
    const text = textOf(parameter, 'source') ?? '=null'
    const source = isInput ? c.problems.expression(path, text, c.feel) : c.problems.feel(path, text, c.feel)
    const plainName = /^=\s*([a-zA-Z_]\w*)\s*$/.exec(text)?.[1]
    const isName = plainName !== undefined && !['null', 'true', 'false'].includes(plainName)
    return { target: target.split('.'), source, ...(isName && { plainName }) }
  })

const pathFaults = (target: string): readonly string[] => {
  if (target === '') return ['Expected path expression but not found.']
  if (reserved.includes(target))
    return [`Expected path expression '${target}' but is one of the reserved words (${reserved.join(', ')}).`]
  return /^[a-zA-Z_]\w*(\.[a-zA-Z_]\w*)*$/.test(target)
    ? []
    : [`Expected path expression '${target}' but doesn't match the pattern '${targetPattern}'.`]
}

const targetPattern = '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'

const reserved = ['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of']

/** Job of a task or throw event with `zeebe:taskDefinition`. */
export const jobDefinition = (element: Moddle, c: CompileContext): JobDefinition | undefined => {
  const definition = extensionOf(element, 'zeebe:TaskDefinition')
  if (!definition) return undefined
  const id = pathOf(element, 'extensionElements', 'taskDefinition')
  const type = textOf(definition, 'type')
  if (type === undefined) c.problems.add(id, "Attribute 'type' must be present and not empty")
  return {
    type: c.problems.expression(id, type ?? 'none', c.feel),
    retries: c.problems.expression(id, textOf(definition, 'retries') ?? '3', c.feel),
    headers: taskHeaders(element, c),
  }
}

export const userTaskJob = (element: Moddle, c: CompileContext): JobDefinition => {
  const id = idOf(element)
  if (extensionOf(element, 'zeebe:UserTask')) {
    c.problems.add(id, "Elements of type 'zeebe:userTask' are currently not supported: use a job-based user task")
  }
  const form = extensionOf(element, 'zeebe:FormDefinition')
  const formKey = textOf(form, 'formKey')
  const headers = taskHeaders(element, c)
  return {
    type: c.problems.expression(id, userTaskJobType, c.feel),
    retries: c.problems.expression(id, '1', c.feel),
    headers: formKey === undefined ? headers : { ...headers, 'io.camunda.zeebe:formKey': formKey },
    user: userTaskDefinition(element, c),
  }
}

const userTaskDefinition = (element: Moddle, c: CompileContext): UserTaskDefinition => {
  const assignment = extensionOf(element, 'zeebe:AssignmentDefinition')
  const schedule = extensionOf(element, 'zeebe:TaskSchedule')
  const parts = {
    assignee: optional(element, assignment, 'assignee', c),
    candidateGroups: optional(element, assignment, 'candidateGroups', c, names),
    candidateUsers: optional(element, assignment, 'candidateUsers', c, names),
    dueDate: optional(element, schedule, 'dueDate', c, dateTime),
    followUpDate: optional(element, schedule, 'followUpDate', c, dateTime),
    formId: optional(element, extensionOf(element, 'zeebe:FormDefinition'), 'formId', c),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, expression]) => expression !== undefined))
}

interface StaticForm {
  readonly fits: (text: string) => boolean
  /** what the text should be, as the refusal says it */
  readonly be: string
}

const names: StaticForm = {
  fits: (text) => text.split(',').every((name) => name.trim() !== ''),
  be: "a list of comma-separated values, e.g. 'a,b,c'",
}

const dateTime: StaticForm = { fits: isDateTime, be: "a valid DateTime String, e.g. '2023-03-02T15:35+02:00'" }

function isDateTime(text: string): boolean {
  try {
    return Number.isFinite(parseDateTime(text))
  } catch {
    return false
  }
}

const optional = (
  element: Moddle,
  holder: Moddle | undefined,
  name: string,
  c: CompileContext,
  form?: StaticForm,
): Expression | undefined => {
  const text = textOf(holder, name)
  if (text === undefined || !holder) return undefined
  const path = pathOf(element, 'extensionElements', localType(holder))
  if (form && !text.startsWith('=') && !form.fits(text))
    c.problems.add(path, `Expected static value to be ${form.be}, but found '${text}'.`)
  return c.problems.expression(path, text, c.feel)
}

const taskHeaders = (element: Moddle, c: CompileContext): Record<string, string> => {
  const headers: Record<string, string> = {}
  const path = pathOf(element, 'extensionElements', 'taskHeaders')
  for (const header of elementsOf(extensionOf(element, 'zeebe:TaskHeaders'), 'values')) {
    const key = textOf(header, 'key') ?? ''
    if (key.startsWith('io.camunda.zeebe:')) {
      c.problems.add(
        path,
        `Attribute 'key' contains '${key}', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.`,
      )
    }
    if (key in headers) c.problems.add(path, `Headers contain duplicate entries for key '${key}'`)
    headers[key] = textOf(header, 'value') ?? ''
  }
  return headers
}

/** FEEL script of a script task with `zeebe:script` (R2). */
export const scriptOf = (element: Moddle, c: CompileContext): Script | undefined => {
  const script = extensionOf(element, 'zeebe:Script')
  if (!script) return undefined
  const id = pathOf(element, 'extensionElements', 'script')
  const expression = textOf(script, 'expression')
  const resultVariable = textOf(script, 'resultVariable')
  if (expression === undefined) c.problems.add(id, "Attribute 'expression' must be present and not empty")
  if (resultVariable === undefined) c.problems.add(id, "Attribute 'resultVariable' must be present and not empty")
  return {
    expression: c.problems.feel(id, expression ?? '=null', c.feel),
    resultVariable: resultVariable ?? '',
  }
}

export const calledElement = (element: Moddle, c: CompileContext): CalledElement => {
  const called = extensionOf(element, 'zeebe:CalledElement')
  const id = pathOf(element, 'extensionElements', 'calledElement')
  const processId = textOf(called, 'processId')
  if (!called) c.problems.add(idOf(element), "Must have exactly one 'zeebe:calledElement' extension element")
  else if (processId === undefined) c.problems.add(id, "Attribute 'processId' must be present and not empty")
  if ((textOf(called, 'bindingType') ?? 'latest') !== 'latest') {
    c.problems.add(id, "Attribute 'bindingType' other than 'latest' is currently not supported")
  }
  return {
    processId: c.problems.expression(id, processId ?? 'none', c.feel),
    propagateAllParent: called?.['propagateAllParentVariables'] !== false,
    propagateAllChild: called?.['propagateAllChildVariables'] !== false,
  }
}
