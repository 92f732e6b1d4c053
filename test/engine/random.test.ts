import { env } from 'node:process'
import { expect } from 'chai'
import { ControlledClock, MemoryStore, Rejection, startEngine, type EngineCore, type ZeebeRecord } from '#engine'
import { columnNames } from '#engine/state/columns'
import { generator } from './mutations.ts'
import { RandomModel } from './random-model.ts'

/** More with ENGINE_SEEDS=1000. */
const seeds = Number(env['ENGINE_SEEDS'] ?? 25)

describe('random block-structured processes', () => {
  for (let seed = 1; seed <= seeds; seed++) {
    it(`seed ${seed}: every instance ends, however it is driven and restarted, and nothing is left behind`, async () => {
      const random = generator(seed * 7919)
      const store = new MemoryStore()
      const clock = new ControlledClock()
      const xml = new RandomModel(random).xml()
      await drive(store, clock, async (core) => {
        await core.execute('deploy', { resources: [{ name: 'p.bpmn', content: Buffer.from(xml) }] })
        for (const n of [0, 1, 0]) {
          const variables = JSON.stringify({ n, key: 'k', items: [1, 2, 3] })
          await core.execute('createInstance', { bpmnProcessId: 'p', variables })
        }
      })
      for (let round = 0; round < 100 && entries(store, 'pi').length > 0; round++) {
        await drive(store, clock, (core) => someActions(core, clock, random))
      }
      clock.advance(1_000_000)
      let records: readonly ZeebeRecord[] = []
      await drive(store, clock, async (core) => {
        await core.idle()
        records = core.records.read(0, 1_000_000)
      })
      expect(records.filter(({ valueType }) => valueType === 'INCIDENT')).to.deep.equal([])
      const kept = new Set(['meta', 'def', 'defv', 'latest', 'res', 'log'])
      for (const column of columnNames.filter((name) => !kept.has(name))) {
        expect(entries(store, column), column).to.deep.equal([])
      }
      expectBalanced(records)
    })
  }
})

const entries = (store: MemoryStore, column: string) => [...store.range(column, { from: '', to: '\uffff' })]

/** Starts an engine on what the last one left, and stops it again. */
const drive = async (
  store: MemoryStore,
  clock: ControlledClock,
  act: (core: EngineCore) => Promise<void>,
): Promise<void> => {
  const engine = await startEngine({ memory: store, clock })
  await act(engine.core)
  await engine.stop()
}

const someActions = async (
  core: EngineCore,
  clock: ControlledClock,
  random: (below: number) => number,
): Promise<void> => {
  for (let count = random(10); count >= 0; count--) {
    const choice = random(9)
    if (choice < 6) await someWork(core, random)
    else if (choice > 6) clock.advance(1_800_000)
    else {
      const name = random(8) === 0 ? 'aside' : 'm'
      await core.execute('publishMessage', { name, correlationKey: 'k', timeToLiveMs: 0 })
    }
    if (random(2) === 0) await core.idle()
  }
}

/** Some of the jobs are forgotten: they come back when their time is over. */
const someWork = async (core: EngineCore, random: (below: number) => number): Promise<void> => {
  const { jobs } = await core.execute('activateJobs', {
    type: 'work',
    worker: '',
    timeoutMs: 1000,
    maxJobs: 1 + random(4),
  })
  for (const { key } of jobs) {
    if (random(5) > 0) await core.execute('completeJob', { jobKey: key, variables: '{"seen":1}' }).catch(unlessGone)
  }
}

/** A timer that fell due meanwhile may have ended the job. */
const unlessGone = (error: unknown): void => {
  if (!(error instanceof Rejection && error.type === 'NOT_FOUND')) throw error
}

/** Each element instance goes through its life once, and ends. */
const expectBalanced = (
  records: readonly { readonly valueType: string; readonly intent: string; readonly key: number }[],
): void => {
  const lives = new Map<number, string[]>()
  for (const { valueType, intent, key } of records) {
    if (valueType !== 'PROCESS_INSTANCE' || intent === 'SEQUENCE_FLOW_TAKEN') continue
    lives.set(key, [...(lives.get(key) ?? []), intent.replace('ELEMENT_', '')])
  }
  const known = [
    'ACTIVATING ACTIVATED COMPLETING COMPLETED',
    'ACTIVATING ACTIVATED TERMINATING TERMINATED',
    'ACTIVATING TERMINATING TERMINATED',
    'ACTIVATING ACTIVATED COMPLETING TERMINATING TERMINATED',
  ]
  for (const life of lives.values()) expect(known).to.include(life.join(' '))
}
