import { expect } from 'chai'
import { powerLoss } from './power-loss.ts'
import { SimulatedDisk, SimulatedStore } from './simulated-disk.ts'

/** More with `npm run prove -- engine-crash`. */
const seeds = 300
const budgetMs = 12_000

describe('F2: the power fails', () => {
  it('nothing that was acknowledged is lost, whatever the disk keeps of what was not synced', async function () {
    this.timeout(60_000)
    const until = performance.now() + budgetMs
    let [seed, acknowledged] = [0, 0]
    for (seed = 1; seed <= seeds && performance.now() < until; seed++) {
      const outcome = await powerLoss(seed).catch((error: unknown) => {
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
      })
      acknowledged += outcome.acknowledged
      expect(outcome.lost, `seed ${seed}`).to.deep.equal([])
    }
    // a busy machine gets through fewer
    expect(seed).to.be.greaterThan(10)
    expect(acknowledged).to.be.greaterThan(10 * seed)
  })
})

describe('simulated disk', () => {
  const never = () => 0
  const write = (value: number) => [{ column: 'ei', key: 'a', value }]

  it('keeps what was synced', async () => {
    const disk = new SimulatedDisk()
    const store = await SimulatedStore.open(disk, never)
    await store.batch(write(1))
    await store.batch(write(2))
    disk.cut(never)
    expect((await SimulatedStore.open(disk, never)).get('ei', 'a')).to.equal(2)
  })

  it('forgets a batch whose sync failed, or tears it: then it does not count', async () => {
    for (const keepAll of [never, (below: number) => below - 1]) {
      const disk = new SimulatedDisk()
      const store = await SimulatedStore.open(disk, never)
      await store.batch(write(1))
      disk.failures = 1
      expect(await store.batch(write(2)).catch((error: unknown) => String(error))).to.contain('Input/output error')
      disk.cut(keepAll)
      const left: unknown = (await SimulatedStore.open(disk, never)).get('ei', 'a')
      expect(left).to.equal(keepAll === never ? 1 : 2)
    }
    const disk = new SimulatedDisk()
    const store = await SimulatedStore.open(disk, never)
    await store.batch(write(1))
    const whole = disk.bytes.length
    disk.failures = 1
    await store.batch(write(2)).catch(() => undefined)
    disk.truncate(whole + 20)
    expect((await SimulatedStore.open(disk, never)).get('ei', 'a')).to.equal(1)
    expect(disk.bytes.length).to.equal(whole)
  })

  it('answers nothing once it is switched off', async () => {
    const store = await SimulatedStore.open(new SimulatedDisk(), never)
    let answered = false
    store.switchOff()
    void store.batch(write(1)).then(() => (answered = true))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(answered).to.equal(false)
  })
})
