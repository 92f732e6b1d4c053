import { expect } from 'chai'
import { getInvestigation, planInvestigation } from '#contract/investigations'
import { getProperty, listProperties } from '#contract/properties'
import { registerNgw } from '#contract/ngw'
import { listTasks } from '#contract/tasks'
import type { InvestigationReason } from '#domain/model/codes'
import { documentModel } from '#server/platform/case-file/document-model'
import { cancelInvestigations, outcomesOf, requestInvestigation } from '#server/platform/case-file/investigations'
import { caseModel } from '#server/platform/case-file/model'
import { plain } from '#server/platform/db/model'
import { filled, signed, startRoad } from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('an investigation in any procedure', (open) => {
  let world: World
  let gent: Actor
  let controller: Actor
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    gent = await world.as('gent-dossier')
    controller = await world.as('gent-controle')
  })
  after(() => world?.close())

  // a procedure that is no OO; which one does not matter to the investigation
  const procedure = async (search: string) => {
    const { items } = await gent.call(listProperties, { query: { search } })
    const property = await gent.call(getProperty, { params: { propertyId: items[0]?.id ?? '' } })
    const body = {
      id: `0198c0de-0000-7000-8000-${String(Date.now()).slice(-12)}`,
      propertyId: property.id,
      unitIds: [property.units[0]?.id ?? ''],
      decidedOn: '2026-01-02',
      grounds: 'Instabiele trap.',
      measures: ['ONBEWOONBAAR' as const],
      measuresText: '',
      communicatedOn: null,
    }
    const { caseId } = await gent.call(registerNgw, { body })
    const main = plain(await world.database.model(caseModel).findByPk(caseId, { rejectOnEmpty: true }))
    return { main, unitIds: body.unitIds }
  }
  const asked = async (search: string, reason: InvestigationReason, planDueOn?: string) => {
    const { main, unitIds } = await procedure(search)
    const { municipalityOrgId, agencyOrgId } = main
    const what = { reason, unitIds, on: '2026-01-05', ownerOrgId: municipalityOrgId, ...(planDueOn && { planDueOn }) }
    const { id } = await world.database.transaction(() => requestInvestigation(world.database, main, what))
    const variables = { caseId: main.id, municipalityOrgId, agencyOrgId, unitIds, investigationId: id }
    await world.engine.core.execute('createInstance', {
      bpmnProcessId: 'investigation',
      variables: JSON.stringify(variables),
    })
    await world.idle()
    return { caseId: main.id, params: { investigationId: id } }
  }
  const tasksOf = async (actor: Actor, investigationId: string) =>
    (await actor.call(listTasks, { query: { scope: 'organisation' } })).items
      .filter(({ subjectId }) => subjectId === investigationId)
      .map(({ code, dueOn }) => `${code} ${dueOn}`)

  it('is planned, done and signed by the municipality, on its own paper, and its outcome is read in one place', async function () {
    this.timeout(90_000)
    const { caseId, params } = await asked('Kolkstraat', 'CA')
    expect(await tasksOf(gent, params.investigationId)).to.deep.equal(['406 2026-02-04'])
    const agency = await world.as('wonen-dossier')
    expect((await refusal(agency.call(getInvestigation, { params }))).code).to.equal('NOT_FOUND')
    const { version, caseReference, reason } = await gent.call(getInvestigation, { params })
    expect([caseReference?.slice(0, 2), reason]).to.deep.equal(['NG', 'CA'])
    const body = { plannedOn: '2026-01-05', plannedTime: null, note: '', version }
    await gent.call(planInvestigation, { params, body })
    await world.idle()
    expect(await tasksOf(controller, params.investigationId)).to.deep.equal(['3 2026-01-05'])
    const letters = await world.database.model(documentModel).findAll({ where: { caseId, code: 'DT008' } })
    expect(JSON.stringify(letters[0]?.snapshot)).to.include('aanvraag van een conformiteitsattest').and.include('Gent')
    const road = { ...(await startRoad(world)), inspector: controller }
    await filled(road, params.investigationId)
    expect(await outcomesOf(world.database, params.investigationId)).to.deep.equal([])
    await signed(road, params.investigationId)
    const [outcome] = await outcomesOf(world.database, params.investigationId)
    expect(outcome).to.deep.include({ conform: false, uninhabitable: true, noAccess: false })
    expect((await agency.call(getInvestigation, { params })).status).to.equal('ONDERTEKEND')
  })

  it('keeps a term of the law also when it is planned again, and can be called off by its procedure', async function () {
    this.timeout(60_000)
    const { caseId, params } = await asked('Spinnerijstraat', 'WAARSCHUWING', '2026-01-20')
    expect(await tasksOf(gent, params.investigationId)).to.deep.equal(['A16 2026-01-20'])
    await world.database.transaction(() => cancelInvestigations(world.database, caseId))
    const page = await gent.call(getInvestigation, { params })
    expect(page.status).to.equal('GEANNULEERD')
    expect(page.actions.filter(({ open: isOpen }) => isOpen)).to.deep.equal([])
  })
})
