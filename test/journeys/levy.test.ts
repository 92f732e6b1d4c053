import { expect } from 'chai'
import { askDeletion } from '#contract/inventory'
import { completeMeasure, endMeasure, exportLevyFeed, getRecord, listLevyFeeds } from '#contract/levy'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'
import {
  asked,
  at,
  decided,
  measureOf,
  recordFrom,
  recordOf,
  reviewed,
  transferHandled,
  transferred,
} from './levy-road.ts'
import { deleted, type NgwRoad, startNgwRoad } from './ngw-road.ts'
import { organisationModel } from '#server/platform/organisations/model'

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('the levy: from inclusion to every end', (open) => {
  let world: World
  let road: NgwRoad
  let tax: Actor
  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open)
    road = await startNgwRoad(world)
    tax = await world.as('vlabel-lezer')
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(180_000)
  })

  const codesOf = async (recordId: string) => (await recordOf(road, recordId)).documents.map(({ code }) => code)
  const tasksOf = async (recordId: string) => (await recordOf(road, recordId)).tasks.map(({ code }) => code)
  const daysOf = async (recordId: string) =>
    (await recordOf(road, recordId)).anniversaries.map(({ on, leviable, reason }) => ({ on, leviable, reason }))

  let due: string
  let exempt: string
  let exemption: string

  it('confirms a request, asks what is missing, reminds, and judges it again', async () => {
    due = await recordFrom(road, { on: '2025-12-28', search: 'Kolkstraat 27' })
    exempt = await recordFrom(road, { on: '2025-12-31', search: 'Molenpad' })
    expect((await recordOf(road, due)).nextAnniversary).to.deep.equal({
      on: '2026-12-28',
      leviable: true,
      reason: null,
    })
    exemption = await asked(road, exempt, 'OVERMACHT')
    expect(await codesOf(exempt)).to.include.members(['DT025', 'DT054'])
    expect(await tasksOf(exempt)).to.deep.equal(['A09'])
    await decided(road, { recordId: exempt, measureId: exemption }, 'ONVOLLEDIG')
    expect(await codesOf(exempt)).to.include('DT055')
    const early = refusal(decided(road, { recordId: exempt, measureId: exemption }, 'GEWEIGERD'))
    expect((await early).reason).to.equal('MEASURE_INCOMPLETE')
    await world.moveTo('2026-01-19')
    expect(await codesOf(exempt)).to.include('DT057')
    const { version } = await measureOf(road, exempt, exemption)
    await road.manager.call(completeMeasure, { params: { measureId: exemption }, body: { version } })
    await world.idle()
    expect(await measureOf(road, exempt, exemption)).to.include({ status: 'AANGEVRAAGD' })
    expect(await tasksOf(exempt)).to.deep.equal(['A09'])
  })

  it('an incomplete request is judged as it is when its term ends in the night of 23 hours, and refused', async () => {
    await at(road, '2026-02-27T08:00:00Z')
    const measureId = await asked(road, due, 'RENOVATIECONTRACT')
    await decided(road, { recordId: due, measureId }, 'ONVOLLEDIG')
    expect((await measureOf(road, due, measureId)).completeBy).to.equal('2026-03-29')
    await at(road, '2026-03-29T21:59:58Z')
    expect(await measureOf(road, due, measureId)).to.include({ status: 'ONVOLLEDIG' })
    await at(road, '2026-03-29T22:00:00Z')
    expect(await measureOf(road, due, measureId)).to.include({ status: 'AANGEVRAAGD' })
    await decided(road, { recordId: due, measureId }, 'GEWEIGERD')
    expect(await measureOf(road, due, measureId)).to.include({ status: 'GEWEIGERD', withoutObject: false })
    expect(await codesOf(due)).to.include('DT060')
    expect(await tasksOf(due)).to.deep.equal([])
  })

  it('grants no longer than the ground allows', async () => {
    const which = { recordId: exempt, measureId: exemption }
    const tooLong = decided(road, which, 'TOEGESTAAN', { from: '2026-01-01', to: '2027-01-01' })
    expect((await refusal(tooLong)).reason).to.equal('LONGER_THAN_GROUND_ALLOWS')
    await decided(road, which, 'TOEGESTAAN', { from: '2026-01-01', to: '2026-12-31' })
    expect(await measureOf(road, exempt, exemption)).to.include({ status: 'TOEGESTAAN', endsOn: '2026-12-31' })
    const { documents, nextAnniversary } = await recordOf(road, exempt)
    expect(nextAnniversary).to.deep.equal({ on: '2026-12-31', leviable: false, reason: 'MEASURE' })
    const letters = documents.filter(({ code }) => code === 'DT059').map(({ addressee }) => addressee)
    expect(letters).to.have.length(2)
  })

  it('Scenario 47: where the municipality levies itself there is no Flemish anniversary', async () => {
    const organisations = world.database.model(organisationModel)
    const gent = await organisations.findOne({ where: { name: 'Gent' } })
    const own = { 'ownLevy.exists': true, 'ownLevy.from': '2020-01-01', 'ownLevy.to': '2026-11-30' }
    await gent!.update({ parameters: { ...gent!.parameters, ...own } })
    const record = await recordFrom(road, { on: '2025-06-30', search: 'Spinnerijstraat' }).catch(() => undefined)
    expect(record, 'too late for the list').to.equal(undefined)
    const listed = await recordFrom(road, { on: '2026-03-20', search: 'Weverijdreef' })
    expect((await recordOf(road, listed)).nextAnniversary).to.deep.equal({
      on: '2027-03-20',
      leviable: true,
      reason: null,
    })
    const old = await recordFrom(road, { on: '2023-06-08', search: 'Spinnerijstraat' })
    expect(await daysOf(old)).to.deep.equal([])
    expect((await recordOf(road, old)).nextAnniversary).to.include({ on: '2026-06-08', reason: 'OWN_LEVY' })
    await at(road, '2026-06-09T08:00:00Z')
    expect(await daysOf(old)).to.deep.equal([])
    expect(await codesOf(old)).not.to.include('DT053')
  })

  it('tells the holders two months before; due when nothing keeps it off, exempted when a measure covers the day', async () => {
    await at(road, '2026-10-28T08:00:00Z')
    expect(await codesOf(due)).to.include('DT053')
    expect(await tasksOf(due)).to.deep.equal(['A10'])
    expect(await reviewed(road, due)).to.equal(1)
    expect(await tasksOf(due)).to.deep.equal([])
    await at(road, '2026-12-28T22:59:58Z')
    expect(await daysOf(due)).to.deep.equal([])
    await at(road, '2026-12-28T23:00:00Z')
    expect(await daysOf(due)).to.deep.equal([{ on: '2026-12-28', leviable: true, reason: null }])
    expect((await recordOf(road, due)).anniversaries[0]?.holders.length).to.be.greaterThan(0)
  })

  it('a measure that ends with the year still covers its last day, then expires', async () => {
    await at(road, '2026-12-31T22:59:58Z')
    expect(await measureOf(road, exempt, exemption)).to.include({ status: 'TOEGESTAAN' })
    await at(road, '2026-12-31T23:00:00Z')
    expect(await measureOf(road, exempt, exemption)).to.include({ status: 'VERLOPEN' })
    expect(await daysOf(exempt)).to.deep.equal([{ on: '2026-12-31', leviable: false, reason: 'MEASURE' }])
    expect((await recordOf(road, exempt)).nextAnniversary).to.include({ on: '2027-12-31', leviable: true })
  })

  it('the tax administration fetches the list of the month, and sees the record without its tasks', async () => {
    await at(road, '2027-01-01T05:00:00Z')
    const { items } = await tax.call(listLevyFeeds, {})
    expect(items[0]).to.include({ from: '2026-12-01', to: '2026-12-31', hasLetter: true, correctionCount: 0 })
    const file = async (format: 'csv' | 'xml' | 'docx') => {
      const answer = await tax.fetch(exportLevyFeed, { params: { feedId: items[0]!.id }, query: { format } })
      return { status: answer.status, text: await answer.text() }
    }
    const csv = await file('csv')
    expect(csv.text).to.match(/VERJAARDAG;IV26-\d+;EN\d\d-\d+;NGW;.*;2026-12-28;J;/)
    expect(csv.text).to.match(/;2026-12-31;N;MEASURE;VR26-/)
    expect((await file('xml')).text).to.include('<verjaardag>2026-12-28</verjaardag>')
    expect((await file('docx')).status).to.equal(200)
    const seen = await tax.call(getRecord, { params: { recordId: due } })
    expect(seen.anniversaries).to.have.length(1)
    expect(seen.tasks).to.deep.equal([])
    expect(seen.actions.filter(({ open: isOpen }) => isOpen)).to.deep.equal([])
    expect((await refusal(road.handler.call(listLevyFeeds, {}))).code).to.equal('FORBIDDEN')
  })

  it('a measure that is granted from before an anniversary corrects it, and the next list says so', async () => {
    const measureId = await asked(road, due, 'ENIGE_HOOFDVERBLIJFPLAATS')
    await decided(road, { recordId: due, measureId }, 'TOEGESTAAN', { from: '2026-12-01' })
    expect(await daysOf(due)).to.deep.equal([{ on: '2026-12-28', leviable: false, reason: 'MEASURE' }])
    await at(road, '2027-02-01T05:00:00Z')
    const { items } = await tax.call(listLevyFeeds, {})
    expect(items[0]).to.include({ from: '2027-01-01', to: '2027-01-31', correctionCount: 1 })
    const { version } = await measureOf(road, due, measureId)
    const body = { endedOn: '2026-12-15', reason: 'De houder verhuisde.', version }
    await road.manager.call(endMeasure, { params: { measureId }, body })
    await world.idle()
    expect(await measureOf(road, due, measureId)).to.include({ status: 'BEEINDIGD', endedOn: '2026-12-15' })
    expect(await codesOf(due)).to.include('DT061')
    expect(await daysOf(due)).to.deep.equal([{ on: '2026-12-28', leviable: true, reason: null }])
  })

  it('Scenario 48: a new holder hears of it, and inherits no personal measure', async () => {
    const personal = await asked(road, due, 'RENOVATIE')
    await decided(road, { recordId: due, measureId: personal }, 'TOEGESTAAN', { from: '2027-02-01', to: '2031-01-31' })
    const refused = await transferred(road, due, '2027-01-20')
    await transferHandled(road, refused, 'De akte ontbreekt.')
    expect(await measureOf(road, due, personal)).to.include({ status: 'TOEGESTAAN' })
    const transferId = await transferred(road, due, '2027-02-01')
    expect(await tasksOf(due)).to.deep.equal(['A18'])
    await transferHandled(road, transferId)
    const { holders, documents } = await recordOf(road, due)
    expect(holders.map(({ name }) => name)).to.include('Lotte Nieuwenhuyse')
    expect(documents.find(({ code }) => code === 'DT048')?.addressee).to.equal('Lotte Nieuwenhuyse')
    expect(await measureOf(road, due, personal)).to.include({ status: 'BEEINDIGD', endedOn: '2027-02-01' })
    expect((await recordOf(road, due)).nextAnniversary).to.include({ on: '2027-12-28', leviable: true })
    const regranted = await asked(road, due, 'NIEUWE_HOUDER')
    await decided(road, { recordId: due, measureId: regranted }, 'TOEGESTAAN', { from: '2027-02-01', to: '2029-01-31' })
    expect((await recordOf(road, due)).nextAnniversary).to.include({ on: '2027-12-28', reason: 'MEASURE' })
  })

  it('a deletion that is refused is told; one that is done ends the levy, also what was asked and not decided', async () => {
    const { record } = await recordOf(road, exempt)
    const request = { params: { recordId: exempt }, body: { reason: 'GESLOOPT' as const, deletedOn: '2026-12-30' } }
    await road.handler.call(askDeletion, request)
    await world.idle()
    await deleted(road, record.caseId, 'De woning staat er nog.')
    expect(await codesOf(exempt)).to.include('DT068')
    const pending = await asked(road, exempt, 'RAMP')
    await road.handler.call(askDeletion, request)
    await world.idle()
    await deleted(road, record.caseId)
    expect(await measureOf(road, exempt, pending)).to.include({ status: 'GEWEIGERD', withoutObject: true })
    expect(await codesOf(exempt)).to.include('DT058')
    const after = await recordOf(road, exempt)
    expect([after.nextAnniversary, after.tasks]).to.deep.equal([null, []])
    expect(await daysOf(exempt)).to.deep.equal([{ on: '2026-12-31', leviable: false, reason: 'DELETED' }])
  })
})
