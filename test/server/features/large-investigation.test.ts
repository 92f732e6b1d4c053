import { expect } from 'chai'
import { getCase } from '#contract/cases'
import { getInvestigation, signInvestigation, validateInvestigation } from '#contract/investigations'
import { listProperties } from '#contract/properties'
import { listTasks } from '#contract/tasks'
import { propertyModel, unitModel } from '#server/platform/case-file/model'
import { plain } from '#server/platform/db/model'
import { asked, badReport, filled, handled, planned, registered, type Road, startRoad } from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { startWorld, type World } from '#test/support/world'

const dwellings = 150

describeOnDatabases('an investigation of a large building', (open) => {
  let world: World
  let road: Road
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startRoad(world)
    await enlarge()
  })
  after(() => world?.close())

  const enlarge = async (): Promise<void> => {
    const { database } = world
    const property = await database
      .model(propertyModel)
      .findOne({ where: { street: 'Kolkstraat' }, rejectOnEmpty: true })
    const units = await database.model(unitModel).findAll({ where: { propertyId: property.id }, order: ['position'] })
    const { id: _, ...last } = plain(units.at(-1)!)
    const more = Array.from({ length: dwellings - units.length }, (__, index) => ({
      ...last,
      reference: `EN26-9${String(index).padStart(5, '0')}`,
      position: last.position + 1 + index,
    }))
    await database.model(unitModel).bulkCreate(more)
  }

  it('Scenario 9: signed, its 150 reports come in the background and each is seen; one task is closed', async function () {
    this.timeout(240_000)
    const { gent, inspector } = road
    const { caseId, unitIds } = await registered(road, 'Kolkstraat 27')
    expect(unitIds).to.have.length(dwellings)
    const investigationId = await handled(road, await asked(road, caseId, unitIds))
    await planned(road, investigationId)
    await filled(road, investigationId, badReport)
    const params = { investigationId }
    const { version } = await inspector.call(getInvestigation, { params })
    const validated = await inspector.call(validateInvestigation, { params, body: { version } })
    await world.idle()
    const doneBefore = await done(inspector)
    await inspector.call(signInvestigation, { params, body: { signed: true, version: validated.version } })
    const reports = async () =>
      (await gent.call(getCase, { params: { caseId } })).documents.filter(({ code }) => code === 'DT011').length
    // the answer does not wait for them, and others are answered meanwhile
    expect(await reports()).to.be.below(dwellings)
    expect((await gent.call(listProperties, { query: { search: 'Spinnerijstraat' } })).items).to.have.length(1)
    await world.idle()
    expect(await reports()).to.equal(dwellings)
    expect(await done(inspector)).to.equal(doneBefore + 1)
  })

  const done = async (actor: Road['inspector']): Promise<number> =>
    (await actor.call(listTasks, { query: { scope: 'done' } })).items.length
})
