import type { FlowNode } from '../../model/types.ts'
import type { Compat } from '../../model/compat.ts'

interface Move {
  readonly node: FlowNode
  readonly target: FlowNode
  /** source id to target id */
  readonly ids: ReadonlyMap<string, string>
  /** the multi-instance body, not the activity in it */
  readonly isBody: boolean
  readonly compat: Compat
}

/** Types of elements that may be active when their instance migrates. */
const supported: Readonly<Record<Compat, ReadonlySet<string>>> = {
  '8.5': new Set(['PROCESS', 'SERVICE_TASK', 'USER_TASK', 'SUB_PROCESS', 'CALL_ACTIVITY']),
  '8.6': new Set([
    'PROCESS',
    'SERVICE_TASK',
    'USER_TASK',
    'SUB_PROCESS',
    'CALL_ACTIVITY',
    'EVENT_SUB_PROCESS',
    'INTERMEDIATE_CATCH_EVENT',
    'RECEIVE_TASK',
    'SEND_TASK',
    'SCRIPT_TASK',
    'BUSINESS_RULE_TASK',
    'EXCLUSIVE_GATEWAY',
    'EVENT_BASED_GATEWAY',
    'MULTI_INSTANCE_BODY',
  ]),
}

/** Why an active element cannot go where it is mapped to; undefined when it can (Y2). */
export const migrationFault = (move: Move): string | undefined => {
  for (const rule of rules) {
    const text = rule(move)
    if (text !== undefined) return text
  }
  return undefined
}

type Rule = (move: Move) => string | undefined

const eventSubProcesses: Rule = ({ node, target, compat }) => {
  const holder = [node, target].find(({ eventSubProcesses: inside }) => inside.length > 0)
  if (compat !== '8.5' || !holder) return undefined
  const whose = holder === node ? 'active process' : 'target process'
  return `${whose} with id '${holder.id}' has one or more event subprocesses. Migrating event subprocesses is not possible yet.`
}

const type: Rule = ({ node, isBody, compat }) => {
  const elementType = isBody ? 'MULTI_INSTANCE_BODY' : node.elementType
  return supported[compat].has(elementType) && (compat !== '8.5' || !node.loop)
    ? undefined
    : `active element with id '${node.id}' has an unsupported type. The migration of a ${elementType} is not supported.`
}

const sameType: Rule = ({ node, target }) =>
  node.elementType === target.elementType && node.event.type === target.event.type
    ? undefined
    : `active element with id '${node.id}' and type '${node.elementType}' is mapped to an element with id '${target.id}' and different type '${target.elementType}'. Elements must be mapped to elements of the same type.`

const sameImplementation: Rule = ({ node, target }) =>
  node.kind === target.kind
    ? undefined
    : `active element with id '${node.id}' is mapped to an element with id '${target.id}' and different implementation. Elements must be mapped to elements of the same implementation.`

const sameScope: Rule = ({ node, target, ids }) => {
  const scope = ids.get(node.parent) ?? ''
  return node.kind === 'process' || target.parent === scope
    ? undefined
    : `the flow scope of active element with id '${node.id}' is changed. The flow scope of the active element is expected to be '${scope}' but was '${target.parent}'. The flow scope of an element cannot be changed during migration yet.`
}

const sameLoop: Rule = ({ node, target }) =>
  (node.loop === undefined) === (target.loop === undefined) && node.loop?.sequential === target.loop?.sequential
    ? undefined
    : `active element with id '${node.id}' has a different loop characteristics than the target element with id '${target.id}'. Both elements must have either sequential or parallel loop characteristics.`

const boundaries: Rule = ({ node, target, ids }) => {
  const mapped = node.boundaries.flatMap((from) => {
    const to = ids.get(from)
    return to === undefined ? [] : [{ from, to }]
  })
  const detached = mapped.find(({ to }) => !target.boundaries.includes(to))
  if (detached)
    return `active element with id '${node.id}' is mapped to an element with id '${target.id}' and has a catch event with id '${detached.from}' that is mapped to a catch event with id '${detached.to}'. These mappings detach the catch event from the element in the target process. Catch events must stay attached to the same element instance.`
  const twice = mapped.find(({ to }, index) => mapped.findIndex((one) => one.to === to) !== index)
  return twice
    ? `active element with id '${node.id}' has a catch event attached that is mapped to a catch event with id '${twice.to}'. There are multiple mapping instructions that target this catch event. Catch events cannot be merged by process instance migration. Please ensure the mapping instructions target a catch event only once.`
    : undefined
}

const rules: readonly Rule[] = [eventSubProcesses, type, sameType, sameImplementation, sameScope, sameLoop, boundaries]
