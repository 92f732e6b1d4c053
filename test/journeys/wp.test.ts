import { expect } from 'chai'
import { askAdvice } from '#contract/advice'
import { getCaseHistory, getCaseProcess, stopProcedure } from '#contract/cases'
import { getCertificates } from '#contract/certificates'
import { uploadDocument } from '#contract/documents'
import { grantRecovery } from '#contract/warning'
import { outboxModel } from '#server/platform/outbox/model'
import { badReport } from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import {
  goodReport,
  granted,
  inspectedAgain,
  investigated,
  openTasks,
  page,
  repaired,
  startWpRoad,
  takenOver,
  warned,
  warningOf,
  type WpRoad,
} from './wp-road.ts'

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('warning procedure: from the report to every end', (open) => {
  let world: World
  let road: WpRoad
  const kept = { formal: '', informal: '', night: '' }
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startWpRoad(world)
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(90_000)
  })

  const at = async (instant: string): Promise<void> => {
    world.clock.set(Date.parse(instant))
    await world.idle()
  }
  const statuses = async (caseId: string) =>
    (await page(road, caseId)).units.flatMap(({ subStatus }) => (subStatus === null ? [] : [subStatus]))
  const lettersOf = async (caseId: string, code: string) =>
    (await page(road, caseId)).documents.filter((document) => document.code === code)
  const stepOf = async (caseId: string, action: string) =>
    (await page(road, caseId)).actions.find((one) => one.action === action)
  const activeIn = async (caseId: string) => {
    const { instances } = await road.handler.call(getCaseProcess, { params: { caseId } })
    return instances.flatMap(({ state, processId }) => (state === 'ACTIVE' ? [processId] : []))
  }
  const certificatesAsked = async (caseId: string) => {
    const rows = await world.database.model(outboxModel).findAll({ where: { caseKey: caseId } })
    return rows.flatMap(({ payload }) =>
      payload.kind === 'publish-message' && payload.name === 'ca-requested' ? [payload.variables] : [],
    )
  }

  it('conform at the first investigation: a certificate is asked ex officio, and the request is without object', async () => {
    const caseId = await warned(road, { search: 'Kolkstraat 27' })
    expect(await openTasks(road, caseId)).to.deep.equal(['A16 2026-02-05'])
    expect(await lettersOf(caseId, 'DT002')).to.have.length(1)
    const { warning, mayorTerm } = await page(road, caseId)
    expect([warning?.conformTerm.dueOn, mayorTerm?.dueOn]).to.deep.equal(['2026-04-05', '2026-04-05'])
    await investigated(road, caseId, goodReport)
    expect(await page(road, caseId)).to.include({ status: 'AFGESLOTEN' })
    expect(await warningOf(road, caseId)).to.include({ outcome: 'HERSTELD', foundConform: true })
    expect(await statuses(caseId)).to.deep.equal(['HERSTELD'])
    const [asked] = await certificatesAsked(caseId)
    expect(asked).to.include({ exOfficio: true, originCaseId: caseId })
    expect([await openTasks(road, caseId), await activeIn(caseId)]).to.deep.equal([[], []])
    expect(await lettersOf(caseId, 'DT187'), 'nobody was asked to repair').to.deep.equal([])
  })

  it('Scenario 30: with a recovery term the day of the report is locked and the mayor cannot decide', async () => {
    const caseId = await warned(road, { search: 'Spinnerijstraat' })
    expect((await stepOf(caseId, 'WP_GRANT'))?.reason).to.equal('WARNING_NOT_INVESTIGATED')
    await investigated(road, caseId, badReport)
    expect(await openTasks(road, caseId)).to.deep.equal(['A16 2026-02-05'])
    expect(await warningOf(road, caseId)).to.include({ reportDateLocked: false, foundConform: false })
    const { version } = await page(road, caseId)
    const late = { params: { caseId }, body: { until: '2026-04-06', note: '', version } }
    expect((await refusal(road.handler.call(grantRecovery, late))).reason).to.equal('DATE_AFTER_TERM')
    await granted(road, caseId)
    expect(await warningOf(road, caseId)).to.include({ reportDateLocked: true, recoveryUntil: '2026-03-06' })
    expect(await statuses(caseId)).to.deep.equal(['HERSTELTERMIJN_TOEGEKEND'])
    for (const action of ['DECISION_MAKE', 'HEARING_START', 'ADVICE_ASK'])
      expect((await stepOf(caseId, action))?.reason, action).to.equal('WARNING_PROCEDURE')
    expect((await stepOf(caseId, 'WP_TAKE_OVER'))?.reason).to.equal('RECOVERY_GRANTED')
    const letters = await lettersOf(caseId, 'DT185')
    expect(new Set(letters.map(({ addressee }) => addressee)).size).to.be.greaterThan(0)

    const report = { title: 'Melding herstel', code: 'DT186' }
    const file = new Blob([Buffer.from('%PDF-1.4\n%%EOF\n')], { type: 'application/pdf' })
    const { id } = await road.handler.call(uploadDocument, { params: { caseId }, body: report, file })
    const [letter] = letters
    const wrong = await refusal(repaired(road, caseId, letter?.id ?? ''))
    expect(wrong.reason).to.equal('UNKNOWN_DOCUMENT')
    await repaired(road, caseId, id)
    expect((await lettersOf(caseId, 'DT186')).map(({ status }) => status)).to.deep.equal(['DEFINITIEF'])
    expect(await openTasks(road, caseId)).to.deep.equal(['A16 2026-04-05'])
    await inspectedAgain(road, caseId, goodReport)
    expect(await page(road, caseId)).to.include({ status: 'AFGESLOTEN' })
    expect(await warningOf(road, caseId)).to.include({ outcome: 'HERSTELD', foundRepaired: true })
    expect(await lettersOf(caseId, 'DT187')).to.have.length(letters.length)
    const [asked] = await certificatesAsked(caseId)
    const params = { caseId: String(asked?.['caseId']) }
    const { application, units } = await road.handler.call(getCertificates, { params })
    expect(application).to.include({ exOfficio: true, feeEuro: 0 })
    expect(units.filter(({ subStatus }) => subStatus !== null)).to.have.length(1)
    const { items } = await road.handler.call(getCaseHistory, { params: { caseId }, query: { limit: 100 } })
    expect(items.filter(({ summary }) => /^[A-Z_]+$/.test(summary))).to.deep.equal([])
  })

  it('not repaired: the ordinary procedure goes on for what does not conform, from the day of the report', async () => {
    const caseId = await warned(road, { search: 'Weverijdreef', units: 2, on: '2026-01-02' })
    await investigated(road, caseId, goodReport, badReport)
    expect(await statuses(caseId)).to.deep.equal(['HERSTELD', 'ONDERZOEK_UITGEVOERD'])
    await granted(road, caseId)
    await repaired(road, caseId)
    await inspectedAgain(road, caseId, badReport)
    expect(await warningOf(road, caseId)).to.include({ outcome: 'WORDT_OO', foundRepaired: false })
    expect(await statuses(caseId)).to.deep.equal(['HERSTELD', 'GESTART'])
    expect((await page(road, caseId)).mayorTerm?.dueOn).to.equal('2026-04-02')
    expect(await openTasks(road, caseId)).to.deep.equal(['1 2026-04-02', '2 2026-01-19'])
    expect(await lettersOf(caseId, 'DT002'), 'sent when the report came').to.have.length(1)
    const { version, units } = await page(road, caseId)
    const unitId = units.find(({ subStatus }) => subStatus === 'GESTART')?.id ?? ''
    const body = { id: crypto.randomUUID(), askedOn: '2026-01-05', unitIds: [unitId], note: '', version }
    await road.handler.call(askAdvice, { params: { caseId }, body })
    await world.idle()
    expect(await statuses(caseId)).to.deep.equal(['HERSTELD', 'ADVIES_GEVRAAGD'])
  })

  it('taken over on the initiative of the mayor: the investigation stops, the ordinary procedure starts', async () => {
    const caseId = await warned(road, { search: 'Tramstelplaats', informal: true })
    await takenOver(road, caseId)
    const file = await page(road, caseId)
    expect(file.request).to.include({ initiator: 'BURGEMEESTER', formal: false })
    expect(file.warning).to.include({ outcome: 'INITIATIEF_BURGEMEESTER' })
    expect(await openTasks(road, caseId)).to.deep.equal(['1 2026-04-05', '2 2026-01-19'])
    expect(await activeIn(caseId)).to.deep.equal(['oo'])
    expect((await stepOf(caseId, 'WP_TAKE_OVER'))?.reason).to.equal('NO_WARNING_PROCEDURE')
  })

  it('stopped by the municipality: nothing runs any more', async () => {
    const caseId = await warned(road, { search: 'Molenpad' })
    const { version } = await page(road, caseId)
    const body = { reason: 'Pand gesloopt', text: 'Het pand is gesloopt.', version }
    await road.handler.call(stopProcedure, { params: { caseId }, body })
    await world.idle()
    expect(await page(road, caseId)).to.include({ status: 'STOPGEZET' })
    expect(await warningOf(road, caseId)).to.include({ outcome: 'STOPGEZET' })
    expect([await openTasks(road, caseId), await activeIn(caseId)]).to.deep.equal([[], []])
  })

  it('a report of 31 December has its first month until 31 January: a formal request goes on as OO, an informal one waits', async () => {
    kept.formal = await warned(road, { search: 'Havenlaan', on: '2025-12-31' })
    kept.informal = await warned(road, { search: 'Havenlaan', on: '2025-12-31', informal: true })
    kept.night = await warned(road, { search: 'Kolkstraat 27', on: '2025-12-29' })
    await investigated(road, kept.night, badReport)
    await granted(road, kept.night, '2026-03-15')
    await at('2026-01-31T22:59:58Z')
    expect(await openTasks(road, kept.formal)).to.deep.equal(['A16 2026-01-31'])
    await at('2026-01-31T22:59:59Z')
    expect(await openTasks(road, kept.formal)).to.deep.equal(['1 2026-03-31', '2 2026-01-19'])
    expect(await warningOf(road, kept.formal)).to.include({ outcome: 'WORDT_OO', endedOn: '2026-01-31' })
    expect(await openTasks(road, kept.informal)).to.deep.equal([])
    expect(await warningOf(road, kept.informal)).to.include({ outcome: null })
    expect((await stepOf(kept.informal, 'WP_TAKE_OVER'))?.open).to.equal(true)
  })

  it('an informal report without recovery term is closed without effect two months later', async () => {
    await at('2026-02-28T22:59:59Z')
    expect(await page(road, kept.informal)).to.include({ status: 'GESTART' })
    await at('2026-02-28T23:00:00Z')
    expect(await page(road, kept.informal)).to.include({ status: 'AFGESLOTEN' })
    expect(await warningOf(road, kept.informal)).to.include({ outcome: 'ZONDER_GEVOLG' })
    expect(await activeIn(kept.informal)).to.deep.equal([])
  })

  it('inspected by nobody: three months end in the night in which summer time begins', async () => {
    await at('2026-03-15T22:59:59Z')
    expect(await openTasks(road, kept.night), 'the recovery term is over: the re-inspection is asked').to.deep.equal([
      'A16 2026-03-29',
    ])
    await at('2026-03-29T21:59:58Z')
    expect(await statuses(kept.night)).to.deep.equal(['HERSTELTERMIJN_TOEGEKEND'])
    await at('2026-03-29T21:59:59Z')
    expect(await warningOf(road, kept.night)).to.include({ outcome: 'WORDT_OO', inspectedAgainOn: null })
    expect(await statuses(kept.night)).to.deep.equal(['GESTART'])
    expect((await openTasks(road, kept.night)).map((task) => task.split(' ')[0])).to.deep.equal(['1', '2'])
    const [letter] = await lettersOf(kept.night, 'DT187')
    expect(letter?.status).to.equal('DEFINITIEF')
  })

  it('cannot begin when the term of the first investigation has passed', async () => {
    const late = await refusal(warned(road, { search: 'Molenpad', on: '2026-02-27' }))
    expect(late.reason).to.equal('NO_WARNING_POSSIBLE')
  })
})
