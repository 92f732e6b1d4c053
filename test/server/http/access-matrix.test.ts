import { expect } from 'chai'
import { z } from 'zod'
import { type Endpoint, endpoint } from '#contract/endpoint'
import { loadCase } from '#server/platform/case-file/load'
import { visibleCases } from '#server/platform/case-file/visibility'
import { mount } from '#server/platform/http/mount'
import { openSqlite } from '#test/support/database'
import { type Cell, cellsOf, runCells, unprovenKinds, withoutSample } from '#test/support/matrix/cells'
import { drawOnePer, randomFrom } from '#test/support/matrix/draw'
import { createMatrix, type Matrix } from '#test/support/matrix/matrix'
import type { EndpointSamples } from '#test/support/matrix/sample'
import { seedFewCases } from '#test/support/matrix/seed'
import { startWorld, type World } from '#test/support/world'

const seed = Number(process.env['MATRIX_SEED'] ?? Date.now() % 1_000_000)

/** Role groups: each kind of organisation, and whoever comes from outside. */
const groupOf = ({ actor }: Cell): string =>
  actor.viewer ? `${actor.viewer.orgType} ${actor.viewer.orgId}` : actor.name
const addressOf = ({ endpoint: { method, path } }: Cell): string => `${method} ${path}`

describe('the access matrix (quality S1)', () => {
  let world: World
  let matrix: Matrix
  let drop: () => Promise<void>
  let samples: readonly EndpointSamples[]
  const random = randomFrom(seed)

  before(async function () {
    this.timeout(180_000)
    world = await startWorld(async (options) => {
      const database = await openSqlite(options)
      drop = database.drop
      return database
    })
    matrix = await createMatrix(world, seedFewCases)
    samples = await matrix.samples()
  })
  after(async () => {
    await world?.close()
    await drop?.()
  })

  const deviationsOf = async (cells: readonly Cell[]): Promise<readonly string[]> =>
    (await runCells(world.origin, world.deps.clock.today(), cells)).deviations

  it('calls every endpoint: a new one needs a line in test/support/endpoint-samples.ts', () => {
    expect(world.app.endpoints.length).to.be.greaterThan(40)
    expect(withoutSample(world.app.endpoints, samples)).to.deep.equal([])
  })

  it('names something of every kind that an endpoint declares to show', () => {
    expect(unprovenKinds(samples)).to.deep.equal([])
  })

  it(`answers as declared, judicial files too (MATRIX_SEED=${seed})`, async () => {
    await matrix.shield('WI')
    // what the shield can change: who has a viewer, on what has a visibility
    const insiders = matrix.actors.filter(({ viewer }) => viewer)
    const cells = cellsOf(insiders, await matrix.samples()).filter(
      ({ sample: { once, names, finds } }) => once !== true && (names ?? finds) !== undefined,
    )
    const drawn = drawOnePer(cells, (cell) => `${addressOf(cell)} ${groupOf(cell)}`, random)
    const deviations = await deviationsOf(drawn)
    await matrix.shield('NONE')
    expect(deviations).to.deep.equal([])
  }).timeout(240_000)

  it(`answers every role group at every endpoint as declared (MATRIX_SEED=${seed})`, async () => {
    const cells = cellsOf(matrix.actors, samples)
    // two callers of each group at each endpoint, whoever the lot falls on
    const places = new Map(matrix.actors.map((actor, index) => [actor, index % 2]))
    const keyOf = (cell: Cell): string => `${addressOf(cell)} ${groupOf(cell)} ${places.get(cell.actor)}`
    const drawn = drawOnePer(cells, keyOf, random)
    expect(drawn.length).to.be.greaterThan(1000)
    expect(await deviationsOf(drawn)).to.deep.equal([])
  }).timeout(240_000)

  describe('finds', () => {
    const access = { roles: 'any', shows: ['PROCEDURE'], personal: false } as const
    const planted = (path: string) =>
      endpoint({
        method: 'GET',
        path: `/api/planted/${path}/:caseId`,
        summary: 'Planted',
        access,
        params: z.object({ caseId: z.string() }),
        response: z.object({ id: z.string() }),
        errors: [],
      })
    // called as another endpoint of a case is, without its body
    const samplesOf = async (one: Endpoint, as = '/api/cases/:caseId'): Promise<readonly EndpointSamples[]> => {
      const known = (await matrix.samples()).find(({ endpoint: { path } }) => path === as)
      const samples = known?.samples.map((sample) => ({
        ...sample,
        finds: [],
        input: { ...sample.input, body: undefined },
      }))
      return [{ endpoint: one, samples: samples ?? [] }]
    }

    it('an endpoint that nobody calls, and a kind that no sample names', async () => {
      const silent = planted('silent')
      expect(withoutSample([silent], samples)).to.deep.equal(['GET /api/planted/silent/:caseId'])
      const showing = { ...silent, access: { ...access, shows: ['PROCEDURE', 'REMARK'] as const } }
      expect(unprovenKinds(await samplesOf(showing))).to.deep.equal(['GET /api/planted/silent/:caseId REMARK'])
    })

    it('a handler that never asks the visibility rule: nobody gets its answer', async () => {
      const blind = planted('blind')
      mount(world.app, blind, () => ({ id: 'x' }))
      const deviations = await deviationsOf(cellsOf(matrix.actors, await samplesOf(blind)))
      const ofGent = deviations.filter((text) => text.startsWith('LB_DB Gent'))
      expect(ofGent).to.have.length(3)
      for (const text of deviations) expect(text).to.match(/500 INTERNAL came$/)
    })

    it('a handler that asks the rule and does not listen', async () => {
      const deaf = planted('deaf')
      mount(world.app, deaf, ({ viewer }) => {
        visibleCases(viewer)
        return { id: 'x' }
      })
      const deviations = await deviationsOf(cellsOf(matrix.actors, await samplesOf(deaf)))
      expect(deviations.filter((text) => text.startsWith('LB_DB Middelkerke'))).to.have.length(3)
      expect(deviations.some((text) => text.startsWith('LB_DB Gent'))).to.equal(false)
    })

    it('a handler that does not ask whether the step is open', async () => {
      const bold = planted('bold')
      mount(world.app, bold, async ({ viewer, params }) => {
        const { main } = await loadCase(world.database, viewer, params.caseId)
        return { id: main.id }
      })
      const called = await samplesOf(bold, '/api/cases/:caseId/stop')
      const deviations = await deviationsOf(cellsOf(matrix.actors, called))
      expect(deviations.some((text) => text.startsWith('LB_LZ Gent'))).to.equal(true)
    })
  })
})
