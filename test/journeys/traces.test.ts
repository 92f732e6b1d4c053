import { expect } from 'chai'
import { openSqlite } from '#test/support/database'
import { startWorld, type World } from '#test/support/world'
import { groundOf } from './ground.ts'
import { newWalk, road } from './road.ts'

describe('what a case leaves behind', () => {
  const lines: string[] = []
  let world: World
  let drop = () => Promise.resolve()
  before(async function () {
    this.timeout(120_000)
    world = await startWorld(async (options) => {
      const database = await openSqlite(options)
      drop = database.drop
      return database
    }, { log: (line) => lines.push(line) })
    const walked = newWalk()
    for (const { walk } of road) await walk(groundOf(world), walked)
  })
  after(async () => { await world?.close(); await drop() })
  it('x', () => {
    const ok = new Set(lines.map((l) => JSON.parse(l)).filter((l) => l.msg === 'request' && l.status < 300).map((l) => `${l.method} ${l.route}`))
    const all = world.endpoints.filter((e) => e.method !== 'GET').map((e) => `${e.method} ${e.path}`)
    console.log('missing', all.filter((a) => !ok.has(a)), lines.length)
    expect(1).to.equal(1)
  })
})
