/** Work on a large diagram lets others in this often. */
const stretchMs = 20

/** @returns to be awaited between pieces of work: gives way to the event loop when it has been held long enough */
export const breather = (): (() => Promise<void>) => {
  let until = performance.now() + stretchMs
  return async () => {
    if (performance.now() < until) return
    await new Promise((resolve) => setImmediate(resolve))
    until = performance.now() + stretchMs
  }
}
