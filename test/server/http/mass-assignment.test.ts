import { expect } from 'chai'
import { uploadDocument } from '#contract/documents'
import { saveDraft } from '#contract/drafts'
import { getTask, claimTask } from '#contract/tasks'
import { nameOf } from '#test/support/contract'
import { startRoad, filled, planned } from '#test/support/advice-road'
import { assigned, marker, type Polluter, polluterOf, type ShapeFigure, tryShapes } from './mass-assignment.ts'
import { openTown, type Town } from './town.ts'

describe('what a request may not write', function () {
  this.timeout(240_000)
  let town: Town
  let polluter: Polluter
  let figure: ShapeFigure
  before(async () => {
    town = await openTown('INVESTIGATION')
    polluter = await polluterOf(town.world)
  })
  after(() => town?.close())

  it('is not written by requests that are done', async () => {
    const { world, own } = town
    const road = await startRoad({ ...world, as: async (name) => polluter.actor(await world.as(name)) })
    const { caseId = '', taskId = '', investigationId = '' } = own
    await road.agency.call(claimTask, { params: { taskId } })
    expect((await road.agency.call(getTask, { params: { taskId } })).id).to.equal(taskId)
    await planned(road, investigationId)
    await filled(road, investigationId)
    const draft = { data: { note: 'x' }, step: 1 }
    await road.gent.call(saveDraft, { params: { wizard: 'make-decision', subject: caseId }, body: draft })
    const file = new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' })
    await road.gent.call(uploadDocument, { params: { caseId }, body: { title: 'x', code: '' }, file })
    expect(await assigned(world)).to.deep.equal([])
  })

  it('in other shapes is refused, changes nothing and breaks nothing', async () => {
    figure = await tryShapes(town, polluter, false)
    expect(figure.broken).to.deep.equal([])
    expect(figure.changed).to.deep.equal([])
    expect(figure.requests).to.be.greaterThan(500)
  })

  it('stands in no column of any table, and on no object of the server', async () => {
    expect(await assigned(town.world)).to.deep.equal([])
    expect(Object('x').polluted).to.equal(undefined)
    // an upload is taken by its road above
    const writing = town.world.endpoints.filter(({ method, body, upload }) => method !== 'GET' && body && !upload)
    expect([...polluter.sent.keys()]).to.include.members(writing.map(nameOf))
  })

  it('would be found in a column', async () => {
    const { database } = town.world
    await database.sequelize.query(`UPDATE organisation SET phone = '${marker}'`)
    expect(await assigned(town.world)).to.deep.equal(['organisation.phone'])
  })
})
