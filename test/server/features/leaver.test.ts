import { expect } from 'chai'
import {
  addIgsMember,
  endIgsMember,
  getUser,
  giveRight,
  listColleagues,
  listIgs,
  redirectEmail,
  takeOverTasks,
} from '#contract/administration'
import { registerRequest } from '#contract/cases'
import { getDraft, saveDraft } from '#contract/drafts'
import type { Endpoint } from '#contract/endpoint'
import { changeOwnAccount, getOwnAccount, redirectOwnEmail } from '#contract/own-account'
import { getMe } from '#contract/session'
import { claimTask, listTasks } from '#contract/tasks'
import { demoAccounts, demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { mailModel } from '#server/platform/mail/model'
import { mailAddress } from '#server/platform/organisations/redirection'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

const { gent, middelkerke, igs } = demoOrganisationIds
const today = '2026-01-05'
const idOf = (username: string): string => demoAccounts.find((demo) => demo.username === username)?.id ?? ''
const dora = idOf('gent-dossier')
const inge = idOf('twee-gemeenten')

describeOnDatabases('a colleague leaves', (open) => {
  let world: World
  let handler: Actor
  let manager: Actor
  let agency: Actor
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    handler = await world.as('gent-dossier')
    manager = await world.as('gent-beheer')
    agency = await world.as('wonen-beheer')
  })
  after(() => world?.close())

  const reasonOf = async (actor: Actor, endpoint: Endpoint, input: object): Promise<string> => {
    const response = await actor.fetch(endpoint, input)
    if (response.ok) return String(response.status)
    const { code, reason } = (await response.json()) as { code: string; reason?: string }
    return reason ?? code
  }
  const versionOf = async (actor: Actor, userId: string) => (await actor.call(getUser, { params: { userId } })).version

  it('the task manager puts his open tasks on the name of a colleague who holds a role of the task (domain.md 2.1)', async () => {
    await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
    await world.idle()
    const { items } = await handler.call(listTasks, { query: {} })
    for (const { id } of items) await handler.call(claimTask, { params: { taskId: id } })
    const desk = await world.as('gent-taakbeheer')
    const params = { userId: dora }
    expect((await desk.call(getUser, { params })).openTasks)
      .to.equal(items.length)
      .and.greaterThan(0)
    const toReader = await desk.call(takeOverTasks, { params, body: { toUserId: idOf('gent-lezer') } })
    expect([toReader.moved, toReader.stayed.length]).to.deep.equal([0, items.length])
    expect((await desk.call(takeOverTasks, { params, body: { toUserId: inge } })).moved).to.equal(items.length)
    const taken = await (await world.as('twee-gemeenten', gent)).call(listTasks, { query: { scope: 'mine' } })
    expect(taken.items.map(({ id }) => id)).to.have.members(items.map(({ id }) => id))
    const mails = await world.database.model(mailModel).findAll({ where: { userId: inge, kind: 'TASK_ASSIGNED' } })
    expect(mails).to.have.length(1)
    const events = await world.deps.audit.list({ objectKind: 'task', objectId: items[0]?.id ?? '' })
    expect(events.at(-1)).to.include({ action: 'TASK_TAKE_OVER', userId: idOf('gent-taakbeheer') })
    expect(await reasonOf(handler, takeOverTasks, { params, body: { toUserId: inge } })).to.equal('FORBIDDEN')
    const stranger = { params, body: { toUserId: idOf('middelkerke-dossier') } }
    expect(await reasonOf(desk, takeOverTasks, stranger)).to.equal('NOT_A_COLLEAGUE')
  })

  it('who works for two municipalities sees in each only the tasks and drafts of that one', async () => {
    const elsewhere = await world.as('twee-gemeenten', middelkerke)
    const here = await world.as('twee-gemeenten', gent)
    const mine = { query: { scope: 'mine' as const } }
    expect((await here.call(listTasks, mine)).counts.mine).to.be.greaterThan(0)
    const list = await elsewhere.call(listTasks, mine)
    expect([list.items, list.counts.mine]).to.deep.equal([[], 0])
    const params = { wizard: 'register-request', subject: 'one' }
    await here.call(saveDraft, { params, body: { data: { complaint: 'vocht' }, step: 1 } })
    expect((await here.call(getDraft, { params })).data).to.deep.equal({ complaint: 'vocht' })
    expect((await elsewhere.call(getDraft, { params })).data).to.equal(null)
  })

  it('his mails go to a colleague of the same organisation between two days, and not in a circle', async () => {
    const address = (userId: string, day = today) => mailAddress(world.database, userId, gent, day)
    const set = async (userId: string, toUserId: string | null, until: string | null = null) =>
      reasonOf(manager, redirectEmail, {
        params: { userId },
        body: { version: await versionOf(manager, userId), orgId: gent, toUserId, from: '2026-01-10', until },
      })
    expect(await set(dora, dora)).to.equal('SAME_USER')
    expect(await set(dora, idOf('middelkerke-dossier'))).to.equal('NOT_A_COLLEAGUE')
    expect(await set(dora, inge, '2026-01-20')).to.equal('200')
    expect(await address(dora)).to.equal('gent-dossier@gent.example')
    expect(await address(dora, '2026-01-20')).to.equal('twee-gemeenten@intergemeentelijk.example')
    expect(await address(dora, '2026-01-21')).to.equal('gent-dossier@gent.example')
    expect(await mailAddress(world.database, dora, middelkerke, '2026-01-15')).to.equal('gent-dossier@gent.example')
    expect(await set(inge, dora)).to.equal('200')
    expect(await address(dora, '2026-01-15')).to.equal('gent-dossier@gent.example')
    expect(await set(inge, idOf('gent-lezer'))).to.equal('200')
    expect(await address(dora, '2026-01-15')).to.equal('gent-lezer@gent.example')
    expect(
      (await manager.call(getUser, { params: { userId: inge } })).redirections.map(({ to }) => to.name),
    ).to.deep.equal(['Lize Voorbeeld'])
    expect(await set(dora, null)).to.equal('200')
    expect(await address(dora, '2026-01-15')).to.equal('gent-dossier@gent.example')
  })

  it('everybody sees his own account and chooses his mails, and redirects them to a colleague', async () => {
    const before = await handler.call(getOwnAccount, {})
    expect(before).to.include({ firstName: 'Dora', emailOnTask: true, dailyDigest: true })
    expect(before.rights.map(({ role, from, to }) => [role, from, to])).to.deep.equal([['LB_DB', '2020-01-01', null]])
    const changed = await handler.call(changeOwnAccount, { body: { emailOnTask: false } })
    expect(changed).to.include({ emailOnTask: false, dailyDigest: true })
    const colleague = (await handler.call(listColleagues, { query: {} })).items.find(
      ({ name }) => name === 'Wout Voorbeeld',
    )
    const body = { toUserId: colleague?.id ?? '', from: today, until: null }
    expect((await handler.call(redirectOwnEmail, { body })).redirections.map(({ to }) => to.name)).to.deep.equal([
      'Wout Voorbeeld',
    ])
    expect(await reasonOf(handler, listColleagues, { query: { orgId: middelkerke } })).to.equal('NOT_FOUND')
  })

  it('a municipality that leaves the IGS ends the rights through it at once, and one that joins opens them', async () => {
    const staff = await world.as('igs-dossier')
    const places = async () =>
      (await staff.call(getMe, {})).rights.map(({ organisation, via }) => `${organisation.name} ${via.join()}`)
    expect(await places()).to.deep.equal(['Gent IGS Schelde en Zee', 'Middelkerke IGS Schelde en Zee'])
    const [shown] = (await agency.call(listIgs, {})).items
    const member = shown?.members.find(({ organisation }) => organisation.id === middelkerke)
    const params = { igsId: igs, memberId: member?.id ?? '' }
    await agency.call(endIgsMember, { params, body: { to: null } })
    expect(await places()).to.deep.equal(['Gent IGS Schelde en Zee'])
    const ofIlse = await agency.call(getUser, { params: { userId: idOf('igs-dossier') } })
    expect(ofIlse.rights.map(({ state }) => state)).to.have.members(['NOW', 'SUSPENDED'])
    const version = await versionOf(agency, idOf('gent-lezer'))
    const through = { orgId: middelkerke, role: 'LB_LZ' as const, from: today, to: null, viaOrgId: igs, version }
    const give = { params: { userId: idOf('gent-lezer') }, body: through }
    expect(await reasonOf(agency, giveRight, give)).to.equal('NOT_A_MEMBER')
    await agency.call(addIgsMember, { params: { igsId: igs }, body: { orgId: middelkerke, from: today } })
    expect(await places()).to.have.length(2)
    expect(await reasonOf(agency, giveRight, give)).to.equal('200')
    expect(await reasonOf(manager, listIgs, {})).to.equal('FORBIDDEN')
  })
})
