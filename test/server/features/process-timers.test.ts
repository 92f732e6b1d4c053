import { expect } from 'chai'
import { registerRequest } from '#contract/cases'
import { getInstance, listInstances } from '#contract/process-desk'
import { changeTimer, listOperations } from '#contract/process-operations'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

const definitions = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="x">${body}</bpmn:definitions>`

const timer = (id: string, kind: string, expression: string): string =>
  `<bpmn:timerEventDefinition id="${id}-t"><bpmn:${kind} xsi:type="bpmn:tFormalExpression">${expression}</bpmn:${kind}></bpmn:timerEventDefinition>`

/** Waits once for each way in which a timer can stand in a diagram. */
const waiting = definitions(`<bpmn:process id="waiting" name="Wachten" isExecutable="true">
  <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="fork"/>
  <bpmn:parallelGateway id="fork"/>
  <bpmn:sequenceFlow id="f2" sourceRef="fork" targetRef="review"/>
  <bpmn:intermediateCatchEvent id="review" name="Herbekijken">${timer('review', 'timeDate', '=date and time(reviewAt)')}</bpmn:intermediateCatchEvent>
  <bpmn:sequenceFlow id="f3" sourceRef="review" targetRef="reviewed"/><bpmn:endEvent id="reviewed"/>
  <bpmn:sequenceFlow id="f4" sourceRef="fork" targetRef="choose"/>
  <bpmn:eventBasedGateway id="choose" name="Wat eerst komt"/>
  <bpmn:sequenceFlow id="f5" sourceRef="choose" targetRef="lapse"/>
  <bpmn:intermediateCatchEvent id="lapse" name="Termijn verstreken">${timer('lapse', 'timeDuration', '=patience')}</bpmn:intermediateCatchEvent>
  <bpmn:sequenceFlow id="f6" sourceRef="choose" targetRef="answer"/>
  <bpmn:intermediateCatchEvent id="answer" name="Antwoord"><bpmn:messageEventDefinition id="m" messageRef="msg"/></bpmn:intermediateCatchEvent>
  <bpmn:sequenceFlow id="f7" sourceRef="lapse" targetRef="lapsed"/><bpmn:endEvent id="lapsed"/>
  <bpmn:sequenceFlow id="f8" sourceRef="answer" targetRef="answered"/><bpmn:endEvent id="answered"/>
  <bpmn:sequenceFlow id="f9" sourceRef="fork" targetRef="fixed"/>
  <bpmn:intermediateCatchEvent id="fixed" name="Vast">${timer('fixed', 'timeDuration', 'P500D')}</bpmn:intermediateCatchEvent>
  <bpmn:sequenceFlow id="f10" sourceRef="fixed" targetRef="done"/><bpmn:endEvent id="done"/>
  <bpmn:subProcess id="always" triggeredByEvent="true"><bpmn:startEvent id="alarm" name="Alarm">${timer('alarm', 'timeDate', '=date and time(alarmAt)')}</bpmn:startEvent>
    <bpmn:sequenceFlow id="f11" sourceRef="alarm" targetRef="rung"/><bpmn:endEvent id="rung"/></bpmn:subProcess>
  </bpmn:process>
  <bpmn:message id="msg" name="answer-came"><bpmn:extensionElements><zeebe:subscription correlationKey="=caseId"/></bpmn:extensionElements></bpmn:message>`)

describeOnDatabases('timers of a running process', (open) => {
  let world: World
  let manager: Actor
  let params: { caseId: string; part: number }
  const reason = 'De gemeente kreeg uitstel.'
  const legalBasis = 'art. 3.14, § 2, Vlaamse Codex Wonen'
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    manager = await world.as('wonen-beheer')
    const handler = await world.as('gent-dossier')
    const { caseId } = await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
    await world.idle()
    const { items } = await manager.call(listInstances, { query: {} })
    const variables = {
      caseId,
      municipalityOrgId: items[0]?.municipality.id,
      reviewAt: '2026-03-20T22:59:59.000Z',
      alarmAt: '2027-03-20T22:59:59.000Z',
      patience: 'P60D',
    }
    await world.engine.core.execute('deploy', { resources: [{ name: 'waiting.bpmn', content: Buffer.from(waiting) }] })
    await world.engine.core.execute('createInstance', {
      bpmnProcessId: 'waiting',
      variables: JSON.stringify(variables),
    })
    await world.idle()
    params = { caseId, part: 2 }
  })
  after(() => world?.close())

  const timerOf = async (elementId: string, of = params) => {
    const { timers } = await manager.call(getInstance, { params: of, query: {} })
    return timers.find((one) => one.elementId === elementId)
  }
  const change = async (elementId: string, to: object, of = params) => {
    const found = await timerOf(elementId, of)
    const body = { reason, legalBasis, to: to as { mode: 'FROM_NOW' } }
    return manager.call(changeTimer, { params: { ...of, timer: found?.timer ?? 0 }, body })
  }
  const elements = async () => {
    const { elements: found } = await manager.call(getInstance, { params, query: {} })
    return new Map(found.map((one) => [one.elementId, one]))
  }

  it('tell whether their date can be changed, and why not', async () => {
    const { timers } = await manager.call(getInstance, { params, query: {} })
    expect(Object.fromEntries(timers.map((one) => [one.elementId, one.fault]))).to.deep.equal({
      review: null,
      lapse: null,
      fixed: 'FIXED',
      alarm: 'OF_SCOPE',
    })
    expect(await refusal(change('fixed', { mode: 'FROM_NOW' }))).to.include({ reason: 'TIMER_FIXED' })
    expect(await refusal(change('alarm', { mode: 'FROM_NOW' }))).to.include({ reason: 'TIMER_FIXED' })
  })

  it('go to a date of the future only', async () => {
    const past = change('review', { mode: 'DATE', on: '2026-01-05', at: '08:59' })
    expect(await refusal(past)).to.include({ code: 'RULE_BROKEN', reason: 'DATE_IN_PAST' })
  })

  it('go to a date in the night of 23 hours, and back to what was drawn', async () => {
    expect(await change('review', { mode: 'DATE', on: '2026-03-29', at: '02:30' })).to.include({
      dueAt: '2026-03-29T01:30:00.000Z',
    })
    await world.idle()
    expect(await timerOf('review')).to.include({
      dueAt: '2026-03-29T01:30:00.000Z',
      waitsSince: '2026-01-05T08:00:00.000Z',
    })
    await change('review', { mode: 'FROM_CREATION' })
    await world.idle()
    expect((await timerOf('review'))?.dueAt).to.equal('2026-03-20T22:59:59.000Z')
    const { items } = await manager.call(listOperations, { query: { ...params } })
    expect(items.map(({ kind, state }) => `${kind} ${state}`)).to.deep.equal([
      'CHANGE_TIMER CONFIRMED',
      'CHANGE_TIMER CONFIRMED',
    ])
    expect(items[0]?.changes.at(-1)).to.equal(`BASIS\t${legalBasis}`)
  })

  it('behind an event-based gateway begin anew with their gateway, and the message is still waited for', async () => {
    await change('lapse', { mode: 'DATE', on: '2026-02-02', at: '09:00' })
    await world.idle()
    expect((await timerOf('lapse'))?.dueAt).to.equal('2026-02-02T08:00:00.000Z')
    const { messages } = await manager.call(getInstance, { params, query: {} })
    expect(messages.map(({ messageName }) => messageName)).to.deep.equal(['answer-came'])
    await world.moveTo('2026-02-03')
    expect((await elements()).get('lapsed')?.completed).to.equal(1)
  })

  it('from now run as long again as they were drawn, counted in days of the calendar', async () => {
    // 74 days from 5 January to 20 March; the same from 3 February
    await change('review', { mode: 'FROM_NOW' })
    await world.idle()
    expect((await timerOf('review'))?.dueAt).to.equal('2026-04-18T21:59:59.000Z')
    await world.moveTo('2026-04-18')
    expect((await elements()).get('review')).to.include({ active: 1, completed: 0 })
    await world.moveTo('2026-04-19')
    expect((await elements()).get('reviewed')?.completed).to.equal(1)
  })
})
