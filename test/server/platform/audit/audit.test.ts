import { expect } from 'chai'
import type { AuditEvent } from '#server/platform/audit/audit'
import { auditEventModel } from '#server/platform/audit/model'
import { NoTransactionError } from '#server/platform/db/database'
import { describeOnDatabases } from '#test/support/database'
import { failure, ids, type Kit, kitOf } from '../kit.ts'

const event = (action: string): AuditEvent => ({
  userId: ids.anna,
  orgId: ids.gent,
  role: 'LB_DB',
  action,
  objectKind: 'case',
  objectId: ids.case,
  caseId: ids.case,
  detail: { z: 1, a: { y: [true, null], b: 'é' } },
})

describeOnDatabases('audit', (open) => {
  let kit: Kit
  beforeEach(async () => {
    kit = kitOf(await open())
  })
  const add = (...actions: string[]): Promise<void> =>
    kit.database.transaction(async () => {
      for (const action of actions) kit.audit.append(event(action))
    })

  it('chains events without gaps, also of 30 writers at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => add(`a${n}`, `b${n}`)))
    const result = await kit.audit.verify()
    expect(result).to.include({ ok: true, count: 60 })
    const listed = await kit.audit.list({ objectKind: 'case', objectId: ids.case })
    expect(listed.map(({ position }) => position)).to.deep.equal(Array.from({ length: 60 }, (_, n) => n + 1))
  })

  it('is part of the transaction', async () => {
    expect(() => kit.audit.append(event('x'))).to.throw(NoTransactionError)
    await failure(
      kit.database.transaction(async () => {
        kit.audit.append(event('x'))
        throw new Error('no')
      }),
    )
    expect(await kit.audit.verify()).to.deep.include({ ok: true, count: 0 })
  })

  const tamperings: readonly [name: string, sql: string, fault: string][] = [
    ['a changed word', "UPDATE audit_event SET action = 'innocent' WHERE position = 3", 'CHANGED'],
    ['a changed detail', "UPDATE audit_event SET detail = '{}' WHERE position = 3", 'CHANGED'],
    ['a removed event', 'DELETE FROM audit_event WHERE position = 3', 'GAP'],
    ['a removed end', 'DELETE FROM audit_event WHERE position > 3', 'CUT_OFF'],
  ]
  for (const [name, sql, fault] of tamperings) {
    it(`finds ${name}`, async () => {
      await add('a', 'b', 'c', 'd', 'e')
      await kit.database.sequelize.query(sql)
      expect(await kit.audit.verify()).to.deep.include({ ok: false, fault })
    })
  }

  it('finds a chain that was rewritten as a whole, by a checkpoint kept outside', async () => {
    await add('a', 'b')
    const checkpoint = await kit.audit.checkpoint()
    await kit.database.sequelize.query('DELETE FROM audit_event')
    await kit.database.sequelize.query('DELETE FROM audit_head')
    await add('a', 'forged', 'c')
    expect(await kit.audit.verify()).to.include({ ok: true })
    expect(await kit.audit.verify(checkpoint)).to.deep.include({ ok: false, position: 2, fault: 'NOT_THE_CHECKPOINT' })
  })

  it('verifies more events than one page', async function () {
    this.timeout(30_000)
    await add(...Array.from({ length: 2100 }, (_, n) => `a${n}`))
    expect(await kit.audit.verify()).to.include({ ok: true, count: 2100 })
    expect(await kit.database.model(auditEventModel).count()).to.equal(2100)
  })
})
