import type { CommandInput, CommandName } from './api.ts'
import { Overloaded } from './rejection.ts'

/** How much may wait before more is refused. */
export interface AdmissionLimits {
  /** commands taken and not answered yet */
  readonly maxInFlight: number
  /** the oldest of them waits longer than this: more would only wait longer still */
  readonly maxAgeMs: number
  /** with fewer than this in flight age does not matter: one slow flush is no overload */
  readonly minInFlight: number
  /** text of the variables in flight */
  readonly maxBytes: number
}

export const defaultLimits: AdmissionLimits = {
  maxInFlight: 10_000,
  maxAgeMs: 200,
  minInFlight: 256,
  maxBytes: 256 * 1024 * 1024,
}

/** They end work that has been begun, or come from the engine itself: refusing them would only lengthen the queue (zeebe.md 7.3). */
const neverRefused: ReadonlySet<CommandName> = new Set<CommandName>([
  'completeJob',
  'failJob',
  'cancelInstance',
  'deploy',
  'yieldJob',
])

interface Entry {
  readonly since: number
  readonly bytes: number
}

/** Back-pressure: refuses commands as soon as the queue is too long or too slow, takes them again as soon as it is not. */
export class Admission {
  readonly #limits: AdmissionLimits
  /** in order of arrival, which is nearly that of the answers */
  readonly #entries = new Set<Entry>()
  #bytes = 0

  constructor(limits: AdmissionLimits = defaultLimits) {
    this.#limits = limits
  }

  /** Commands that are not answered yet. */
  get inFlight(): number {
    return this.#entries.size
  }

  /**
   * Takes a command.
   *
   * @returns to be called when it is answered
   * @throws Overloaded
   */
  enter<K extends CommandName>(name: K, input: CommandInput<K>): () => void {
    const bytes = 'variables' in input && typeof input.variables === 'string' ? input.variables.length : 0
    if (this.#isOverloaded(bytes) && !isExempt(name, input)) throw overloaded
    const entry = { since: performance.now(), bytes }
    this.#entries.add(entry)
    this.#bytes += bytes
    return () => {
      if (this.#entries.delete(entry)) this.#bytes -= bytes
    }
  }

  #isOverloaded(bytes: number): boolean {
    const { maxInFlight, maxAgeMs, minInFlight, maxBytes } = this.#limits
    const { size } = this.#entries
    if (size >= maxInFlight || this.#bytes + bytes > maxBytes) return true
    return size >= minInFlight && this.#oldestAge() > maxAgeMs
  }

  #oldestAge(): number {
    for (const { since } of this.#entries) return performance.now() - since
    return 0
  }
}

/** One for all: making an error is what a refusal costs. */
const overloaded = new Overloaded()

/** Jobs asked for by their keys are those that the engine itself pushes to streams. */
const isExempt = (name: CommandName, input: object): boolean => neverRefused.has(name) || 'jobKeys' in input
