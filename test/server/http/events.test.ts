import { expect } from 'chai'
import { type Change, type Changes, createChanges } from '#server/platform/changes'
import { describeOnDatabases } from '#test/support/database'
import { type EventsDeps, mountEvents } from '#server/platform/events/events'
import { demoAccounts, demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { forge, openWorld, type World } from './world.ts'

const { gent, middelkerke, wonenVlaanderen } = demoOrganisationIds
const idOf = (username: string): string => demoAccounts.find((account) => account.username === username)?.id ?? ''

/** Changes in memory, with the memory of a day cut at `oldest`. */
class FakeChanges implements Pick<Changes, 'subscribe' | 'since' | 'last'> {
  readonly kept: Change[] = []
  oldest = 0
  readonly #listeners = new Set<(change: Change) => void>()

  publish(change: Partial<Change>): void {
    const position = this.last(change.shield) + 1
    const at = '2026-01-05T09:00:00.000Z'
    const full: Change = { topic: 'worklist', subjectId: null, orgId: gent, shield: 'NONE', ...change, position, at }
    this.kept.push(full)
    for (const listener of this.#listeners) listener(full)
  }
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  since(position: number, shield: Change['shield'] = 'NONE'): Promise<readonly Change[] | undefined> {
    return Promise.resolve(
      position < this.oldest ? undefined : this.#of(shield).filter((change) => change.position > position),
    )
  }
  last(shield: Change['shield'] = 'NONE'): number {
    return this.#of(shield).length
  }
  #of(shield: Change['shield']): Change[] {
    return this.kept.filter((change) => change.shield === shield)
  }
  get listeners(): number {
    return this.#listeners.size
  }
}

/** Reads a stream as the web does: fetch with a token. */
class Reader {
  readonly #abort = new AbortController()
  readonly events: string[] = []
  text = ''
  ended = false
  readonly #waiting = new Set<() => void>()

  async open(origin: string, token: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(`${origin}/api/events`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: this.#abort.signal,
    })
    if (response.body) void this.#read(response.body)
    return response
  }
  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of body) {
        this.text += decoder.decode(chunk, { stream: true })
        this.#wake()
      }
    } catch {
      // aborted by the test
    }
    this.ended = true
    this.#wake()
  }
  #wake(): void {
    for (const check of this.#waiting) check()
  }
  /** Each event as `id event data`, comments as `:`. */
  seen(): string[] {
    return this.text
      .split('\n\n')
      .filter((block) => block !== '' && !block.startsWith('retry'))
      .map((block) => block.replaceAll(/\n?(id|event|data): /g, ' ').trim())
  }
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return
        this.#waiting.delete(check)
        resolve()
      }
      this.#waiting.add(check)
      check()
    })
  }
  close(): void {
    this.#abort.abort()
  }
}

describe('server-sent events', () => {
  let world: World
  let changes: FakeChanges
  let events: ReturnType<typeof mountEvents>
  const readers: Reader[] = []

  beforeEach(async () => {
    world = await openWorld({ recheckMs: 30 })
    changes = new FakeChanges()
    const maySee: EventsDeps['maySee'] = (viewer, change) =>
      Promise.resolve(change.subjectId === 'case-of-gent' && (viewer.nisCode === '44021' || viewer.orgType === 'WV_WK'))
    events = mountEvents(world.app, { changes, maySee, streamsPerUser: 3 })
  })
  afterEach(async () => {
    for (const reader of readers.splice(0)) reader.close()
    events.close()
    await world.close()
  })

  const read = async (user: string, headers?: Record<string, string>, claims = {}): Promise<Reader> => {
    const reader = new Reader()
    readers.push(reader)
    const response = await reader.open(world.origin, await forge(world, idOf(user), claims), headers)
    expect(response.status).to.equal(200)
    expect(response.headers.get('content-type')).to.equal('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).to.equal('no-store, no-transform')
    expect(response.headers.get('x-accel-buffering')).to.equal('no')
    await reader.until(() => reader.text.includes('retry'))
    return reader
  }
  const changesOf = (reader: Reader): string[] => reader.seen().filter((event) => event !== ':')
  const ids = (reader: Reader): number[] => changesOf(reader).map((event) => Number(event.split(' ')[0]))

  it('says what changed for the organisation, and shows a change of a case only to who may see the case', async () => {
    const dora = await read('gent-dossier')
    const dirk = await read('middelkerke-dossier')
    const agency = await read('wonen-dossier')
    changes.publish({ orgId: gent })
    changes.publish({ orgId: middelkerke })
    changes.publish({ topic: 'case', subjectId: 'case-of-gent', orgId: null })
    changes.publish({ orgId: wonenVlaanderen })
    changes.publish({ orgId: gent })
    changes.publish({ orgId: middelkerke })
    await dora.until(() => ids(dora).includes(5))
    await dirk.until(() => ids(dirk).includes(6))
    await agency.until(() => ids(agency).includes(4))
    expect([ids(dora), ids(dirk), ids(agency)]).to.deep.equal([
      [1, 3, 5],
      [2, 6],
      [3, 4],
    ])
    expect(changesOf(dora)[1]).to.equal(
      '3 change {"topic":"case","subjectId":"case-of-gent","at":"2026-01-05T09:00:00.000Z"}',
    )
  })

  it('keeps what is shielded for the inspectorate, also when it names another organisation', async () => {
    const dora = await read('gent-dossier')
    const agency = await read('wonen-dossier')
    const wies = await read('inspectie-inspecteur')
    changes.publish({ shield: 'WI', orgId: gent })
    changes.publish({ shield: 'WI', topic: 'case', subjectId: 'case-of-gent', orgId: null })
    changes.publish({ shield: 'WI', orgId: demoOrganisationIds.wooninspectie })
    changes.publish({ topic: 'case', subjectId: 'case-of-gent', orgId: null })
    await dora.until(() => ids(dora).includes(1))
    await agency.until(() => ids(agency).includes(1))
    const heard = (reader: Reader) => reader.seen().filter((event) => event !== ':')
    await wies.until(() => heard(wies).length === 1)
    expect([ids(dora), ids(agency)]).to.deep.equal([[1], [1]])
    expect(heard(wies)[0]).to.match(/^0\.3 change/)
  })

  it('lets the inspectorate resume in both feeds, and starts anew with a place of another organisation', async () => {
    for (let count = 0; count < 3; count += 1)
      changes.publish({ shield: 'WI', orgId: demoOrganisationIds.wooninspectie })
    const again = await read('inspectie-inspecteur', { 'last-event-id': '0.1' })
    await again.until(() => again.seen().filter((event) => event !== ':').length === 3)
    expect(again.text).to.contain('id: 0.3')
    const moved = await read('inspectie-inspecteur', { 'last-event-id': '0' })
    await moved.until(() => moved.seen().length === 1)
    expect(moved.seen()[0]).to.match(/reset/)
  })

  it('resumes after the last event, and sends a change at most twice', async () => {
    for (let count = 0; count < 120; count += 1) changes.publish({})
    const reader = await read('gent-dossier', { 'last-event-id': '110' })
    changes.publish({})
    await reader.until(() => ids(reader).includes(121))
    expect(ids(reader)).to.deep.equal(Array.from({ length: 61 }, (_, index) => 61 + index))
  })

  it('asks to read everything again when too much was missed', async () => {
    changes.oldest = 10
    for (const lastEventId of ['5', 'nonsense', '-1']) {
      const reader = await read('gent-dossier', { 'last-event-id': lastEventId })
      await reader.until(() => changesOf(reader).length > 0)
      expect(changesOf(reader)).to.deep.equal(['reset {}'])
      reader.close()
    }
  })

  it('beats, and ends when a right is withdrawn', async () => {
    const reader = await read('gent-dossier')
    await reader.until(() => reader.seen().includes(':'))
    world.accounts.change(idOf('gent-dossier'), { rights: [] })
    await reader.until(() => reader.ended)
    expect(changesOf(reader)).to.deep.equal(['closed {}'])
    expect(changes.listeners).to.equal(0)
  })

  it('ends when the token ends', async () => {
    const startedMs = Date.now()
    const reader = await read('gent-dossier', {}, { exp: Math.floor(startedMs / 1000) + 1 })
    await reader.until(() => reader.ended)
    expect(changesOf(reader)).to.deep.equal(['closed {}'])
    expect(Date.now() - startedMs).to.be.lessThan(5000)
  })

  it('listens for the organisation of the header', async () => {
    const reader = await read('twee-gemeenten', { 'x-organisation': middelkerke })
    changes.publish({ orgId: gent })
    changes.publish({ orgId: middelkerke })
    await reader.until(() => ids(reader).includes(2))
    expect(ids(reader)).to.deep.equal([2])
  })

  it('gives one user no more than so many streams, and forgets those that left', async () => {
    const open = [await read('gent-dossier'), await read('gent-dossier'), await read('gent-dossier')]
    const refused = await new Reader().open(world.origin, await forge(world, idOf('gent-dossier')))
    expect(refused.status).to.equal(429)
    await read('gent-controle')
    open[0]?.close()
    const again = new Reader()
    readers.push(again)
    while (events.open > 3) await new Promise((resolve) => setImmediate(resolve))
    expect((await again.open(world.origin, await forge(world, idOf('gent-dossier')))).status).to.equal(200)
  })
})

describeOnDatabases('server-sent events of real changes', (open) => {
  it('tells after the commit what a transaction published, and nothing of one that rolled back', async () => {
    const database = await open()
    const world = await openWorld({ database })
    const changes = createChanges(database)
    const events = mountEvents(world.app, { changes, maySee: () => Promise.resolve(true) })
    const reader = new Reader()
    await reader.open(world.origin, await forge(world, idOf('gent-dossier')))
    await reader.until(() => reader.text.includes('retry'))
    const rolledBack = database.transaction(async () => {
      await changes.publish({ topic: 'case', subjectId: 'never', orgId: gent })
      throw new Error('rolled back')
    })
    await rolledBack.catch(() => undefined)
    await database.transaction(async () => {
      await changes.publish({ topic: 'worklist', subjectId: null, orgId: middelkerke })
      await changes.publish({ topic: 'case', subjectId: 'case-1', orgId: gent })
    })
    await reader.until(() => reader.text.includes('case-1'))
    expect(reader.text).not.to.contain('never').and.not.to.contain('worklist')
    const lastId = /id: (\d+)/.exec(reader.text)?.[1] ?? ''
    reader.close()
    const again = new Reader()
    await again.open(world.origin, await forge(world, idOf('gent-dossier')), {
      'last-event-id': String(Number(lastId) - 1),
    })
    await again.until(() => again.text.includes('case-1'))
    again.close()
    events.close()
    await world.close()
  })
})
