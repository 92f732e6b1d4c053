import { expect } from 'chai'
import { caseModel, requestModel } from '#server/platform/case-file/model'
import type { Database } from '#server/platform/db/database'
import { migrate, migrateDown } from '#server/platform/db/migrate'
import { plain } from '#server/platform/db/model'
import { describeOnDatabases } from '#test/support/database'

const caseId = '0193f3a0-0000-7000-8000-000000000001'
const propertyId = '0193f3a0-0000-7000-8000-000000000002'
const orgId = '0193f3a0-0000-7000-8000-000000000003'

const property = {
  id: propertyId,
  reference: 'PA26-000001',
  type: 'ANDERE',
  status: 'ACTIEF',
  street: 'Kolkstraat',
  houseNumber: '1',
  postalCode: '9000',
  municipality: 'Gent',
  municipalityOrgId: orgId,
  capaKeys: '[]',
  shield: 'NONE',
  version: 0,
}
const request = {
  requestKind: 'VERZOEK',
  initiator: 'BELANGHEBBENDE',
  receivedOn: '2026-01-05',
  channel: 'AANGETEKEND',
  motivated: 1,
  hasInterest: 1,
  complaint: 'Schimmel',
  formal: 1,
  requestJudged: 0,
  requesterPartyIds: '["p"]',
  mayorTerm: '{"dueOn":"2026-04-05"}',
  mayorTermLapsedAt: '2026-04-06T00:00:00.000Z',
}
const main = {
  id: caseId,
  reference: 'OO26-000001',
  type: 'OO',
  propertyId,
  status: 'GESTART',
  startedOn: '2026-01-05',
  municipalityOrgId: orgId,
  agencyOrgId: orgId,
  legalRegime: 'TV_202501',
  shield: 'NONE',
  createdByUserId: orgId,
  createdAt: '2026-01-05T09:00:00.000Z',
  version: 3,
}

const backTo = async (database: Database, name: string): Promise<void> => {
  let undone: string | undefined
  do undone = await migrateDown(database)
  while (undone !== undefined && undone !== name)
}

describeOnDatabases('the request leaves the main procedure', (open) => {
  it('keeps every request on the way up, and on the way down', async () => {
    const database = await open()
    const schema = database.sequelize.getQueryInterface()
    await backTo(database, '20261125T1820-procedure-base')
    await schema.bulkInsert('property', [property])
    await schema.bulkInsert('main_procedure', [{ ...main, ...request }])
    await migrate(database)
    const read = async () => {
      const kept = await database.model(requestModel).findByPk(caseId, { rejectOnEmpty: true })
      const { version, reference } = plain(await database.model(caseModel).findByPk(caseId, { rejectOnEmpty: true }))
      expect([reference, version]).to.deep.equal(['OO26-000001', 3])
      return plain(kept)
    }
    const first = await read()
    expect(first).to.deep.include({ requestKind: 'VERZOEK', complaint: 'Schimmel', requesterPartyIds: ['p'] })
    expect(first.mayorTerm).to.deep.equal({ dueOn: '2026-04-05' })
    expect(Object.keys(await schema.describeTable('main_procedure'))).to.not.include('complaint')
    await backTo(database, '20261125T1820-procedure-base')
    await migrate(database)
    expect(await read()).to.deep.equal(first)
  })
})
