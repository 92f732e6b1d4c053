import { openThrowAway } from '#engine/throw-away'
import { expect } from 'chai'
import { rolesFor } from '#domain/access/can-do'
import { startOfDayMs } from '#domain/shared/local-date'
import { mailAssigned } from '#server/features/mails/assigned'
import { writeDigests } from '#server/features/mails/digest'
import { findMails } from '#server/features/mails/list'
import { receiverOf } from '#server/features/mails/receiver'
import { createDeps } from '#server/features/dependencies'
import type { FeatureDeps } from '#server/features/deps'
import { toViewer } from '#server/platform/auth/viewer'
import { accountStore } from '#server/platform/auth/account-store.sequelize'
import { controlledClock } from '#server/platform/clock'
import type { Database } from '#server/platform/db/database'
import { seedDemoAccounts } from '#server/platform/identity/seed-demo-accounts'
import { mailModel, type MailRow } from '#server/platform/mail/model'
import { organisationModel, userAccountModel, userRightModel } from '#server/platform/organisations/model'
import { aTask } from '#test/server/platform/kit'
import { describeOnDatabases } from '#test/support/database'

const publicUrl = 'https://woonzaak.test'
const minuteMs = 60_000

describeOnDatabases('mails to users', (open) => {
  const clock = controlledClock()
  let database: Database
  let deps: FeatureDeps
  beforeEach(async () => {
    clock.setDay('2026-01-05')
    database = await open({ now: () => clock.now() })
    await seedDemoAccounts(database)
    deps = createDeps(database, clock, '/nonexistent', publicUrl, openThrowAway)
  })
  const organisation = (name: string) =>
    database.model(organisationModel).findOne({ where: { name }, rejectOnEmpty: true })
  const user = (firstName: string) =>
    database.model(userAccountModel).findOne({ where: { firstName }, rejectOnEmpty: true })
  const mails = async (): Promise<MailRow[]> =>
    (await database.model(mailModel).findAll({ order: ['id'] })).map((row) => row.get({ plain: true }))
  const taskOf = async (change: Parameters<typeof aTask>[0] = {}) =>
    deps.tasks.create(aTask({ ownerOrgId: (await organisation('Gent')).id, caseId: null, ...change }))
  const digests = () => writeDigests({ database, clock, publicUrl })

  it('scenario 60: one line a kind of task with its count, for those with such a role, nothing when empty', async () => {
    await taskOf()
    await taskOf({ dueOn: '2026-01-02' })
    await taskOf({ title: 'Onderteken de beslissing', candidateRoles: ['LB_BM'] })
    await digests()
    const dora = await user('Dora')
    const all = await mails()
    const hers = all.filter(({ userId }) => userId === dora.id)
    expect(hers.map(({ subject }) => subject)).to.deep.equal(['2 taken in de werklijst van Gent'])
    expect(hers[0]?.text.split('\n')).to.include.members([
      'Open taken van Gent op 05/01/2026.',
      '1 taak over de termijn.',
      '  2 x Verwerk verzoek OO',
      'Naar uw werklijst: https://woonzaak.test/werklijst',
    ])
    const readers = await database.model(userAccountModel).findAll({ where: { id: all.map(({ userId }) => userId) } })
    expect(readers.map(({ firstName }) => firstName))
      .to.include('Inge')
      .and.not.include('Lea')
    expect(all.every(({ orgId }) => orgId === hers[0]?.orgId)).to.equal(true)
  })

  it('writes them at the hour that the organisation chose, once a day, also on the day the clock changes', async () => {
    const gent = await organisation('Gent')
    await gent.update({ parameters: { 'mail.dailyDigest.time': '07:15' } })
    await taskOf({ dueOn: '2026-12-01' })
    const days = [
      ['2026-03-28', 0],
      ['2026-03-29', -60],
      ['2026-10-25', 60],
    ] as const
    for (const [day, clockChanges] of days) {
      const before = (await mails()).length
      clock.set(startOfDayMs(day) + (7 * 60 + 14 + clockChanges) * minuteMs)
      await digests()
      expect(await mails(), `${day} before`).to.have.length(before)
      clock.advance(minuteMs)
      await digests()
      const after = (await mails()).length
      expect(after, day).to.be.greaterThan(before)
      clock.advance(60 * minuteMs)
      await Promise.all([digests(), digests()])
      expect(await mails(), `${day} again`).to.have.length(after)
    }
  })

  it('a morning without tasks stays without mail, also when one comes at noon', async () => {
    await digests()
    await taskOf()
    clock.advance(3 * 60 * minuteMs)
    await digests()
    expect(await mails()).to.deep.equal([])
  })

  it('leaves out who does not want it, whose right ended, and whose account ended', async () => {
    await taskOf()
    const [dora, inge] = [await user('Dora'), await user('Inge')]
    await dora.update({ dailyDigest: false })
    await database.model(userRightModel).update({ to: '2026-01-04' }, { where: { userId: inge.id } })
    await digests()
    const readers = (await mails()).map(({ userId }) => userId)
    expect(readers).to.not.include.members([dora.id, inge.id])
  })

  it('a task that someone else puts on your name is mailed at once when you want it; your own claim is not', async () => {
    const [dora, inge] = [await user('Dora'), await user('Inge')]
    const tasks = [await taskOf(), await taskOf(), await taskOf({ title: 'Beantwoord de vraag' })]
    const assign = (userId: string, by: string) =>
      database.transaction(() => mailAssigned(database, publicUrl, { userId, by, tasks }))
    await assign(dora.id, dora.id)
    await inge.update({ emailOnTask: false })
    await assign(inge.id, dora.id)
    expect(await mails()).to.deep.equal([])
    await assign(dora.id, inge.id)
    const [mail] = await mails()
    expect(mail).to.include({ kind: 'TASK_ASSIGNED', subject: '3 taken op uw naam gezet', shield: 'NONE' })
    expect(mail?.text).to.contain('  2 x Verwerk verzoek OO').and.contain('  1 x Beantwoord de vraag')
  })

  it('goes to nobody whose right in that organisation has ended when it is sent', async () => {
    await taskOf()
    await digests()
    const dora = await user('Dora')
    const mail = (await mails()).find(({ userId }) => userId === dora.id)!
    expect(await receiverOf(database, clock)(mail)).to.deep.equal({
      address: dora.email,
      senderName: 'Woonzaak Gent',
    })
    await database.model(userRightModel).update({ to: '2026-01-05' }, { where: { userId: dora.id } })
    clock.setDay('2026-01-06')
    expect(await receiverOf(database, clock)(mail)).to.equal(undefined)
  })

  it('tasks of a judicial file are in the overviews of the inspectorate only, and its mails in nobody else’s list', async () => {
    const inspectorate = await organisation('Wooninspectie')
    await taskOf({
      ownerOrgId: inspectorate.id,
      candidateRoles: ['WI_WI'],
      shield: 'WI',
      title: 'Stel het proces-verbaal op',
    })
    await taskOf()
    await digests()
    const all = await mails()
    const judicial = all.filter(({ shield }) => shield === 'WI')
    expect(judicial.map(({ orgId }) => orgId)).to.deep.equal([inspectorate.id])
    expect(all.filter(({ shield }) => shield === 'NONE').some(({ text }) => text.includes('verbaal'))).to.equal(false)

    const dora = await accountStore(database).findBySubject((await user('Dora')).subject, clock.today())
    const viewer = toViewer(dora!, undefined, clock.today())
    const asManager = { ...viewer, roles: rolesFor('READ', 'MAIL') }
    const list = await findMails(deps, asManager, { limit: 50 })
    expect(list.items.length).to.equal(all.length - 1)
    expect((await findMails(deps, viewer, { limit: 50 })).items, 'no manager').to.deep.equal([])
    const first = await findMails(deps, asManager, { limit: 1 })
    const second = await findMails(deps, asManager, { limit: 50, cursor: first.next! })
    expect([...first.items, ...second.items].map(({ id }) => id)).to.deep.equal(list.items.map(({ id }) => id))
  })
})
