/** How long Zeebe may take to see that something is due: job time-outs every second, timers every 100 ms (zeebe.md 5.11). */
const sweepMs = 1_500

/** The clock of a broker: the engine's own management port, or Zeebe's actuator with `ZEEBE_CLOCK_CONTROLLED=true`. */
export class BrokerClock {
  readonly #url: string
  readonly #isZeebe: boolean
  #aheadMs = 0

  private constructor(url: string, isZeebe: boolean) {
    this.#url = url
    this.#isZeebe = isZeebe
  }

  static async connect(management: string): Promise<BrokerClock> {
    const base = management.replace(/\/$/, '')
    const isZeebe = !(await fetch(`${base}/clock`)).ok
    const clock = new BrokerClock(isZeebe ? `${base}/actuator/clock` : `${base}/clock`, isZeebe)
    await clock.#look()
    return clock
  }

  now(): number {
    return Date.now() + this.#aheadMs
  }

  /** Moves time and waits until the broker has looked at what is due. */
  async advance(ms: number): Promise<void> {
    const [url, body] = this.#isZeebe
      ? [`${this.#url}/add`, { offsetMillis: Math.round(ms) }]
      : [this.#url, { advanceMs: Math.round(ms) }]
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`the clock of the broker does not move: HTTP ${response.status}`)
    await this.#look()
    if (this.#isZeebe) await new Promise((resolve) => setTimeout(resolve, sweepMs))
  }

  async #look(): Promise<void> {
    const answer: unknown = await (await fetch(this.#url)).json()
    const { now, epochMilli } = Object(answer) as { readonly now?: string; readonly epochMilli?: number }
    this.#aheadMs = (epochMilli ?? Date.parse(now ?? '')) - Date.now()
  }
}
