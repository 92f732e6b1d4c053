/**
 * Starts work on a schedule, whether or not earlier work is done, and counts each from the instant it was planned for: a server that stands still
 * for a while pays for all that should have begun meanwhile.
 *
 * @param goesOn asked before each start with the number of starts so far
 * @returns milliseconds of each, when the last is done
 */
export const openLoop = async (
  perSecond: number,
  goesOn: (started: number) => boolean,
  work: () => Promise<unknown>,
): Promise<number[]> => {
  const startAt = performance.now() + 20
  const running: Promise<number>[] = []
  const timed = async (plannedAt: number): Promise<number> => {
    await work()
    return performance.now() - plannedAt
  }
  for (;;) {
    const planned = startAt + (running.length * 1000) / perSecond
    const wait = planned - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    if (!goesOn(running.length)) return await Promise.all(running)
    running.push(timed(planned))
  }
}

export const openLoopFor = (perSecond: number, seconds: number, work: () => Promise<unknown>): Promise<number[]> =>
  openLoop(perSecond, (started) => started < perSecond * seconds, work)
