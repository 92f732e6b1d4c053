import { setTimeout as later } from 'node:timers/promises'
import { expect } from 'chai'
import { createSaver, type SaverState } from '#web/shared/draft-saver'

describe('saving a draft', () => {
  it('sends the newest value once, at once when flushed', async () => {
    const sent: string[] = []
    const saver = createSaver<string>(
      async (value) => {
        sent.push(value)
        return '2026-01-01T00:00:00.000Z'
      },
      () => undefined,
    )
    for (const value of ['a', 'ab', 'abc']) saver.keep(value)
    await saver.flush()
    await saver.flush()
    expect(sent).to.deep.equal(['abc'])
  })

  it('keeps what could not be sent, and a newer value wins', async () => {
    const sent: string[] = []
    const states: SaverState['state'][] = []
    let broken = true
    const saver = createSaver<string>(
      async (value) => {
        if (broken) throw new Error('offline')
        sent.push(value)
        return '2026-01-01T00:00:00.000Z'
      },
      ({ state }) => states.push(state),
    )
    saver.keep('first')
    await saver.flush()
    saver.keep('second')
    broken = false
    await saver.flush()
    expect(sent).to.deep.equal(['second'])
    expect(states).to.deep.equal(['saving', 'failed', 'saving', 'idle'])
  })

  it('sends what was typed while a request was under way', async () => {
    const sent: string[] = []
    const saver = createSaver<string>(
      async (value) => {
        await later(20)
        sent.push(value)
        return '2026-01-01T00:00:00.000Z'
      },
      () => undefined,
    )
    saver.keep('one')
    const first = saver.flush()
    saver.keep('two')
    await first
    await saver.flush()
    expect(sent).to.deep.equal(['one', 'two'])
  })

  it('a refusal is told with its reason and waits for the next value', async () => {
    const states: SaverState[] = []
    const refusal = new Error('stale')
    const saver = createSaver<string>(
      () => Promise.reject(refusal),
      (state) => void states.push(state),
      (error) => error === refusal,
    )
    saver.keep('old')
    await saver.flush()
    expect(states).to.deep.equal([{ state: 'saving' }, { state: 'failed', error: refusal }])
  })

  it('forgets what was dropped', async () => {
    const sent: string[] = []
    const saver = createSaver<string>(
      async (value) => String(sent.push(value)),
      () => undefined,
    )
    saver.keep('gone')
    await saver.drop()
    await saver.flush()
    expect(sent).to.deep.equal([])
  })
})
