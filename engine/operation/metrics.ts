import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { rowsOf, type LogEntry } from '../log/log-entry.ts'
import type { FlushedBatch } from '../store/group-commit.ts'
import type { CommandName } from '../processor/api.ts'

const seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const sizes = [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000]

/** Figures of one engine, for Prometheus. A registry of its own: a process may run several engines. */
export class EngineMetrics {
  readonly registry = new Registry()
  readonly #commands = this.#counter('engine_commands_total', 'Commands by outcome', ['type', 'result'])
  readonly #latency = this.#histogram('engine_command_seconds', 'From asking to answer', seconds, ['type'])
  readonly #records = this.#counter('engine_records_total', 'Records appended to the log', ['value_type'])
  readonly #jobs = this.#counter('engine_jobs_total', 'What has happened to jobs', ['event'])
  readonly #batchCommands = this.#histogram('engine_batch_commands', 'Commands that one flush answers', sizes)
  readonly #batchWrites = this.#histogram('engine_batch_writes', 'Entries that one flush writes', sizes)
  readonly #flush = this.#histogram('engine_flush_seconds', 'Until a batch is on the disk', seconds)
  readonly #calls = this.#counter('engine_calls_total', 'gRPC calls by status', ['method', 'code'])
  readonly #callSeconds = this.#histogram('engine_call_seconds', 'From request to answer', seconds, ['method'])

  command(type: CommandName, result: string, tookMs: number): void {
    this.#commands.inc({ type, result })
    this.#latency.observe({ type }, tookMs / 1000)
  }

  call(method: string, code: string, tookMs: number): void {
    this.#calls.inc({ method, code })
    this.#callSeconds.observe({ method }, tookMs / 1000)
  }

  batch({ writes, answers, tookMs }: FlushedBatch): void {
    this.#batchCommands.observe(answers)
    this.#batchWrites.observe(writes.length)
    this.#flush.observe(tookMs / 1000)
    const [types, events] = [new Map<string, number>(), new Map<string, number>()]
    for (const { column, value } of writes) {
      if (column !== 'log' || value === undefined) continue
      for (const [valueType, intent, , , , kept] of rowsOf(value as LogEntry)) {
        add(types, valueType, 1)
        if (valueType === 'JOB') add(events, intent.toLowerCase(), 1)
        if (valueType === 'JOB_BATCH' && 'jobKeys' in kept) add(events, 'activated', countOf(kept.jobKeys))
      }
    }
    for (const [value_type, count] of types) this.#records.inc({ value_type }, count)
    for (const [event, count] of events) this.#jobs.inc({ event }, count)
  }

  /** A figure that is read when it is asked for. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({ name, help, registers: [this.registry], collect: whenAsked((gauge) => gauge.set(read())) })
  }

  /** Figures by one label. */
  gauges(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void {
    const collect = whenAsked((gauge) => {
      gauge.reset()
      for (const [value, figure] of Object.entries(read())) gauge.set({ [label]: value }, figure)
    })
    new Gauge({ name, help, labelNames: [label], registers: [this.registry], collect })
  }

  #counter<T extends string>(name: string, help: string, labelNames: readonly T[]): Counter<T> {
    return new Counter({ name, help, labelNames, registers: [this.registry] })
  }

  #histogram<T extends string>(name: string, help: string, buckets: number[], labelNames: readonly T[] = []) {
    return new Histogram({ name, help, buckets, labelNames, registers: [this.registry] })
  }
}

const add = (counts: Map<string, number>, name: string, count: number): void => {
  counts.set(name, (counts.get(name) ?? 0) + count)
}

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

/** prom-client hands the gauge over as `this`. */
const whenAsked = (collect: (gauge: Gauge) => void) =>
  function (this: Gauge): void {
    collect(this)
  }
