import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { registerAppeal } from '#contract/appeals'
import { getCase, getCaseHistory, getCaseProcess, rejectRequest, registerRequest } from '#contract/cases'
import { saveInvestigation, getInvestigation } from '#contract/investigations'
import { registerJudicialFile } from '#contract/judicial'
import { listTasks } from '#contract/tasks'
import { anniversariesUntil } from '#domain/levy/anniversaries'
import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { caseModel } from '#server/platform/case-file/model'
import { adviceSent } from '../support/advice-road.ts'
import { describeOnDatabases } from '../support/database.ts'
import { decidedOutside, sent, validated } from '../support/decision-road.ts'
import { refusal } from '../support/refusal.ts'
import { requestOn } from '../support/requests.ts'
import { type Actor, startWorld, type World } from '../support/world.ts'
import {
  type AppealRoad,
  appealOf,
  decidedByMinister,
  drafted,
  type Filed,
  filed,
  granted,
  heard,
  included,
  investigated,
  judged,
  page,
  personWith,
  propertyIn,
  reacted,
  recordsOf,
  startAppealRoad,
  viewed,
  withdrawn,
} from './appeal-road.ts'

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('appeal: from the letter to every end', (open) => {
  let world: World
  let road: AppealRoad
  let property: Awaited<ReturnType<typeof propertyIn>>
  let decided: { readonly caseId: string; readonly unitIds: readonly string[] }
  let rejected: string
  let unanswered: string
  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open)
    road = await startAppealRoad(world)
    property = await propertyIn(road, 'Weverijdreef')
    decided = await adviceSent(road, 'Weverijdreef')
    const runId = await decidedOutside(road, decided.caseId, decided.unitIds)
    await sent(road, runId)
    await validated(road, runId)
    expect(await included(road, decided.caseId)).to.equal(4)
    unanswered = (await road.gent.call(registerRequest, { body: await requestOn(road.gent, 'Havenlaan') })).caseId
    rejected = (await road.gent.call(registerRequest, { body: await requestOn(road.gent, 'Molenpad') })).caseId
    await world.idle()
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(90_000)
  })

  const owner = () => personWith(property, 'VOLLE_EIGENAAR')
  const against = (index: number, change: object = {}): Promise<Filed> =>
    filed(road, {
      propertyId: property.id,
      unitIds: [decided.unitIds[index]!],
      contestedCaseId: decided.caseId,
      submitterPersonIds: [owner()],
      ...change,
    })
  const unit = async (index: number) => {
    const { units } = await road.gent.call(getCase, { params: { caseId: decided.caseId } })
    return units.find(({ id }) => id === decided.unitIds[index])!
  }
  const records = async (index: number) => recordsOf(road, (await unit(index)).reference)
  const letters = async ({ caseId, appealId }: Filed): Promise<string[]> => {
    const { documents } = await page(road.handler, caseId)
    expect(appealId).to.be.a('string')
    return [...new Set(documents.map(({ code }) => code))].toSorted()
  }
  const record = { includedOn: '2026-01-04', deletedOn: null, deletionReason: null }

  let replaced: Filed
  let annulled: Filed
  let confirmed: Filed

  it('Scenario 38: two appeals on two units are one beroepsprocedure; a third opens no second', async () => {
    replaced = await against(0, { oralHearing: true })
    annulled = await against(1)
    confirmed = await against(2)
    expect(new Set([replaced, annulled, confirmed].map(({ caseId }) => caseId)).size).to.equal(1)
    const file = await page(road.handler, replaced.caseId)
    expect(file).to.include({ reference: 'BE26-000001', type: 'BE', status: 'GESTART' })
    expect(
      file.appeals.map(({ reference, status, submitterRole }) => [reference, status, submitterRole]),
    ).to.deep.equal([
      ['BE26-000001-1', 'ONTVANKELIJKHEID_TE_BEOORDELEN', 'HZR'],
      ['BE26-000001-2', 'ONTVANKELIJKHEID_TE_BEOORDELEN', 'HZR'],
      ['BE26-000001-3', 'ONTVANKELIJKHEID_TE_BEOORDELEN', 'HZR'],
    ])
    expect(file.appeals.map(({ term }) => term.dueOn)).to.deep.equal(['2026-05-05', '2026-04-05', '2026-04-05'])
    expect(file.tasks.map(({ code, dueOn }) => [code, dueOn])).to.deep.equal([1, 2, 3].map(() => ['A11', '2026-01-19']))
    const { instances } = await road.handler.call(getCaseProcess, { params: { caseId: replaced.caseId } })
    expect(instances.map(({ processId }) => processId)).to.deep.equal(['appeal', 'appeal', 'appeal'])
  })

  it('suspends the inclusion and shows the appeal on the unit; the decision stays in force', async () => {
    expect(await records(0)).to.deep.equal([{ ...record, status: 'GESCHORST', caseId: decided.caseId }])
    expect(await records(3)).to.deep.equal([{ ...record, status: 'OPGENOMEN', caseId: decided.caseId }])
    expect(await unit(0)).to.include({ subStatus: 'BEROEP_INGEDIEND' })
    expect((await unit(0)).decision).to.include({ status: 'GELDIG' })
    expect((await unit(3)).subStatus).to.equal('BESLISSING_GELDIG')
    const { documents } = await road.manager.call(getCase, { params: { caseId: decided.caseId } })
    expect(documents.filter(({ code }) => code === 'DT050').map(({ addressee }) => addressee)).to.include('Stad Gent')
    expect(await letters(replaced)).to.include.members(['DT077', 'DT078'])
  })

  it('Scenario 36: a neighbour who made no request is Andere, and inadmissible', async () => {
    const neighbour = await against(3, {
      submitterPersonIds: [],
      otherName: 'Buurman',
      otherAddress: 'Dreef 2, 9000 Gent',
    })
    const appeal = await appealOf(road, neighbour)
    expect(appeal).to.deep.include({
      submitterRole: 'ANDERE',
      proposal: { admissible: false, reason: 'GEEN_BEROEPSRECHT' },
    })
    expect((await records(3))[0]).to.include({ status: 'GESCHORST' })
    const differing = refusal(judged(road, neighbour, { admissible: true, reason: null }))
    expect((await differing).reason).to.equal('MOTIVATION_MISSING')
    await judged(road, neighbour)
    expect(await appealOf(road, neighbour)).to.include({
      status: 'ONONTVANKELIJK',
      inadmissibleReason: 'GEEN_BEROEPSRECHT',
    })
    expect((await records(3))[0]).to.deep.include({ ...record, status: 'OPGENOMEN' })
    expect((await unit(3)).subStatus).to.equal('BESLISSING_GELDIG')
    expect(await letters(neighbour)).to.include('DT081')
    expect((await page(road.handler, neighbour.caseId)).status).to.equal('GESTART')
  })

  it('by an investigation of another controller, reactions and a hearing: replaced, listed from the day of the minister', async () => {
    const inspector = await world.as('inspectie-inspecteur')
    const dossier = {
      id: uuid(),
      propertyId: property.id,
      unitIds: [...decided.unitIds],
      origin: 'PARKET' as const,
      reportedOn: '2026-01-05',
      facts: 'Feiten.',
    }
    await inspector.call(registerJudicialFile, { body: dossier })
    await world.idle()
    await judged(road, replaced, { postedOn: '2026-01-05' })
    const noticed = async (actor: Actor): Promise<string[]> =>
      (await actor.call(listTasks, { query: { scope: 'organisation', limit: 100 } })).items.flatMap(
        ({ code, caseId }) => (code === 'A19' ? (caseId ?? []) : []),
      )
    expect(await noticed(inspector), 'behind the shield').to.deep.equal([dossier.id])
    for (const actor of [road.handler, road.gent, road.official]) expect(await noticed(actor)).to.deep.equal([])
    expect(await letters(replaced)).to.include.members(['DT079', 'DT080', 'DT082'])
    await viewed(road, replaced)
    await investigated(road, replaced, async (investigationId) => {
      const params = { investigationId }
      const { version } = await road.inspector.call(getInvestigation, { params })
      const body = { version, visitDate: '2026-01-05', building: [], reports: [] }
      const first = await refusal(road.inspector.call(saveInvestigation, { params, body }))
      expect(first.reason).to.equal('SAME_CONTROLLER')
    })
    expect(await letters(replaced)).to.include.members(['DT083', 'DT011'])
    await reacted(road, replaced, owner())
    expect((await appealOf(road, replaced)).reactions).to.have.length(1)
    await world.moveTo('2026-01-26')
    await heard(road, replaced)
    expect(await letters(replaced)).to.include('DT084')
    await drafted(road, replaced, { outcome: 'HERZIEN', verdict: 'ONGESCHIKT' })
    expect(await appealOf(road, replaced)).to.include({ status: 'BIJ_MINISTER' })
    expect(await letters(replaced)).to.include.members(['DT087', 'DT089'])
    await world.moveTo('2026-01-30')
    await decidedByMinister(road, replaced, { outcome: 'HERZIEN', verdict: 'ONGESCHIKT' })
    expect(await unit(0)).to.deep.include({ subStatus: 'MB_IN_DE_PLAATS', onInventorySince: null })
    expect((await unit(0)).decision).to.include({ status: 'MB_IN_DE_PLAATS' })
    expect(await included(road, replaced.caseId)).to.equal(1)
    expect(await records(0)).to.deep.equal([
      {
        status: 'GEANNULEERD',
        includedOn: '2026-01-04',
        deletedOn: '2026-01-30',
        deletionReason: 'BESLUIT_VERNIETIGD',
        caseId: decided.caseId,
      },
      { ...record, status: 'OPGENOMEN', includedOn: '2026-01-30', caseId: replaced.caseId },
    ])
    expect(await letters(replaced)).to.include.members(['DT047', 'DT090', 'DT091'])
    const notices = (await page(road.handler, replaced.caseId)).tasks.filter(({ code }) => code === 'A19')
    expect(notices).to.have.length(3)
  })

  it('annulled: the record never counted, the decision is no more', async () => {
    await granted(road, annulled, { outcome: 'VERNIETIGD' })
    expect((await records(1))[0]).to.include({
      status: 'GEANNULEERD',
      deletedOn: '2026-01-30',
      deletionReason: 'BESLUIT_VERNIETIGD',
    })
    expect(await unit(1)).to.include({ subStatus: 'OPGEHEVEN' })
    expect((await unit(1)).decision).to.include({ status: 'VERNIETIGD' })
  })

  it('confirmed: the record counts again with its own day', async () => {
    await granted(road, confirmed, { outcome: 'BEVESTIGD' })
    expect(await records(2)).to.deep.equal([{ ...record, status: 'OPGENOMEN', caseId: decided.caseId }])
    expect((await unit(2)).subStatus).to.equal('BESLISSING_GELDIG')
    const { documents } = await road.manager.call(getCase, { params: { caseId: decided.caseId } })
    expect(documents.map(({ code }) => code)).to.include('DT051')
    expect(await page(road.handler, confirmed.caseId)).to.include({ status: 'AFGESLOTEN' })
    const history = await road.handler.call(getCaseHistory, {
      params: { caseId: confirmed.caseId },
      query: { limit: 100 },
    })
    expect(history.items.filter(({ summary }) => /^[A-Z_]+$/.test(summary))).to.deep.equal([])
  })

  it('withdrawn: the next letter opens a new beroepsprocedure, and what it suspended goes on', async () => {
    const given = await against(3)
    expect(given.caseId).not.to.equal(confirmed.caseId)
    await judged(road, given)
    await withdrawn(road, given)
    expect(await appealOf(road, given)).to.include({ status: 'INGETROKKEN', withdrawnOn: '2026-01-30' })
    expect((await records(3))[0]).to.include({ status: 'OPGENOMEN' })
    expect(await letters(given)).to.include('DT091')
    const late = withdrawn(road, given)
    expect((await refusal(late)).reason).to.equal('APPEAL_ENDED')
  })

  it('Scenario 34: a tacit rejection after three months, at the end of a month, resumes the record with its own day', async () => {
    const tacit = await against(3, { receivedOn: '2026-01-30', postedOn: '2026-01-30' })
    await judged(road, tacit)
    expect((await appealOf(road, tacit)).term.dueOn).to.equal('2026-04-30')
    world.clock.set(Date.parse('2026-04-30T21:59:57Z'))
    await world.idle()
    expect((await records(3))[0]).to.include({ status: 'GESCHORST' })
    expect(await unit(3)).to.include({ subStatus: 'BEROEP_INGEDIEND' })
    world.clock.set(Date.parse('2026-04-30T22:00:00Z'))
    await world.idle()
    expect(await appealOf(road, tacit)).to.include({ status: 'STILZWIJGEND_AFGEWEZEN', endedOn: '2026-04-30' })
    expect((await records(3))[0]).to.deep.include({ ...record, status: 'OPGENOMEN' })
    expect(await letters(tacit)).to.include('DT092')
    const row = await world.database.model(inventoryRecordModel).findOne({
      where: { unitId: decided.unitIds[3]! },
      rejectOnEmpty: true,
    })
    const suspended = (row.suspensions ?? []).filter(({ to }) => to === null || to > '2026-02-01')
    const facts = { includedOn: '2025-03-04', suspended, measures: [], ownLevy: [] }
    expect(anniversariesUntil(facts, '2026-04-01')).to.deep.equal([
      { on: '2026-03-04', leviable: false, reason: 'SUSPENDED' },
    ])
    const later = { ...facts, includedOn: row.includedOn }
    expect(anniversariesUntil(later, '2027-02-01')).to.deep.equal([{ on: '2027-01-04', leviable: true }])
  })

  it('against inaction: the minister decides in the place of the mayor', async () => {
    await world.moveTo('2026-05-04')
    const place = await propertyIn(road, 'Havenlaan')
    const { units } = await road.gent.call(getCase, { params: { caseId: unanswered } })
    const dwelling = units.find(({ type }) => type !== 'NWF')!
    const letter = {
      propertyId: place.id,
      unitIds: [dwelling.id],
      contestedCaseId: unanswered,
      ground: 'STILZITTEN' as const,
      submitterPersonIds: [place.parties.at(-1)!.personId],
    }
    const early = await filed(road, { ...letter, postedOn: '2026-04-05' })
    expect((await appealOf(road, early)).proposal).to.deep.equal({ admissible: false, reason: 'TE_VROEG' })
    await judged(road, early)
    const other = await filed(road, { ...letter, submitterPersonIds: [personWith(place, 'VOLLE_EIGENAAR')] })
    expect((await appealOf(road, other)).proposal?.reason).to.equal('ALLEEN_VERZOEKER')
    await judged(road, other)
    const silent = await filed(road, letter)
    expect(await appealOf(road, silent)).to.deep.include({
      submitterRole: 'VERZOEKER',
      timeliness: 'IN_TIME',
      lastDay: '2027-04-05',
      proposal: { admissible: true, reason: 'ONTVANKELIJK' },
    })
    await granted(road, silent, { outcome: 'HERZIEN', verdict: 'ONGESCHIKT' })
    expect(await included(road, silent.caseId)).to.equal(1)
    expect((await recordsOf(road, dwelling.reference))[0]).to.deep.include({
      ...record,
      status: 'OPGENOMEN',
      includedOn: '2026-05-04',
      caseId: silent.caseId,
    })
    const after = await road.gent.call(getCase, { params: { caseId: unanswered } })
    expect(after.units.find(({ id }) => id === dwelling.id)?.subStatus).to.equal('MB_IN_DE_PLAATS')
  })

  it('Scenario 61: the weekly closer waits sixty days after the end of an appeal against a stop, and leaves the notices open', async () => {
    const { version } = await road.gent.call(getCase, { params: { caseId: rejected } })
    const body = { reason: 'Kennelijk ongegrond', text: 'Er zijn geen gebreken.', version }
    await road.gent.call(rejectRequest, { params: { caseId: rejected }, body })
    await world.idle()
    const place = await propertyIn(road, 'Molenpad')
    const stop = await filed(road, {
      propertyId: place.id,
      unitIds: place.units.map(({ id }) => id),
      contestedCaseId: rejected,
      ground: 'STOPZETTING',
      submitterPersonIds: [place.parties.at(-1)!.personId],
    })
    expect((await appealOf(road, stop)).proposal?.admissible).to.equal(true)
    await granted(road, stop, { outcome: 'AFGEWEZEN' })
    const stateOn = async (day: string) => {
      await world.moveTo(day)
      const { status } = await road.gent.call(getCase, { params: { caseId: rejected } })
      const { closingReason } = await world.database.model(caseModel).findByPk(rejected, { rejectOnEmpty: true })
      return [status, closingReason]
    }
    expect(await stateOn('2026-06-29'), 'after the Sunday of 55 days').to.deep.equal(['AFGEWEZEN', body.reason])
    const [status] = await stateOn('2026-07-06')
    expect(status, 'after the Sunday of 62 days').to.equal('AFGESLOTEN')
    const notices = (await page(road.handler, stop.caseId)).tasks.filter(({ code }) => code === 'A19')
    expect(notices).to.have.length(3)
  })

  it('contests only what is there', async () => {
    const stranger = against(0, { contestedCaseId: unanswered })
    expect((await refusal(stranger)).reason).to.equal('NOTHING_CONTESTED')
    const nobody = against(2, { submitterPersonIds: [] })
    expect((await refusal(nobody)).reason).to.equal('REQUESTER_MISSING')
    const future = against(2, { receivedOn: '2027-01-01' })
    expect((await refusal(future)).reason).to.equal('RECEIVED_IN_FUTURE')
    const municipality = road.gent.call(registerAppeal, { body: {} as never })
    expect((await refusal(municipality)).code).to.be.oneOf(['FORBIDDEN', 'INVALID'])
  })

  it('leaves an audit chain that verifies', async () =>
    expect(await world.deps.audit.verify()).to.include({ ok: true }))
})
