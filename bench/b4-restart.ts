import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LmdbStore } from '#engine/store/lmdb'
import { columnNames } from '#engine/state/columns'
import { userType } from './b3-model.ts'
import { startChild, withDirectory } from './child.ts'
import { startEngineProcess, type EngineProcess } from './engine-process.ts'
import { line, median, rounded, spread } from './figures.ts'
import { GatewayClient } from './gateway-client.ts'
import { beClient, circumstances, serverCore } from './machine.ts'
import { openOneTask } from './one-task.ts'
import { seconds } from './pool.ts'

export const title =
  'restart after kill -9: start to first job handed out, against reading and parsing the same state as JSON'

interface Size {
  readonly waiting: readonly number[]
  /** completed instances beside 10k waiting ones; ten times as many in the second directory */
  readonly history: number
}

const pairs = 5
const quick: Size = { waiting: [10_000, 100_000], history: 500 }
const full: Size = { waiting: [10_000, 100_000, 1_000_000], history: 5000 }

/** Ratio of the seconds, ours to the peer's, with the most waiting instances. */
export const run = (isFull: boolean): Promise<string> =>
  withDirectory(async (dir) => {
    const { waiting, history } = isFull ? full : quick
    beClient()
    console.log(`B4 ${pairs} pairs; ${circumstances()}`)
    let last = ''
    for (const count of waiting) last = await withState(join(dir, String(count)), count)
    await withHistory(dir, history)
    return `B4 ${last}`
  })

const withState = async (dir: string, count: number): Promise<string> => {
  const took = await seconds(() => filled(dir, { fill: count }))
  await killedAtWork(dir)
  const json = join(dir, 'state.ndjson')
  await dump(dir, json)
  const rows: { ours: number; peer: number }[] = []
  for (let pair = 0; pair < pairs; pair++) rows.push({ ours: await restart(dir), peer: await parse(json) })
  const megabytes = (await stat(json)).size / 1e6
  line(`${count} waiting (filled in ${rounded(took)} s), state as JSON`, `${rounded(megabytes)} MB`)
  line('  start to first job', `${rounded(median(rows.map(({ ours }) => ours)))} s`, count === 100_000 ? '5 s' : '')
  line('  bare read and JSON.parse', `${rounded(median(rows.map(({ peer }) => peer)))} s`)
  const ratios = spread(rows.map(({ ours, peer }) => ours / peer))
  line('  ours / peer', ratios, '3')
  return ratios
}

/** Starts must not become slower with what has been and is done with. */
const withHistory = async (dir: string, history: number): Promise<void> => {
  const [short, long] = [join(dir, 'short'), join(dir, 'long')]
  await filled(short, { fill: 10_000 }, { round: history })
  await filled(long, { fill: 10_000 }, { round: history * 10 })
  await Promise.all([short, long].map(killedAtWork))
  const ratios: number[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const ours = await restart(short)
    ratios.push((await restart(long)) / ours)
  }
  line(`${history * 10} completed instances / ${history}`, spread(ratios), '1.2')
}

const filled = async (dir: string, ...requests: readonly object[]): Promise<void> => {
  const child = startChild('bench/b3-child.ts', [dir], serverCore)
  await child.ready
  for (const request of requests) await child.ask(request)
  await child.kill('SIGKILL')
}

/** Dies in the middle of commands. */
const killedAtWork = async (dir: string): Promise<void> => {
  const engine = await startEngineProcess(dir)
  const task = await openOneTask(engine)
  const lanes = Array.from({ length: 16 }, async () => {
    for (;;) await task.run()
  })
  const died = Promise.allSettled(lanes)
  await new Promise((resolve) => setTimeout(resolve, 500))
  await engine.kill()
  await died
  task.close()
}

/** Seconds from starting the process until a client has a job. */
const restart = async (dir: string): Promise<number> => {
  let engine: EngineProcess | undefined
  const took = await seconds(async () => {
    engine = await startEngineProcess(dir)
    const client = new GatewayClient(engine.address)
    const jobs = await client.jobs(userType, 1)
    if (jobs.length === 0) throw new Error('no job after the restart')
    client.close()
  })
  await engine?.kill()
  return took
}

/** All that lives, one entry per line; not the log, which a start does not need. */
const dump = async (dir: string, to: string): Promise<void> => {
  const store = new LmdbStore(dir)
  const out = createWriteStream(to)
  const all = { from: '', to: '\uffff' }
  for (const column of columnNames.filter((name) => name !== 'log')) {
    for (const { key, value } of store.range(column, all)) {
      if (!out.write(`${JSON.stringify([column, key, value])}\n`)) await once(out, 'drain')
    }
  }
  out.end()
  await once(out, 'finish')
  await store.close()
}

/** Seconds until a process has all of it in a map. */
const parse = async (json: string): Promise<number> =>
  await seconds(async () => {
    const child = startChild('bench/b4-peer.ts', [json], serverCore)
    await child.ready
    await child.kill('SIGKILL')
  })
