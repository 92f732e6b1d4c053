import { expect } from 'chai'
import { z } from 'zod'
import { getCase, registerRequest, rejectRequest } from '#contract/cases'
import { uploadDocument } from '#contract/documents'
import { deleteDraft, saveDraft } from '#contract/drafts'
import { claimTask, listTasks, releaseTask } from '#contract/tasks'
import { openSqlite } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { startWorld, type World } from '#test/support/world'
import { groundOf } from './ground.ts'
import { leaks, namesInTests, type Trace, tracesInTables, wordsOfPersons } from './left-traces.ts'
import { newWalk, road } from './road.ts'

const requestLine = z.object({ msg: z.literal('request'), method: z.string(), route: z.string(), status: z.number() })

const image = (): Blob =>
  new Blob(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    {
      type: 'image/png',
    },
  )

describe('what the road of a case leaves behind', () => {
  const lines: string[] = []
  const records: unknown[] = []
  let world: World
  let drop: () => Promise<void> = () => Promise.resolve()

  before(async function () {
    this.timeout(180_000)
    world = await startWorld(
      async (options) => {
        const database = await openSqlite(options)
        drop = database.drop
        return database
      },
      { log: (line) => lines.push(line), records: (documents) => records.push(...documents) },
    )
    const walked = newWalk()
    for (const { walk } of road) await walk(groundOf(world), walked)
    await byTheWay(world)
  })
  after(async () => {
    await world?.close()
    await drop()
  })

  it('every writing endpoint is called on the road or by another test: a world refuses a change without an entry', async () => {
    const done = lines
      .map((line) => requestLine.safeParse(JSON.parse(line)).data)
      .filter((request) => request !== undefined && request.status < 300)
      .map((request) => `${request?.method} ${request?.route}`)
    const calledByTests = await namesInTests()
    const silent = world.endpoints
      .filter(({ method }) => method !== 'GET')
      .filter((endpoint) => !done.includes(`${endpoint.method} ${endpoint.path}`))
      .filter((endpoint) => !calledByTests.has(`${endpoint.method} ${endpoint.path}`))
    expect(silent.map(({ path }) => path)).to.deep.equal([])
  })

  const none = async (channel: string, traces: readonly Trace[]): Promise<void> => {
    expect(traces.length, `${channel} was looked at`).to.be.greaterThan(0)
    expect(leaks(traces, await wordsOfPersons(world.database))).to.deep.equal([])
  }

  it('no person in a log line', () =>
    none(
      'log',
      lines.map((text) => ({ channel: 'log', text })),
    ))

  it('no person in a variable or record of the engine', () =>
    none(
      'engine',
      records.map((record) => ({ channel: 'engine', text: JSON.stringify(record) })),
    ))

  it('no person in the outbox, the monitor or the audit', async () =>
    none('tables', await tracesInTables(world.database)))

  it('only ids in the addresses of the API', () => {
    const names = world.endpoints.flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name))
    // the names of drafts, and numbers that a case gives to its own processes or a process to its versions
    const others = ['wizard', 'subject', 'part', 'incident', 'timer', 'number']
    expect(names.filter((name) => !name.endsWith('Id') && !others.includes(name))).to.deep.equal([])
  })

  it('a check that finds what is there', async () => {
    const words = await wordsOfPersons(world.database)
    expect(leaks([{ channel: 'log', text: `{"name":"${words[0]}"}` }], words)).to.have.length(1)
  })
})

/** What the road does not pass: drafts, an uploaded file, a task given back, a rejected request. */
const byTheWay = async (world: World): Promise<void> => {
  const gent = await world.as('gent-dossier')
  const draft = { wizard: 'register-request', subject: 'x' }
  await gent.call(saveDraft, { params: draft, body: { data: { naam: 'Zandvliet' }, step: 1 } })
  await gent.call(saveDraft, { params: draft, body: { data: { naam: 'Zandvliet' }, step: 2 } })
  await gent.call(deleteDraft, { params: draft })
  const body = await requestOn(gent, 'Molenpad', { complaint: 'Mevrouw Sterrebos, Molenpad 6, klaagt over vocht.' })
  const { caseId } = await gent.call(registerRequest, { body })
  await world.idle()
  await gent.call(uploadDocument, { params: { caseId }, body: { title: 'Foto', code: 'DT000' }, file: image() })
  const { items } = await gent.call(listTasks, { query: { scope: 'organisation', caseId } })
  const taskId = items.find(({ code }) => code === '2')?.id ?? ''
  await gent.call(claimTask, { params: { taskId } })
  await gent.call(releaseTask, { params: { taskId } })
  const reason = { reason: 'Onontvankelijk', text: 'Mevrouw Sterrebos is geen belanghebbende.', version: 0 }
  const { version } = await gent.call(getCase, { params: { caseId } })
  await gent.call(rejectRequest, { params: { caseId }, body: { ...reason, version } })
  await world.idle()
}
