import { monitorEventLoopDelay } from 'node:perf_hooks'
import { ControlledClock, Rejection, startEngine } from '#engine'
import { createLogger } from '#engine/operation/logger'
import { mutate } from '../engine/mutations.ts'

export const title =
  'F20: 10,000 BPMN files with random changes: each accepted or refused, slowest answer, memory, longest stop of the event loop'

const count = Number(process.env['MUTATIONS'] ?? 10_000)
const megabyte = 2 ** 20

/** @returns the figure */
export const run = async (): Promise<string> => {
  const outcomes = { accepted: 0, refused: 0 }
  const slowest = { seed: 0, ms: 0 }
  let crashes = 0
  process.on('unhandledRejection', () => (crashes += 1))
  let engine = await startEngine({ memory: true, clock: new ControlledClock(), logger: createLogger('silent') })
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const before = process.memoryUsage.rss()
  let peak = before
  delay.enable()
  for (let seed = 1; seed <= count; seed++) {
    const startedAt = performance.now()
    try {
      const content = Buffer.from(mutate(seed))
      await engine.core.execute('deploy', { resources: [{ name: 'x.bpmn', content }] })
      outcomes.accepted += 1
    } catch (error) {
      if (!(error instanceof Rejection))
        throw new Error(`seed ${seed} is neither accepted nor refused`, { cause: error })
      outcomes.refused += 1
    }
    const ms = performance.now() - startedAt
    if (ms > slowest.ms) Object.assign(slowest, { seed, ms })
    peak = Math.max(peak, process.memoryUsage.rss())
    if (seed % 1000 === 0) {
      console.log(`${seed}: ${JSON.stringify(outcomes)}, slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed})`)
      // what was deployed stays in memory: it is not what is measured
      await engine.stop()
      engine = await startEngine({ memory: true, clock: new ControlledClock(), logger: createLogger('silent') })
    }
  }
  await engine.stop()
  return [
    `files ${count}: accepted ${outcomes.accepted}, refused ${outcomes.refused}, crashes ${crashes}`,
    `slowest answer ${slowest.ms.toFixed(0)} ms`,
    `event loop stopped for at most ${(delay.max / 1e6).toFixed(0)} ms`,
    `memory + ${((peak - before) / megabyte).toFixed(0)} MB`,
  ].join(', ')
}
