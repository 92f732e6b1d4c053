import { expect } from 'chai'
import { getCaseHistory, registerRequest } from '#contract/cases'
import { getInstance, listSteps } from '#contract/process-desk'
import {
  agreeOperation,
  askModification,
  cancelInstance,
  getCancelEffects,
  getPlaces,
  listOperations,
  setInstanceVariables,
  type TokenChange,
  withdrawOperation,
} from '#contract/process-operations'
import { outboxModel } from '#server/platform/outbox/model'
import { processInstanceModel } from '#server/platform/records/model'
import { taskModel } from '#server/platform/tasks/model'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('operations on a running process', (open) => {
  let world: World
  let manager: Actor
  let second: Actor
  const reason = 'Op vraag van de gemeente, mail van 5 januari.'
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    manager = await world.as('wonen-beheer')
    second = await world.as('wonen-beheer-twee')
  })
  after(() => world?.close())

  const start = async (street: string) => {
    const handler = await world.as(inMiddelkerke.has(street) ? 'middelkerke-dossier' : 'gent-dossier')
    const { caseId, reference } = await handler.call(registerRequest, { body: await requestOn(handler, street) })
    await world.idle()
    return { caseId, reference, params: { caseId, part: 1 } }
  }
  const operations = async (caseId: string, actor = manager) =>
    (await actor.call(listOperations, { query: { caseId, part: 1 } })).items
  const runs = async (params: { caseId: string; part: number }, elementId: string) =>
    (await manager.call(listSteps, { params, query: { elementId } })).items

  describe('variables', () => {
    it('get a new value with a reason, which the record stream confirms', async () => {
      const { caseId, params } = await start('Kolkstraat 27')
      const variables = [{ name: 'mayorDueOn', value: '"2026-04-30"' }]
      await manager.call(setInstanceVariables, { params, body: { reason, scope: null, variables } })
      await world.idle()
      const page = await manager.call(getInstance, { params, query: {} })
      const shown = page.variables.find(({ name, scope }) => name === 'mayorDueOn' && scope === null)
      expect(shown).to.include({ value: '"2026-04-30"', locked: false })
      const [operation] = await operations(caseId)
      expect(operation).to.deep.include({ kind: 'SET_VARIABLES', state: 'CONFIRMED', reason, refusal: null })
      const events = await world.deps.audit.list({ objectKind: 'process_instance', objectId: caseId })
      expect(events.map(({ action, reason: why }) => [action, why])).to.deep.equal([['INSTANCE_SET_VARIABLES', reason]])
    })

    it('that identify the case, hold text, or are no JSON are refused', async () => {
      const { params } = await start('Spinnerijstraat 8')
      const set = (name: string, value: string) =>
        refusal(
          manager.call(setInstanceVariables, { params, body: { reason, scope: null, variables: [{ name, value }] } }),
        )
      expect(await set('caseId', '"019ab000-0000-7000-8000-000000000001"')).to.include({ reason: 'VARIABLE_LOCKED' })
      expect(await set('decisionNote', '"Jan Voorbeeld"')).to.include({ reason: 'VARIABLE_VALUE' })
      expect(await set('days', '12,')).to.include({ reason: 'VARIABLE_VALUE' })
      expect(await set('0days', '12')).to.include({ reason: 'VARIABLE_NAME' })
    })

    it('of a step are its own', async () => {
      const { params } = await start('Weverijdreef 51')
      const [step] = await runs(params, 'process-request')
      const scope = step?.id ?? 0
      await manager.call(setInstanceVariables, {
        params,
        body: { reason, scope, variables: [{ name: 'extraDays', value: '12' }] },
      })
      await world.idle()
      const { variables } = await manager.call(getInstance, { params, query: {} })
      expect(variables.filter(({ name }) => name === 'extraDays')).to.deep.equal([
        { scope, scopeName: 'Verwerk verzoek', name: 'extraDays', value: '12', locked: false },
      ])
    })
  })

  describe('a move of tokens', () => {
    it('is asked with a reason and carried out when a second person agrees', async () => {
      const { caseId, params } = await start('Molenpad 6')
      const [step] = await runs(params, 'process-request')
      const changes = [move(step?.id)]
      const { operationId } = await manager.call(askModification, { params, body: { reason, changes } })
      expect((await manager.call(getInstance, { params, query: {} })).asked).to.equal(1)
      expect(await refusal(manager.call(agreeOperation, { params: { operationId } }))).to.include({
        code: 'FORBIDDEN',
        reason: 'SAME_PERSON',
      })
      await second.call(agreeOperation, { params: { operationId } })
      await world.idle()
      const again = await runs(params, 'process-request')
      expect(again.map(({ state }) => state)).to.deep.equal(['TERMINATED', 'ACTIVE'])
      const [operation] = await operations(caseId)
      expect(operation).to.include({ kind: 'MODIFY', state: 'CONFIRMED', mayAgree: false })
      expect(operation?.changes).to.deep.equal(['MOVE\tVerwerk verzoek\tVerwerk verzoek'])
      expect(await refusal(second.call(agreeOperation, { params: { operationId } }))).to.include({
        reason: 'OPERATION_SETTLED',
      })
    })

    it('is withdrawn by who asked it, or refused by who would agree', async () => {
      const { caseId, params } = await start('Havenlaan 112')
      const changes: TokenChange[] = [{ kind: 'ADD', elementId: 'process-request', scope: null, variables: [] }]
      const { operationId } = await manager.call(askModification, { params, body: { reason, changes } })
      await manager.call(withdrawOperation, { params: { operationId }, body: { reason: 'Toch niet.' } })
      expect((await operations(caseId)).map(({ state }) => state)).to.deep.equal(['WITHDRAWN'])
      expect(await refusal(second.call(agreeOperation, { params: { operationId } }))).to.include({
        reason: 'OPERATION_SETTLED',
      })
    })

    it('is not asked where Zeebe would refuse it, nor when no token is left', async () => {
      const { params } = await start('Tramstelplaats 40A')
      const { places, tokens } = await manager.call(getPlaces, { params })
      const ask = (changes: object[]) =>
        refusal(manager.call(askModification, { params, body: { reason, changes: changes as never } }))
      const start_ = places.find(({ type }) => type === 'bpmn:StartEvent')
      expect(start_?.fault).to.equal('START_EVENT')
      const put = { kind: 'ADD', scope: null, variables: [] }
      expect(await ask([{ ...put, elementId: start_?.elementId }])).to.include({ reason: 'PLACE_REFUSED' })
      expect(await ask([{ ...put, elementId: 'nowhere' }])).to.include({ reason: 'UNKNOWN_ELEMENT' })
      const all = tokens.map(({ step }) => ({ kind: 'CANCEL', step }))
      expect(await ask(all)).to.include({ reason: 'NO_TOKENS_LEFT' })
      expect(await ask([all[0] ?? {}, all[0] ?? {}])).to.include({ reason: 'STEP_TWICE' })
    })

    it('of a process that went on meanwhile is told so', async () => {
      const { params } = await start('Zeebriesstraat 21')
      const [step] = await runs(params, 'process-request')
      const changes = [move(step?.id)]
      const first = await manager.call(askModification, { params, body: { reason, changes } })
      const other = await manager.call(askModification, { params, body: { reason, changes } })
      await second.call(agreeOperation, { params: { operationId: first.operationId } })
      await world.idle()
      const late = second.call(agreeOperation, { params: { operationId: other.operationId } })
      expect(await refusal(late)).to.include({ code: 'NOT_ALLOWED_NOW', reason: 'STEP_ENDED' })
    })
  })

  describe('cancelling', () => {
    it('wants the reference typed, tells what it takes along, and gives the holders of tasks the reason', async () => {
      const { caseId, reference, params } = await start('Kreekdijk 4')
      const effects = await manager.call(getCancelEffects, { params })
      expect(effects.tasks.map(({ title }) => title)).to.have.members(['Verwerk verzoek OO', 'Termijn burgemeester'])
      const wrong = manager.call(cancelInstance, { params, body: { reason, reference: 'OO26-999999' } })
      expect(await refusal(wrong)).to.include({ code: 'RULE_BROKEN', reason: 'REFERENCE_DIFFERS' })
      await manager.call(cancelInstance, { params, body: { reason, reference } })
      await world.idle()
      expect((await manager.call(getInstance, { params, query: {} })).state).to.equal('TERMINATED')
      expect((await operations(caseId)).map(({ kind, state }) => [kind, state])).to.deep.equal([
        ['CANCEL', 'CONFIRMED'],
      ])
      const tasks = await world.database.model(taskModel).findAll({ where: { caseId } })
      expect(tasks.map(({ open: isOpen, closedReason }) => [isOpen, closedReason])).to.deep.equal([
        [false, reason],
        [false, reason],
      ])
      const handler = await world.as('middelkerke-dossier')
      const { items } = await handler.call(getCaseHistory, { params: { caseId }, query: {} })
      expect(items.map(({ summary }) => summary)).to.include(`Annuleerde een proces: ${reason}`)
      const late = manager.call(cancelInstance, { params, body: { reason, reference } })
      expect(await refusal(late)).to.include({ code: 'NOT_ALLOWED_NOW', reason: 'INSTANCE_ENDED' })
    })
  })

  it('a refusal of the engine is told with its words, and holds up nothing after it', async () => {
    const { caseId, params } = await start('Polderweg 33')
    const row = await world.database.model(processInstanceModel).findOne({ where: { caseId } })
    // the engine ends it while the record stream has not said so yet
    await world.database.model(processInstanceModel).update({ state: 'ACTIVE' }, { where: { caseId } })
    await world.engine.core.execute('cancelInstance', { processInstanceKey: row?.key ?? '' })
    await world.idle()
    await world.database.model(processInstanceModel).update({ state: 'ACTIVE' }, { where: { caseId } })
    const variables = [{ name: 'extraDays', value: '12' }]
    await manager.call(setInstanceVariables, { params, body: { reason, scope: null, variables } })
    await world.idle()
    const [operation] = await operations(caseId)
    expect(operation).to.include({ kind: 'SET_VARIABLES', state: 'REFUSED' })
    expect(operation?.refusal).to.match(/^NOT_FOUND: .*no such element was found/)
    expect(operation?.refusal).to.not.contain(row?.key)
    const waiting = await world.database.model(outboxModel).count({ where: { status: ['PENDING', 'PARKED'] } })
    expect(waiting).to.equal(0)
  })

  it('are seen by who sees the case, and asked by who may mend', async () => {
    const { caseId, params } = await start('Kolkstraat 27')
    const variables = [{ name: 'extraDays', value: '12' }]
    const gent = await world.as('gent-beheer')
    const body = { reason, scope: null, variables }
    expect(await refusal(gent.call(setInstanceVariables, { params, body }))).to.include({ code: 'FORBIDDEN' })
    await manager.call(setInstanceVariables, { params, body })
    expect(await operations(caseId, gent)).to.have.length(1)
    const other = await world.as('middelkerke-beheer')
    expect(await refusal(operations(caseId, other))).to.include({ code: 'NOT_FOUND' })
    const all = await other.call(listOperations, { query: {} })
    expect(all.items.map((one) => one.caseId)).to.not.include(caseId)
  })
})

const inMiddelkerke = new Set(['Zeebriesstraat 21', 'Kreekdijk 4', 'Polderweg 33', 'Duinroosdreef 7'])

const move = (step: number | undefined): TokenChange => ({
  kind: 'MOVE',
  step: step ?? 0,
  elementId: 'process-request',
  variables: [],
})
