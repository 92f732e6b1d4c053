import { expect } from 'chai'
import { QueryTypes } from 'sequelize'
import { addDays } from '#domain/shared/local-date'
import { castOf } from '#server/platform/demo/growth/cast'
import { grow } from '#server/platform/demo/growth/grow'
import { prepareGrowth } from '#server/platform/demo/growth/prepare'
import { type Growth, readGrowth } from '#server/platform/demo/growth/progress'
import { type Script, scripts } from '#server/platform/demo/growth/scripts'
import { standingOf } from '#server/platform/demo/growth/standing'
import { createShiftedClock } from '#server/platform/demo/growth/shifted-clock'
import { openSqlite } from '#test/support/database'
import { stageOf } from '#test/support/demo-stage'
import { startWorld, type World } from '#test/support/world'

const seed = 'proef'
const lastDay = '2026-11-24'

/** Kinds of cases that together take most turns: the whole demonstration is measured by `npm run prove -- demo`. */
const some: readonly Script[] = scripts
  .filter(({ name }) =>
    ['pas verzocht', 'afgewezen', 'bezoek gepland', 'te bezorgen', 'opgeheven en geschrapt'].includes(name),
  )
  .map((script) => ({ ...script, times: 1, restDays: Math.min(script.restDays ?? 0, 5) }))

const start = async (): Promise<World> => {
  const [today = lastDay] = castOf(seed, lastDay, some)
    .map(({ startsOn }) => startsOn)
    .toSorted()
  return startWorld((options) => openSqlite(options), { today, taskTimeoutMs: () => 700 * 86_400_000 })
}

const begun = (): Growth => ({ seed, lastDay, offsetMs: 0, steps: {}, finished: false })

const played = (world: World, signal?: AbortSignal): Promise<Growth> =>
  grow({
    database: world.database,
    stage: stageOf(world),
    cast: castOf(seed, lastDay, some),
    growth: begun(),
    offsetMs: () => 0,
    ...(signal && { signal }),
  })

/** What a visitor sees of every case: its references, statuses and dates. */
const setOf = ({ database }: World): Promise<object[]> =>
  database.sequelize.query(
    `SELECT m.id, m.reference, m.type, m.status, m.startedOn, m.closedOn, s.reference AS part, s.status AS partStatus, s.statusSince
     FROM main_procedure m JOIN sub_procedure s ON s.caseId = m.id ORDER BY m.reference, s.position`,
    { type: QueryTypes.SELECT },
  )

describe('growth of the demonstration', function () {
  this.timeout(180_000)
  let world: World
  let first: object[]
  before(async () => {
    world = await start()
  })
  after(() => world.close())

  it('brings every case to where its script ends', async () => {
    const { finished, steps } = await played(world)
    expect(finished).to.equal(true)
    expect(Object.values(steps).filter(({ stuck }) => stuck !== undefined)).to.deep.equal([])
    first = await setOf(world)
    for (const role of castOf(seed, lastDay, some))
      expect(await standingOf(world.database, seed, role), role.key).to.deep.equal([role.script.ends])
    expect((await readGrowth(world.database))?.finished).to.equal(true)
  })

  it('is the same for the same seed, also when it was stopped and went on', async () => {
    const again = await start()
    try {
      const stage = stageOf(again)
      const stopping = new AbortController()
      let moves = 0
      const options = {
        database: again.database,
        cast: castOf(seed, lastDay, some),
        offsetMs: () => 0,
        stage: {
          ...stage,
          moveTo: async (day: string) => {
            moves += 1
            if (moves === 7) stopping.abort()
            await stage.moveTo(day)
          },
        },
      }
      const stopped = await grow({ ...options, growth: begun(), signal: stopping.signal })
      expect(stopped.finished).to.equal(false)
      const known = await readGrowth(again.database)
      expect(known?.steps).to.deep.equal(stopped.steps)
      await grow({ ...options, growth: { ...begun(), steps: known?.steps ?? {} } })
      expect(await setOf(again)).to.deep.equal(first)
    } finally {
      await again.close()
    }
  })

  it('leaves a case as it is when somebody else was quicker', async () => {
    const role = castOf(seed, lastDay, some).find(({ script }) => script.name === 'afgewezen')
    const steps = { [role?.key ?? '']: { done: 1, on: addDays(lastDay, -200) } }
    const stuck: string[] = []
    const growth: Growth = { ...begun(), lastDay: world.deps.clock.today(), steps }
    const { finished } = await grow({
      database: world.database,
      stage: stageOf(world),
      cast: role ? [role] : [],
      growth,
      offsetMs: () => 0,
      onStuck: (key, act, why) => stuck.push(`${key}: ${act}: ${why}`),
    })
    expect(finished).to.equal(true)
    expect(stuck).to.deep.equal(['OO/afgewezen/1: wijst af: nobody was asked'])
  })

  it('does not begin where there are cases, and sets no clock there', async () => {
    const clock = createShiftedClock()
    await world.database.sequelize.query('DELETE FROM demo_growth')
    expect(await prepareGrowth(world.database, clock)).to.equal(undefined)
    expect(clock.offsetMs).to.equal(0)
  })
})

describe('cast of the demonstration', () => {
  it('is some sixty cases on properties of five cities, each kind with its own status', () => {
    const cast = castOf('woonzaak', lastDay)
    expect(cast.length).to.be.greaterThan(45)
    expect(new Set(cast.map(({ home }) => home.city.key)).size).to.equal(5)
    expect(new Set(cast.map(({ caseId }) => caseId)).size).to.equal(cast.length)
    expect(new Set(cast.map(({ home }) => home.id)).size).to.equal(cast.length)
    for (const { startsOn } of cast) expect(startsOn >= addDays(lastDay, -560) && startsOn <= lastDay).to.equal(true)
  })

  it('is another one for another seed', () => {
    expect(castOf('a', lastDay).map(({ startsOn }) => startsOn)).not.to.deep.equal(
      castOf('b', lastDay).map(({ startsOn }) => startsOn),
    )
  })
})
