import { join } from 'node:path'
import { startChild, withDirectory, type Child } from './child.ts'
import { line, median, rounded, spread } from './figures.ts'
import { circumstances, serverCore } from './machine.ts'
import { seconds } from './pool.ts'

export const title =
  'large state: rate, memory and timers with 10k, 100k (and 1 M) waiting instances; memory against bpmn-engine'

interface Size {
  readonly few: number
  readonly many: readonly number[]
  /** new instances of one round */
  readonly fresh: number
  readonly timers: number
  readonly due: number
}

const pairs = 5
const quick: Size = { few: 10_000, many: [100_000], fresh: 400, timers: 10_000, due: 1000 }
const full: Size = { few: 10_000, many: [100_000, 1_000_000], fresh: 2000, timers: 1_000_000, due: 10_000 }

/** Ratio of the rates of new instances: with the most waiting ones, to that with 10k. */
export const run = (isFull: boolean): Promise<string> =>
  withDirectory(async (dir) => {
    const size = isFull ? full : quick
    console.log(`B3 ${pairs} pairs of ${size.fresh} new instances, in process; ${circumstances()}`)
    const peerKiB = await peerHeapKiB()
    line('bpmn-engine, heap per waiting instance', `${rounded(peerKiB)} KiB`)
    const [few, many] = [await startState(join(dir, 'few')), await startState(join(dir, 'many'))]
    await few.fill(size.few)
    let last = ''
    for (const count of size.many) {
      line(`filled to ${count}`, `${rounded(await seconds(() => many.fill(count)))} s`)
      last = await compared(few, many, size.fresh)
      await tellMemory(many, count, peerKiB)
    }
    await tellTimers(many, size)
    await Promise.all([few.stop(), many.stop()])
    return `B3 ${last}`
  })

const compared = async (few: State, many: State, fresh: number): Promise<string> => {
  const rows: { few: Round; many: Round }[] = []
  for (let pair = 0; pair < pairs; pair++) rows.push({ few: await few.round(fresh), many: await many.round(fresh) })
  line('  new instances/s', rounded(median(rows.map((row) => row.many.rate))))
  line('  CPU of one, with few / with many', spread(rows.map((row) => row.few.cpu / row.many.cpu)), '0.8')
  const ratios = spread(rows.map((row) => row.many.rate / row.few.rate))
  line('  rate with many / with few', ratios, '0.8')
  return ratios
}

interface Round {
  readonly rate: number
  readonly cpu: number
}

/** An engine in a process of its own that is filled through its commands. */
class State {
  readonly #child: Child
  #waiting = 0
  readonly #emptyKiB: { readonly residentKiB: number; readonly ownKiB: number }

  constructor(child: Child, emptyKiB: { readonly residentKiB: number; readonly ownKiB: number }) {
    this.#child = child
    this.#emptyKiB = emptyKiB
  }

  async fill(to: number): Promise<void> {
    await this.#child.ask({ fill: to - this.#waiting })
    this.#waiting = to
  }

  async round(count: number): Promise<Round> {
    const answer = await this.#child.ask({ round: count })
    return { rate: figure(answer, 'rate'), cpu: figure(answer, 'cpu') }
  }

  /** KiB per waiting instance beyond what the empty engine took */
  async perInstance(): Promise<{ readonly resident: number; readonly own: number }> {
    const now = await this.#child.ask({ memory: 0 })
    const { residentKiB, ownKiB } = this.#emptyKiB
    const per = (name: string, empty: number): number => (figure(now, name) - empty) / this.#waiting
    return { resident: per('residentKiB', residentKiB), own: per('ownKiB', ownKiB) }
  }

  async ask(request: object): Promise<unknown> {
    return await this.#child.ask(request)
  }

  async stop(): Promise<void> {
    await this.#child.kill('SIGKILL')
  }
}

const startState = async (dir: string): Promise<State> => {
  const child = startChild('bench/b3-child.ts', [dir], serverCore, ['--expose-gc'])
  await child.ready
  await child.ask({ round: 500 })
  const empty = await child.ask({ memory: 0 })
  return new State(child, { residentKiB: figure(empty, 'residentKiB'), ownKiB: figure(empty, 'ownKiB') })
}

const tellMemory = async (state: State, count: number, peerKiB: number): Promise<void> => {
  const { resident, own } = await state.perInstance()
  line(`  resident per waiting instance at ${count}, all`, `${rounded(resident)} KiB`, '4 KiB')
  line('    without pages of the state file', `${rounded(own)} KiB`)
  line('    bpmn-engine / all', rounded(peerKiB / resident), '150')
}

const tellTimers = async (state: State, { timers, due }: Size): Promise<void> => {
  await state.ask({ timers })
  const late = await state.ask({ late: due })
  line(`${timers} timers pending: ${due} due, not fired`, String(figure(late, 'missing')), '0')
  line('  later than 100 ms', String(figure(late, 'tooLate')), '0')
  line('  p50 and p99 from due to committed', `${figure(late, 'p50')} ms ${figure(late, 'p99')} ms`)
}

const peerHeapKiB = async (): Promise<number> => {
  const child = startChild('bench/b3-peer.ts', [], serverCore, ['--expose-gc'])
  await child.ready
  const answer = await child.ask({ instances: 300 })
  await child.kill('SIGKILL')
  return figure(answer, 'heapKiB')
}

const figure = (answer: unknown, name: string): number =>
  typeof answer === 'object' && answer !== null
    ? Number(Object.entries(answer).find(([key]) => key === name)?.[1])
    : Number.NaN
