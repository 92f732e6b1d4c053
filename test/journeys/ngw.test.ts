import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCaseHistory, getCaseProcess, listCases } from '#contract/cases'
import { completeInclusion, getDeletion, getInclusion } from '#contract/inventory'
import { annulNgw, communicateNgw, getNgw, liftNgw, replaceNgwDocument, resumeNgw, suspendNgw } from '#contract/ngw'
import { askDocument, listAskable } from '#contract/on-demand'
import { claimTask, listTasks } from '#contract/tasks'
import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { mailModel } from '#server/platform/mail/model'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import {
  communicated,
  decisionUploaded,
  deleted,
  included,
  type NgwRoad,
  openCodes,
  page,
  recordsOf,
  registered,
  signedUploaded,
  startNgwRoad,
  versionOf,
} from './ngw-road.ts'

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('NGW: from the decision to every end', (open) => {
  let world: World
  let road: NgwRoad
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startNgwRoad(world)
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(90_000)
  })

  const at = async (instant: string): Promise<void> => {
    world.clock.set(Date.parse(instant))
    await world.idle()
  }
  const stepOf = async (caseId: string) => ({
    params: { caseId },
    body: { reason: 'Volgens het bijgevoegde stuk.', version: await versionOf(road, caseId) },
  })
  const endingOf = async (caseId: string, endedOn: string) => {
    const { params, body } = await stepOf(caseId)
    return { params, body: { ...body, endedOn } }
  }
  const stateOf = async (caseId: string): Promise<string> => (await page(road.handler, caseId)).decision.status
  const activeIn = async (caseId: string): Promise<string[]> => {
    const { instances } = await road.handler.call(getCaseProcess, { params: { caseId } })
    return instances.flatMap(({ state, processId }) => (state === 'ACTIVE' ? [processId] : []))
  }

  it('included, suspended and resumed, then lifted and deleted', async () => {
    const caseId = await registered(road, { on: '2025-12-20', units: 2 })
    const file = await page(road.handler, caseId)
    expect(file).to.include({ reference: 'NG26-000001', type: 'NG', status: 'GESTART' })
    expect(file.decision.communicationTerm?.dueOn).to.equal('2026-03-20')
    expect(file.tasks.map(({ code, dueOn, wizard }) => ({ code, dueOn, wizard }))).to.deep.equal([
      { code: 'A15', dueOn: '2026-03-07', wizard: 'ngw-communicate' },
    ])
    const missing = { params: { caseId }, body: { version: file.version } }
    expect((await refusal(road.handler.call(communicateNgw, missing))).reason).to.equal('DECISION_DOCUMENT_MISSING')

    await communicated(road, caseId)
    expect(await stateOf(caseId)).to.equal('GELDIG')
    expect(await openCodes(road, caseId)).to.deep.equal(['A07', 'A07'])
    const { items } = await road.manager.call(listTasks, { query: { caseId, code: 'A07' } })
    const shown = await road.manager.call(getInclusion, { params: { taskId: items[0]!.id } })
    expect(shown).to.include({ list: 'NGW', verdict: null, decidedOn: '2025-12-20', mayComplete: true })
    expect(shown.documents.map(({ code, status }) => `${code} ${status}`)).to.deep.equal(['DT098 DEFINITIEF'])
    expect(await included(road, caseId)).to.equal(2)
    const record = { list: 'NGW', includedOn: '2025-12-20', deletedOn: null, deletionReason: null }
    const both = (status: string) => [1, 2].map(() => ({ ...record, status }))
    expect(await recordsOf(road, caseId)).to.deep.equal(both('OPGENOMEN'))
    const letters = (await page(road.manager, caseId)).documents.filter(({ code }) => code === 'DT047')
    expect(new Set(letters.map(({ addressee }) => addressee))).to.include('Stad Gent')

    await road.manager.call(suspendNgw, await stepOf(caseId))
    await world.idle()
    expect(await recordsOf(road, caseId)).to.deep.equal(both('GESCHORST'))
    const again = await refusal(road.manager.call(suspendNgw, await stepOf(caseId)))
    expect(again.reason).to.equal('ALREADY_SUSPENDED')
    await world.moveTo('2026-01-12')
    await road.manager.call(resumeNgw, await stepOf(caseId))
    await world.idle()
    expect(await recordsOf(road, caseId)).to.deep.equal(both('OPGENOMEN'))
    const rows = await world.database.model(inventoryRecordModel).findAll({ where: { caseId } })
    for (const row of rows) expect(row.suspensions).to.deep.equal([{ from: '2026-01-05', to: '2026-01-12' }])

    await road.handler.call(liftNgw, await endingOf(caseId, '2026-01-10'))
    await world.idle()
    expect(await page(road.handler, caseId)).to.include({ status: 'AFGESLOTEN' })
    const lifting = (await page(road.handler, caseId)).documents.find(({ code }) => code === 'DT099')
    expect(lifting).to.include({ status: 'TER_MANUELE_ONDERTEKENING' })
    const signed = await signedUploaded(road, caseId, 'DT099')
    const replacing = { documentId: signed, signedOn: '2026-01-12', version: await versionOf(road, caseId) }
    await road.handler.call(replaceNgwDocument, { params: { caseId }, body: replacing })
    const replaced = (await page(road.manager, caseId)).documents.filter(({ code }) => code === 'DT099')
    expect(replaced.map(({ status }) => status).toSorted()).to.deep.equal(['DEFINITIEF', 'VERVANGEN_DOOR_ONDERTEKEND'])
    const twice = road.handler.call(replaceNgwDocument, {
      params: { caseId },
      body: { ...replacing, version: await versionOf(road, caseId) },
    })
    expect((await refusal(twice)).reason).to.equal('NOTHING_TO_SIGN')
    expect(await openCodes(road, caseId)).to.deep.equal(['A08', 'A08'])
    const [task] = (await road.manager.call(listTasks, { query: { caseId, code: 'A08' } })).items
    const asked = await road.manager.call(getDeletion, { params: { taskId: task!.id } })
    expect(asked).to.include({ reason: 'BESLUIT_OPGEHEVEN', deletedOn: '2026-01-10', origin: 'NG', mayComplete: true })
    expect(await deleted(road, caseId)).to.equal(2)
    expect(await recordsOf(road, caseId)).to.deep.equal(
      [1, 2].map(() => ({
        ...record,
        status: 'GESCHRAPT',
        deletedOn: '2026-01-10',
        deletionReason: 'BESLUIT_OPGEHEVEN',
      })),
    )
    const after = await page(road.manager, caseId)
    expect(after.documents.filter(({ code }) => code === 'DT069')).to.have.length(letters.length)
    expect(after.units.map(({ onInventorySince }) => onInventorySince)).to.deep.equal([null, null, null])
    expect(await activeIn(caseId)).to.deep.equal([])
    const { items: history } = await road.handler.call(getCaseHistory, { params: { caseId }, query: { limit: 100 } })
    expect(history.filter(({ summary }) => /^[A-Z_]+$/.test(summary))).to.deep.equal([])
  })

  it('makes the report of the danger and the decision itself on demand, the decision to sign on paper', async () => {
    const caseId = await registered(road, { on: '2026-01-02' })
    const { items } = await road.handler.call(listAskable, { params: { caseId } })
    expect(items.map(({ code }) => code)).to.include.members(['DT096', 'DT098'])
    for (const code of ['DT096', 'DT098'])
      await road.handler.call(askDocument, {
        params: { caseId },
        body: { id: uuid(), code, partyIds: [], text: code === 'DT096' ? 'De trap is ingestort.' : '' },
      })
    await world.idle()
    const made = (await page(road.handler, caseId)).documents.map(({ code, status }) => `${code} ${status}`)
    expect(made.toSorted()).to.deep.equal(['DT096 DEFINITIEF', 'DT098 TER_MANUELE_ONDERTEKENING'])
  })

  it('lifted before it was brought: the task of the municipality goes, nothing is taken up', async () => {
    const caseId = await registered(road, { on: '2026-01-02' })
    await road.handler.call(liftNgw, await endingOf(caseId, '2026-01-12'))
    await world.idle()
    expect(await openCodes(road, caseId)).to.deep.equal([])
    expect([await recordsOf(road, caseId), await activeIn(caseId)]).to.deep.equal([[], []])
    const late = await refusal(road.handler.call(liftNgw, await endingOf(caseId, '2026-01-12')))
    expect(late.reason).to.equal('DECISION_ENDED')
  })

  it('lifted before it was taken up: the task of the inventory manager goes', async () => {
    const caseId = await registered(road, { on: '2026-01-02' })
    await communicated(road, caseId)
    expect(await openCodes(road, caseId)).to.deep.equal(['A07'])
    await road.handler.call(liftNgw, await endingOf(caseId, '2026-01-12'))
    await world.idle()
    expect(await openCodes(road, caseId)).to.deep.equal([])
    expect([await recordsOf(road, caseId), await activeIn(caseId)]).to.deep.equal([[], []])
  })

  it('annulled while it is suspended, taken up meanwhile: a deletion that is kept, then asked of nobody', async () => {
    const caseId = await registered(road, { on: '2026-01-02' })
    await communicated(road, caseId)
    await road.manager.call(suspendNgw, await stepOf(caseId))
    await world.idle()
    expect(await included(road, caseId)).to.equal(1)
    expect((await recordsOf(road, caseId)).map(({ status }) => status)).to.deep.equal(['GESCHORST'])
    await road.manager.call(annulNgw, await endingOf(caseId, '2026-01-12'))
    await world.idle()
    expect(await stateOf(caseId)).to.equal('VERNIETIGD')
    expect((await page(road.handler, caseId)).documents.map(({ code }) => code)).not.to.include('DT099')
    expect(await deleted(road, caseId)).to.equal(1)
    const [record] = await recordsOf(road, caseId)
    expect(record).to.include({ status: 'GESCHRAPT', deletedOn: '2026-01-12', deletionReason: 'BESLUIT_VERNIETIGD' })
  })

  it('a decision of before the law gave a term is taken up whenever it comes', async () => {
    const caseId = await registered(road, { on: '2023-06-08', search: 'Spinnerijstraat' })
    expect((await page(road.handler, caseId)).decision.communicationTerm).to.equal(null)
    await communicated(road, caseId)
    expect(await included(road, caseId)).to.equal(1)
    expect((await recordsOf(road, caseId))[0]).to.include({ status: 'OPGENOMEN', includedOn: '2023-06-08' })
  })

  it('registered by the inventory manager with the day on which he got it: in time, or too late', async () => {
    const by = road.manager
    const inTime = await registered(road, { on: '2025-06-30', communicatedOn: '2025-09-30', search: 'Molenpad', by })
    expect(await openCodes(road, inTime)).to.deep.equal(['A07'])
    const late = await registered(road, { on: '2025-06-30', communicatedOn: '2025-10-01', search: 'Molenpad', by })
    expect(await openCodes(road, late)).to.deep.equal([])
    expect((await page(by, late)).decision).to.include({
      status: 'GEREGISTREERD',
      notIncludableSince: '2026-01-12',
      communicatedOn: '2025-10-01',
    })
    const own = registered(road, { on: '2025-12-01', communicatedOn: '2025-12-02' })
    expect((await refusal(own)).reason).to.equal('ONLY_AGENCY_RECEIVES')
  })

  it('brought in the last half hour of a term that ends with the month: included', async () => {
    const caseId = await registered(road, { on: '2025-11-30', search: 'Weverijdreef' })
    expect((await page(road.handler, caseId)).decision.communicationTerm?.dueOn).to.equal('2026-02-28')
    await at('2026-02-28T22:30:00Z')
    await communicated(road, caseId)
    expect(await included(road, caseId)).to.equal(1)
    expect((await recordsOf(road, caseId))[0]).to.include({ status: 'OPGENOMEN', includedOn: '2025-11-30' })
  })

  it('not brought when the term ends in the night in which summer time begins: not includable, and it can still be lifted', async () => {
    const caseId = await registered(road, { on: '2025-12-29', search: 'Weverijdreef' })
    expect((await page(road.handler, caseId)).decision.communicationTerm?.dueOn).to.equal('2026-03-29')
    const reminders = () => world.database.model(mailModel).count({ where: { kind: 'TERM_REMINDER' } })
    await at('2026-03-14T22:59:00Z')
    const before = await reminders()
    await at('2026-03-14T23:00:00Z')
    expect(await reminders()).to.be.greaterThan(before)
    expect((await page(road.handler, caseId)).decision.remindedOn).to.equal('2026-03-15')
    await decisionUploaded(road, caseId)
    await at('2026-03-29T21:59:58Z')
    expect(await openCodes(road, caseId)).to.deep.equal(['A15'])
    await at('2026-03-29T22:00:00Z')
    expect(await openCodes(road, caseId)).to.deep.equal([])
    const { decision, version, actions } = await page(road.handler, caseId)
    expect(decision).to.include({ status: 'GEREGISTREERD', notIncludableSince: '2026-03-30', communicatedOn: null })
    expect(actions.find(({ action }) => action === 'NGW_COMMUNICATE')?.reason).to.equal('COMMUNICATION_LAPSED')
    const late = road.handler.call(communicateNgw, { params: { caseId }, body: { version } })
    expect((await refusal(late)).reason).to.equal('COMMUNICATION_LAPSED')
    await road.handler.call(liftNgw, await endingOf(caseId, '2026-03-30'))
    await world.idle()
    expect([await openCodes(road, caseId), await recordsOf(road, caseId)]).to.deep.equal([[], []])
  })

  it('shows to nobody outside its municipality and the agency, and to no wrong role', async () => {
    const caseId = await registered(road, { on: '2026-03-20' })
    const stranger = await world.as('middelkerke-dossier')
    expect((await refusal(stranger.call(getNgw, { params: { caseId } }))).code).to.equal('NOT_FOUND')
    const foreign = stranger.call(liftNgw, await endingOf(caseId, '2026-03-30'))
    expect((await refusal(foreign)).code).to.equal('NOT_FOUND')
    const wrong = road.handler.call(suspendNgw, await stepOf(caseId))
    expect((await refusal(wrong)).code).to.equal('FORBIDDEN')
    const { items } = await road.handler.call(listCases, { query: { search: 'Kolkstraat', limit: 100 } })
    expect(items.map(({ type }) => type)).to.include('NG')
  })

  it('keeps a record when the inventory manager finds no ground to delete it, with the reason', async () => {
    const caseId = await registered(road, { on: '2026-03-20' })
    await communicated(road, caseId)
    await included(road, caseId)
    await road.handler.call(liftNgw, await endingOf(caseId, '2026-03-30'))
    await world.idle()
    const { items } = await road.manager.call(listTasks, { query: { caseId, code: 'A08' } })
    const taskId = items[0]!.id
    await road.manager.call(claimTask, { params: { taskId } })
    const wrongTask = road.manager.call(completeInclusion, { params: { taskId }, body: { include: true, reason: '' } })
    expect((await refusal(wrongTask)).code).to.equal('NOT_FOUND')
    expect(await deleted(road, caseId, 'Het besluit tot opheffing ontbreekt.')).to.equal(1)
    expect((await recordsOf(road, caseId))[0]).to.include({ status: 'OPGENOMEN', deletedOn: null })
  })
})
