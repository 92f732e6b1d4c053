import { expect } from 'chai'
import {
  handleApplication,
  listPropertyCertificates,
  makeCertificates,
  registerSecondOpinion,
  replaceCertificateDocuments,
  sendCertificates,
  startOoAfterRefusal,
  stopApplication,
} from '#contract/certificates'
import { getCase, getCaseHistory, getCaseProcess } from '#contract/cases'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import {
  applied,
  badReport,
  type CaRoad,
  documentCodes,
  given,
  goodReport,
  investigated,
  made,
  noDetectorReport,
  openCodes,
  page,
  scanned,
  sent,
  signed,
  signs,
  startCaRoad,
  stepOn,
} from './ca-road.ts'

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('certificates: from the application to every end', (open) => {
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

  const activeIn = async (caseId: string): Promise<string[]> => {
    const { instances } = await road.handler.call(getCaseProcess, { params: { caseId } })
    return instances.flatMap(({ state, processId }) => (state === 'ACTIVE' ? [processId] : []))
  }
  let first: string

  it('granted: signed by mayor and director, sent, and valid from the last signature', async () => {
    const caseId = await applied(road, { search: 'Kolkstraat 27' })
    first = caseId
    const before = await page(road.handler, caseId)
    expect(before.tasks.map(({ code, wizard, dueOn }) => ({ code, wizard, dueOn }))).to.deep.equal([
      { code: 'A14', wizard: 'ca-handle', dueOn: '2026-03-06' },
    ])
    expect(await documentCodes(road.handler, caseId)).to.deep.equal(['DT112 DEFINITIEF'])
    const stranger = road.agency.call(handleApplication, await stepOn(road.agency, caseId, { investigationId: null }))
    expect((await refusal(stranger)).reason).to.equal('OTHER_ORGANISATION')

    await investigated(road, caseId, [goodReport])
    await made(road, caseId)
    expect(await openCodes(road, caseId)).to.deep.equal(['110'])
    const early = road.handler.call(sendCertificates, await stepOn(road.handler, caseId, {}))
    expect((await refusal(early)).reason).to.equal('CERTIFICATE_NOT_SIGNED')
    await signed(road, caseId)
    await sent(road, caseId)
    const file = await page(road.handler, caseId)
    expect(file).to.include({ type: 'CA', status: 'AFGEROND' })
    expect(file.outcomes.map(({ status }) => status)).to.deep.equal(['CA_VERSTUURD'])
    expect(
      file.certificates.map(({ status, issuedOn, validUntil }) => ({ status, issuedOn, validUntil })),
    ).to.deep.equal([{ status: 'GELDIG', issuedOn: '2026-01-05', validUntil: '2036-01-05' }])
    const codes = await documentCodes(road.handler, caseId)
    expect(codes).to.include.members(['DT114 VERZONDEN', 'DT117 DEFINITIEF'])
    const params = { propertyId: file.propertyId }
    expect((await road.agency.call(listPropertyCertificates, { params })).certificates).to.have.length(1)
    expect(await activeIn(caseId)).to.deep.equal([])
    const { items } = await road.handler.call(getCaseHistory, { params: { caseId }, query: { limit: 100 } })
    expect(items.filter(({ summary }) => /^[A-Z_]+$/.test(summary))).to.deep.equal([])
  })

  it('signed on paper, on the investigation that the first rests on: the earlier certificate is replaced', async () => {
    const caseId = await applied(road, { search: 'Kolkstraat 27' })
    const { linkable } = await page(road.handler, caseId)
    expect(linkable).to.have.length(1)
    const unknown = await stepOn(road.handler, caseId, { investigationId: caseId })
    expect((await refusal(road.handler.call(handleApplication, unknown))).reason).to.equal('CANNOT_LINK')
    const { investigationId } = linkable[0]!
    await road.handler.call(handleApplication, await stepOn(road.handler, caseId, { investigationId }))
    await world.idle()
    await made(road, caseId, 'MANUEEL')
    expect(await openCodes(road, caseId)).to.deep.equal(['111'])
    const documentId = await scanned(road.handler, caseId, 'DT114')
    const step = await stepOn(road.handler, caseId, { signedOn: '2026-01-05', documentId })
    await road.handler.call(replaceCertificateDocuments, step)
    await world.idle()
    await sent(road, caseId)
    expect((await page(road.handler, caseId)).certificates[0]).to.include({ status: 'GELDIG' })
    expect((await page(road.handler, first)).certificates[0]).to.include({
      status: 'VERVANGEN',
      endReason: 'ANDER_ATTEST',
    })
  })

  it('Scenario 41: a refusal gives task 152; starting gives OO by the mayor, for the unfit unit alone', async () => {
    const reports = [badReport, noDetectorReport]
    const caseId = await given(road, { search: 'Weverijdreef', units: 2 }, reports)
    const file = await page(road.handler, caseId)
    expect(file.outcomes.map(({ status, documentCode }) => `${status} ${documentCode}`)).to.deep.equal([
      'WEIGERING_VERSTUURD DT141',
      'WEIGERING_VERSTUURD DT141',
    ])
    expect(file.certificates).to.deep.equal([])
    expect(await openCodes(road, caseId)).to.deep.equal(['152'])
    const step = await stepOn(road.handler, caseId, { start: true, reason: 'Het plafond kan instorten.' })
    await road.handler.call(startOoAfterRefusal, step)
    await world.idle()
    const { ooCaseId } = (await page(road.handler, caseId)).application
    const oo = await road.handler.call(getCase, { params: { caseId: ooCaseId! } })
    expect(oo.request.initiator).to.equal('BURGEMEESTER')
    const inOo = oo.units.filter(({ subStatus }) => subStatus !== null).map(({ id }) => id)
    expect(inOo).to.deep.equal([file.outcomes[0]!.unitId])
    expect(oo.tasks.map(({ code }) => code)).to.include.members(['1', '2'])
    expect(await activeIn(caseId)).to.deep.equal([])
  })

  it('refused, and no OO: the applicant asks the agency, which grants', async () => {
    const caseId = await given(road, { search: 'Spinnerijstraat' }, [badReport])
    const no = await stepOn(road.handler, caseId, { start: false, reason: 'De eigenaar herstelt.' })
    await road.handler.call(startOoAfterRefusal, no)
    await world.idle()
    const { parties } = await page(road.agency, caseId)
    const fields = { appliedOn: '2026-01-05', applicantPersonIds: [parties[0]!.personId] }
    await road.agency.call(registerSecondOpinion, await stepOn(road.agency, caseId, fields))
    await world.idle()
    const again = road.agency.call(registerSecondOpinion, await stepOn(road.agency, caseId, fields))
    expect((await refusal(again)).reason).to.equal('SECOND_OPINION_ASKED')
    const second = (await page(road.agency, caseId)).application.secondOpinionCaseId!
    expect(await documentCodes(road.agency, second)).to.deep.equal(['DT112 DEFINITIEF', 'DT122 DEFINITIEF'])
    await investigated(road, second, [goodReport])
    await made(road, second)
    expect(await openCodes(road, second)).to.deep.equal(['9'])
    await signed(road, second)
    await sent(road, second)
    const file = await page(road.handler, second)
    expect(file.certificates[0]).to.include({ status: 'GELDIG', issuer: 'WV' })
    expect(file.documents.filter(({ code }) => code === 'DT117').map(({ addressee }) => addressee)).to.include(
      'Stad Gent',
    )
  })

  it('a signer refuses: the dwelling is investigated again, and the other way about', async () => {
    const caseId = await applied(road, { search: 'Molenpad' })
    await investigated(road, caseId, [goodReport])
    await made(road, caseId)
    await signs(road, road.mayor, caseId, 'Er is te weinig gemeten.')
    expect(await openCodes(road, caseId)).to.deep.equal(['A14'])
    const step = await stepOn(road.handler, caseId, { investigateAgain: true, signingFlow: null })
    await road.handler.call(makeCertificates, step)
    await world.idle()
    await investigated(road, caseId, [badReport])
    await made(road, caseId)
    await signed(road, caseId)
    await sent(road, caseId)
    const file = await page(road.handler, caseId)
    expect(file.outcomes.map(({ status }) => status)).to.deep.equal(['WEIGERING_VERSTUURD'])
    expect(file.certificates).to.deep.equal([])
  })

  it('sixty days without an answer: a second opinion may be asked, and the application can still be stopped', async () => {
    const caseId = await applied(road, { search: 'Kolkstraat 27' })
    const refused = async () => {
      const { actions } = await page(road.agency, caseId)
      return actions.find(({ action }) => action === 'CA_SECOND_OPINION')?.reason
    }
    expect(await refused()).to.equal('NO_SECOND_OPINION')
    world.clock.set(Date.parse('2026-03-06T22:59:58Z'))
    await world.idle()
    expect(await refused()).to.equal('NO_SECOND_OPINION')
    world.clock.set(Date.parse('2026-03-06T23:00:00Z'))
    await world.idle()
    expect((await page(road.agency, caseId)).application.decisionLapsedOn).to.equal('2026-03-07')
    expect(await refused()).to.equal(undefined)
    const step = await stepOn(road.handler, caseId, { reason: 'De aanvrager verkoopt de woning.' })
    await road.handler.call(stopApplication, step)
    await world.idle()
    const file = await page(road.handler, caseId)
    expect([file.status, file.outcomes[0]?.status]).to.deep.equal(['STOPGEZET', 'INGETROKKEN_AANVRAAG'])
    expect([await openCodes(road, caseId), await activeIn(caseId)]).to.deep.equal([[], []])
  })
})
