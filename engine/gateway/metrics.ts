import { status } from '@grpc/grpc-js'

interface Count {
  calls: number
  /** milliseconds, from request to answer */
  totalMs: number
}

/** Calls of the gateway since its start, by RPC and status. */
export class CallMetrics {
  readonly #counts = new Map<string, Count>()

  count(rpc: string, code: status, tookMs: number): void {
    const key = `method="${rpc}",code="${status[code]}"`
    const count = this.#counts.get(key) ?? { calls: 0, totalMs: 0 }
    count.calls += 1
    count.totalMs += tookMs
    this.#counts.set(key, count)
  }

  /** Lines in Prometheus' text format. */
  lines(): readonly string[] {
    const entries = [...this.#counts]
    return [
      '# TYPE engine_calls_total counter',
      ...entries.map(([labels, { calls }]) => `engine_calls_total{${labels}} ${calls}`),
      '# TYPE engine_call_seconds_total counter',
      ...entries.map(([labels, { totalMs }]) => `engine_call_seconds_total{${labels}} ${(totalMs / 1000).toFixed(6)}`),
    ]
  }
}
