import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a record of the engine must tell to count. */
export interface PassedRecord {
  readonly valueType?: unknown
  readonly intent?: unknown
  readonly value?: unknown
}

/** Intents of PROCESS_INSTANCE that mean a token went through: done for tasks, triggered for events. */
const through: readonly unknown[] = ['ELEMENT_COMPLETED', 'SEQUENCE_FLOW_TAKEN']
/** Sub-processes and calls that something interrupts never complete, yet their insides were passed. */
const scopes: readonly unknown[] = ['SUB_PROCESS', 'EVENT_SUB_PROCESS', 'CALL_ACTIVITY', 'MULTI_INSTANCE_BODY']

const passed = new Set<string>()

/**
 * Notes which element or sequence flow a record says was passed. With `BPMN_PASSED` in the environment the process leaves all it saw in that folder when
 * it ends, in a file of its own: groups of tests may run side by side.
 */
export const notePassed = ({ valueType, intent, value }: PassedRecord): void => {
  if (valueType !== 'PROCESS_INSTANCE' || typeof value !== 'object' || value === null) return
  const { bpmnProcessId, elementId, bpmnElementType } = value as Readonly<Record<string, unknown>>
  if (!through.includes(intent) && !(intent === 'ELEMENT_ACTIVATED' && scopes.includes(bpmnElementType))) return
  passed.add(`${String(bpmnProcessId)} ${String(elementId)}`)
}

/** What the tests of this run of mocha have passed so far: `<process> <element or flow>`. */
export const passedSoFar: ReadonlySet<string> = passed

const folder = process.env['BPMN_PASSED']
if (folder !== undefined)
  process.once('exit', () => {
    if (passed.size === 0) return
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${process.pid}-${Date.now()}.json`), JSON.stringify([...passed].toSorted()))
  })
