import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCaseProcess } from '#contract/cases'
import {
  askRecordLetter,
  decideMeasure,
  getLevySubject,
  getRecord,
  registerTransfer,
  requestMeasure,
} from '#contract/levy'
import { startMissingAnniversaries } from '#server/features/levy/start-missing'
import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import { asked, formUploaded, measureOf, recordFrom, recordOf, transferred } from '../../journeys/levy-road.ts'
import { included, type NgwRoad, communicated, registered, startNgwRoad } from '../../journeys/ngw-road.ts'

describeOnDatabases('the levy through HTTP', (open) => {
  let world: World
  let road: NgwRoad
  let recordId: string
  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open)
    road = await startNgwRoad(world)
    recordId = await recordFrom(road, { on: '2025-12-28', search: 'Kolkstraat 27' })
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(60_000)
  })

  it('registers the same request once, and refuses what does not fit', async () => {
    const { holders } = await recordOf(road, recordId)
    const body = {
      id: uuid(),
      ground: 'RAMP' as const,
      requesterPartyIds: holders.map(({ partyId }) => partyId),
      requestedOn: '2026-01-05',
      formDocumentId: await formUploaded(road, recordId, 'DT025'),
      motivation: '',
    }
    const params = { recordId }
    const send = (change: object) => road.manager.call(requestMeasure, { params, body: { ...body, ...change } })
    const refused = async (change: object) => (await refusal(send(change))).reason
    expect(await refused({ requestedOn: '2026-01-06' })).to.equal('DATE_IN_FUTURE')
    expect(await refused({ requesterPartyIds: [uuid()] })).to.equal('UNKNOWN_PARTY')
    const otherForm = await formUploaded(road, recordId, 'DT046')
    expect(await refused({ formDocumentId: otherForm })).to.equal('UNKNOWN_DOCUMENT')
    const made = await send({})
    expect(await send({})).to.deep.equal(made)
    await world.idle()
    expect((await recordOf(road, recordId)).tasks.map(({ code }) => code)).to.deep.equal(['A09'])
    const forbidden = road.handler.call(requestMeasure, { params, body: { ...body, id: uuid() } })
    expect((await refusal(forbidden)).code).to.equal('FORBIDDEN')
    const subject = { params: { subjectId: made.measureId } }
    expect(await road.manager.call(getLevySubject, subject)).to.deep.equal({ recordId })
  })

  it('decides on what was shown, with a period that fits and a reason', async () => {
    const measureId = await asked(road, recordId, 'OVERMACHT')
    const { version } = await measureOf(road, recordId, measureId)
    const body = { decision: 'TOEGESTAAN' as const, startsOn: '2026-01-01', endsOn: '2026-12-31', text: '', version }
    const send = (change: object) =>
      road.manager.call(decideMeasure, { params: { measureId }, body: { ...body, ...change } })
    expect((await refusal(send({ startsOn: null }))).reason).to.equal('PERIOD_REQUIRED')
    expect((await refusal(send({ startsOn: '2025-12-27' }))).reason).to.equal('DATE_BEFORE_INCLUSION')
    expect((await refusal(send({ endsOn: '2025-12-31' }))).reason).to.equal('ENDS_BEFORE_START')
    expect((await refusal(send({ endsOn: null }))).reason).to.equal('LONGER_THAN_GROUND_ALLOWS')
    expect((await refusal(send({ decision: 'GEWEIGERD' }))).reason).to.equal('REASON_REQUIRED')
    expect((await refusal(send({ version: version + 1 }))).code).to.equal('STALE')
    await send({})
    await world.idle()
    expect((await refusal(send({ version: version + 1 }))).reason).to.equal('MEASURE_ENDED')
  })

  it('a municipality registers a transfer on its own ground only; nothing changes before it is handled', async () => {
    const before = await recordOf(road, recordId)
    await transferred(road, recordId, '2026-01-03')
    expect((await recordOf(road, recordId)).holders).to.deep.equal(before.holders)
    const stranger = await world.as('middelkerke-dossier')
    expect((await refusal(stranger.call(getRecord, { params: { recordId } }))).code).to.equal('NOT_FOUND')
    const body = {
      id: uuid(),
      oldPartyId: uuid(),
      transferredOn: '2026-01-03',
      person: { kind: 'NATUURLIJK' as const, name: 'X', firstName: '', address: 'Kolkstraat 1, 9000 Gent' },
      role: 'VOLLE_EIGENAAR' as const,
      share: '',
      formDocumentId: uuid(),
    }
    const foreign = stranger.call(registerTransfer, { params: { recordId }, body })
    expect((await refusal(foreign)).code).to.equal('NOT_FOUND')
    const unknown = road.handler.call(registerTransfer, { params: { recordId }, body })
    expect((await refusal(unknown)).reason).to.equal('UNKNOWN_PARTY')
  })

  it('makes an extract for who asks it and a correction for the holders; no attest while the unit is listed', async () => {
    const notary = { kind: 'RECHTSPERSOON' as const, name: 'Notaris Modelakte', address: 'Plein 1, 9000 Gent' }
    const ask = (code: 'DT049' | 'DT052' | 'DT072', change: object = {}) =>
      road.manager.call(askRecordLetter, {
        params: { recordId },
        body: { id: uuid(), code, addressee: notary, text: 'Gevraagd voor de verkoop.', ...change },
      })
    expect((await refusal(ask('DT072'))).reason).to.equal('STILL_LISTED')
    expect((await refusal(ask('DT049', { addressee: null }))).reason).to.equal('ADDRESSEE_REQUIRED')
    await ask('DT049')
    await ask('DT052', { addressee: null })
    await world.idle()
    const { documents, holders } = await recordOf(road, recordId)
    const to = (code: string) => documents.filter((one) => one.code === code).map(({ addressee }) => addressee)
    expect(to('DT049')).to.deep.equal(['Notaris Modelakte'])
    expect(to('DT052')).to.have.members(holders.map(({ name }) => name))
  })

  it('gives a record of before there were anniversaries its process once, from the next one on', async () => {
    const caseId = await registered(road, { on: '2023-06-08', search: 'Spinnerijstraat' })
    await communicated(road, caseId)
    const records = world.database.model(inventoryRecordModel)
    // as a record stood there before: taken up, and no process
    await included(road, caseId)
    const [row] = await records.findAll({ where: { caseId } })
    const { anniversaries } = await recordOf(road, row!.id)
    expect(anniversaries.map(({ on }) => on)).to.deep.equal(['2025-06-08', '2024-06-08'])
    expect(await startMissingAnniversaries(world.deps)).to.equal(0)
    const old = await records.create({
      ...row!.get({ plain: true }),
      id: uuid(),
      reference: 'IV20-000001',
      decisionId: uuid(),
      levyStartedOn: null,
    })
    expect(await startMissingAnniversaries(world.deps)).to.equal(1)
    expect(await startMissingAnniversaries(world.deps)).to.equal(0)
    await world.idle()
    const { instances } = await road.manager.call(getCaseProcess, { params: { caseId } })
    const running = instances.filter(({ processId, state }) => processId === 'levy-anniversary' && state === 'ACTIVE')
    expect(running).to.have.length(2)
    expect((await recordOf(road, old.id)).anniversaries).to.deep.equal([])
    await world.moveTo('2026-06-09')
    expect((await recordOf(road, old.id)).anniversaries.map(({ on }) => on)).to.deep.equal(['2026-06-08'])
  })
})
