import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { exportVivooReport, getVivooReport } from '#contract/reports'
import type { DeletionReason } from '#domain/model/procedure-codes'
import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { caseModel, propertyModel, unitModel } from '#server/platform/case-file/model'
import { organisationModel } from '#server/platform/organisations/model'
import { describeOnDatabases } from '#test/support/database'
import { type Actor, startWorld, type World } from '#test/support/world'

interface Seed {
  readonly unit: string
  readonly street: string
  readonly houseNumber: string
  readonly box?: string
  readonly list: 'OO' | 'NGW'
  readonly from: string
  readonly to?: string
  readonly reason?: DeletionReason
  readonly capaKeys: readonly string[]
}

// the rows that domain.md 8.1 shows, and neighbours that must stay out
const aalst: readonly Seed[] = [
  {
    unit: 'EN18-065007',
    street: 'Affligendreef',
    houseNumber: '12A',
    list: 'NGW',
    from: '2013-08-23',
    capaKeys: ['41002B0499/00L003'],
  },
  {
    unit: 'EN18-063739',
    street: 'Zonnestraat',
    houseNumber: '48',
    box: '12',
    list: 'OO',
    from: '2013-10-04',
    to: '2014-10-03',
    reason: 'CONFORMITEITSATTEST',
    capaKeys: ['41342B0402/00A002'],
  },
  {
    unit: 'EN18-063740',
    street: 'Zonnestraat',
    houseNumber: '9',
    list: 'OO',
    from: '2014-02-01',
    capaKeys: ['41002A1591/00G000', '41002A1592/00G000'],
  },
  {
    unit: 'EN18-063741',
    street: '=Akkerstraat',
    houseNumber: '1',
    list: 'OO',
    from: '2015-02-01',
    capaKeys: [],
  },
]
const aartselaar: readonly Seed[] = [
  {
    unit: 'EN18-057868',
    street: 'Antwerpsesteenweg',
    houseNumber: '48',
    box: 'B1',
    list: 'OO',
    from: '2008-12-18',
    to: '2010-10-01',
    reason: 'OVERNAME_OUDE_GEGEVENS',
    capaKeys: ['11001B0129/00F003'],
  },
  {
    unit: 'EN18-057868',
    street: 'Antwerpsesteenweg',
    houseNumber: '48',
    box: 'B1',
    list: 'OO',
    from: '2014-11-20',
    to: '2016-04-11',
    reason: 'GESLOOPT',
    capaKeys: ['11001B0129/00F003'],
  },
]

describeOnDatabases('report VIVOO - inventarisatie en schrapping', (open) => {
  let world: World
  let reader: Actor
  let aalstId: string
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    reader = await world.as('wonen-lezer')
    aalstId = await municipality('Aalst', '41002', true, aalst)
    await municipality('Aartselaar', '11001', false, aartselaar)
  })
  after(() => world?.close())

  const municipality = async (name: string, nisCode: string, isExempt: boolean, seeds: readonly Seed[]) => {
    const { database } = world
    const adviceExempt = isExempt ? [{ from: '2010-01-01', to: null }] : []
    const org = await database
      .model(organisationModel)
      .create({ type: 'LB', name, nisCode, adviceExempt, parameters: {} })
    for (const [index, seed] of seeds.entries()) await record(org.id, name, seed, index)
    return org.id
  }
  const record = async (orgId: string, name: string, seed: Seed, index: number): Promise<void> => {
    const { database } = world
    const { unit, street, houseNumber, box = null, list, from, to = null, reason = null, capaKeys } = seed
    const known = await database.model(unitModel).findOne({ where: { reference: unit } })
    const property = known
      ? { id: known.propertyId }
      : await database.model(propertyModel).create({
          reference: `PA18-${unit.slice(5)}`,
          type: 'EENGEZINSWONING',
          status: 'ACTIEF',
          street,
          houseNumber,
          postalCode: '9300',
          municipality: name,
          municipalityOrgId: orgId,
          capaKeys,
        })
    const { id: unitId } =
      known ??
      (await database.model(unitModel).create({
        propertyId: property.id,
        reference: unit,
        type: 'ZW',
        floor: '0',
        boxNumber: box,
        description: 'Woning',
        position: 1,
      }))
    const main = await database.model(caseModel).create({
      reference: `OO18-${orgId.slice(-3)}${index}`,
      type: 'OO',
      propertyId: property.id,
      status: 'GESTART',
      startedOn: from,
      municipalityOrgId: orgId,
      agencyOrgId: orgId,
      legalRegime: 'TV_2017',
      createdByUserId: uuid(),
    })
    await database.model(inventoryRecordModel).create({
      reference: `IV18-${orgId.slice(-3)}${index}`,
      unitId,
      propertyId: property.id,
      caseId: main.id,
      decisionId: uuid(),
      municipalityOrgId: orgId,
      list,
      status: to === null ? 'OPGENOMEN' : 'GESCHRAPT',
      includedOn: from,
      deletedOn: to,
      deletionReason: reason,
      capaKeys,
    })
  }
  const found = async (query: object): Promise<string[]> =>
    (await reader.call(getVivooReport, { query })).items.map(
      ({ unitReference, address }) => `${unitReference} ${address}`,
    )
  const file = async (query: object): Promise<Buffer> =>
    Buffer.from(await (await reader.fetch(exportVivooReport, { query })).arrayBuffer())

  it('Scenario 49: Aalst, no reason of deletion, procedure OO; a CSV of nine columns', async () => {
    const query = { municipalityOrgIds: aalstId, reasons: 'LEGE_WAARDE', lists: 'OO' }
    expect(await found(query)).to.deep.equal(['EN18-063741 =Akkerstraat 1', 'EN18-063740 Zonnestraat 9'])
    const csv = (await file({ ...query, format: 'csv' })).toString('utf8')
    expect(csv.startsWith('\uFEFF')).to.equal(true)
    const lines = csv.slice(1).trimEnd().split('\r\n')
    expect(lines[0]).to.equal(
      'Referte entiteit;Adres;Gemeente;Provincie;Proc.;Datum aanvang;Datum schrapping;Reden van schrapping;Capakeys',
    )
    expect(lines[1]).to.match(/^EN18-063741;'=Akkerstraat 1;Aalst;Oost-Vlaanderen;OO;01\/02\/2015;;;$/)
    expect(lines[2]).to.equal(
      'EN18-063740;Zonnestraat 9;Aalst;Oost-Vlaanderen;OO;01/02/2014;;;"41002A1591/00G000; 41002A1592/00G000"',
    )
  })

  it('Scenario 49: a unit with two records gives two lines, oldest first', async () => {
    const { items, total } = await reader.call(getVivooReport, { query: { provinces: 'Antwerpen' } })
    expect(total).to.equal(2)
    expect(items.map(({ address, includedOn, deletedOn }) => [address, includedOn, deletedOn])).to.deep.equal([
      ['Antwerpsesteenweg 48 bus B1', '2008-12-18', '2010-10-01'],
      ['Antwerpsesteenweg 48 bus B1', '2014-11-20', '2016-04-11'],
    ])
  })

  it('filters by month, period, exemption, list and reason, and sorts by municipality, then 9 before 48', async () => {
    expect(await found({ municipalityOrgIds: aalstId })).to.deep.equal([
      'EN18-063741 =Akkerstraat 1',
      'EN18-065007 Affligendreef 12A',
      'EN18-063740 Zonnestraat 9',
      'EN18-063739 Zonnestraat 48 bus 12',
    ])
    expect(await found({ exempt: 'JA', months: '08,10' })).to.deep.equal([
      'EN18-065007 Affligendreef 12A',
      'EN18-063739 Zonnestraat 48 bus 12',
    ])
    expect(await found({ exempt: 'JA,NEE', includedFrom: '2014-11-20', includedTo: '2014-11-20' })).to.have.length(1)
    expect(await found({ deletedFrom: '2010-10-01', deletedTo: '2014-10-03' })).to.have.length(2)
    expect(await found({ reasons: 'GESLOOPT,CONFORMITEITSATTEST' })).to.have.length(2)
    expect(await found({ lists: 'NGW', municipalityOrgIds: aalstId })).to.have.length(1)
    const second = await reader.call(getVivooReport, { query: { municipalityOrgIds: aalstId, page: 2, size: 3 } })
    expect([second.total, second.items.length]).to.deep.equal([4, 1])
  })

  it('is a workbook, JSON or XML too', async () => {
    const query = { municipalityOrgIds: aalstId }
    const sheet = unzipSync(new Uint8Array(await file({ ...query, format: 'xlsx' })))['xl/worksheets/sheet1.xml']
    expect(strFromU8(sheet!).match(/<row /g)).to.have.length(5)
    expect(strFromU8(sheet!)).to.include('>Conformiteitsattest<')
    const rows = JSON.parse((await file({ ...query, format: 'json' })).toString('utf8')) as readonly object[]
    expect(rows[3]).to.include({ datumSchrapping: '03/10/2014', redenVanSchrapping: 'Conformiteitsattest' })
    expect((await file({ ...query, format: 'xml' })).toString('utf8').match(/<opname>/g)).to.have.length(4)
  })

  it('shows a municipality its own records only, and the tax administration all', async () => {
    const gent = await world.as('gent-lezer')
    expect((await gent.call(getVivooReport, { query: {} })).total).to.equal(0)
    const tax = await world.as('vlabel-lezer')
    expect((await tax.call(getVivooReport, { query: {} })).total).to.equal(6)
  })
})
