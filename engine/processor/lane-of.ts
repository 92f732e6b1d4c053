import { parseKey } from '../keys.ts'
import type { Columns } from '../state/columns.ts'
import { k } from '../store/key.ts'
import type { Reader } from '../store/types.ts'
import type { CommandInput, CommandName } from './api.ts'
import type { Lane } from './lanes.ts'

/**
 * The lane of a command: its process instance, as far as it is known; else what it asks for by name. So one instance with thousands of jobs, or one
 * client that starts thousands of instances, does not hold up the rest. Jobs for a stream are fetched when their instance has its turn: while it has
 * much to be done no more work of it is handed out.
 */
export const laneOf = <K extends CommandName>(name: K, input: CommandInput<K>, state: Reader): Lane =>
  instanceOf(input, state) ?? `${name} ${nameIn(input)}`

const instanceOf = (input: CommandInput<CommandName>, state: Reader): number | undefined => {
  if ('processInstanceKey' in input) return parseKey(input.processInstanceKey)
  if ('elementInstanceKey' in input) return entry(state, 'ei', input.elementInstanceKey)?.pi
  if ('incidentKey' in input) return entry(state, 'inc', input.incidentKey)?.pi
  const job = jobIn(input)
  return job === undefined ? undefined : entry(state, 'job', job)?.processInstanceKey
}

const jobIn = (input: CommandInput<CommandName>): string | undefined => {
  if ('jobKey' in input) return input.jobKey
  return 'jobKeys' in input ? input.jobKeys?.[0] : undefined
}

const nameIn = (input: CommandInput<CommandName>): string => {
  if ('type' in input) return input.type
  if ('bpmnProcessId' in input) return input.bpmnProcessId ?? ''
  return 'name' in input ? input.name : ''
}

// only what the workspace has put there, which holds each column to its type
const entry = <C extends 'ei' | 'job' | 'inc'>(state: Reader, column: C, key: string): Columns[C] | undefined =>
  state.get(column, k(parseKey(key))) as Columns[C] | undefined
