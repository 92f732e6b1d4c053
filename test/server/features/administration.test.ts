import { expect } from 'chai'
import {
  createUser,
  endRight,
  endUser,
  exportUsers,
  getUser,
  giveRight,
  listManagedOrganisations,
  listUsers,
} from '#contract/administration'
import type { Endpoint, Output } from '#contract/endpoint'
import { userRightModel } from '#server/platform/organisations/model'
import { demoAccounts, demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { describeOnDatabases } from '#test/support/database'
import { type Actor, startWorld, type World } from '#test/support/world'

const { gent, middelkerke, wonenVlaanderen, wooninspectie } = demoOrganisationIds
const today = '2026-01-05'
const idOf = (username: string): string => demoAccounts.find((demo) => demo.username === username)?.id ?? ''

describeOnDatabases('administration of users and rights', (open) => {
  let world: World
  let gentManager: Actor
  let agency: Actor
  let inspectorate: Actor
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    gentManager = await world.as('gent-beheer')
    agency = await world.as('wonen-beheer')
    inspectorate = await world.as('inspectie-beheer')
  })
  after(() => world?.close())

  const refusal = async (actor: Actor, endpoint: Endpoint, input: object): Promise<string> => {
    const response = await actor.fetch(endpoint, input)
    if (response.ok) return String(response.status)
    const { code, reason } = (await response.json()) as { code: string; reason?: string }
    return reason ?? code
  }
  const page = (actor: Actor, userId: string): Promise<Output<typeof getUser>> =>
    actor.call(getUser, { params: { userId } })
  const names = async (actor: Actor, query = {}): Promise<string[]> =>
    (await actor.call(listUsers, { query })).items.map(({ firstName }) => firstName)
  const right = (orgId: string, role: string, from = today, to: string | null = null) => ({ orgId, role, from, to })
  const giveIn = async (actor: Actor, username: string, given: object): Promise<string> => {
    const known = await actor.fetch(getUser, { params: { userId: idOf(username) } })
    const { version = '' } = (await known.json()) as { version?: string }
    return refusal(actor, giveRight, { params: { userId: idOf(username) }, body: { ...given, version } })
  }

  it('shows a municipality its own users and nobody of the inspectorate to anyone else', async () => {
    const inGent = await names(gentManager)
    expect(inGent).to.include.members(['Dora', 'Inge', 'Ilse']).and.not.include('Dirk')
    const all = await names(agency, { limit: 200 })
    expect(all).to.include.members(['Dora', 'Dirk', 'Dieter', 'Lena']).and.not.include('Wies')
    expect(await names(inspectorate)).to.have.members(['Wies', 'Lode', 'Bas', 'Vera', 'Victor', 'Ada'])
    expect(await refusal(agency, getUser, { params: { userId: idOf('inspectie-lezer') } })).to.equal('NOT_FOUND')
    expect(await refusal(gentManager, getUser, { params: { userId: idOf('middelkerke-lezer') } })).to.equal('NOT_FOUND')
    expect(await refusal(await world.as('gent-lezer'), listUsers, { query: {} })).to.equal('FORBIDDEN')
  })

  it('shows of a user with two municipalities only the rights in the own one', async () => {
    const ofGent = await page(gentManager, idOf('twee-gemeenten'))
    expect(ofGent.rights.map(({ organisation }) => organisation.name)).to.deep.equal(['Gent'])
    const ofAll = await page(agency, idOf('twee-gemeenten'))
    expect(new Set(ofAll.rights.map(({ organisation }) => organisation.name))).to.deep.equal(
      new Set(['Gent', 'Middelkerke']),
    )
  })

  it('finds by words of name and address, pages, and counts', async () => {
    expect(await names(agency, { search: 'dor voorb' })).to.deep.equal(['Dora'])
    const all = await names(agency, { limit: 200 })
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const { items, next } = await agency.call(listUsers, { query: { limit: 5, ...(cursor && { cursor }) } })
      paged.push(...items.map(({ firstName }) => firstName))
      cursor = next ?? undefined
    } while (cursor !== undefined)
    expect(paged).to.deep.equal(all)
    expect((await agency.call(listUsers, { query: { limit: 1 } })).total).to.equal(all.length)
  })

  it('lets each manager give roles of his own organisations only, and nobody to himself', async () => {
    const cases: readonly (readonly [Actor, string, object, string])[] = [
      [gentManager, 'gent-lezer', right(gent, 'LB_WC'), '200'],
      [gentManager, 'gent-lezer', right(gent, 'WK_LZ'), 'ROLE_NOT_OF_ORGANISATION'],
      [gentManager, 'gent-lezer', right(middelkerke, 'LB_LZ'), 'OTHER_ORGANISATION'],
      [gentManager, 'gent-lezer', right(wooninspectie, 'WI_LZ'), 'OTHER_ORGANISATION'],
      [gentManager, 'gent-beheer', right(gent, 'LB_DB'), 'OWN_RIGHT'],
      [gentManager, 'middelkerke-lezer', right(gent, 'LB_LZ'), 'NOT_FOUND'],
      [agency, 'middelkerke-lezer', right(gent, 'LB_LZ'), '200'],
      [agency, 'wonen-lezer', right(wonenVlaanderen, 'WK_AU'), '200'],
      [agency, 'wonen-lezer', right(wooninspectie, 'WI_LZ'), 'OTHER_ORGANISATION'],
      [agency, 'wonen-beheer', right(wonenVlaanderen, 'WK_DB'), 'OWN_RIGHT'],
      [inspectorate, 'inspectie-lezer', right(wooninspectie, 'WI_VB'), '200'],
      [inspectorate, 'inspectie-lezer', right(gent, 'LB_LZ'), 'OTHER_ORGANISATION'],
      [await world.as('gent-taakbeheer'), 'gent-lezer', right(gent, 'LB_DB'), 'FORBIDDEN'],
    ]
    for (const [actor, username, given, expected] of cases) {
      expect(await giveIn(actor, username, given), `${username} ${JSON.stringify(given)}`).to.equal(expected)
    }
    const { items } = await gentManager.call(listManagedOrganisations, {})
    expect(items.map(({ name, roles }) => `${name} ${roles.length}`)).to.deep.equal(['Gent 8'])
  })

  it('refuses a right that overlaps, starts in the past or ends before it starts', async () => {
    expect(await giveIn(gentManager, 'gent-lezer', right(gent, 'LB_LZ', '2026-03-01'))).to.equal('RIGHT_OVERLAPS')
    expect(await giveIn(gentManager, 'gent-lezer', right(gent, 'LB_TK', '2026-01-04'))).to.equal('DATE_IN_PAST')
    const backwards = right(gent, 'LB_TK', '2026-03-01', '2026-02-01')
    expect(await giveIn(gentManager, 'gent-lezer', backwards)).to.equal('ENDS_BEFORE_START')
  })

  it('ends a right with a last day or at once, keeps it, and tells who did it', async () => {
    const userId = idOf('gent-lezer')
    const before = await page(gentManager, userId)
    const reader = before.rights.find(({ role }) => role === 'LB_LZ')
    const controller = before.rights.find(({ role }) => role === 'LB_WC')
    const later = await gentManager.call(endRight, {
      params: { userId, rightId: reader?.id ?? '' },
      body: { version: before.version, to: '2026-06-30', reason: 'vertrekt' },
    })
    expect(later.rights.find(({ id }) => id === reader?.id)).to.include({ to: '2026-06-30', state: 'NOW' })
    const input = { params: { userId, rightId: controller?.id ?? '' }, body: { version: later.version, to: null } }
    const now = await gentManager.call(endRight, input)
    expect(now.rights.find(({ id }) => id === controller?.id)).to.include({ state: 'PAST', to: null })
    expect(now.history.slice(0, 3).map(({ action, by, role, to }) => `${action} ${by} ${role} ${to}`)).to.deep.equal([
      `RIGHT_WITHDRAW Bo Voorbeeld LB_WC ${today}`,
      'RIGHT_END Bo Voorbeeld LB_LZ 2026-06-30',
      'RIGHT_GIVE Bo Voorbeeld LB_WC null',
    ])
    const again = { ...input, body: { version: now.version, to: null } }
    expect(await refusal(gentManager, endRight, again)).to.equal('RIGHT_ENDED')
    expect(await world.database.model(userRightModel).count({ where: { id: controller?.id ?? '' } })).to.equal(1)
  })

  it('lets one of two managers who change the same user at once go first; the other hears it', async () => {
    const userId = idOf('middelkerke-controle')
    const { version } = await page(agency, userId)
    const local = await world.as('middelkerke-beheer')
    const seen = await page(local, userId)
    expect(seen.version).to.equal(version)
    const give = (actor: Actor, role: string) =>
      refusal(actor, giveRight, { params: { userId }, body: { ...right(middelkerke, role), version } })
    const answers = await Promise.all([give(agency, 'LB_DB'), give(local, 'LB_TK')])
    expect(answers).to.have.members(['200', 'STALE'])
  })

  it('warns before the last application manager of an organisation loses his right', async () => {
    const userId = idOf('middelkerke-beheer')
    const { rights, version } = await page(agency, userId)
    const params = { userId, rightId: rights[0]?.id ?? '' }
    for (const to of [null, '2026-02-01'])
      expect(await refusal(agency, endRight, { params, body: { version, to } })).to.equal('LAST_MANAGER')
    expect(await refusal(agency, endUser, { params: { userId }, body: { version, to: null } })).to.equal('LAST_MANAGER')
    const body = { version, to: '2026-02-01', confirmLast: true }
    expect((await agency.call(endRight, { params, body })).rights[0]?.to).to.equal('2026-02-01')
  })

  it('who leaves a municipality loses his rights there and keeps those elsewhere', async () => {
    const userId = idOf('twee-gemeenten')
    const { version } = await page(gentManager, userId)
    await gentManager.call(endUser, { params: { userId }, body: { version, to: null } })
    expect(await names(gentManager)).not.to.include('Inge')
    expect(await names(gentManager, { who: 'all' })).to.include('Inge')
    const rights = (await page(agency, userId)).rights.map(({ organisation, state }) => `${organisation.name} ${state}`)
    expect(rights.toSorted(undefined)).to.deep.equal(['Gent PAST', 'Middelkerke NOW', 'Middelkerke NOW'])
  })

  it('hides a right in the inspectorate of somebody who also works elsewhere, in rights, version, history and counts', async () => {
    const userId = idOf('wonen-controle')
    const before = await page(agency, userId)
    await world.database.model(userRightModel).create({ userId, orgId: wooninspectie, role: 'WI_LZ', from: today })
    const { version } = await page(inspectorate, userId)
    await inspectorate.call(giveRight, {
      params: { userId },
      body: { orgId: wooninspectie, role: 'WI_VB', from: today, to: null, version },
    })
    expect(await page(agency, userId)).to.deep.equal(before)
  })

  it('adds a user with a first right, and refuses a second account for the same sign-in', async () => {
    const person = { subject: 'kc-1', firstName: 'Nele', lastName: 'Nieuw', email: 'nele@gent.example' }
    const body = { ...person, right: { orgId: gent, role: 'LB_LZ' as const, from: today, to: null } }
    const { id } = await gentManager.call(createUser, { body })
    expect((await page(gentManager, id)).rights.map(({ role }) => role)).to.deep.equal(['LB_LZ'])
    expect(await refusal(gentManager, createUser, { body })).to.equal('DUPLICATE')
    const elsewhere = { ...body, subject: 'kc-2', right: { ...body.right, orgId: middelkerke } }
    expect(await refusal(gentManager, createUser, { body: elsewhere })).to.equal('OTHER_ORGANISATION')
  })

  it('exports what the list shows, a row per right, and a name is never a formula', async () => {
    const person = { subject: 'kc-3', firstName: 'Evil', lastName: '=1+1', email: 'evil@gent.example' }
    const body = { ...person, right: { orgId: gent, role: 'LB_LZ' as const, from: today, to: null } }
    await gentManager.call(createUser, { body })
    const response = await gentManager.fetch(exportUsers, { query: {} })
    const text = await response.text()
    expect(response.headers.get('content-disposition')).to.equal('attachment; filename="gebruikers.csv"')
    expect(text)
      .to.include("'=1+1;Evil")
      .and.include('Dossierbeheerder;IGS Schelde en Zee')
      .and.not.include('Middelkerke')
    const rights = (await gentManager.call(listUsers, { query: { limit: 200 } })).items.flatMap((user) => user.rights)
    expect(text.trimEnd().split('\r\n').length).to.equal(rights.length + 1)
  })
})
