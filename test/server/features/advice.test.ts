import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { askAdvice, getAdviceRequest, handleAdviceRequest, makeAdvice } from '#contract/advice'
import { getCase } from '#contract/cases'
import { downloadDocument } from '#contract/documents'
import {
  adviceSent,
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
import { createPorts } from '#server/features/ports'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'

describeOnDatabases('advice', (open) => {
  let world: World
  let road: Road
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startRoad(world)
  })
  after(() => world?.close())

  const statuses = async (caseId: string) => {
    const { units } = await road.gent.call(getCase, { params: { caseId } })
    return units.map(({ subStatus }) => subStatus)
  }

  it('asking closes task 2, judges the request and brings A01 to the agency; the same id asks once', async function () {
    this.timeout(60_000)
    const { caseId, unitIds } = await registered(road, 'Kolkstraat')
    const [first = '', ...others] = unitIds
    const params = { caseId }
    const { version } = await road.gent.call(getCase, { params })
    const body = { id: uuid(), askedOn: '2026-01-05', unitIds: [first], note: 'Sleutel bij de buren.', version }
    const early = await refusal(road.gent.call(askAdvice, { params, body: { ...body, askedOn: '2026-01-04' } }))
    expect(early.reason).to.equal('ASKED_BEFORE_REQUEST')
    expect((await refusal(road.gent.call(askAdvice, { params, body: { ...body, version: 99 } }))).code).to.equal(
      'STALE',
    )
    await road.gent.call(askAdvice, { params, body })
    await road.gent.call(askAdvice, { params, body })
    await world.idle()
    const page = await road.gent.call(getCase, { params })
    expect(page.adviceRequestIds).to.deep.equal([body.id])
    expect(page.tasks.map(({ code, dueOn }) => [code, dueOn])).to.deep.include(['A01', '2026-01-15'])
    expect(page.tasks.map(({ code }) => code)).to.not.include('2')
    expect(page.documents.map(({ code }) => code)).to.include('DT016')
    expect(page.units[0]?.subStatus).to.equal('ADVIES_GEVRAAGD')

    const again = { ...body, id: uuid(), version: page.version }
    expect((await refusal(road.gent.call(askAdvice, { params, body: again }))).reason).to.equal('ADVICE_ALREADY_ASKED')
    const secondId = await asked(road, caseId, others)
    expect((await road.gent.call(getCase, { params })).adviceRequestIds).to.deep.equal([body.id, secondId])
  })

  it('a refused request tells the municipality why, which then may ask again', async function () {
    this.timeout(60_000)
    const { caseId, unitIds } = await registered(road, 'Spinnerijstraat')
    const adviceRequestId = await asked(road, caseId, unitIds)
    const params = { adviceRequestId }
    const { version } = await road.agency.call(getAdviceRequest, { params })
    const body = { route: 'GEWEIGERD', reason: '', version } as const
    expect((await refusal(road.agency.call(handleAdviceRequest, { params, body }))).reason).to.equal('REASON_REQUIRED')
    const reason = 'De klacht gaat niet over de woning.'
    await road.agency.call(handleAdviceRequest, { params, body: { ...body, reason } })
    const twice = await refusal(road.agency.call(handleAdviceRequest, { params, body: { ...body, reason } }))
    expect(twice.reason).to.equal('ADVICE_REQUEST_HANDLED')
    await world.idle()
    const seen = await road.gent.call(getAdviceRequest, { params })
    expect(seen).to.include({ route: 'GEWEIGERD', refusalReason: reason })
    expect(await statuses(caseId)).to.deep.equal(['GESTART'])
    await asked(road, caseId, unitIds)
    expect(await statuses(caseId)).to.deep.equal(['ADVIES_GEVRAAGD'])
  })

  it('the advice follows the signed reports, stays with the agency until it is sent, and then binds', async function () {
    this.timeout(90_000)
    const { caseId, unitIds } = await registered(road, 'Molenpad')
    const adviceRequestId = await asked(road, caseId, unitIds)
    const params = { adviceRequestId }
    const investigationId = await handled(road, adviceRequestId)
    expect((await road.gent.call(getAdviceRequest, { params })).investigationId).to.equal(null)
    await planned(road, investigationId)
    await filled(road, investigationId)
    await signed(road, investigationId)

    const { preset, version } = await road.agency.call(getAdviceRequest, { params })
    expect(preset).to.have.length(1)
    expect(preset[0]?.verdict).to.deep.equal({ oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false })
    expect(preset[0]?.grounds).to.contain('categorie III')
    const only = { oo: 'ONBEWOONBAAR', overcrowded: false } as const
    const old = preset.map((one) => ({ ...one, verdict: only }))
    const wrong = await refusal(road.agency.call(makeAdvice, { params, body: { perUnit: old, version } }))
    expect(wrong.reason).to.equal('VERDICT_NOT_IN_REGIME')
    await made(road, adviceRequestId)
    expect((await road.gent.call(getAdviceRequest, { params })).advice).to.equal(null)
    expect((await road.agency.call(getAdviceRequest, { params })).advice).to.include({ status: 'TER_ONDERTEKENING' })
    expect(await statuses(caseId)).to.deep.equal(['ADVIES_TER_ONDERTEKENING'])
  })

  it('no advice is asked on what is not a dwelling', async function () {
    this.timeout(60_000)
    const { caseId } = await registered(road, 'Havenlaan')
    const params = { caseId }
    const { version, units } = await road.gent.call(getCase, { params })
    const shop = units.find(({ type }) => type === 'NWF')?.id ?? ''
    const body = { id: uuid(), askedOn: '2026-01-05', unitIds: [shop], note: '', version }
    expect((await refusal(road.gent.call(askAdvice, { params, body }))).reason).to.equal('UNIT_NOT_A_DWELLING')
  })

  it('a sent advice shows to the municipality with its documents and opens the hearing', async function () {
    this.timeout(90_000)
    const { caseId, adviceRequestId } = await adviceSent(road, 'Havenlaan')
    const page = await road.gent.call(getCase, { params: { caseId } })
    expect(page.units.find(({ type }) => type !== 'NWF')).to.deep.include({
      subStatus: 'ADVIES_VERSTUURD',
      adviceVerdict: { oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false },
      investigationVerdict: { oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false },
    })
    expect(page.actions.find(({ action }) => action === 'HEARING_START')?.open).to.equal(true)
    await taskOf(road.gent, caseId, 'A03')
    const codes = page.documents.map(({ code, status }) => `${code} ${status}`)
    expect(codes).to.include.members(['DT011 ONDERTEKEND', 'DT145 ONDERTEKEND', 'DT023 VERZONDEN', 'DT024 DEFINITIEF'])
    const { advice } = await road.gent.call(getAdviceRequest, { params: { adviceRequestId } })
    expect(advice).to.include({ status: 'VERSTUURD', signedBy: 'Gust Proefpersoon', sentOn: '2026-01-05' })
    const documentId = page.documents.find(({ code }) => code === 'DT023')?.id ?? ''
    const answer = await road.gent.fetch(downloadDocument, { params: { documentId }, query: { format: 'docx' } })
    expect(answer.status).to.equal(200)
  })

  it('a step of the process that runs twice changes nothing', async function () {
    this.timeout(90_000)
    const { caseId, adviceId, investigationId } = await adviceSent(road, 'Tramstelplaats')
    const state = async () => {
      const page = await road.gent.call(getCase, { params: { caseId } })
      return { version: page.version, units: page.units, documents: page.documents }
    }
    const before = await state()
    const { advices, technicalReports, signings, letterDesk } = createPorts(world.deps).handlers
    expect(await advices.send(adviceId)).to.deep.equal({ processAdviceDueOn: '2026-01-19' })
    await advices.toSign(adviceId)
    await advices.refuse(adviceId)
    await technicalReports.publish(investigationId)
    const documentIds = before.documents.filter(({ code }) => code === 'DT023').map(({ id }) => id)
    const signing = { caseId, signingSubjectId: adviceId, documentIds }
    expect(await signings.prints(signing)).to.deep.equal([])
    expect(await signings.finalise(signing, [])).to.deep.equal({ signedOn: '2026-01-05' })
    await signings.refuse(signing)
    const letter = await advices.coverLetter(adviceId)
    const docx = Buffer.from(await downloadOf(before.documents.find(({ code }) => code === 'DT024')?.id ?? ''))
    const first = await letterDesk.keep(letter, docx, 'job-of-a-retry')
    expect(await letterDesk.keep(letter, docx, 'job-of-a-retry')).to.equal(first)
    const after = await state()
    expect(after.documents).to.have.length(before.documents.length + 1)
    expect({ ...after, documents: [] }).to.deep.equal({ ...before, documents: [] })
  })

  const downloadOf = async (documentId: string): Promise<ArrayBuffer> => {
    const answer = await road.gent.fetch(downloadDocument, { params: { documentId }, query: { format: 'docx' } })
    return answer.arrayBuffer()
  }
})
