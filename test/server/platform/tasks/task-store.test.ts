import { expect } from 'chai'
import { NoTransactionError } from '#server/platform/db/database'
import { outboxModel } from '#server/platform/outbox/model'
import { taskRoleModel } from '#server/platform/tasks/model'
import type { TaskFilter } from '#server/platform/tasks/task-store'
import { describeOnDatabases } from '#test/support/database'
import { aJob, aTask, failure, ids, type Kit, kitOf } from '../kit.ts'

describeOnDatabases('task store', (open) => {
  let kit: Kit
  beforeEach(async () => {
    kit = kitOf(await open({ now: () => Date.UTC(2026, 0, 5, 9) }))
  })
  const commands = async () => (await kit.database.model(outboxModel).findAll()).map(({ payload }) => payload)
  const rolesFilter: TaskFilter = { scope: { kind: 'roles', orgId: ids.gent, roles: ['LB_DB'] } }

  it('makes the task of a job once, however often the engine offers it', async () => {
    const first = await kit.tasks.upsertFromJob(aTask({ unitIds: [ids.case] }), aJob())
    const again = await kit.tasks.upsertFromJob(aTask({ title: 'anders' }), aJob())
    expect(first).to.include({
      reference: 'TK26-000001',
      status: 'OPEN',
      open: true,
      jobKey: aJob().jobKey,
      title: 'Verwerk verzoek OO',
    })
    expect(first?.unitIds).to.deep.equal([ids.case])
    expect(again).to.include({ id: first?.id, title: 'Verwerk verzoek OO' })
  })

  it('makes one task when the same job is offered ten times at once', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => kit.tasks.upsertFromJob(aTask(), aJob())))
    expect(new Set(made.map((task) => task?.id)).size).to.equal(1)
    expect((await kit.tasks.list(rolesFilter)).items).to.have.length(1)
  })

  it('never opens a closed task again', async () => {
    const task = await kit.tasks.upsertFromJob(aTask(), aJob())
    await kit.database.transaction(() => kit.tasks.closeInTransaction({ caseId: ids.case }, { by: ids.anna }))
    expect(await kit.tasks.upsertFromJob(aTask(), aJob())).to.include({
      id: task?.id,
      status: 'AFGEWERKT',
      open: false,
    })
  })

  it('closes what matches and enqueues the completion with its variables', async () => {
    await kit.tasks.upsertFromJob(aTask({ code: '2' }), aJob('11'))
    await kit.tasks.upsertFromJob(aTask({ code: '1' }), aJob('12'))
    await kit.tasks.create(aTask({ code: '2', caseId: ids.otherCase }))
    const closed = await kit.database.transaction(() =>
      kit.tasks.closeInTransaction(
        { caseId: ids.case, codes: ['2'] },
        { by: ids.anna, variables: { requestOutcome: 'ADVIES' } },
      ),
    )
    expect(closed.map(({ jobKey }) => jobKey)).to.deep.equal(['11'])
    expect(closed[0]).to.include({ status: 'AFGEWERKT', closedBy: ids.anna, closedAt: '2026-01-05T09:00:00.000Z' })
    expect(await commands()).to.deep.equal([
      { kind: 'complete-job', jobKey: '11', variables: { requestOutcome: 'ADVIES' } },
    ])
    expect((await kit.tasks.list(rolesFilter)).items).to.have.length(2)
  })

  it('closes nothing outside a transaction, with empty criteria, or when the transaction fails', async () => {
    await kit.tasks.upsertFromJob(aTask(), aJob())
    expect(await failure(kit.tasks.closeInTransaction({ caseId: ids.case }, { by: 'x' }))).to.be.instanceOf(
      NoTransactionError,
    )
    const empty = kit.database.transaction(() => kit.tasks.closeInTransaction({}, { by: 'x' }))
    expect(await failure(empty)).to.be.instanceOf(RangeError)
    await failure(
      kit.database.transaction(async () => {
        await kit.tasks.closeInTransaction({ caseId: ids.case }, { by: 'x' })
        throw new Error('no')
      }),
    )
    expect((await kit.tasks.list(rolesFilter)).items[0]).to.include({ open: true })
    expect(await commands()).to.deep.equal([])
  })

  it('lets one of two closings win', async () => {
    await kit.tasks.upsertFromJob(aTask(), aJob())
    const close = () =>
      kit.database.transaction(() => kit.tasks.closeInTransaction({ caseId: ids.case }, { by: ids.anna }))
    const closed = await Promise.all([close(), close(), close()])
    expect(closed.flat()).to.have.length(1)
    expect(await commands()).to.have.length(1)
  })

  it('lets exactly one of 50 claimants win, and tells the others who has it', async function () {
    this.timeout(60_000)
    const tasks = await Promise.all(Array.from({ length: 4 }, () => kit.tasks.create(aTask())))
    const users = Array.from(
      { length: 50 },
      (_, n) => `018f0000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
    )
    for (const { id } of tasks) {
      const results = await Promise.all(users.map((user) => kit.tasks.claim(id, user)))
      const winners = results.flatMap((result) => (result.outcome === 'done' ? [result.task.assigneeUserId] : []))
      expect(winners).to.have.length(1)
      const losers = results.filter((result) => result.outcome === 'taken')
      expect(losers).to.have.length(49)
      expect(losers.every((result) => 'byUserId' in result && result.byUserId === winners[0])).to.equal(true)
    }
  })

  it('claims again for who has it, gives back only for who has it', async () => {
    const { id, version } = await kit.tasks.create(aTask())
    expect(await kit.tasks.claim(id, ids.anna)).to.have.nested.property('task.version', version + 1)
    expect(await kit.tasks.claim(id, ids.anna)).to.have.nested.property('task.assigneeUserId', ids.anna)
    expect(await kit.tasks.release(id, ids.bert)).to.deep.equal({ outcome: 'taken', byUserId: ids.anna })
    expect(await kit.tasks.release(id, ids.anna)).to.have.nested.property('task.status', 'OPEN')
    expect(await kit.tasks.release(id, ids.anna)).to.have.property('outcome', 'done')
    await kit.tasks.claim(id, ids.anna)
    expect(await kit.tasks.assign(id, ids.bert)).to.have.nested.property('task.assigneeUserId', ids.bert)
  })

  it('claims nothing that is closed or unknown', async () => {
    const { id } = await kit.tasks.create(aTask())
    await kit.database.transaction(() => kit.tasks.closeInTransaction({ id }, { by: ids.anna, status: 'GEANNULEERD' }))
    expect(await kit.tasks.claim(id, ids.bert)).to.deep.equal({ outcome: 'closed', status: 'GEANNULEERD' })
    expect(await kit.tasks.claim(ids.case, ids.bert)).to.deep.equal({ outcome: 'unknown' })
  })

  it('closes tasks of jobs that the engine ended, but no notices', async () => {
    const canceled = await kit.tasks.upsertFromJob(aTask(), aJob('21'))
    const notice = await kit.tasks.upsertFromJob(aTask({ kind: 'KENNISGEVING' }), aJob('22'))
    const completed = await kit.tasks.upsertFromJob(aTask(), aJob('23'))
    const closed = await kit.tasks.closeByRecords([
      { jobKey: '21', state: 'CANCELED' },
      { jobKey: '22', state: 'CANCELED' },
      { jobKey: '23', state: 'COMPLETED' },
      { jobKey: '99', state: 'CANCELED' },
    ])
    expect(closed.map(({ id }) => id)).to.have.members([canceled?.id, completed?.id])
    expect(await kit.tasks.get(canceled?.id ?? '')).to.include({ status: 'AUTOMATISCH_AFGESLOTEN', closedBy: 'SYSTEM' })
    expect(await kit.tasks.get(notice?.id ?? '')).to.include({ open: true })
    expect(await commands()).to.deep.equal([])
  })

  it('lists by role, person, organisation, case and done, and nothing that is shielded', async () => {
    const mine = await kit.tasks.create(aTask({ dueOn: '2026-01-10' }))
    await kit.tasks.create(aTask({ candidateRoles: ['LB_WC', 'LB_DB'], dueOn: null }))
    await kit.tasks.create(aTask({ candidateRoles: ['LB_BM'], code: '110' }))
    await kit.tasks.create(aTask({ ownerOrgId: ids.agency, candidateRoles: ['WK_DB'] }))
    await kit.tasks.create(aTask({ shield: 'WI' }))
    await kit.tasks.claim(mine.id, ids.anna)
    const count = async (filter: TaskFilter): Promise<number> => (await kit.tasks.list(filter)).items.length
    expect(await count(rolesFilter)).to.equal(2)
    expect(await count({ scope: { kind: 'roles', orgId: ids.gent, roles: ['LB_DB', 'LB_WC', 'LB_BM'] } })).to.equal(3)
    expect(await count({ scope: { kind: 'roles', orgId: ids.gent, roles: [] } })).to.equal(0)
    expect(await count({ scope: { kind: 'mine', userId: ids.anna } })).to.equal(1)
    expect(await count({ scope: { kind: 'organisation', orgId: ids.gent } })).to.equal(3)
    expect(await count({ scope: { kind: 'case', caseId: ids.case } })).to.equal(4)
    expect(await count({ ...rolesFilter, visible: { where: {}, shields: ['NONE', 'WI'] } })).to.equal(3)
    expect(await count({ scope: { kind: 'organisation', orgId: ids.gent }, search: 'verzoek', code: '110' })).to.equal(
      1,
    )
    expect(await count({ ...rolesFilter, dueUntil: '2026-01-10' })).to.equal(1)
    expect(await count({ ...rolesFilter, search: '%' })).to.equal(2)
    await kit.database.transaction(() => kit.tasks.closeInTransaction({ id: mine.id }, { by: ids.anna }))
    expect(await count({ scope: { kind: 'done', userId: ids.anna } })).to.equal(1)
    const viewer = { userId: ids.anna, orgId: ids.gent, roles: ['LB_DB'] } as const
    expect(await kit.tasks.counts(viewer, '2026-03-01')).to.deep.equal({
      mine: 0,
      roles: 1,
      organisation: 2,
      overdue: 1,
    })
  })

  it('pages without gaps or doubles in every order, also over equal terms', async () => {
    const dues = ['2026-01-03', '2026-01-01', null, '2026-01-01', '2026-01-02', null, '2026-01-01']
    for (const dueOn of dues) await kit.tasks.create(aTask({ dueOn, candidateRoles: ['LB_DB', 'LB_WC'] }))
    for (const sort of ['due', 'created'] as const) {
      const filter: TaskFilter = {
        scope: { kind: 'roles', orgId: ids.gent, roles: ['LB_DB', 'LB_WC'] },
        sort,
        limit: 2,
      }
      const seen: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof kit.tasks.list>> = await kit.tasks.list({
          ...filter,
          ...(cursor && { cursor }),
        })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next
      }
      expect(seen).to.have.length(7)
      expect(new Set(seen).size).to.equal(7)
    }
    const first = await kit.tasks.list(rolesFilter)
    const one = '2026-01-01'
    expect(first.items.map(({ dueOn }) => dueOn)).to.deep.equal([one, one, one, '2026-01-02', '2026-01-03', null, null])
    expect((await kit.tasks.list({ ...rolesFilter, cursor: 'nonsense' })).items).to.have.length(7)
  })

  it('keeps the searchable roles in step with the task', async () => {
    await kit.tasks.create(aTask({ candidateRoles: ['LB_DB', 'LB_WC'] }))
    await kit.database.transaction(() => kit.tasks.closeInTransaction({ caseId: ids.case }, { by: 'SYSTEM' }))
    const roles = await kit.database.model(taskRoleModel).findAll()
    expect(roles.map(({ open: isOpen }) => isOpen)).to.deep.equal([false, false])
  })
})
