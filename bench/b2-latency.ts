import { withDirectory } from './child.ts'
import { startEcho } from './echo.ts'
import { startEngineProcess } from './engine-process.ts'
import { line, median, percentile, rounded, spread } from './figures.ts'
import { beClient, circumstances } from './machine.ts'
import { openLoopFor } from './open-loop.ts'
import { openOneTask } from './one-task.ts'
import { pool } from './pool.ts'

export const title =
  'engine latency: create to completed of a one-task instance, open loop, against two bare calls with an fdatasync each'

const pairs = 5
const rates = [50, 300] as const

/** Ratio of the medians, ours to the floor's, at the higher rate. */
export const run = (isFull: boolean): Promise<string> =>
  withDirectory(async (dir) => {
    const engine = await startEngineProcess(dir)
    const [echo, task] = [await startEcho(dir), await openOneTask(engine)]
    beClient()
    const contenders: Contenders = {
      ours: task.run,
      floor: async () => {
        await echo.save()
        await echo.save()
      },
    }
    await Promise.all([pool(300, 16, contenders.ours), pool(300, 16, contenders.floor)])
    const secondsOfRound = isFull ? 12 : 2
    console.log(`B2 ${pairs} pairs of ${secondsOfRound} s at ${rates.join(' and ')}/s; ${circumstances()}`)
    const rows: Row[] = []
    for (let pair = 0; pair < pairs; pair++) {
      for (const rate of rates) rows.push(await measured(rate, secondsOfRound, contenders))
    }
    task.close()
    await Promise.all([echo.stop(), engine.stop()])
    return told(rows)
  })

interface Contenders {
  readonly ours: () => Promise<void>
  readonly floor: () => Promise<void>
}

interface Row {
  readonly rate: number
  readonly ours: readonly number[]
  readonly floor: readonly number[]
}

const measured = async (rate: number, secondsOfRound: number, { ours, floor }: Contenders): Promise<Row> => ({
  rate,
  ours: await openLoopFor(rate, secondsOfRound, ours),
  floor: await openLoopFor(rate, secondsOfRound, floor),
})

const told = (rows: readonly Row[]): string => {
  for (const rate of rates) tellRate(rate, rowsAt(rows, rate))
  const growth = rowsAt(rows, 300).map(({ ours }, index) => p50(ours) / p50(rowsAt(rows, 50)[index]?.ours ?? []))
  line('p50 at 300/s / at 50/s', spread(growth), '1.5')
  return `B2 ${spread(rowsAt(rows, 300).map(({ ours, floor }) => p50(ours) / p50(floor)))}`
}

const tellRate = (rate: number, rows: readonly Row[]): void => {
  const ms = (pick: (row: Row) => number): string => `${rounded(median(rows.map(pick)))} ms`
  line(`${rate}/s p50, ours and floor`, `${ms(({ ours }) => p50(ours))} ${ms(({ floor }) => p50(floor))}`)
  line(`${rate}/s p99, ours and floor`, `${ms(({ ours }) => p99(ours))} ${ms(({ floor }) => p99(floor))}`)
  line(`${rate}/s p50 / floor's`, spread(rows.map(({ ours, floor }) => p50(ours) / p50(floor))), '2')
  line(`${rate}/s p99 / floor's`, spread(rows.map(({ ours, floor }) => p99(ours) / p99(floor))), '5')
}

const rowsAt = (rows: readonly Row[], rate: number): readonly Row[] => rows.filter((row) => row.rate === rate)
const p50 = (values: readonly number[]): number => percentile(values, 50)
const p99 = (values: readonly number[]): number => percentile(values, 99)
