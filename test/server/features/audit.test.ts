import { expect } from 'chai'
import { v4 as uuid } from 'uuid'
import { exportAudit, listAudit, listAuditUsers } from '#contract/audit'
import { getCase, listCases, registerRequest } from '#contract/cases'
import { searchHeader } from '#contract/session'
import type { RoleCode } from '#domain/model/codes'
import { auditEventModel } from '#server/platform/audit/model'
import { demoAccounts, demoOrganisations } from '#server/platform/identity/demo-accounts.data'
import { userRightModel } from '#server/platform/organisations/model'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

const orgOf = (name: RegExp): string => demoOrganisations.find((one) => name.test(one.name))?.id ?? ''

describeOnDatabases('the audit log of an organisation', (open) => {
  let world: World
  let auditor: Actor
  let caseId: string
  const userOf = (username: string): string => demoAccounts.find((one) => one.username === username)?.id ?? ''
  const give = (username: string, orgId: string, role: RoleCode) =>
    world.database.model(userRightModel).create({ userId: userOf(username), orgId, role, from: '2020-01-01', to: null })

  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    await give('gent-lezer', orgOf(/Gent/), 'LB_AU')
    await give('wonen-lezer', orgOf(/Wonen/), 'WK_AU')
    await give('inspectie-lezer', orgOf(/inspectie/i), 'WI_TB')
    auditor = await world.as('gent-lezer')
    const gent = await world.as('gent-dossier')
    caseId = (await gent.call(registerRequest, { body: await requestOn(gent, 'Kolkstraat') })).caseId
    await gent.call(getCase, { params: { caseId } })
    await (await world.as('wonen-dossier')).call(getCase, { params: { caseId } })
    await world.idle()
  })
  after(() => world?.close())

  it('tells who, in which organisation and role, what, on which object, when and from where', async () => {
    const { items } = await auditor.call(listAudit, { query: { mode: 'READING', objectKind: 'main_procedure' } })
    expect(items).to.have.length(1)
    expect(items[0]).to.deep.include({
      action: 'READ',
      user: { id: userOf('gent-dossier'), name: 'Dora Voorbeeld' },
      role: 'LB_DB',
      objectId: caseId,
      detail: { route: 'GET /api/cases/:caseId' },
    })
    expect(items[0]?.case?.id).to.equal(caseId)
    expect(items[0]?.source).to.match(/^(127\.0\.0\.1|::1) program$/)
    expect(items[0]?.traceId).to.match(/^[\da-f-]{36}$/)
  })

  it('shows what the own organisation did and nothing else', async () => {
    const ofGent = await auditor.call(listAudit, { query: { limit: 200 } })
    expect(new Set(ofGent.items.map(({ organisation }) => organisation?.name))).to.deep.equal(new Set(['Gent']))
    const wonen = await (await world.as('wonen-lezer')).call(listAudit, { query: { limit: 200 } })
    expect(wonen.items.map(({ organisation }) => organisation?.id)).to.include(orgOf(/Wonen/))
    expect(new Set(wonen.items.map(({ organisation }) => organisation?.id)).size).to.equal(1)
    const users = await auditor.call(listAuditUsers, {})
    expect(users.items.map(({ name }) => name)).to.include('Dora Voorbeeld')
  })

  it('is closed for who is no auditor, and the refusal stands in it', async () => {
    const gent = await world.as('gent-dossier')
    expect((await gent.fetch(listAudit, {})).status).to.equal(403)
    const { items } = await auditor.call(listAudit, { query: { action: 'REFUSED' } })
    expect(items[0]?.detail).to.deep.equal({ route: 'GET /api/audit', code: 'FORBIDDEN' })
  })

  it('tells alike of what is hidden and of what does not exist', async () => {
    const middelkerke = await world.as('middelkerke-dossier')
    await give('middelkerke-lezer', orgOf(/Middelkerke/), 'LB_AU')
    const unknown = uuid()
    for (const id of [caseId, unknown]) {
      expect((await middelkerke.fetch(getCase, { params: { caseId: id } })).status).to.equal(404)
    }
    const reader = await world.as('middelkerke-lezer')
    const { items } = await reader.call(listAudit, { query: { action: 'REFUSED' } })
    const bare = items.map((item) => ({ ...item, id: '', at: '', traceId: '', objectId: '' }))
    expect(items.map(({ objectId }) => objectId)).to.deep.equal([unknown, caseId])
    expect(bare[0]).to.deep.equal(bare[1])
  })

  it('counts a search that finds people by name as reading of each, and keeps no word of it', async () => {
    const gent = await world.as('gent-dossier')
    await gent.call(listCases, { query: { search: 'Zandvliet' } })
    await gent.call(listCases, { query: { search: 'Kolkstraat' } })
    const { items } = await auditor.call(listAudit, { query: { action: 'SEARCH' } })
    expect(items).to.have.length(1)
    expect(items[0]).to.include({ objectKind: 'person', mode: 'READING' })
    expect(JSON.stringify(items)).to.not.include('Zandvliet')
  })

  it('takes the text of a search in a header, so that no address holds a name', async () => {
    const gent = await world.tokenFor('gent-dossier')
    const ask = (header: string): Promise<Response> =>
      fetch(`${world.origin}${listCases.path}`, {
        headers: { authorization: `Bearer ${gent}`, [searchHeader]: header },
      })
    const body = (await (await ask(encodeURIComponent('Zandvliet énergétique'))).json()) as { items: unknown[] }
    expect(body.items).to.have.length(0)
    const found = (await (await ask('Zandvliet')).json()) as { items: { id: string }[] }
    expect(found.items.map(({ id }) => id)).to.deep.equal([caseId])
    expect((await ask('%E9%')).status).to.equal(400)
  })

  it('pages without a number or a hole', async () => {
    const all = (await auditor.call(listAudit, { query: { limit: 200, to: '2026-01-05' } })).items
    const paged = []
    let cursor: string | undefined
    do {
      const page = await auditor.call(listAudit, {
        query: { limit: 3, to: '2026-01-05', objectKind: 'task', ...(cursor !== undefined && { cursor }) },
      })
      paged.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(paged.map(({ id }) => id)).to.deep.equal(
      all.filter(({ objectKind }) => objectKind === 'task').map(({ id }) => id),
    )
    expect(JSON.stringify(all)).to.not.include('position')
  })

  const forge = async (orgId: string, shield: 'NONE' | 'WI', objectId: string): Promise<void> =>
    world.deps.audit.record({
      userId: userOf('gent-lezer'),
      orgId,
      role: 'X',
      action: 'READ',
      mode: 'R',
      objectKind: 'probe',
      objectId,
      shield,
      reason: '=HYPERLINK("http://x")',
    })

  it('shows judicial entries to the inspectorate alone, whoever did it', async () => {
    await forge(orgOf(/Wonen/), 'WI', 'asked controller')
    await forge(orgOf(/inspectie/i), 'WI', 'inspector')
    await forge(orgOf(/Wonen/), 'NONE', 'agency')
    const query = { objectKind: 'probe' }
    const seenBy = async (username: string) =>
      (await (await world.as(username)).call(listAudit, { query })).items.map(({ objectId }) => objectId)
    expect(await seenBy('wonen-lezer')).to.deep.equal(['agency'])
    expect(await seenBy('inspectie-lezer')).to.deep.equal(['inspector', 'asked controller'])
    expect(await seenBy('gent-lezer')).to.deep.equal([])
  })

  it('filters on the reference of a case', async () => {
    const { items } = await auditor.call(listAudit, { query: { action: 'OO_REGISTER' } })
    const reference = items[0]?.case?.reference ?? ''
    const found = await auditor.call(listAudit, { query: { reference } })
    expect(found.items.length).to.be.greaterThan(1)
    expect(new Set(found.items.map((item) => item.case?.id))).to.deep.equal(new Set([caseId]))
    expect((await auditor.call(listAudit, { query: { reference: 'OO-0000-1' } })).items).to.deep.equal([])
  })

  it('exports what the filter finds, formulas made harmless, and tells that it was exported', async () => {
    await forge(orgOf(/Gent/), 'NONE', 'formula')
    const response = await auditor.fetch(exportAudit, { query: { objectKind: 'probe' } })
    expect(response.headers.get('content-disposition')).to.include('audit 2026-01-05.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(Array.from(bytes.subarray(0, 3))).to.deep.equal([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(lines).to.have.length(2)
    expect(lines[1]).to.include(`"'=HYPERLINK(""http://x"")"`)
    await world.idle()
    const { items } = await auditor.call(listAudit, { query: { action: 'AUDIT_EXPORT' } })
    expect(items[0]?.detail).to.deep.equal({ rows: 1, complete: true, filter: ['objectKind'] })
  })

  it('stops an export when the right ends meanwhile', async function () {
    this.timeout(60_000)
    const { database, deps } = world
    await database.transaction(async () => {
      for (let n = 0; n < 1500; n += 1) {
        deps.audit.append({
          userId: null,
          orgId: orgOf(/Gent/),
          role: null,
          action: 'READ',
          objectKind: 'many',
          objectId: `${n} ${'x'.repeat(50)}`,
        })
      }
    })
    const response = await auditor.fetch(exportAudit, { query: { objectKind: 'many' } })
    const reader = response.body?.getReader()
    await reader?.read()
    await database.model(userRightModel).destroy({ where: { role: 'LB_AU', orgId: orgOf(/Gent/) } })
    const readOn = async (): Promise<void> => {
      for (;;) if ((await reader?.read())?.done !== false) return
    }
    const end = await readOn().then(
      () => 'whole',
      () => 'cut',
    )
    await give('gent-lezer', orgOf(/Gent/), 'LB_AU')
    const { items } = await auditor.call(listAudit, { query: { action: 'AUDIT_EXPORT' } })
    expect(end).to.equal('cut')
    expect(items[0]?.detail['complete']).to.equal(false)
  })

  it('is a chain that stands after all this', async () => {
    expect(await world.deps.audit.verify()).to.include({ ok: true })
    expect(await world.database.model(auditEventModel).count({ where: { source: null } })).to.equal(0)
  })
})
