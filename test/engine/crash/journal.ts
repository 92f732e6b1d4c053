import type { ZeebeRecord } from '#engine'
import { recordsFrom } from '#engine/log/log-entry'
import type { Reader } from '#engine/store/types'
import { expectReplayed } from '../replay.ts'

/** What clients were told: `created <instance>`, `completed <job>`, `published <message>`, `cancelled <instance>`. */
export type Acknowledged = readonly string[]

const nameOf = ({ valueType, intent, key, value }: Pick<ZeebeRecord, 'valueType' | 'intent' | 'key' | 'value'>) => {
  switch (`${valueType} ${intent}`) {
    case 'PROCESS_INSTANCE_CREATION CREATED':
      return `created ${String(value['processInstanceKey'])}`
    case 'JOB COMPLETED':
      return `completed ${key}`
    case 'MESSAGE PUBLISHED':
      return `published ${key}`
    case 'PROCESS_INSTANCE ELEMENT_TERMINATED':
      return value['bpmnElementType'] === 'PROCESS' ? `cancelled ${key}` : undefined
    default:
      return undefined
  }
}

/**
 * What is wrong with a state after a crash: I1 every acknowledged command is in the log once, I2 the state is what the log makes of it; positions
 * without a gap. The whole log must be kept.
 *
 * @returns acknowledged commands that are lost or doubled
 * @throws AssertionError when the state is not what the log makes of it
 */
export const lostOf = (store: Reader, acknowledged: Acknowledged): string[] => {
  const seen = new Map<string, number>()
  let position = 0
  for (const record of recordsFrom(store)) {
    position += 1
    if (record.position !== position) throw new Error(`position ${position} is missing`)
    const name = nameOf(record)
    if (name !== undefined) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  expectReplayed(store)
  return acknowledged.filter((line) => seen.get(line) !== 1)
}
