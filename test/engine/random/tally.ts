import type { ZeebeRecord } from '#engine'

export type Counts = Map<string, number>

/** What the records of a path tell. A place is `scope instance|element or flow`. */
export class Tally {
  /** by place */
  readonly activated: Counts = new Map()
  readonly completed: Counts = new Map()
  readonly taken: Counts = new Map()
  /** states that an element instance went through */
  readonly lives = new Map<number, string[]>()
  /** how jobs ended */
  readonly jobs = new Map<number, string[]>()
  /** events that have hit an instance and were not handled, with the instance */
  readonly events = new Map<number, number>()
  /** scopes of which something was terminated, and what was terminated */
  readonly disturbed = new Set<number>()
  /** instances made, by multi-instance body */
  readonly made = new Map<number, number>()
  /** scopes that completed while something lived in them */
  readonly early: string[] = []
  readonly #open = new Map<number, number>()

  constructor(records: readonly ZeebeRecord[]) {
    for (const record of records) {
      if (record.valueType === 'PROCESS_INSTANCE') this.#element(record)
      if (record.valueType === 'JOB') this.#job(record)
      if (record.valueType === 'PROCESS_EVENT') this.#event(record)
    }
  }

  #element(record: ZeebeRecord): void {
    const { key, intent, value } = record
    const place = `${String(value['flowScopeKey'])}|${String(value['elementId'])}`
    if (intent === 'SEQUENCE_FLOW_TAKEN') return add(this.taken, place)
    this.lives.set(key, [...(this.lives.get(key) ?? []), intent.replace('ELEMENT_', '')])
    if (intent === 'ELEMENT_ACTIVATING') this.#begun(record, place)
    if (intent === 'ELEMENT_COMPLETED') this.#completed(record, place)
    if (intent === 'ELEMENT_TERMINATED') this.#terminated(record)
  }

  #begun({ key, value }: ZeebeRecord, place: string): void {
    const scope = Number(value['flowScopeKey'])
    add(this.activated, place)
    add(this.#open, scope)
    if (value['bpmnElementType'] === 'MULTI_INSTANCE_BODY') this.made.set(key, 0)
    if (this.made.has(scope)) add(this.made, scope)
  }

  #completed({ key, value }: ZeebeRecord, place: string): void {
    add(this.completed, place)
    add(this.#open, Number(value['flowScopeKey']), -1)
    if ((this.#open.get(key) ?? 0) > 0) this.early.push(place)
  }

  #terminated({ key, value }: ZeebeRecord): void {
    const scope = Number(value['flowScopeKey'])
    this.disturbed.add(scope).add(key)
    add(this.#open, scope, -1)
  }

  #job({ key, intent, value }: ZeebeRecord): void {
    if (intent === 'CREATED') this.jobs.set(key, [])
    const isCaught = intent === 'ERROR_THROWN' && value['elementId'] !== 'NO_CATCH_EVENT_FOUND'
    if (isCaught || intent === 'COMPLETED' || intent === 'CANCELED') this.jobs.get(key)?.push(intent)
  }

  #event({ key, intent, value }: ZeebeRecord): void {
    if (intent === 'TRIGGERING') this.events.set(key, Number(value['scopeKey']))
    else this.events.delete(key)
  }
}

const add = <K>(counts: Map<K, number>, key: K, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by)
