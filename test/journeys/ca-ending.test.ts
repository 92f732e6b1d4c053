import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import {
  checkNgwDecision,
  decideWithdrawal,
  getCertificateParameters,
  lapseCertificate,
  reactToWithdrawal,
  setCertificateParameters,
  startWithdrawal,
} from '#contract/certificates'
import { getCase } from '#contract/cases'
import { getDeletion } from '#contract/inventory'
import { listTasks } from '#contract/tasks'
import { certificateDeadline } from '#domain/procedures/certificate/terms'
import { ca } from '#processes/ca/contract'
import { caseModel } from '#server/platform/case-file/model'
import { publish } from '#server/features/publish'
import { makeDecision } from '#contract/decisions'
import { signDocuments } from '#contract/signing'
import {
  adviceSent,
  asked,
  filled,
  handled,
  made as adviceMade,
  planned,
  registered as registeredOo,
  signed as reportsSigned,
  startRoad,
  taskOf,
} from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import {
  decided,
  decidedOutside,
  decisionOn,
  sent as decisionSent,
  uploaded,
  validated,
} from '#test/support/decision-road'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import {
  applied,
  type CaRoad,
  documentCodes,
  given,
  goodReport,
  investigated,
  made,
  openCodes,
  page,
  sent,
  signed,
  signs,
  slightReport,
  startCaRoad,
  stepOn,
} from './ca-road.ts'
import { communicated, included, recordsOf, registered, startNgwRoad } from './ngw-road.ts'

/** Nine people where four may live, with the detailed report that says so. */
const crowdedReport = {
  ...goodReport,
  occupants: { adults: 9, children: 0 },
  detailedReport: { text: 'Er slapen negen mensen in één kamer.', grounds: ['OVERBEWONING' as const] },
}
const table = [
  { upTo: 0, years: 10 },
  { upTo: 1, years: 8 },
  { upTo: 2, years: 6 },
  { upTo: 4, years: 4 },
]
const values = {
  'ca.validityMode': 'VAST' as const,
  'ca.validityYears': 1,
  'ca.validityTable': table,
  'ca.feeZw': 90,
  'ca.feeRoom': 45,
  'ca.waivesSocialRental': false,
}

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('certificates: parameters, and how they end', (open) => {
  let world: World
  let road: CaRoad
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startCaRoad(world)
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(90_000)
  })

  const set = async (change: Partial<typeof values | { 'ca.validityMode': 'TABEL' }>, validFrom = '2026-01-01') =>
    (await world.as('gent-beheer')).call(setCertificateParameters, {
      body: { values: { ...values, ...change }, validFrom },
    })
  const certificateOf = async (caseId: string) => (await page(road.handler, caseId)).certificates[0]!

  it('Scenario 43: a fee above the limit of the day is refused, and what is set holds from its day', async () => {
    const refused = await refusal(set({ 'ca.feeZw': 95, 'ca.feeRoom': 0 }, '2020-03-01'))
    expect(refused).to.include({ code: 'RULE_BROKEN', reason: 'ABOVE_LEGAL_LIMIT' })
    expect((await refusal(set({ 'ca.validityYears': 11 }))).reason).to.equal('OUTSIDE_LEGAL_RANGE')
    const up = [table[3]!, ...table]
    expect((await refusal(set({ 'ca.validityTable': up }))).reason).to.equal('TABLE_NOT_MONOTONE')
    expect((await refusal(road.handler.call(getCertificateParameters, {}))).status).to.equal(403)
    await set({ 'ca.validityMode': 'TABEL' })
    const manager = await world.as('gent-beheer')
    expect((await manager.call(getCertificateParameters, {})).values['ca.validityMode']).to.equal('TABEL')
  })

  it('Scenario 39: three defects of category I and the table give four years from the second signature', async () => {
    const caseId = await applied(road, { search: 'Spinnerijstraat' })
    expect(await documentCodes(road.handler, caseId)).to.deep.equal(['DT112 DEFINITIEF', 'DT116 DEFINITIEF'])
    expect((await page(road.handler, caseId)).application.feeEuro).to.equal(90)
    await investigated(road, caseId, [slightReport])
    await made(road, caseId)
    await signs(road, road.mayor, caseId)
    await world.moveTo('2026-01-07')
    await signs(road, road.director, caseId)
    await sent(road, caseId)
    expect(await certificateOf(caseId)).to.include({ issuedOn: '2026-01-07', validUntil: '2030-01-07' })
  })

  it('Scenario 32: ex officio after a conform re-inspection nothing is asked, also where the municipality asks a fee', async () => {
    const origin = await applied(road, { search: 'Molenpad' })
    const investigationId = await investigated(road, origin, [goodReport])
    const { main, unitIds } = await caseAndUnits(origin)
    const caseId = uuid()
    await world.deps.database.transaction(() =>
      publish(world.deps, ca.messages.requested, {
        caseId,
        key: caseId,
        variables: {
          ...main,
          caseId,
          unitIds,
          issuerOrgId: main.municipalityOrgId,
          exOfficio: true,
          originCaseId: origin,
          investigationId,
          decisionLapsesAt: certificateDeadline('2026-01-07').lapsesAt,
        },
      }),
    )
    await world.idle()
    const file = await page(road.handler, caseId)
    expect(file.application).to.include({ exOfficio: true, feeEuro: 0 })
    expect(file.documents).to.deep.equal([])
    await made(road, caseId)
    await signed(road, caseId)
    await sent(road, caseId)
    expect(await certificateOf(caseId)).to.include({ status: 'GELDIG' })
    expect((await documentCodes(road.handler, caseId)).map((words) => words.slice(0, 5))).not.to.include('DT116')
  })

  it('Scenario 40: a unit on VIVOO-OO and NGW: deletion is asked for OO alone, and OO is lifted', async function () {
    this.timeout(180_000)
    const oo = await startRoad(world)
    const ngwRoad = await startNgwRoad(world)
    const advised = await adviceSent(oo, 'Kolkstraat')
    const run = await decidedOutside(oo, advised.caseId, advised.unitIds.slice(0, 1))
    await decisionSent(oo, run)
    await validated(oo, run)
    await included(ngwRoad, advised.caseId)
    const ngwCase = await registered(ngwRoad, { on: '2025-12-20' })
    await communicated(ngwRoad, ngwCase)
    await included(ngwRoad, ngwCase)

    const caseId = await given(road, { search: 'Kolkstraat 27' }, [goodReport])
    const deletions = (await ngwRoad.manager.call(listTasks, { query: { code: 'A08', limit: 100 } })).items
    expect(deletions.map((task) => task.caseId)).to.deep.equal([advised.caseId])
    const deletion = await ngwRoad.manager.call(getDeletion, { params: { taskId: deletions[0]!.id } })
    expect(deletion).to.include({ reason: 'CONFORMITEITSATTEST', origin: 'CA' })
    expect((await recordsOf(ngwRoad, ngwCase)).map(({ status }) => status)).to.deep.equal(['OPGENOMEN'])
    const { units } = await road.handler.call(getCase, { params: { caseId: advised.caseId } })
    expect(units.find(({ id }) => id === advised.unitIds[0])?.subStatus).to.equal('OPGEHEVEN')
    expect(await openCodes(road, caseId)).to.deep.equal(['A19'])
    await road.handler.call(checkNgwDecision, await stepOn(road.handler, caseId, {}))
    await world.idle()
    expect(await openCodes(road, caseId)).to.deep.equal([])
  })

  it('withdrawn: announced, reacted to, refused by a signer, decided again and signed', async function () {
    this.timeout(120_000)
    const caseId = await given(road, { search: 'Molenpad' }, [goodReport])
    const { unitId } = await certificateOf(caseId)
    const reason = 'De dakgoot lekt en de muren zijn vochtig.'
    await road.handler.call(startWithdrawal, await stepOn(road.handler, caseId, { unitIds: [unitId], reason }))
    await world.idle()
    const step = { withdraw: true, signingFlow: 'DIGITAAL' as const }
    const early = road.handler.call(decideWithdrawal, await stepOn(road.handler, caseId, step))
    expect((await refusal(early)).reason).to.equal('REACTION_TERM_RUNS')
    const reaction = { receivedOn: '2026-01-07', reaction: 'De goot wordt hersteld.' }
    await road.handler.call(reactToWithdrawal, await stepOn(road.handler, caseId, reaction))
    await world.idle()
    await road.handler.call(decideWithdrawal, await stepOn(road.handler, caseId, step))
    await world.idle()
    await signs(road, road.mayor, caseId, 'Eerst nog een bezoek.')
    await road.handler.call(decideWithdrawal, await stepOn(road.handler, caseId, step))
    await world.idle()
    await signs(road, road.mayor, caseId)
    await signs(road, road.director, caseId)
    expect(await certificateOf(caseId)).to.include({ status: 'INGETROKKEN', endedOn: '2026-01-07' })
    const codes = await documentCodes(road.handler, caseId)
    expect(codes).to.include.members(['DT119 DEFINITIEF', 'DT120 VERZONDEN'])
  })

  it('an intention that nobody reacts to is decided after its term, and may be dropped', async function () {
    this.timeout(120_000)
    const caseId = await given(road, { search: 'Molenpad' }, [goodReport])
    const { unitId } = await certificateOf(caseId)
    const fields = { unitIds: [unitId], reason: 'Een buur meldt vocht.' }
    await road.handler.call(startWithdrawal, await stepOn(road.handler, caseId, fields))
    await world.idle()
    await world.moveTo('2026-01-22')
    expect(await openCodes(road, caseId)).to.deep.equal(['A14'])
    const drop = await stepOn(road.handler, caseId, { withdraw: false, signingFlow: null })
    await road.handler.call(decideWithdrawal, drop)
    await world.idle()
    expect((await page(road.handler, caseId)).withdrawal?.status).to.equal('LATEN_VALLEN')
    expect(await certificateOf(caseId)).to.include({ status: 'GELDIG' })
    kept = caseId
  })
  let kept: string

  it('lapsed by law: structural works end the certificate from their day, and the holders are told', async () => {
    const caseId = kept
    const { unitId } = await certificateOf(caseId)
    const lapse = { unitIds: [unitId], lapseReason: 'BOUWWERKEN' as const, lapsedOn: '2026-01-20' }
    await road.handler.call(lapseCertificate, await stepOn(road.handler, caseId, lapse))
    await world.idle()
    expect(await certificateOf(caseId)).to.include({
      status: 'VERVALLEN',
      endReason: 'BOUWWERKEN',
      endedOn: '2026-01-20',
    })
    expect(await documentCodes(road.handler, caseId)).to.include('DT121 DEFINITIEF')
  })

  it('Scenario 27: declared overcrowded alone, a unit is not on VIVOO and its certificate lapses', async function () {
    this.timeout(150_000)
    const certified = await given(road, { search: 'Spinnerijstraat' }, [goodReport])
    const oo = await startRoad(world)
    const { caseId, unitIds } = await registeredOo(oo, 'Spinnerijstraat')
    const adviceRequestId = await asked(oo, caseId, unitIds)
    const investigationId = await handled(oo, adviceRequestId)
    await planned(oo, investigationId)
    await filled(oo, investigationId, crowdedReport)
    await reportsSigned(oo, investigationId)
    await adviceMade(oo, adviceRequestId)
    await oo.official.call(signDocuments, {
      params: { taskId: await taskOf(oo.official, caseId, '9') },
      body: { signed: true, reason: '' },
    })
    await world.idle()
    await world.moveTo('2026-01-24')
    const verdict = { oo: 'NIET_OO', overcrowded: true } as const
    const unit = decided(unitIds[0]!, { verdict, uploadedDocumentId: await uploaded(oo, caseId) })
    const body = await decisionOn(oo, caseId, [unit], { decisionDate: '2026-01-23' })
    await oo.gent.call(makeDecision, { params: { caseId }, body })
    await world.idle()
    await decisionSent(oo, body.id)
    await validated(oo, body.id)
    expect(await certificateOf(certified)).to.include({
      status: 'VERVALLEN',
      endReason: 'VERKLAARD_OO',
      endedOn: '2026-01-23',
    })
    const { tasks } = await oo.agency.call(getCase, { params: { caseId } })
    expect(tasks.map(({ code }) => code)).not.to.include('A07')
  })

  it('expired: the morning after its last day, not before', async () => {
    await set({ 'ca.validityMode': 'VAST' }, '2026-01-23')
    const caseId = await given(road, { search: 'Molenpad' }, [goodReport])
    expect(await certificateOf(caseId)).to.include({ validUntil: '2027-01-24' })
    await world.moveTo('2027-01-24')
    expect(await certificateOf(caseId)).to.include({ status: 'GELDIG' })
    await world.moveTo('2027-01-25')
    expect(await certificateOf(caseId)).to.include({
      status: 'VERVALLEN',
      endReason: 'VERSTREKEN',
      endedOn: '2027-01-25',
    })
  })

  const caseAndUnits = async (caseId: string) => {
    const file = await page(road.handler, caseId)
    const { municipalityOrgId, agencyOrgId } = (await rowOf(caseId))!
    return { main: { municipalityOrgId, agencyOrgId }, unitIds: file.outcomes.map(({ unitId }) => unitId) }
  }
  const rowOf = (caseId: string) => world.database.model(caseModel).findByPk(caseId)
})
