import { expect } from 'chai'
import {
  addScenario,
  changeScenario,
  getPlay,
  getPlayDiagram,
  getPlayStart,
  listScenarios,
  recordPlay,
  removeScenario,
  rewindPlay,
  runScenarios,
  startPlay,
  stopPlay,
  takePlaySteps,
} from '#contract/play'
import { createProcessModel, getDraft, openDraft, saveDraft } from '#contract/process-models'
import { caseModel } from '#server/platform/case-file/model'
import { scenarioGate } from '#server/platform/play/gate'
import { recordRepository } from '#server/platform/process-models/record-repository'
import { processInstanceModel } from '#server/platform/records/model'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('a draft is played', (open) => {
  let world: World
  let analyst: Actor
  let draftId = ''
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    await recordRepository(world.database)
    analyst = await world.as('wonen-taakbeheer')
    draftId = (await analyst.call(openDraft, { params: { processId: 'oo' }, body: {} })).draftId
  })
  after(() => world?.close())

  const begin = async (actor = analyst) => {
    const { starts, today } = await actor.call(getPlayStart, { params: { draftId } })
    const [start] = starts
    if (start === undefined) throw new Error('nothing starts it')
    const on = { on: today, at: '09:00', variables: start.variables }
    return actor.call(startPlay, {
      params: { draftId },
      body: { given: { ...on, start: { kind: 'MESSAGE', message: start.message, correlationKey: 'OO26-000009' } } },
    })
  }

  it('says how it starts, with variables that fit its contract', async () => {
    const { starts, processId } = await analyst.call(getPlayStart, { params: { draftId } })
    expect(processId).to.equal('oo')
    expect(starts.map(({ kind, message }) => [kind, message])).to.deep.equal([['MESSAGE', 'oo-started']])
    expect(starts[0]?.variables).to.include.keys('caseId', 'municipalityOrgId', 'unitIds', 'receivedOn')
  })

  it('goes from step to step with what each would answer, and back', async () => {
    const first = await begin()
    expect(first.jobs.map(({ name }) => name)).to.deep.equal(['Registreer verzoek'])
    const [job] = first.jobs
    expect(job?.proposal).to.include.keys('mayorTermRuns', 'mayorDueOn', 'requestDueOn')
    const params = { draftId, playId: first.playId }
    const variables = job?.proposal ?? {}
    const second = await analyst.call(takePlaySteps, {
      params,
      body: { steps: [{ do: 'COMPLETE_JOB', elementId: 'register-request', variables }] },
    })
    expect(second.refusal).to.equal(null)
    expect(second.tasks.map(({ name }) => name).sort()).to.deep.equal([
      'Verwerk verzoek',
      'Volg termijn burgemeester op',
    ])
    expect(second.history.map(({ sentence }) => sentence)[0]).to.match(/^De machine voltooit “Registreer verzoek”/)
    const third = await analyst.call(takePlaySteps, {
      params,
      body: {
        steps: [
          { do: 'COMPLETE_TASK', elementId: 'process-request', variables: { requestOutcome: 'AFGEWEZEN' } },
          { do: 'COMPLETE_TASK', elementId: 'process-request', variables: {} },
        ],
      },
    })
    expect(third.refusal).to.equal('Niets wacht hierop: process-request.')
    expect(third.history).to.have.length(2)
    const back = await analyst.call(rewindPlay, { params, body: { steps: 1 } })
    expect(back.tasks).to.deep.equal(second.tasks)
    expect(await analyst.call(getPlay, { params })).to.deep.equal(back)
    const { xml } = await analyst.call(getPlayDiagram, { params: { ...params, processId: 'oo-advice' } })
    expect(xml).to.include('handle-advice-request')
    await analyst.call(stopPlay, { params })
    expect(await refusal(analyst.call(getPlay, { params }))).to.deep.include({ status: 404 })
  })

  it('is the game of one person', async () => {
    const { playId } = await begin()
    const colleague = await world.as('wonen-beheer')
    expect(await refusal(colleague.call(getPlay, { params: { draftId, playId } }))).to.deep.include({ status: 404 })
    expect((await colleague.call(getPlayStart, { params: { draftId } })).plays).to.deep.equal([])
  })

  it('is for those who may change a model', async () => {
    const reader = await world.as('gent-beheer')
    expect(await refusal(reader.call(getPlayStart, { params: { draftId } }))).to.deep.include({ status: 403 })
  })

  it('touches nothing of the product: no case, no instance, no letter', async () => {
    await begin()
    await world.idle()
    expect(await world.database.model(processInstanceModel).count()).to.equal(0)
    expect(await world.database.model(caseModel).count()).to.equal(0)
    expect((await world.deps.audit.verify()).ok).to.equal(true)
  })

  it('goes on with the draft as it became, as far as the steps still fit', async () => {
    const { playId } = await begin()
    const params = { draftId, playId }
    const job = {
      do: 'COMPLETE_JOB',
      elementId: 'register-request',
      variables: { mayorTermRuns: false, requestDueOn: '2026-01-19' },
    } as const
    await analyst.call(takePlaySteps, { params, body: { steps: [job] } })
    const draft = await analyst.call(getDraft, { params: { draftId } })
    const files = draft.files.map((file) => ({
      ...file,
      content: file.content
        .replaceAll('"register-request"', '"register-other"')
        .replaceAll('>register-request<', '>register-other<'),
    }))
    await analyst.call(saveDraft, { params: { draftId }, body: { files, title: draft.title, version: draft.version } })
    expect((await analyst.call(getPlay, { params })).isOutdated).to.equal(true)
    const renewed = await analyst.call(rewindPlay, { params, body: { steps: 500, onDraft: true } })
    expect(renewed.isOutdated).to.equal(false)
    expect(renewed.refusal).to.equal('Niets wacht hierop: register-request.')
    expect(renewed.jobs.map(({ elementId }) => elementId)).to.deep.equal(['register-other'])
    const { version } = await analyst.call(getDraft, { params: { draftId } })
    await analyst.call(saveDraft, { params: { draftId }, body: { files: draft.files, title: draft.title, version } })
  })

  it('a draft that the engine does not take says why', async () => {
    const draft = await analyst.call(getDraft, { params: { draftId } })
    const files = draft.files.map((file) => ({
      ...file,
      content: file.content.replace('=mayorTermRuns = false', '=1 +'),
    }))
    await analyst.call(saveDraft, { params: { draftId }, body: { files, title: draft.title, version: draft.version } })
    const refused = await refusal(begin())
    expect(refused).to.deep.include({ status: 409, reason: 'PLAY_NOT_STARTED' })
    expect(JSON.stringify(refused)).to.include('mayor-term-runs--no-mayor-term')
    const { version } = await analyst.call(getDraft, { params: { draftId } })
    await analyst.call(saveDraft, { params: { draftId }, body: { files: draft.files, title: draft.title, version } })
  })
})

const forms = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
<bpmn:process id="gespeeld" name="Gespeeld" isExecutable="true">
<bpmn:extensionElements><zeebe:userTaskForm id="f1">{"type":"default","components":[{"type":"textfield","key":"reden","label":"Reden"}]}</zeebe:userTaskForm></bpmn:extensionElements>
<bpmn:startEvent id="begin"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
<bpmn:sequenceFlow id="a" sourceRef="begin" targetRef="inside" />
<bpmn:userTask id="inside" name="Binnen"><bpmn:extensionElements><zeebe:formDefinition formKey="camunda-forms:bpmn:f1" /></bpmn:extensionElements><bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:userTask>
<bpmn:sequenceFlow id="b" sourceRef="inside" targetRef="beside" />
<bpmn:userTask id="beside" name="Ernaast"><bpmn:extensionElements><zeebe:formDefinition formId="keuze" /></bpmn:extensionElements><bpmn:incoming>b</bpmn:incoming></bpmn:userTask>
</bpmn:process></bpmn:definitions>`

describeOnDatabases('a new process with forms is played', (open) => {
  let world: World
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
  })
  after(() => world?.close())

  it('shows the form in the diagram and the one beside it', async () => {
    const analyst = await world.as('wonen-taakbeheer')
    const { draftId } = await analyst.call(createProcessModel, { body: { processId: 'gespeeld', title: 'Gespeeld' } })
    const beside = '{"type":"default","id":"keuze","components":[]}'
    const files = [
      { name: 'gespeeld.bpmn', content: forms },
      { name: 'keuze.form', content: beside },
    ]
    await analyst.call(saveDraft, { params: { draftId }, body: { files, title: 'Gespeeld', version: 0 } })
    const { starts } = await analyst.call(getPlayStart, { params: { draftId } })
    expect(starts.map(({ kind }) => kind)).to.deep.equal(['NONE'])
    const first = await analyst.call(startPlay, {
      params: { draftId },
      body: { given: { on: '2026-01-05', at: '09:00', start: { kind: 'NONE' }, variables: {} } },
    })
    expect(JSON.parse(first.tasks[0]?.form ?? '{}')).to.deep.include({ type: 'default' })
    const second = await analyst.call(takePlaySteps, {
      params: { draftId, playId: first.playId },
      body: { steps: [{ do: 'COMPLETE_TASK', elementId: 'inside', variables: { reden: 'Omdat.' } }] },
    })
    expect(second.tasks.map(({ elementId, form }) => [elementId, form])).to.deep.equal([['beside', beside]])
    expect(second.variables).to.deep.include({
      processId: 'gespeeld',
      elementId: 'gespeeld',
      name: 'Gespeeld',
      variable: 'reden',
      value: 'Omdat.',
    })
  })
})

describeOnDatabases('scenarios of a model', (open) => {
  let world: World
  let analyst: Actor
  let draftId = ''
  const params = { processId: 'decision-lifting' }
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    await recordRepository(world.database)
    analyst = await world.as('wonen-taakbeheer')
    draftId = (await analyst.call(openDraft, { params, body: {} })).draftId
  })
  after(() => world?.close())

  it('come with version 1, told in Dutch', async () => {
    const { items, elements } = await analyst.call(listScenarios, { params, query: { draftId } })
    expect(items.map(({ content }) => content.title)).to.deep.equal([
      'De woning stond niet op VIVOO',
      'De woning stond op VIVOO: schrapping wordt gevraagd',
    ])
    expect(items[1]?.told.when.map(({ step }) => step)).to.deep.equal([
      'De machine voltooit “Maak besluit tot opheffing” met inventoried = true.',
      'De machine voltooit “Vraag schrapping”.',
    ])
    expect(items.map(({ last }) => last)).to.deep.equal([null, null])
    expect(elements.map(({ name }) => name)).to.include('Opheffing verwerkt')
  })

  it('run on a draft, and keep their result for exactly those files', async () => {
    const { items } = await analyst.call(runScenarios, { params, body: { draftId } })
    expect(items.map(({ last }) => last?.ok)).to.deep.equal([true, true])
    const again = await analyst.call(listScenarios, { params, query: { draftId } })
    expect(again.items.map(({ last }) => last?.ok)).to.deep.equal([true, true])
    // the newest version has the same files
    expect(again.items.map(({ published }) => published?.ok)).to.deep.equal([true, true])
  })

  it('hold a draft back that does something else, and say what came', async () => {
    const draft = await analyst.call(getDraft, { params: { draftId } })
    const model = (content: (text: string) => string) => ({
      processId: 'decision-lifting',
      files: draft.files.map((file) => ({ ...file, content: content(file.content) })),
    })
    expect(
      await scenarioGate(
        world.deps,
        model((text) => text),
      ),
    ).to.deep.include({ ok: true, count: 2 })
    const broken = model((text) => text.replace('=inventoried = true', '=inventoried = false'))
    const gate = await scenarioGate(world.deps, broken)
    expect(gate.ok).to.equal(false)
    expect(gate.red.map(({ title }) => title)).to.have.length(2)
    expect((await Promise.all(world.deps.modelGates.map((gate) => gate(broken)))).flat()).to.deep.include({
      rule: 'scenario',
      severity: 'ERROR',
      file: null,
      elementId: null,
      elementName: null,
      message:
        'Het scenario “De woning stond op VIVOO: schrapping wordt gevraagd” is rood. De machine voltooit “Vraag schrapping”. Niets wacht hierop: request-deletion.',
    })
    await analyst.call(saveDraft, {
      params: { draftId },
      body: { ...broken, title: draft.title, version: draft.version },
    })
    const { items } = await analyst.call(listScenarios, { params, query: { draftId } })
    const [, red] = items
    expect(red?.last?.when.map(({ state, refusal: why }) => [state, why])).to.deep.equal([
      ['DONE', null],
      ['FAILED', 'Niets wacht hierop: request-deletion.'],
    ])
    const { version } = await analyst.call(getDraft, { params: { draftId } })
    await analyst.call(saveDraft, { params: { draftId }, body: { files: draft.files, title: draft.title, version } })
  })

  it('are recorded from a game, changed and thrown away', async () => {
    const play = await analyst.call(startPlay, {
      params: { draftId },
      body: {
        given: {
          on: '2026-01-05',
          at: '09:00',
          start: { kind: 'MESSAGE', message: 'decision-lifted', correlationKey: 'x' },
          variables: { decisionId: 'x', caseId: 'y' },
        },
        steps: [{ do: 'COMPLETE_JOB', elementId: 'send-lifting', variables: { inventoried: false } }],
      },
    })
    const { given, when, outcome } = await analyst.call(recordPlay, { params: { draftId, playId: play.playId } })
    expect(outcome).to.deep.equal([
      { that: 'PASSED', elementId: 'send-lifting' },
      { that: 'ENDED', elementId: 'lifting-processed' },
      { that: 'DATE', on: '2026-01-05' },
    ])
    const content = { title: 'Zonder VIVOO', given, when, then: outcome }
    const { scenarioId } = await analyst.call(addScenario, { params, body: content })
    const { items } = await analyst.call(runScenarios, { params, body: { draftId, scenarioId } })
    expect(items.find((one) => one.scenarioId === scenarioId)?.last?.ok).to.equal(true)

    const red = { ...content, then: [{ that: 'DATE', on: '2026-01-06' } as const] }
    const of = { params: { ...params, scenarioId } }
    const version = items.find((one) => one.scenarioId === scenarioId)?.version ?? -1
    await analyst.call(changeScenario, { ...of, body: { content: red, version } })
    expect(await refusal(analyst.call(changeScenario, { ...of, body: { content: red, version } }))).to.deep.include({
      status: 409,
      code: 'STALE',
    })
    const changed = await analyst.call(listScenarios, { params, query: { draftId } })
    expect(changed.items.find((one) => one.scenarioId === scenarioId)?.last, 'another text has not run').to.equal(null)
    expect((await scenarioGate(world.deps, await analyst.call(getDraft, { params: { draftId } }))).red).to.deep.equal([
      {
        scenarioId,
        title: 'Zonder VIVOO',
        fault: 'Het is 06/01/2026. Gekregen: het is 05/01/2026.',
      },
    ])
    await analyst.call(removeScenario, of)
    expect((await scenarioGate(world.deps, await analyst.call(getDraft, { params: { draftId } }))).ok).to.equal(true)
  })

  it('one of the files can be changed and thrown away too; its id stays', async () => {
    const { items } = await analyst.call(listScenarios, { params, query: {} })
    const [first] = items
    if (!first) throw new Error('no scenario')
    const of = { params: { ...params, scenarioId: first.scenarioId } }
    const content = { ...first.content, title: 'Anders genoemd' }
    await analyst.call(changeScenario, { ...of, body: { content, version: first.version } })
    const after = await analyst.call(listScenarios, { params, query: {} })
    expect(after.items.map(({ content: { title } }) => title)).to.deep.equal([
      'Anders genoemd',
      'De woning stond op VIVOO: schrapping wordt gevraagd',
    ])
    await analyst.call(removeScenario, of)
    expect((await analyst.call(listScenarios, { params, query: {} })).items).to.have.length(1)
    expect(await refusal(analyst.call(removeScenario, of))).to.deep.include({ status: 404 })
  })
})
