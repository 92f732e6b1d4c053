import { expect } from 'chai'
import { getCase, getCaseHistory } from '#contract/cases'
import { getDocument } from '#contract/documents'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { documentModel } from '#server/platform/case-file/document-model'
import { userRightModel } from '#server/platform/organisations/model'
import {
  asked,
  badReport,
  filled,
  handled,
  planned,
  registered,
  type Road,
  signed,
  startRoad,
} from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'

describeOnDatabases('investigations', (open) => {
  let world: World
  let road: Road
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startRoad(world)
  })
  after(() => world?.close())

  const investigationOf = async (search: string) => {
    const { caseId, unitIds } = await registered(road, search)
    const investigationId = await handled(road, await asked(road, caseId, unitIds))
    return { caseId, unitIds, params: { investigationId } }
  }

  it('planning sends a letter to each occupant and owner, and opens the task of the controller on the day of the visit', async function () {
    this.timeout(60_000)
    const { caseId, params } = await investigationOf('Kolkstraat')
    const { version } = await road.agency.call(getInvestigation, { params })
    const body = { plannedOn: '2026-01-19', plannedTime: '14:00', note: 'Bel aan bij bus 2.', version }
    const past = { ...body, plannedOn: '2026-01-04' }
    expect((await refusal(road.agency.call(planInvestigation, { params, body: past }))).reason).to.equal(
      'VISIT_IN_PAST',
    )
    await road.agency.call(planInvestigation, { params, body })
    await world.idle()
    const page = await road.agency.call(getCase, { params: { caseId } })
    expect(page.tasks.map(({ code, dueOn }) => [code, dueOn])).to.deep.include(['52', '2026-01-19'])
    const letters = await world.database.model(documentModel).findAll({ where: { caseId, code: 'DT008' } })
    const variants = letters.map(({ snapshot }) => (snapshot as { variant: string }).variant)
    expect(variants.toSorted()).to.deep.equal(['BEWONER', 'BEWONER', 'BEWONER', 'HZR_VERHUURD', 'HZR_VERHUURD'])
    const printed = JSON.stringify(letters[0]?.snapshot)
    expect(printed).to.contain('maandag 19 januari 2026').and.contain('14.00 uur').and.contain('Bel aan bij bus 2.')
    const again = await road.agency.call(getInvestigation, { params })
    expect(again).to.include({ plannedOn: '2026-01-19', plannedTime: '14:00' })
  })

  it('keeps what is wrong, says what is wrong, and counts the version up', async function () {
    this.timeout(60_000)
    const { params, unitIds } = await investigationOf('Spinnerijstraat')
    await planned(road, params.investigationId)
    const input = { ...badReport, defects: [{ code: '103', variant: 'BESTAAT_NIET', remark: '' }], rooms: [] }
    const reports = [{ unitId: unitIds[0] ?? '', input }]
    const { version } = await road.inspector.call(getInvestigation, { params })
    const body = { version, visitDate: '2026-01-06', building: [], reports }
    const saved = await road.inspector.call(saveInvestigation, { params, body })
    expect(saved.faults.map(({ code, severity }) => `${code} ${severity}`)).to.have.members([
      'VISIT_IN_FUTURE error',
      'UNKNOWN_VARIANT error',
      'ROOMS_MISSING error',
    ])
    expect((await refusal(road.inspector.call(saveInvestigation, { params, body }))).code).to.equal('STALE')
    const page = await road.inspector.call(getInvestigation, { params })
    expect(page).to.include({ version: saved.version, visitDate: '2026-01-06', status: 'IN_OPMAAK' })
    expect(page.reports[0]?.input).to.deep.equal(input)
    expect(page.inspectors.map(({ name }) => name)).to.deep.equal(['Willemijn Proefpersoon'])
    const broken = await refusal(
      road.inspector.call(validateInvestigation, { params, body: { version: saved.version } }),
    )
    expect(broken).to.include({ status: 422, code: 'RULE_BROKEN', reason: 'INVESTIGATION_HAS_FAULTS' })
    expect(JSON.stringify(broken.problem)).to.contain(`reports.${unitIds[0]}.defects[0].variant`)

    const right = await filled(road, params.investigationId)
    expect(right.faults).to.deep.equal([])
    expect(right.regime).to.equal('TV_202501')
    expect(right.results[0]?.result).to.deep.include({
      unfit: true,
      uninhabitable: true,
      conform: false,
      occupancyNorm: 2,
      verdict: { oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false },
    })
  })

  it('names who fills it in, and says when that person was not designated on the day of the visit', async function () {
    this.timeout(60_000)
    const { params } = await investigationOf('Tramstelplaats')
    await planned(road, params.investigationId)
    const rights = world.database.model(userRightModel)
    const [right] = await rights.findAll({ where: { role: 'WK_WC' }, order: ['createdAt'] })
    await right?.update({ from: '2026-01-05' })
    const { version, reports } = await road.inspector.call(getInvestigation, { params })
    const unitId = reports[0]?.unit.id ?? ''
    const body = { version, visitDate: '2026-01-04', building: [], reports: [{ unitId, input: badReport }] }
    const { faults } = await road.inspector.call(saveInvestigation, { params, body })
    expect(faults.map(({ code, path }) => [code, path])).to.deep.equal([['INSPECTOR_NOT_DESIGNATED', 'inspectors[0]']])
    await right?.update({ from: '2020-01-01' })
  })

  it('a room has the form and the occupancy norm of rooms, and no access says nothing about the dwelling', async function () {
    this.timeout(60_000)
    const { caseId, params } = await investigationOf('Weverijdreef')
    await planned(road, params.investigationId)
    const { version, reports } = await road.inspector.call(getInvestigation, { params })
    const room = [{ name: 'Kamer', use: 'LEEF' as const, areaM2: 12.5, ceilingHeightCm: 250 }]
    const inputs = reports.map(({ unit }, index) => ({
      unitId: unit.id,
      input: { ...badReport, rooms: room, ...(index === 0 && { noAccess: true, defects: [] }) },
    }))
    const building = [{ code: '11', variant: 'ZEER_ERNSTIG', remark: '' }]
    const body = { version, visitDate: '2026-01-05', building, reports: inputs }
    const { results, faults } = await road.inspector.call(saveInvestigation, { params, body })
    expect(faults).to.deep.equal([])
    expect(results[0]?.result).to.include({ noAccess: true, verdict: null, conform: false })
    expect(results[1]?.result).to.deep.include({ occupancyNorm: 1, unadapted: true, overcrowded: false })
    expect(results[1]?.result?.counts.III).to.equal(2)
    await signed(road, params.investigationId)
    const { units, documents } = await road.gent.call(getCase, { params: { caseId } })
    expect(units.map(({ investigationVerdict }) => investigationVerdict !== null)).to.deep.equal([
      false,
      true,
      true,
      true,
    ])
    expect(documents.filter(({ code }) => code === 'DT011')).to.have.length(4)
  })

  it('Scenario 10: does not exist for the municipality until it is signed', async function () {
    this.timeout(60_000)
    const { caseId, params } = await investigationOf('Molenpad')
    expect((await refusal(road.gent.call(getInvestigation, { params }))).code).to.equal('NOT_FOUND')
    expect((await road.gent.call(getCase, { params: { caseId } })).investigationIds).to.deep.equal([])
    await planned(road, params.investigationId)
    await filled(road, params.investigationId)
    await signed(road, params.investigationId)
    const page = await road.gent.call(getInvestigation, { params })
    expect(page.status).to.equal('ONDERTEKEND')
    expect(page.signedBy?.name).to.equal('Willemijn Proefpersoon')
    const codes = page.documents.map(({ code, status }) => `${code} ${status}`)
    expect(codes).to.include.members(['DT011 ONDERTEKEND', 'DT145 ONDERTEKEND'])
    const report = page.documents.find(({ code }) => code === 'DT011')
    await road.gent.call(getDocument, { params: { documentId: report?.id ?? '' } })
    const { items } = await road.gent.call(getCaseHistory, { params: { caseId }, query: {} })
    expect(items.filter(({ action }) => action === 'INVESTIGATION_SCORE')).to.have.length(1)
  })

  it('is signed by a controller who is named on it and was designated on the day; sent back, it is filled in again', async function () {
    this.timeout(60_000)
    const { caseId, params } = await investigationOf('Havenlaan')
    await planned(road, params.investigationId)
    await filled(road, params.investigationId)
    const { version } = await road.inspector.call(getInvestigation, { params })
    const validated = await road.inspector.call(validateInvestigation, { params, body: { version } })
    await world.idle()

    const colleague = await colleagueOf(world)
    const body = { signed: true, version: validated.version }
    const other = await refusal(colleague.call(signInvestigation, { params, body }))
    expect(other.reason).to.equal('INSPECTOR_NOT_ASSIGNED')

    await road.inspector.call(signInvestigation, { params, body: { ...body, signed: false } })
    await world.idle()
    const page = await road.inspector.call(getCase, { params: { caseId } })
    expect(page.tasks.map(({ code }) => code)).to.include('52')
    const back = await road.inspector.call(getInvestigation, { params })
    expect(back).to.include({ status: 'IN_OPMAAK', signedOn: null })
    await signed(road, params.investigationId)
    expect((await road.inspector.call(getInvestigation, { params })).status).to.equal('ONDERTEKEND')
  })
})

const colleagueOf = async (world: World) => {
  const rights = world.database.model(userRightModel)
  const [known] = await rights.findAll({ where: { role: 'WK_WC' } })
  const [inventory] = await rights.findAll({ where: { role: 'WK_IB' } })
  if (!known || !inventory) throw new Error('the demo has a controller and an inventory manager')
  const { orgId } = known
  await rights.create({ userId: inventory.userId, orgId, role: 'WK_WC', from: '2020-01-01' })
  return world.as('wonen-inventaris')
}
