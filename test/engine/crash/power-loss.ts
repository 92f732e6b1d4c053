import { ControlledClock, Rejection, startEngine, type Engine, type EngineCore } from '#engine'
import { createLogger } from '#engine/operation/logger'
import {
  call,
  catchEvent,
  definitions,
  end,
  flows,
  message,
  multi,
  onMessage,
  onTimer,
  process,
  service,
  start,
} from '#test/support/bpmn-builder'
import { generator } from '../mutations.ts'
import { everything } from '../replay.ts'
import { lostOf } from './journal.ts'
import { SimulatedDisk, SimulatedStore } from './simulated-disk.ts'

type Random = (below: number) => number

const xml = definitions(
  message('go', '=key'),
  process(
    'outer',
    start(),
    service('first', 'work', { in: { x: '=1 + 1' } }),
    call('inner', 'inside'),
    catchEvent('wait', onMessage('go')),
    service('each', 'work', { loop: multi({ input: '=[1,2]', element: 'n', output: 'ns', outputElement: '=n' }) }),
    end(),
    flows('start', 'first', 'inner', 'wait', 'each', 'end'),
  ),
  process(
    'inside',
    start('begin'),
    catchEvent('pause', onTimer('timeDuration', 'PT1M')),
    service('last', 'work'),
    flows('begin', 'pause', 'last'),
  ),
)

export interface Outcome {
  readonly acknowledged: number
  readonly cuts: number
  readonly lost: readonly string[]
}

const logger = createLogger('silent')

/**
 * Random commands on a disk that forgets unsynced writes and tears the last one; the power fails, or the disk breaks, at random moments. After each
 * of them the state is checked, and in the end everything that waits is brought to its end.
 */
export const powerLoss = async (seed: number): Promise<Outcome> => {
  const random = generator(seed * 7919)
  // the disk has chances of its own, so that what is done does not depend on how long it takes
  const luck = generator(seed * 104_729 + 1)
  const disk = new SimulatedDisk()
  const clock = new ControlledClock()
  const acknowledged: string[] = []
  const lost: string[] = []
  const lives = 2 + random(2)
  for (let life = 0; life < lives; life++) {
    const store = await SimulatedStore.open(disk, luck)
    lost.push(...lostOf(store, acknowledged))
    await live(store, disk, { clock, random, acknowledged })
    store.switchOff()
    disk.cut(luck)
  }
  const store = await SimulatedStore.open(disk, luck)
  lost.push(...lostOf(store, acknowledged))
  await finish(store, clock)
  lost.push(...lostOf(store, acknowledged))
  return { acknowledged: acknowledged.length, cuts: lives, lost: [...new Set(lost)] }
}

interface Life {
  readonly clock: ControlledClock
  readonly random: Random
  readonly acknowledged: string[]
}

/** Some commands at once and some one after the other, until the power fails in the middle. */
const live = async (
  store: SimulatedStore,
  disk: SimulatedDisk,
  { clock, random, acknowledged }: Life,
): Promise<void> => {
  let isBroken = false
  const engine = await startEngine({ memory: store, clock, logger, onFatal: () => (isBroken = true) })
  const { core } = engine
  const tell = (what: string) => (key: string) => acknowledged.push(`${what} ${key}`)
  if (store.count('def') === 0) await deploy(core)
  const breaksAt = random(60)
  for (let step = 10 + random(30); step > 0 && !isBroken; step--) {
    if (step === breaksAt) disk.failures = 1
    void act(core, random, tell).catch(unlessRefused)
    if (random(6) === 0) clock.advance(40_000)
    for (let turns = random(8); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
  }
  disk.failures = 0
}

const deploy = (core: EngineCore) =>
  core.execute('deploy', { resources: [{ name: 'all.bpmn', content: Buffer.from(xml) }] })

const act = async (core: EngineCore, random: Random, tell: (what: string) => (key: string) => void): Promise<void> => {
  const choice = random(10)
  if (choice < 4) {
    const variables = JSON.stringify({ key: String(random(3)), text: 'é'.repeat(random(50)) })
    tell('created')((await core.execute('createInstance', { bpmnProcessId: 'outer', variables })).processInstanceKey)
  } else if (choice < 8) {
    const job = { type: 'work', worker: '', timeoutMs: 20_000, maxJobs: 1 + random(3) }
    for (const { key } of (await core.execute('activateJobs', job)).jobs) {
      if (random(6) === 0) continue
      await core.execute('completeJob', { jobKey: key, variables: '{"done":true}' })
      tell('completed')(key)
    }
  } else if (choice < 9) {
    const wanted = { name: 'go', correlationKey: String(random(3)), timeToLiveMs: random(2) * 90_000 }
    tell('published')((await core.execute('publishMessage', wanted)).key)
  } else {
    const some = await core.execute('createInstance', { bpmnProcessId: 'outer', variables: '{"key":"x"}' })
    tell('created')(some.processInstanceKey)
    await core.execute('cancelInstance', { processInstanceKey: some.processInstanceKey })
    tell('cancelled')(some.processInstanceKey)
  }
}

/** A job may have timed out, an engine may be stopping. */
const unlessRefused = (error: unknown): void => {
  if (!(error instanceof Rejection || (error instanceof Error && error.name === 'EngineStopping'))) throw error
}

/** I3: everything that lives can be brought to its end. */
const finish = async (store: SimulatedStore, clock: ControlledClock): Promise<void> => {
  const engine: Engine = await startEngine({ memory: store, clock, logger })
  const { core } = engine
  if (store.count('def') === 0) await deploy(core)
  const job = { type: 'work', worker: '', timeoutMs: 20_000, maxJobs: 1000 }
  for (let round = 0; round < 30 && store.count('pi') > 0; round++) {
    clock.advance(61_000)
    await core.idle()
    const wanted = ['0', '1', '2', 'x'].flatMap((key) => [key, key, key])
    await Promise.all(
      wanted.map((correlationKey) => core.execute('publishMessage', { name: 'go', correlationKey, timeToLiveMs: 0 })),
    )
    const { jobs } = await core.execute('activateJobs', job)
    await Promise.all(jobs.map(({ key }) => core.execute('completeJob', { jobKey: key })))
    await core.idle()
  }
  await engine.stop()
  const left = [...store.range('pi', everything)]
  if (left.length > 0) throw new Error(`${left.length} instances do not end`)
}
