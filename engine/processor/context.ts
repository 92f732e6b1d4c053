import type { Clock } from '../clock.ts'
import type { Intents } from '../log/intents.ts'
import { toEntries } from '../log/log-entry.ts'
import type { StoredRecord, ValueType } from '../log/records.ts'
import type { Internal, Values } from '../log/values.ts'
import type { Compat } from '../model/compat.ts'
import type { ExecutableProcess, FlowNode, NodeKind } from '../model/types.ts'
import { applyRecord } from '../state/appliers/index.ts'
import type { ElementInstance } from '../state/columns.ts'
import type { Definitions } from '../state/definitions.ts'
import type { Workspace } from '../state/workspace.ts'
import { k } from '../store/key.ts'
import type { Counters } from './counters.ts'
import { Passes } from './passes.ts'
import { ParsedTexts } from './parsed-texts.ts'
import type { WorkItem } from './work.ts'

/** An element instance with its place in the model. */
export interface Element {
  readonly ei: ElementInstance
  readonly node: FlowNode
  readonly process: ExecutableProcess
}

/** What one BPMN element does at the three points of its life; one file per kind in `bpmn/behaviours`. */
export interface Behaviour {
  /** ACTIVATING until it calls for more; also runs again after an incident */
  activate(ctx: Context, element: Element): void
  /** COMPLETING; also runs again after an incident */
  complete(ctx: Context, element: Element): void
  /** TERMINATING; never raises incidents */
  terminate(ctx: Context, element: Element): void
  /** of a body: an inner instance is about to do its own ACTIVATING part (MI2) */
  childActivating?(ctx: Context, child: Element): void
  /** of a body: an inner instance is about to complete; returns whether the body is done with it (MI4) */
  childCompleting?(ctx: Context, child: Element): boolean
  childCompleted?(ctx: Context, bodyKey: number, done: boolean): void
}

/** What happens outside the state once the batch is on the disk. */
export interface Effects {
  /** jobs that have become activatable, in order */
  readonly activatable: { readonly type: string; readonly key: number }[]
  readonly completed: { readonly key: number; readonly variables: string }[]
}

/** All that one command and its follow-up steps work with. */
export class Context {
  readonly ws: Workspace
  readonly clock: Clock
  readonly definitions: Definitions
  readonly behaviours: Readonly<Record<NodeKind, Behaviour>>
  readonly counters: Counters
  readonly compat: Compat
  readonly parsed = new ParsedTexts()
  /** steps that follow, first in first out */
  queue: WorkItem[] = []
  effects: Effects = { activatable: [], completed: [] }
  passes: Passes = new Passes()
  #source = 0
  #records: StoredRecord[] = []

  constructor(parts: Pick<Context, 'ws' | 'clock' | 'definitions' | 'behaviours' | 'counters' | 'compat'>) {
    this.ws = parts.ws
    this.clock = parts.clock
    this.definitions = parts.definitions
    this.behaviours = parts.behaviours
    this.counters = parts.counters
    this.compat = parts.compat
  }

  /**
   * Clean sheet for the next command.
   *
   * @param passes what the steps that this command goes on with have counted so far
   */
  begin(passes = new Passes()): void {
    this.queue = []
    this.passes = passes
    this.effects = { activatable: [], completed: [] }
    this.#source = this.counters.position
    this.#records = []
  }

  get now(): number {
    return this.clock.now()
  }

  nextKey(): number {
    return this.counters.nextKey()
  }

  push(item: WorkItem): void {
    this.queue.push(item)
  }

  /** Writes a record for the log and changes the state by it. */
  append<T extends ValueType>(
    valueType: T,
    intent: Intents[T],
    key: number,
    value: Values[T],
    internal?: Internal<T>,
  ): void {
    const timestamp = this.now
    const { position, sequence } = this.counters.nextPosition(valueType)
    const stored: StoredRecord = {
      position,
      source: this.#source,
      key,
      timestamp,
      valueType,
      intent,
      value: value as Readonly<Record<string, unknown>>,
      sequence,
      ...(internal !== undefined && { internal }),
    }
    this.#records.push(stored)
    applyRecord(this.ws, valueType, { key, timestamp, intent, value, ...(internal !== undefined && { internal }) })
  }

  /** Puts the records of the command into the log; to be called once, when it is done. */
  keepRecords(): void {
    for (const entry of toEntries(this.#records)) this.ws.put('log', k(entry[0]), entry)
  }

  instance(key: number): ElementInstance | undefined {
    return this.ws.get('ei', k(key))
  }

  element(key: number): Element | undefined {
    const ei = this.instance(key)
    if (!ei) return undefined
    const process = this.definitions.process(ei.pd)
    return { ei, node: this.definitions.node(ei.pd, ei.elementId), process }
  }

  /** The element as the state has it now. */
  fresh(element: Element): Element {
    const ei = this.instance(element.ei.key)
    if (!ei) throw new Error(`element instance ${element.ei.key} is gone`)
    return { ...element, ei }
  }
}
