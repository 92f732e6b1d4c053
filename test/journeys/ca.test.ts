import { expect } from 'chai'
import { checkNgwDecision, getCertificates, listPropertyCertificates } from '#contract/certificates'
import { describeOnDatabases } from '#test/support/database'
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
  startCaRoad,
} from './ca-road.ts'

void checkNgwDecision
void getCertificates
void given

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

  it('granted: signed by mayor and director, sent, and valid from the last signature', async () => {
    const caseId = await applied(road, { search: 'Kolkstraat 27' })
    expect(await openCodes(road, caseId)).to.deep.equal(['A14'])
    expect(await documentCodes(road.handler, caseId)).to.deep.equal(['DT112 DEFINITIEF'])
    await investigated(road, caseId, [goodReport])
    await made(road, caseId)
    expect(await openCodes(road, caseId)).to.deep.equal(['110'])
    await signed(road, caseId)
    await sent(road, caseId)
    const file = await page(road.handler, caseId)
    expect(file).to.include({ type: 'CA', status: 'AFGEROND' })
    expect(file.certificates.map(({ status, validUntil }) => ({ status, validUntil }))).to.deep.equal([
      { status: 'GELDIG', validUntil: '2036-01-05' },
    ])
    const { certificates } = await road.handler.call(listPropertyCertificates, {
      params: { propertyId: file.propertyId },
    })
    expect(certificates).to.have.length(1)
  })
})
