import { expect } from 'chai'
import {
  checkDraft,
  createProcessModel,
  discardDraft,
  getDraft,
  getModelVersion,
  getProcessModel,
  holdDraft,
  leaveDraft,
  listProcessModels,
  openDraft,
  publishDraft,
  returnDraft,
  saveDraft,
  submitDraft,
} from '#contract/process-models'
import { auditEventModel } from '#server/platform/audit/model'
import { plain } from '#server/platform/db/model'
import { readRepository } from '#server/platform/process-models/repository'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('process models', (open) => {
  let world: World
  let anna: Actor
  let bert: Actor
  let inspectorate: Actor
  const processId = 'posting-date'

  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    anna = await world.as('wonen-taakbeheer')
    bert = await world.as('wonen-beheer')
    inspectorate = await world.as('inspectie-beheer')
  })
  after(() => world?.close())

  const page = () => anna.call(getProcessModel, { params: { processId } })
  const renamed = async (draftId: string, from: RegExp, to: string) => {
    const draft = await anna.call(getDraft, { params: { draftId } })
    const files = draft.files.map((file) => ({ ...file, content: file.content.replace(from, to) }))
    return { files, title: draft.title, version: draft.version }
  }
  const actions = async (objectId: string) =>
    (await world.database.model(auditEventModel).findAll({ where: { objectId }, order: ['position'] })).map(plain)

  it('the processes of the repository are version 1, deployed and with their tables', async () => {
    const { items } = await anna.call(listProcessModels, {})
    expect(items).to.have.length(readRepository().length)
    expect(
      items.map(({ newest }) => [newest?.number, newest?.origin, newest?.state, newest?.engineVersion]),
    ).to.satisfy((rows: unknown[]) => rows.every((row) => JSON.stringify(row) === '[1,"REPOSITORY","ACTIEF",1]'))
    const { files } = await anna.call(getModelVersion, { params: { processId: 'ca', number: 1 } })
    expect(files.map(({ name }) => name)).to.deep.equal([
      'ca.bpmn',
      'certificate-validity.dmn',
      'who-gets-which-document.dmn',
    ])
  })

  it('a process has one open draft, also when two people open it at once', async () => {
    const opened = await Promise.all(
      [anna, bert, anna, bert].map((actor) => actor.call(openDraft, { params: { processId }, body: {} })),
    )
    expect(new Set(opened.map(({ draftId }) => draftId)).size).to.equal(1)
    expect((await page()).draft).to.include({ status: 'CONCEPT', basedOn: 1 })
  })

  it('who saves over a newer save hears who saved, and nothing is overwritten', async () => {
    const { draft } = await page()
    const params = { draftId: draft?.id ?? '' }
    const body = await renamed(params.draftId, /$/, '\n')
    const [first, second] = await Promise.all([
      anna.call(saveDraft, { params, body }).catch((error: unknown) => error),
      refusal(anna.call(saveDraft, { params, body: { ...body, version: body.version + 7 } })),
    ])
    expect(first).to.have.property('version', body.version + 1)
    expect(second).to.include({ status: 409, code: 'STALE' })
    expect(second.problem).to.have.nested.property('facts.savedBy')
  })

  it('one person types; a colleague looks on or takes over', async () => {
    const { draft } = await page()
    const params = { draftId: draft?.id ?? '' }
    const body = await renamed(params.draftId, /$/, '\n')
    expect(await refusal(bert.call(saveDraft, { params, body }))).to.include({
      code: 'NOT_ALLOWED_NOW',
      reason: 'MODEL_EDITED_BY_COLLEAGUE',
    })
    expect((await bert.call(holdDraft, { params, body: {} })).editor.mine).to.equal(false)
    expect((await bert.call(holdDraft, { params, body: { takeOver: true } })).editor.mine).to.equal(true)
    expect((await actions(params.draftId)).map(({ action }) => action)).to.include('MODEL_TAKE_OVER')
    expect(await refusal(anna.call(saveDraft, { params, body }))).to.include({ reason: 'MODEL_EDITED_BY_COLLEAGUE' })
    await bert.call(leaveDraft, { params })
    await anna.call(saveDraft, { params, body })
  })

  it('is submitted by one and published by another, and the engine has it', async () => {
    const { draft } = await page()
    const params = { draftId: draft?.id ?? '' }
    const body = await renamed(params.draftId, /(<bpmn:process [^>]*name=")[^"]*/, '$1Postdatum, opnieuw')
    const { version } = await anna.call(saveDraft, { params, body })
    const submitted = await anna.call(submitDraft, {
      params,
      body: { version, remark: 'Nieuwe naam', acknowledged: true },
    })
    expect(await refusal(anna.call(saveDraft, { params, body: { ...body, version: submitted.version } }))).to.include({
      reason: 'MODEL_SUBMITTED',
    })
    expect(await refusal(anna.call(publishDraft, { params, body: submitted }))).to.include({ code: 'FORBIDDEN' })
    expect((await bert.call(checkDraft, { params })).mayPublish).to.equal(true)
    const { number } = await bert.call(publishDraft, { params, body: { ...submitted, acknowledged: true } })
    expect(number).to.equal(2)
    await world.idle()
    const { versions, draft: open } = await page()
    expect(open).to.equal(null)
    expect(versions[0]).to.deep.include({ number: 2, state: 'ACTIEF', engineVersion: 2, remark: 'Nieuwe naam' })
    const audited = await world.database.model(auditEventModel).findOne({ where: { action: 'MODEL_PUBLISH' } })
    expect(audited && plain(audited).detail)
      .to.have.property('changes')
      .with.length.greaterThan(0)
  })

  it('nobody publishes what he handed in himself; it can be given back with a reason', async () => {
    const { draftId } = await bert.call(openDraft, { params: { processId }, body: { from: 1 } })
    const params = { draftId }
    const draft = await bert.call(getDraft, { params })
    const { version } = await bert.call(submitDraft, {
      params,
      body: { version: draft.version, remark: 'Terug naar de eerste', acknowledged: true },
    })
    expect(await refusal(bert.call(publishDraft, { params, body: { version, acknowledged: true } }))).to.include({
      reason: 'MODEL_OWN_SUBMISSION',
    })
    const returned = await inspectorate.call(returnDraft, { params, body: { version, reason: 'Leg uit waarom.' } })
    expect((await bert.call(getDraft, { params })).remark).to.equal('Leg uit waarom.')
    await bert.call(discardDraft, { params, body: { version: returned.version } })
    expect((await page()).draft).to.equal(null)
  })

  it('what the engine refuses is kept with its words, and repaired by a new draft', async () => {
    const { draftId } = await anna.call(createProcessModel, { body: { processId: 'proef', title: 'Proef' } })
    const params = { draftId }
    const draft = await anna.call(getDraft, { params })
    const broken = draft.files.map((file) => ({
      ...file,
      content: file.content.replace(
        '<bpmn:outgoing>to-end</bpmn:outgoing>',
        '<bpmn:outgoing>to-end</bpmn:outgoing><bpmn:timerEventDefinition id="t"><bpmn:timeCycle>elke dag</bpmn:timeCycle></bpmn:timerEventDefinition>',
      ),
    }))
    const saved = await anna.call(saveDraft, {
      params,
      body: { files: broken, title: 'Proef', version: draft.version },
    })
    const { version } = await anna.call(submitDraft, { params, body: { ...saved, remark: '', acknowledged: true } })
    await bert.call(publishDraft, { params, body: { version, acknowledged: true } })
    await world.idle()
    const refused = await anna.call(getProcessModel, { params: { processId: 'proef' } })
    expect(refused.versions[0]).to.include({ number: 1, state: 'GEWEIGERD', engineVersion: null })
    expect(refused.versions[0]?.deployError).to.include('elke dag')
    const again = await anna.call(openDraft, { params: { processId: 'proef' }, body: {} })
    const repair = await anna.call(getDraft, { params: again })
    const mended = await anna.call(saveDraft, {
      params: again,
      body: { files: draft.files, title: 'Proef', version: repair.version },
    })
    const handed = await anna.call(submitDraft, { params: again, body: { ...mended, remark: '', acknowledged: true } })
    await bert.call(publishDraft, { params: again, body: { version: handed.version, acknowledged: true } })
    await world.idle()
    const { versions } = await anna.call(getProcessModel, { params: { processId: 'proef' } })
    expect(versions.map(({ state }) => state)).to.deep.equal(['ACTIEF', 'GEWEIGERD'])
  })
})
