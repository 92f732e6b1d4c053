import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { openDevelopmentClock } from '#engine/development-clock'
import { MovableClock } from '#engine/movable-clock'

const minute = 60_000

describe('movable clock', () => {
  it('goes with the system clock, and jumps when told to', () => {
    const clock = new MovableClock()
    expect(clock.now()).to.be.closeTo(Date.now(), 1000)
    clock.advance(90 * 86_400_000)
    expect(clock.now()).to.be.closeTo(Date.now() + 90 * 86_400_000, 1000)
    clock.set(Date.UTC(2026, 0, 5))
    expect(clock.now()).to.be.closeTo(Date.UTC(2026, 0, 5), 1000)
  })

  it('wakes what has become due by a jump, once, and not what was called off', async () => {
    const clock = new MovableClock()
    const woken: string[] = []
    const done = new Promise<void>((resolve) => {
      clock.wakeAt(clock.now() + minute, () => {
        woken.push('due')
        resolve()
      })
    })
    const cancel = clock.wakeAt(clock.now() + minute, () => woken.push('called off'))
    const cancelLater = clock.wakeAt(clock.now() + 3 * minute, () => woken.push('later'))
    cancel()
    clock.advance(2 * minute)
    clock.advance(1)
    await done
    await new Promise((resolve) => setImmediate(resolve))
    expect(woken).to.deep.equal(['due'])
    cancelLater()
  })

  it('in development: others hear of a move before the timers do, and it outlives the process', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'clock-'))
    const { clock, move, now } = openDevelopmentClock(dir)
    const moving = move(Date.UTC(2031, 0, 5))
    expect([now(), clock.now()].map((instant) => new Date(instant).getUTCFullYear() >= 2031)).to.deep.equal([
      true,
      false,
    ])
    await moving
    for (const instant of [now(), clock.now(), openDevelopmentClock(dir).clock.now()])
      expect(instant).to.be.closeTo(Date.UTC(2031, 0, 5), 3000)
    await rm(dir, { recursive: true })
  })
})
