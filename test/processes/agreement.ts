import { z } from 'zod'
import { compileExpression } from '#engine/feel/compile'
import type { ProcessContract, UserTaskContract } from '#processes/define'
import { taskVariables } from '#processes/variables'
import {
  type Element,
  eventDefinition,
  expressions,
  extension,
  flowElements,
  flows,
  headers,
  inputs,
  nodes,
  ofType,
  one,
  outputs,
  processOf,
  text,
} from './diagram.ts'

type Shape = Readonly<Record<string, z.ZodType>>
const shapeOf = (schema: z.ZodType): Shape => (schema instanceof z.ZodObject ? schema.shape : {})

/** What a diagram and its contract disagree on, one sentence each; empty when they agree. */
export const disagreements = (root: Element, contract: ProcessContract, all: readonly ProcessContract[]): string[] => {
  const known = variablesOf(root, contract)
  return [
    ...both(
      'job types',
      jobTypes(root),
      jobs(contract).map((job) => job.type),
    ),
    ...both(
      'messages',
      messages(root).map((one) => text(one, 'name')),
      contractMessages(contract).map((m) => m.name),
    ),
    ...both(
      'error codes',
      errorCodes(root),
      jobs(contract).flatMap((job) => job.errors),
    ),
    ...both(
      'user tasks',
      ofType(root, 'UserTask').map((task) => text(task, 'id')),
      userTasks(contract).map((t) => t.elementId),
    ),
    ...both('called processes', ofType(root, 'CallActivity').map(calledProcess), contract.calls),
    ...both(
      'called decisions',
      ofType(root, 'BusinessRuleTask').map(calledDecision),
      decisions(contract).map((one) => one.id),
    ),
    ...correlations(root, contract),
    ...sharedVariables(root, contract),
    ...userTasks(contract).flatMap((task) => userTaskFaults(root, task, known)),
    ...ofType(root, 'CallActivity').flatMap((call) => callFaults(call, all)),
    ...ofType(root, 'ServiceTask').flatMap((task) => serviceTaskFaults(task, contract, known)),
    ...ofType(root, 'BusinessRuleTask').flatMap((task) => ruleTaskFaults(task, contract, known)),
    ...flowElements(processOf(root)).flatMap((element) => unknownVariables(element, known)),
    ...flows(root).flatMap((flow) => impossibleValue(flow, known)),
  ]
}

/** Variables that a contract's diagram may read: what starts it, and what its jobs, tasks and messages set. */
export const contractVariables = (contract: ProcessContract): Shape =>
  Object.assign(
    {},
    ...contractMessages(contract).map((message) => shapeOf(message.payload)),
    ...jobs(contract).map((job) => shapeOf(job.output)),
    ...userTasks(contract).map((task) => shapeOf(task.output)),
    ...decisions(contract).map(({ result, output }) => ({ [result]: output })),
    shapeOf(contract.variables),
  )

const jobs = (contract: ProcessContract) => Object.values(contract.jobs)
const contractMessages = (contract: ProcessContract) => Object.values(contract.messages)
const userTasks = (contract: ProcessContract) => Object.values(contract.userTasks)
const decisions = (contract: ProcessContract) => Object.values(contract.decisions ?? {})

const variablesOf = (root: Element, contract: ProcessContract): Shape => ({
  ...Object.fromEntries(nodes(root).flatMap((node) => [...outputs(node).keys(), ...loopVariables(node)].map(anything))),
  ...contractVariables(contract),
})
const anything = (name: string): [string, z.ZodType] => [name, z.unknown()]
const loopVariables = (node: Element): string[] => {
  const loop = extension(one(node, 'loopCharacteristics'), 'LoopCharacteristics')
  return loop === undefined ? [] : [text(loop, 'inputElement'), text(loop, 'outputCollection')]
}

const both = (what: string, drawn: readonly string[], agreed: readonly string[]): string[] => [
  ...[...new Set(drawn)].filter((one) => !agreed.includes(one)).map((one) => `${what}: ${one} is not in the contract`),
  ...[...new Set(agreed)].filter((one) => !drawn.includes(one)).map((one) => `${what}: ${one} is not in the diagram`),
]

const jobTypes = (root: Element): string[] =>
  nodes(root).flatMap((node) => text(extension(node, 'TaskDefinition'), 'type') || [])
const messageOf = (event: Element): Element | undefined => one(eventDefinition(event, 'Message'), 'messageRef')
const messages = (root: Element): Element[] => nodes(root).flatMap((node) => messageOf(node) ?? [])
const errorCodes = (root: Element): string[] =>
  nodes(root).flatMap((node) => text(one(eventDefinition(node, 'Error'), 'errorRef'), 'errorCode') || [])
const calledProcess = (call: Element): string => text(extension(call, 'CalledElement'), 'processId')

const calledDecision = (task: Element): string => text(extension(task, 'CalledDecision'), 'decisionId')

const correlations = (root: Element, contract: ProcessContract): string[] =>
  nodes(root).flatMap((node) => {
    const message = messageOf(node)
    const agreed = contractMessages(contract).find((one) => one.name === message?.name)
    if (message === undefined || agreed === undefined) return []
    const key = text(extension(message, 'Subscription'), 'correlationKey')
    // the start of a process has no subscription of its own: the key of the message keeps a second instance out
    const startsProcess = node.$type === 'bpmn:StartEvent' && node.$parent === processOf(root)
    const wanted = startsProcess ? '' : `=${agreed.correlation}`
    return key === wanted ? [] : [`${node.id}: correlates on ${key}, the contract on ${agreed.correlation}`]
  })

// Two batches may be under way at once: what a message or a call sets must stay in its event sub-process.
const sharedVariables = (root: Element, contract: ProcessContract): string[] =>
  ofType(root, 'SubProcess').flatMap((scope) => {
    const inner = flowElements(scope)
    const names = inner.flatMap((node) => {
      const message = contractMessages(contract).find((one) => one.name === messageOf(node)?.name)
      return [...outputs(node).keys(), ...Object.keys(message === undefined ? {} : shapeOf(message.payload))]
    })
    return both('own variables', [...inputs(scope).keys()], names).map((fault) => `${scope.id}: ${fault}`)
  })

const userTaskFaults = (root: Element, agreed: UserTaskContract, known: Shape): string[] => {
  const task = ofType(root, 'UserTask').find((one) => one.id === agreed.elementId)
  if (task === undefined) return []
  const given = inputs(task)
  const groups = text(extension(task, 'AssignmentDefinition'), 'candidateGroups')
  const perSigner = one(task, 'loopCharacteristics') !== undefined
  const who = whoDoes(agreed, perSigner)
  const wanted: readonly (readonly [what: string, drawn: string | undefined, agreed: string | undefined])[] = [
    ['form key', text(extension(task, 'FormDefinition'), 'formKey'), `wizard:${agreed.wizard}`],
    ['candidate groups', groups, who.groups],
    ['taskCode', headers(task).get('taskCode'), agreed.code],
    ['task number of the case', given.get('taskCode'), who.taskCode],
    ['taskOrgId', given.get('taskOrgId'), who.orgId],
    ['native user task', String(extension(task, 'UserTask') !== undefined), 'false'],
  ]
  const say = (what: string): string => `${agreed.elementId}: ${what}`
  return [
    ...wanted
      .filter(([, drawn, right]) => drawn !== right)
      .map(([what, drawn, right]) => say(`${what} is ${drawn}, not ${right}`)),
    ...[...given.keys()].filter((name) => !(name in taskVariables.shape)).map((name) => say(`nobody reads ${name}`)),
    ...((headers(task).get('title') ?? '') === '' ? [say('has no title')] : []),
    ...dueFaults(task, known).map(say),
  ]
}

// Who does a task stands in the contract, or in a variable that the contract names.
const whoDoes = ({ doneBy, roles, organisation }: UserTaskContract, perSigner: boolean) => {
  if (perSigner) return { groups: '=[signer.role]', orgId: '=signer.orgId', taskCode: '=signer.taskCode' }
  return doneBy === undefined
    ? { groups: roles.join(','), orgId: `=${organisation}OrgId`, taskCode: undefined }
    : { groups: `=${doneBy}.roles`, orgId: `=${doneBy}.orgId`, taskCode: `=${doneBy}.taskCode` }
}

const dueFaults = (task: Element, known: Shape): string[] => {
  const dueOn = inputs(task).get('taskDueOn')?.slice(1)
  if (dueOn === undefined) return ['has no term']
  const drawn = text(extension(task, 'TaskSchedule'), 'dueDate')
  const wanted = `=date and time(${dueOn} + "T23:59:59@Europe/Brussels")`
  return [
    ...(drawn === wanted ? [] : [`is due ${drawn}, not ${wanted}`]),
    ...(dueOn in known ? [] : [`nobody sets ${dueOn}`]),
  ]
}

const callFaults = (call: Element, all: readonly ProcessContract[]): string[] => {
  const called = all.find((contract) => contract.processId === calledProcess(call))
  if (called === undefined) return [`${call.id}: there is no process ${calledProcess(call)}`]
  const returned = contractVariables(called)
  const element = extension(call, 'CalledElement')
  const say = (fault: string): string => `${call.id}: ${fault}`
  return [
    ...both('variables', [...inputs(call).keys()], Object.keys(shapeOf(called.variables))).map(say),
    ...[...outputs(call).values()]
      .map((source) => source.slice(1))
      .filter((name) => !(name in returned))
      .map((name) => say(`${called.processId} does not set ${name}`)),
    ...['propagateAllChildVariables', 'propagateAllParentVariables']
      .filter((flag) => element?.[flag] !== false)
      .map((flag) => say(`${flag} is not false`)),
  ]
}

const serviceTaskFaults = (task: Element, contract: ProcessContract, known: Shape): string[] => {
  const definition = extension(task, 'TaskDefinition')
  const job = jobs(contract).find((one) => one.type === text(definition, 'type'))
  const needed = Object.keys(job === undefined ? {} : shapeOf(job.input))
  return [
    ...needed
      .filter((name) => !(name in known) && !inputs(task).has(name))
      .map((name) => `${task.id}: nobody sets ${name}`),
    ...[...inputs(task).keys()]
      .filter((name) => !needed.includes(name))
      .map((name) => `${task.id}: the job does not read ${name}`),
    ...(text(definition, 'retries') === '5' ? [] : [`${task.id}: has ${text(definition, 'retries')} tries, not 5`]),
  ]
}

const ruleTaskFaults = (task: Element, contract: ProcessContract, known: Shape): string[] => {
  const agreed = decisions(contract).find(({ id }) => id === calledDecision(task))
  if (agreed === undefined) return []
  const result = text(extension(task, 'CalledDecision'), 'resultVariable')
  const read = Object.keys(agreed.input.shape)
  return [
    ...(result === agreed.result ? [] : [`${task.id}: answers in ${result}, not ${agreed.result}`]),
    ...read
      .filter((name) => !(name in known) && !inputs(task).has(name))
      .map((name) => `${task.id}: nobody sets ${name}`),
    ...[...inputs(task).keys()]
      .filter((name) => !read.includes(name))
      .map((name) => `${task.id}: the table does not read ${name}`),
  ]
}

const unknownVariables = (element: Element, known: Shape): string[] =>
  expressions(element)
    .flatMap((expression) => compileExpression(expression).names)
    .filter((name) => !(name in known))
    .map((name) => `${element.id}: nobody sets ${name}`)

// A gateway that compares with a value that no worker or task can set never takes that way.
const impossibleValue = (flow: Element, known: Shape): string[] => {
  const match = /^=(\w+) = (.+)$/.exec(text(one(flow, 'conditionExpression'), 'body'))
  const [, name = '', literal = ''] = match ?? []
  const schema = known[name]
  if (match === null || schema === undefined || schema instanceof z.ZodUnknown) return []
  return schema.safeParse(JSON.parse(literal)).success ? [] : [`${flow.id}: ${name} is never ${literal}`]
}
