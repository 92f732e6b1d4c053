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
import { processVersionModel } from '#server/platform/process-models/model'
import { readRepository } from '#server/platform/process-models/repository'
import { digestOf, newestVersion } from '#server/platform/process-models/versions'
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

  it('errors block it: they are shown, and neither handing in nor publishing goes past them', async () => {
    const { draftId } = await anna.call(createProcessModel, { body: { processId: 'proef', title: 'Proef' } })
    const params = { draftId }
    const draft = await anna.call(getDraft, { params })
    expect(
      (await anna.call(checkDraft, { params })).findings.filter(({ severity }) => severity === 'ERROR'),
    ).to.deep.equal([])
    const files = draft.files.map((file) => ({
      ...file,
      content: file.content.replaceAll(/id="proef"|bpmnElement="proef"/g, (found) => found.replace('proef', 'oo')),
    }))
    const saved = await anna.call(saveDraft, { params, body: { files, title: 'Proef', version: draft.version } })
    const { findings } = await anna.call(checkDraft, { params })
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).to.include('own-process ERROR')
    expect(
      await refusal(anna.call(submitDraft, { params, body: { ...saved, remark: 'x', acknowledged: true } })),
    ).to.include({ status: 422, reason: 'MODEL_HAS_ERRORS' })
    expect(await refusal(anna.call(createProcessModel, { body: { processId: 'proef', title: 'Nog een' } }))).to.include(
      { code: 'DUPLICATE' },
    )
  })

  it('what the engine refuses is kept with its words, and repaired by a new draft', async () => {
    const { database, deps } = world
    const newest = await newestVersion(database, processId)
    if (!newest) throw new Error('no version')
    const { id: _id, ...version } = newest
    const number = newest.number + 1
    const files = newest.files.map((file) => ({
      ...file,
      content: file.content.replace(/<bpmn:process [^>]*>/, '$&<bpmn:eventBasedGateway id="loose" />'),
    }))
    await database.transaction(async () => {
      const refused = { ...version, number, files, digest: digestOf(files), engineVersion: null }
      const { id } = await database.model(processVersionModel).create({ ...refused, origin: 'PUBLISHED' })
      await deps.outbox.enqueue({ kind: 'deploy', versionId: id }, `process:${processId}`)
    })
    await world.idle()
    const [shown] = (await page()).versions
    expect(shown).to.include({ number, state: 'GEWEIGERD', engineVersion: null })
    expect(shown?.deployError).to.include('loose')

    const { draftId } = await anna.call(openDraft, { params: { processId }, body: {} })
    const params = { draftId }
    const body = await renamed(draftId, /<bpmn:eventBasedGateway id="loose" \/>/, '<!-- hersteld -->')
    const { version: saved } = await anna.call(saveDraft, { params, body })
    const handed = await anna.call(submitDraft, {
      params,
      body: { version: saved, remark: 'Hersteld', acknowledged: true },
    })
    await bert.call(publishDraft, { params, body: { ...handed, acknowledged: true } })
    await world.idle()
    expect((await page()).versions.slice(0, 2).map(({ state }) => state)).to.deep.equal(['ACTIEF', 'GEWEIGERD'])
  })
})
