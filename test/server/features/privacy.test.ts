import { expect } from 'chai'
import { QueryTypes } from 'sequelize'
import { v7 as uuid } from 'uuid'
import { getCase, listCases, registerRequest, rejectRequest } from '#contract/cases'
import { downloadDocument } from '#contract/documents'
import { saveDraft } from '#contract/drafts'
import {
  erasePerson,
  exportAccesses,
  exportPersonData,
  getPersonData,
  listAccesses,
  searchPersons,
} from '#contract/privacy'
import { getProperty, listProperties } from '#contract/properties'
import { auditEventModel } from '#server/platform/audit/model'
import { caseModel, partyModel, personModel } from '#server/platform/case-file/model'
import { plain } from '#server/platform/db/model'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { userRightModel } from '#server/platform/organisations/model'
import { erasables } from '#server/features/privacy/erasable.data'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

type Row = Readonly<Record<string, string>>

const isAbout = (
  event: Row,
  personId: string | undefined,
  homes: readonly unknown[],
  files: readonly unknown[],
): boolean =>
  (event.objectKind === 'person' && event.objectId === personId) ||
  (event.objectKind === 'property' && homes.includes(event.objectId)) ||
  files.includes(event.caseId)

describeOnDatabases('rights of the people in the files', (open) => {
  let world: World
  let gent: Actor
  let auditor: Actor
  let manager: Actor
  let personId: string
  let caseId: string
  let propertyId: string
  let files: string[]
  const name = 'Sterrebos'

  before(async function () {
    this.timeout(90_000)
    world = await startWorld(open)
    const lezer = demoAccounts.find((one) => one.username === 'gent-lezer')!
    const right = { orgId: lezer.rights[0]!.organisationId, role: 'LB_AU', from: '2020-01-01', to: null } as const
    await world.database.model(userRightModel).create({ userId: lezer.id, ...right })
    gent = await world.as('gent-dossier')
    auditor = await world.as('gent-lezer')
    manager = await world.as('wonen-beheer')
    const body = await requestOn(gent, 'Molenpad', { complaint: `Mevrouw ${name} klaagt over vocht.` })
    propertyId = body.propertyId
    caseId = (await gent.call(registerRequest, { body })).caseId
    await world.idle()
    await gent.call(saveDraft, {
      params: { wizard: 'make-decision', subject: caseId },
      body: { data: { motivatie: `${name} moet weg` }, step: 1 },
    })
    const { documents, version, parties } = await gent.call(getCase, { params: { caseId } })
    files = documents.map(({ id }) => id)
    for (const documentId of files)
      await gent.fetch(downloadDocument, { params: { documentId }, query: { format: 'docx' } })
    personId = parties.find((party) => party.name.includes(name))?.personId ?? ''
    const closing = { reason: `Vraag van ${name}`, text: `Mevrouw ${name} trok in.`, version }
    await gent.call(rejectRequest, { params: { caseId }, body: closing })
    await world.idle()
  })
  after(() => world?.close())

  /** Rows of every table that hold a word, by table: the scan that knows nothing of who owns what. */
  const scan = async (word: string): Promise<Record<string, number>> => {
    const { sequelize } = world.database
    const tables: unknown[] = await sequelize.getQueryInterface().showAllTables()
    const found: Record<string, number> = {}
    for (const table of tables.map(String)) {
      const rows = await sequelize.query<object>(`SELECT * FROM \`${table}\``, { type: QueryTypes.SELECT })
      const count = rows.filter((row) => JSON.stringify(row).includes(word)).length
      if (count > 0) found[table] = count
    }
    return found
  }

  it('a search by name, its word in no address, finds people that the viewer may see and is a reading of each', async () => {
    const { items } = await auditor.call(searchPersons, { body: { name } })
    expect(items.map(({ id }) => id)).to.deep.equal([personId])
    const other = await world.as('middelkerke-beheer')
    expect((await other.call(searchPersons, { body: { name } })).items).to.deep.equal([])
    const where = { action: 'SEARCH', objectId: personId }
    expect(await world.database.model(auditEventModel).count({ where })).to.equal(1)
  })

  it('the access report tells every reading of the own organisation, as a naive scan does', async () => {
    await gent.call(getProperty, { params: { propertyId } })
    const rows = (await world.database.model(auditEventModel).findAll({ where: { mode: 'R' } })).map(plain)
    const ofGent = rows.filter(({ orgId, action }) => orgId === rows[0]?.orgId && action !== 'REFUSED')
    const about = [personId, propertyId, caseId, ...files]
    const naive = ofGent.filter((row) => about.some((id) => JSON.stringify([row.objectId, row.caseId]).includes(id)))
    const { items } = await auditor.call(listAccesses, { params: { personId }, query: { limit: 200 } })
    expect(items.map(({ id }) => id)).to.have.members(naive.map(({ eventId }) => eventId))
    expect(items.length).to.be.greaterThan(4)
    const response = await auditor.fetch(exportAccesses, { params: { personId } })
    // the report itself was read meanwhile
    expect((await response.text()).trim().split('\r\n').length).to.be.greaterThan(items.length)
  })

  it('the figures of every person are those of a naive scan: readings, files and rows (quality S17)', async () => {
    const all = async (sql: string) => world.database.sequelize.query<Row>(sql, { type: QueryTypes.SELECT })
    const tables = ['party', 'main_procedure', 'document', 'audit_event', 'property']
    const scanned = await Promise.all(tables.map((table) => all(`SELECT * FROM ${table}`)))
    const [parties = [], cases = [], documents = [], events = [], properties = []] = scanned
    const beheer = await world.as('gent-beheer')
    const orgId = properties.find(({ id }) => id === propertyId)?.municipalityOrgId
    let checks = 0
    for (const id of new Set(parties.map((party) => party.personId))) {
      const own = parties.filter((party) => party.personId === id)
      const homes = own.map((party) => party.propertyId)
      if (!properties.some((home) => homes.includes(home.id) && home.municipalityOrgId === orgId)) continue
      const files = cases.filter((main) => homes.includes(main.propertyId)).map((main) => main.id)
      const letters = documents.filter((row) => own.some((party) => party.id === row.partyId))
      const read = events.filter((event) => event.mode === 'R' && event.orgId === orgId)
      const about = read.filter((event) => isAbout(event, id, homes, files))
      const { items } = await beheer.call(getPersonData, { params: { personId: id ?? '' } })
      const rowsOf = (kind: string) => new Set(items.filter((item) => item.kind === kind).map((item) => item.id))
      expect([...rowsOf('party')]).to.have.members(own.map((party) => party.id))
      expect([...rowsOf('main_procedure')]).to.have.members(files)
      expect([...rowsOf('document')]).to.have.members(letters.map((row) => row.id))
      const report = await auditor.call(listAccesses, { params: { personId: id ?? '' }, query: { limit: 200 } })
      const before = new Set(read.map(({ eventId }) => eventId))
      expect(report.items.map((item) => item.id).filter((eventId) => before.has(eventId))).to.have.members(
        about.map(({ eventId }) => eventId),
      )
      checks += 4
    }
    expect(checks).to.be.at.least(40)
  })

  it('one person gets everything that is kept of it, as JSON and as CSV, and nothing of others', async () => {
    const beheer = await world.as('gent-beheer')
    const { items, hold } = await beheer.call(getPersonData, { params: { personId } })
    const kinds = new Set(items.map(({ kind }) => kind))
    expect([...kinds]).to.include.members(['person', 'party', 'main_procedure'])
    expect(items.find(({ kind, field }) => kind === 'person' && field === 'name')?.value).to.equal(name)
    expect(items.filter(({ kind, id }) => kind === 'person' && id !== personId)).to.deep.equal([])
    expect(hold).to.equal('WITHIN_RETENTION')
    const csv = await (await beheer.fetch(exportPersonData, { params: { personId } })).text()
    expect(csv.trim().split('\r\n')).to.have.length.greaterThan(items.length)
    expect(
      (await (await world.as('middelkerke-beheer')).fetch(getPersonData, { params: { personId } })).status,
    ).to.equal(404)
  })

  it('is held while a procedure runs and within the retention, with the day on which it ends', async () => {
    const held = await manager.call(erasePerson, { params: { personId } })
    expect(held).to.deep.equal({ erased: false, hold: 'WITHIN_RETENTION', until: '2036-01-05' })
    await world.database.model(caseModel).update({ closedOn: null }, { where: { id: caseId } })
    expect((await manager.call(erasePerson, { params: { personId } })).hold).to.equal('RUNNING')
    await world.database.model(caseModel).update({ closedOn: '2015-03-01' }, { where: { id: caseId } })
    expect((await gent.fetch(erasePerson, { params: { personId } })).status).to.equal(403)
  })

  it('a judicial file holds it behind the shield, and who asks cannot tell; the rest is gone everywhere', async () => {
    const before = await scan(name)
    expect(before).to.include.keys('person', 'oo_request', 'draft', 'main_procedure', 'audit_event')
    const main = plain(await world.database.model(caseModel).findByPk(caseId, { rejectOnEmpty: true }))
    const judicial = {
      ...main,
      id: uuid(),
      reference: 'WI-2026-1',
      type: 'WI',
      shield: 'WI',
      closingReason: null,
    } as const
    await world.database.model(caseModel).create({ ...judicial, closingText: null })
    expect(await manager.call(erasePerson, { params: { personId } })).to.deep.equal({
      erased: true,
      hold: null,
      until: null,
    })
    const kept = await world.database.model(personModel).findAll({ where: { name } })
    const ofJudicial = await world.database.model(partyModel).findAll({ where: { personId: kept.map(({ id }) => id) } })
    expect(ofJudicial.map(({ shield, caseId: id }) => [shield, id])).to.deep.equal([['WI', judicial.id]])
    expect(await scan(name)).to.deep.equal({ person: 1 })
  })

  it('what is erased is in no search, no page, no export and no file, and the chain stands', async () => {
    expect((await gent.call(listCases, { query: { search: name } })).items).to.deep.equal([])
    expect((await auditor.call(searchPersons, { body: { name } })).items).to.deep.equal([])
    expect(JSON.stringify(await gent.call(getCase, { params: { caseId } }))).to.not.include(name)
    for (const documentId of files) {
      const input = { params: { documentId }, query: { format: 'docx' } }
      expect((await gent.fetch(downloadDocument, input)).status).to.equal(404)
    }
    const data = await manager.call(getPersonData, { params: { personId } })
    expect(JSON.stringify(data)).to.not.include(name)
    expect((await gent.call(listProperties, { query: { search: 'Molenpad' } })).items).to.have.length(1)
    expect(await world.deps.audit.verify()).to.include({ ok: true })
  })

  it('a reason that goes without an entry of erasure is found', async () => {
    const { database, deps } = world
    await deps.audit.record({
      userId: null,
      orgId: null,
      role: null,
      action: 'X',
      objectKind: 'x',
      objectId: 'x',
      reason: 'why',
    })
    await database.sequelize.query("UPDATE audit_event SET reason = NULL WHERE action = 'X'")
    expect(await deps.audit.verify()).to.deep.include({ ok: false, fault: 'REASON_GONE' })
  })

  it('names only columns that are there', async () => {
    for (const { table, to } of erasables) {
      const columns = await world.database.sequelize.getQueryInterface().describeTable(table)
      expect(Object.keys(columns), table).to.include.members(Object.keys(to))
    }
  })
})
