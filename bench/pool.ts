/** Runs `count` pieces of work, `width` at a time. */
export const pool = async (count: number, width: number, work: (index: number) => Promise<unknown>): Promise<void> => {
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: width }, lane))
}

/** Seconds that the work took. */
export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

/** Settles when it has been counted down to nothing. */
export const countdown = (from: number): { readonly tick: () => void; readonly done: Promise<void> } => {
  let left = from
  let finish: () => void = () => undefined
  const done = new Promise<void>((resolve) => (finish = resolve))
  const tick = () => {
    left -= 1
    if (left === 0) finish()
  }
  return { tick, done }
}
