/** How long work on a large file may hold the event loop before others get their turn. */
const turnMs = 20

/** Lets other work run in between, when there has been none for a while; to be awaited in long loops. */
export class Breath {
  #since = performance.now()

  async take(): Promise<void> {
    if (performance.now() - this.#since < turnMs) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    this.#since = performance.now()
  }
}
