import { setTimeout as sleep } from 'node:timers/promises'
import type { ControlledClock, Engine } from '#engine'
import type { Database } from '#server/platform/db/database'
import { whatIsOpen } from '#server/platform/demo/growth/quiet'

const exporter = 'elasticsearch'
const jobTimeoutMs = 120_000
const patienceMs = 8000

/**
 * Waits until nothing moves: the outbox is sent, the engine is idle and has told all, every job has been done or has failed, every user task is on
 * the worklist. A job that was handed out and never arrived (its poll was cut off on a busy machine) comes back when its time is over, by the
 * engine's clock; that clock stands still, so it is moved past that time.
 *
 * @throws Error that says what still moves
 */
export const settle = async (
  database: Database,
  engine: Engine,
  clock: ControlledClock,
  timeoutMs: number,
): Promise<void> => {
  const until = Date.now() + timeoutMs
  const wake = lostJobs(clock)
  for (let calm = 0; calm < 2;) {
    const moving = await whatMoves(database, engine)
    wake(moving)
    calm = moving === undefined ? calm + 1 : 0
    if (moving !== undefined && Date.now() > until) throw new Error(`still moving: ${moving}`)
    if (calm < 2) await sleep(moving === undefined ? 2 : 15)
  }
}

/** Moves the clock past the time of a job when the same jobs were moving for too long. */
const lostJobs = (clock: ControlledClock): ((moving: string | undefined) => void) => {
  let stuck = { jobs: '', since: Date.now() }
  return (moving) => {
    const jobs = moving?.startsWith('jobs: ') === true ? moving : ''
    const isLost = jobs !== '' && jobs === stuck.jobs && Date.now() - stuck.since > patienceMs
    if (isLost) clock.advance(jobTimeoutMs + 1)
    if (isLost || jobs !== stuck.jobs) stuck = { jobs, since: Date.now() }
  }
}

const whatMoves = async (database: Database, { core }: Engine): Promise<string | undefined> => {
  await core.idle()
  if (core.records.read(core.records.cursor(exporter) + 1, 1).length > 0) return 'records'
  return whatIsOpen(database)
}
