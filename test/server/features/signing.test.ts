import { expect } from 'chai'
import { getAdviceRequest } from '#contract/advice'
import { getCase } from '#contract/cases'
import { getSigning, signDocuments } from '#contract/signing'
import { claimTask } from '#contract/tasks'
import { documentModel } from '#server/platform/case-file/document-model'
import { signaturesOf } from '#server/platform/case-file/signatures'
import {
  asked,
  filled,
  handled,
  made,
  planned,
  registered,
  type Road,
  signed,
  startRoad,
  taskOf,
} from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'

describeOnDatabases('signing', (open) => {
  let world: World
  let road: Road
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startRoad(world)
  })
  after(() => world?.close())

  it('a refusal needs a reason, takes the document back and brings the advice to its maker; then it is signed', async function () {
    this.timeout(90_000)
    const { caseId, unitIds } = await registered(road, 'Molenpad')
    const adviceRequestId = await asked(road, caseId, unitIds)
    const investigationId = await handled(road, adviceRequestId)
    await planned(road, investigationId)
    await filled(road, investigationId)
    await signed(road, investigationId)
    const adviceId = await made(road, adviceRequestId)

    const params = { taskId: await taskOf(road.official, caseId, '9') }
    const page = await road.official.call(getSigning, { params })
    expect(page.documents.map(({ code }) => code)).to.deep.equal(['DT023'])
    expect(page).to.deep.include({ signers: [{ role: 'WK_GA', name: null, signedAt: null }], mayComplete: true })
    expect((await road.agency.call(getSigning, { params })).mayComplete).to.equal(false)
    expect((await road.gent.call(getSigning, { params })).documents).to.deep.equal([])
    const middelkerke = await world.as('middelkerke-dossier')
    expect((await refusal(middelkerke.call(getSigning, { params }))).code).to.equal('NOT_FOUND')

    const refuse = { signed: false, reason: '' }
    expect((await refusal(road.official.call(signDocuments, { params, body: refuse }))).reason).to.equal(
      'REASON_REQUIRED',
    )
    const why = { signed: false, reason: 'Grond van bus 1 ontbreekt.' }
    await road.official.call(signDocuments, { params, body: why })
    await road.official.call(signDocuments, { params, body: why })
    const sign = { signed: true, reason: '' }
    const late = await refusal(road.official.call(signDocuments, { params, body: sign }))
    expect(late.code).to.equal('NOT_ALLOWED_NOW')
    await world.idle()
    const { advice } = await road.agency.call(getAdviceRequest, { params: { adviceRequestId } })
    expect(advice).to.include({ status: 'GEWEIGERD', refusalReason: why.reason })
    expect(await signaturesOf(world.database, adviceId)).to.deep.equal([])

    expect(await made(road, adviceRequestId)).to.equal(adviceId)
    const again = { taskId: await taskOf(road.official, caseId, '9') }
    await road.official.call(claimTask, { params: again })
    world.clock.advance(2 * 86_400_000)
    // twice at once: the second hears that it is done
    await Promise.all([1, 2].map(() => road.official.call(signDocuments, { params: again, body: sign })))
    await world.idle()
    expect(await signaturesOf(world.database, adviceId)).to.have.length(1)
    const documents = await world.database
      .model(documentModel)
      .findAll({ where: { subjectId: adviceId, code: 'DT023' } })
    expect(documents.map(({ status }) => status).toSorted()).to.deep.equal(['GEWEIGERD', 'VERZONDEN'])
    const sent = documents.find(({ status }) => status === 'VERZONDEN')
    expect(sent?.signedOn).to.equal('2026-01-07')
    const snapshot = sent?.snapshot as
      | { letter: { date: string; signers: { name: string }[] }; advice: { date: string } }
      | undefined
    expect([snapshot?.letter.date, snapshot?.advice.date], 'wherever it says its day').to.deep.equal([
      '7 januari 2026',
      '7 januari 2026',
    ])
    expect(snapshot?.letter.signers[0]).to.include({
      name: 'Gust Proefpersoon',
      delegation: 'Digitaal ondertekend op 7 januari 2026',
    })
    const done = await road.official.call(getSigning, { params: again })
    expect(done.signers.map(({ name }) => name)).to.deep.equal(['Gust Proefpersoon'])
    expect(done.mayComplete).to.equal(false)
    const { units } = await road.gent.call(getCase, { params: { caseId } })
    expect(units[0]?.subStatus).to.equal('ADVIES_VERSTUURD')
  })
})
