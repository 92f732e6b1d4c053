import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCase, getCaseHistory } from '#contract/cases'
import {
  deleteDecisionRun,
  getDecisionBasis,
  getDecisionRun,
  makeDecision,
  replaceDecisionDocument,
  sendDecision,
  validateDecision,
} from '#contract/decisions'
import { signDocuments } from '#contract/signing'
import { createPorts } from '#server/features/ports'
import { documentModel } from '#server/platform/case-file/document-model'
import { mayorDecisionModel } from '#server/platform/case-file/decision-model'
import { adviceSent, type Road, startRoad, taskOf } from '#test/support/advice-road'
import { decided, decidedOutside, decisionOn, sent, unfit, uploaded, validated } from '#test/support/decision-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

const sound = { oo: 'NIET_OO', overcrowded: false } as const
const sign = { signed: true, reason: '' }

describeOnDatabases('decisions', (open) => {
  let world: World
  let road: Road
  let mayor: Actor
  let director: Actor
  let caseId: string
  let first: string
  let second: string
  let third: string
  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open)
    road = await startRoad(world)
    mayor = await world.as('gent-burgemeester')
    director = await world.as('gent-directeur')
    const made = await adviceSent(road, 'Kolkstraat')
    caseId = made.caseId
    ;[first = '', second = '', third = ''] = made.unitIds
  })
  after(() => world?.close())

  const page = () => road.gent.call(getCase, { params: { caseId } })
  const codes = async () => (await page()).tasks.map(({ code }) => code).toSorted()
  const unitOf = async (unitId: string) => (await page()).units.find(({ id }) => id === unitId)!
  const make = async (units: Parameters<typeof decisionOn>[2], change: Parameters<typeof decisionOn>[3] = {}) => {
    const body = await decisionOn(road, caseId, units, change)
    await road.gent.call(makeDecision, { params: { caseId }, body })
    await world.idle()
    return { params: { decisionRunId: body.id }, body }
  }
  const refused = async (units: Parameters<typeof decisionOn>[2], change: Parameters<typeof decisionOn>[3] = {}) => {
    const body = await decisionOn(road, caseId, units, change)
    const { code, reason } = await refusal(road.gent.call(makeDecision, { params: { caseId }, body }))
    return `${code} ${reason ?? ''}`
  }

  it('the wizard shows per unit what the decision rests on, what may be chosen and what is missing', async () => {
    const basis = await road.gent.call(getDecisionBasis, { params: { caseId } })
    expect(basis.units).to.have.length(3)
    const [unit] = basis.units
    expect(unit?.basis).to.deep.include({ kind: 'ADVIES', on: '2026-01-05', verdict: unfit })
    expect(unit?.choices.find(({ verdict }) => verdict.overcrowded)).to.include({ reason: 'STRICTER_THAN_BASIS' })
    expect(unit?.choices.filter((choice) => choice.open).map(({ milder }) => milder)).to.include.members([true, false])
    expect(unit).to.deep.include({ hearing: null, warnings: ['NO_HEARING_HELD'] })
    expect(basis.defaults).to.include({ vacateTermDays: 90, quickRepairDays: 30 })
    const middelkerke = await world.as('middelkerke-dossier')
    expect((await refusal(middelkerke.call(getDecisionBasis, { params: { caseId } }))).code).to.equal('NOT_FOUND')
    // the agency decides only for a municipality that does not use the system
    expect((await refusal(road.agency.call(getDecisionBasis, { params: { caseId } }))).reason).to.equal('NO_RIGHT')
    expect((await refusal(road.official.call(getDecisionBasis, { params: { caseId } }))).code).to.equal('FORBIDDEN')
  })

  it('Scenario 17: refuses what the law does not allow with a reason each, and writes nothing', async () => {
    const option = { option: 'ONTRUIMING_VOOR', on: '2026-04-05', termDays: null, occupants: null } as const
    const milder = { verdict: { oo: 'ONGESCHIKT', overcrowded: false }, motivation: 'Geen gevaar.' } as const
    const broken = 'RULE_BROKEN'
    const stricter = decided(first, { verdict: { ...unfit, overcrowded: true } })
    expect(await refused([stricter])).to.equal(`${broken} STRICTER_THAN_BASIS`)
    expect(await refused([decided(first, { verdict: sound })])).to.equal(`${broken} MOTIVATION_REQUIRED`)
    const beyond = decided(first, { ...milder, options: [option] })
    expect(await refused([beyond])).to.equal(`${broken} OPTION_EXCEEDS_VERDICT`)
    const half = decided(first, { options: [{ ...option, on: null }] })
    expect(await refused([half])).to.equal(`${broken} OPTION_INCOMPLETE`)
    expect(await refused([decided(first), decided(first)])).to.equal(`${broken} UNIT_TWICE`)
    const past = { decisionDate: '2026-01-04' }
    expect(await refused([decided(first)], past)).to.equal(`${broken} DOCUMENT_MISSING`)
    const elsewhere = decided(first, { uploadedDocumentId: uuid() })
    expect(await refused([elsewhere], past)).to.equal(`${broken} UNKNOWN_DOCUMENT`)
    expect(await refused([decided(first)], { signingFlow: 'OPGELADEN' })).to.equal(`${broken} SIGNING_FLOW_MISSING`)
    expect(await refused([decided(uuid())])).to.equal('NOT_ALLOWED_NOW UNKNOWN_TARGET')
    expect(await refused([decided(first)], { version: 0 })).to.equal('STALE ')
    expect(await unitOf(first)).to.deep.include({ subStatus: 'ADVIES_VERSTUURD', decision: null })
    expect(await codes()).to.deep.equal(['1', 'A03'])
  })

  it('a refused signature withdraws the decision: documents go, the unit returns', async function () {
    this.timeout(60_000)
    const { params, body } = await make([decided(first)], { signingFlow: 'DIGITAAL' })
    const again = await road.gent.call(makeDecision, { params: { caseId }, body })
    expect(again.decisionRunId).to.equal(body.id)
    expect((await unitOf(first)).subStatus).to.equal('BESLISSING_TER_ONDERTEKENING')
    expect(await refused([decided(first)])).to.equal('NOT_ALLOWED_NOW DECISION_EXISTS')
    expect((await refusal(road.agency.call(getDecisionRun, { params }))).code).to.equal('NOT_FOUND')
    const run = await road.gent.call(getDecisionRun, { params })
    expect(run.documents.map(({ code, status }) => `${code} ${status}`)).to.deep.equal(['DT034 TER_ONDERTEKENING'])
    const task = { params: { taskId: await taskOf(mayor, caseId, '110') } }
    await mayor.call(signDocuments, { ...task, body: { signed: false, reason: 'Eerst de eigenaar horen.' } })
    await world.idle()
    expect((await refusal(road.gent.call(getDecisionRun, { params }))).code).to.equal('NOT_FOUND')
    expect(await unitOf(first)).to.deep.include({ subStatus: 'ADVIES_VERSTUURD', decision: null })
    expect((await page()).documents.map(({ code }) => code)).not.to.include('DT034')
    const history = await road.gent.call(getCaseHistory, { params: { caseId }, query: {} })
    expect(history.items.map(({ summary }) => summary)).to.include('De beslissing is ingetrokken')
  })

  it('signed by both it is dated on the last signature, and can be deleted until it is sent', async function () {
    this.timeout(60_000)
    const { params } = await make([decided(first)], { signingFlow: 'DIGITAAL' })
    await mayor.call(signDocuments, { params: { taskId: await taskOf(mayor, caseId, '110') }, body: sign })
    await world.moveTo('2026-01-06')
    await director.call(signDocuments, { params: { taskId: await taskOf(director, caseId, '140') }, body: sign })
    await world.idle()
    const run = await road.gent.call(getDecisionRun, { params })
    expect(run.decisions[0]).to.include({ status: 'TE_VERSTUREN', decidedOn: '2026-01-06' })
    const [letter] = await world.database
      .model(documentModel)
      .findAll({ where: { id: run.documents.map(({ id }) => id) } })
    expect(letter?.snapshot, 'printed as it is kept').to.deep.nested.include({
      'letter.date': '6 januari 2026',
      'decision.date': '6 januari 2026',
    })
    expect(await codes()).to.deep.equal(['1', '181', 'A03'])
    await road.gent.call(deleteDecisionRun, { params })
    expect(await unitOf(first)).to.deep.include({ subStatus: 'ADVIES_VERSTUURD', decision: null })
    await world.idle()
    expect(await codes()).to.deep.equal(['1', 'A03'])
    expect((await page()).documents.map(({ code }) => code)).not.to.include('DT034')
    expect((await refusal(road.gent.call(deleteDecisionRun, { params }))).code).to.equal('NOT_FOUND')
  })

  it('Scenario 23, 25: on paper each decision is replaced by its scan, sent, found invalid, sent again and found valid', async function () {
    this.timeout(90_000)
    const { params } = await make([decided(first), decided(second)])
    const read = (actor: Actor) => actor.call(getDecisionRun, { params })
    expect(await codes()).to.deep.equal(['1', '111', 'A03'])
    const before = await read(road.gent)
    const early = { postedOn: '2026-01-06', version: before.version }
    expect((await refusal(road.gent.call(sendDecision, { params, body: early }))).reason).to.equal('NOT_SIGNED')

    const replacements: { documentId: string; uploadedDocumentId: string }[] = []
    for (const { id } of before.documents)
      replacements.push({ documentId: id, uploadedDocumentId: await uploaded(road, caseId) })
    const replace = (change: object) =>
      road.gent.call(replaceDecisionDocument, {
        params,
        body: { replacements, signedOn: '2026-01-05', version: before.version, ...change },
      })
    expect((await refusal(replace({ replacements: replacements.slice(1) }))).reason).to.equal('DOCUMENT_MISSING')
    expect((await refusal(replace({ signedOn: '2026-01-07' }))).reason).to.equal('DATE_IN_FUTURE')
    await replace({})
    await world.idle()
    expect(await codes()).to.deep.equal(['1', '181', 'A03'])
    const signedRun = await read(road.gent)
    expect(signedRun.decisions.map(({ decidedOn }) => decidedOn)).to.deep.equal(['2026-01-05', '2026-01-05'])
    expect(signedRun.documents.map(({ status }) => status).toSorted()).to.deep.equal([
      'DEFINITIEF',
      'DEFINITIEF',
      'VERVANGEN_DOOR_ONDERTEKEND',
      'VERVANGEN_DOOR_ONDERTEKEND',
    ])

    const send = (change: object) =>
      road.gent.call(sendDecision, { params, body: { postedOn: '2026-01-06', version: signedRun.version, ...change } })
    expect((await refusal(send({ postedOn: '2026-01-07' }))).reason).to.equal('DATE_IN_FUTURE')
    expect((await refusal(send({ postedOn: '2026-01-04' }))).reason).to.equal('POSTED_BEFORE_DECISION')
    expect((await refusal(send({ version: signedRun.version - 1 }))).code).to.equal('STALE')
    await send({})
    await world.idle()
    expect((await refusal(send({}))).reason).to.equal('ALREADY_SENT')
    expect((await refusal(road.gent.call(deleteDecisionRun, { params }))).reason).to.equal('ALREADY_SENT')
    expect(await codes(), 'task 1 waits for the third unit').to.deep.equal(['1', 'A03', 'A05'])
    const noticed = (await page()).documents.filter(({ code }) => code === 'DT035')
    expect(noticed.map(({ addressee }) => addressee ?? '').toSorted()).to.deep.equal([
      'Aster Duinkant',
      'Corneel Wilgenoord',
      'Fenna Zandvliet',
      'Ruben Hopveld',
      'Tuur Beekmeers',
    ])

    const asked = await read(road.agency)
    expect(asked.decisions.map(({ findings }) => findings)).to.deep.equal([['GEEN_HOORPLICHT'], ['GEEN_HOORPLICHT']])
    const judge = (change: object) =>
      road.agency.call(validateDecision, {
        params,
        body: { valid: false, reason: null, note: '', version: asked.version, ...change },
      })
    expect((await refusal(judge({}))).reason).to.equal('REASON_REQUIRED')
    await judge({ reason: 'GEEN_HOORPLICHT' })
    await world.idle()
    expect((await unitOf(first)).subStatus).to.equal('BESLISSING_ONGELDIG')
    expect(await codes()).to.deep.equal(['1', 'A03', 'A06'])
    await sent(road, params.decisionRunId)
    expect((await page()).documents.filter(({ code }) => code === 'DT035')).to.have.length(5)
    await validated(road, params.decisionRunId)
    const valid = await read(road.gent)
    expect(valid.decisions.map(({ status, appealUntil }) => `${status} ${appealUntil}`)).to.deep.equal([
      'GELDIG 2026-02-09',
      'GELDIG 2026-02-09',
    ])
    expect(await codes()).to.deep.equal(['1', 'A03', 'A07', 'A07'])
  })

  it('what got around the wizard and is too strict is found by the process', async () => {
    const { params } = await make([decided(third)])
    const { decisions } = createPorts(world.deps).handlers
    expect(await decisions.isTooStrict(params.decisionRunId)).to.equal(false)
    await world.database
      .model(mayorDecisionModel)
      .update({ verdict: { ...unfit, overcrowded: true } }, { where: { runId: params.decisionRunId } })
    expect(await decisions.isTooStrict(params.decisionRunId)).to.equal(true)
    await road.gent.call(deleteDecisionRun, { params })
    await world.idle()
  })

  it('one of the past is uploaded and goes straight to sending; after the last unit the case closes by itself', async function () {
    this.timeout(60_000)
    const uploadedDocumentId = await uploaded(road, caseId)
    const motivation = 'De gebreken zijn hersteld.'
    const unit = decided(third, { verdict: sound, motivation, uploadedDocumentId })
    const { params } = await make([unit], { decisionDate: '2026-01-05', signingFlow: 'DIGITAAL' })
    expect(await codes(), 'a decision on each unit: no hearing is asked any more').to.deep.equal([
      '1',
      '181',
      'A07',
      'A07',
    ])
    const run = await road.gent.call(getDecisionRun, { params })
    expect(run).to.include({ signingFlow: 'OPGELADEN' })
    expect(run.documents.map(({ id, status }) => [id, status])).to.deep.equal([[uploadedDocumentId, 'DEFINITIEF']])
    await sent(road, params.decisionRunId)
    expect(await codes(), 'task 1 ends with the last sending').to.deep.equal(['A05', 'A07', 'A07'])
    await validated(road, params.decisionRunId)
    expect(await codes(), 'a sound unit is not taken up').to.deep.equal(['A07', 'A07'])
    await world.moveTo('2026-02-16')
    expect((await page()).status).to.equal('AFGESLOTEN')
    expect(await codes()).to.deep.equal(['A07', 'A07'])
  })

  it('a run of one municipality does not exist for another', async function () {
    this.timeout(60_000)
    const other = await adviceSent(road, 'Spinnerijstraat')
    const decisionRunId = await decidedOutside(road, other.caseId, other.unitIds)
    const middelkerke = await world.as('middelkerke-dossier')
    const params = { decisionRunId }
    expect((await refusal(middelkerke.call(getDecisionRun, { params }))).code).to.equal('NOT_FOUND')
    expect((await refusal(middelkerke.call(deleteDecisionRun, { params }))).code).to.equal('NOT_FOUND')
    const body = { postedOn: '2026-01-05', version: 0 }
    expect((await refusal(middelkerke.call(sendDecision, { params, body }))).code).to.equal('NOT_FOUND')
  })
})
