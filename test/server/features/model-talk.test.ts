import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'chai'
import { addModelComment, listModelComments, resolveModelComment } from '#contract/model-comments'
import { createModelShare, listModelShares, openSharedModel, revokeModelShare } from '#contract/model-shares'
import {
  checkDraft,
  exportModelVersion,
  getDraft,
  importDraftFiles,
  openDraft,
  publishDraft,
  saveDraft,
  submitDraft,
} from '#contract/process-models'
import { getMe } from '#contract/session'
import { processShareModel } from '#server/features/process-models/model'
import { plain } from '#server/platform/db/model'
import { mailModel } from '#server/platform/mail/model'
import { auditEventModel } from '#server/platform/audit/model'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('talk about process models, and their files', (open) => {
  let world: World
  let anna: Actor
  let bert: Actor
  const processId = 'posting-date'

  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    anna = await world.as('wonen-taakbeheer')
    bert = await world.as('wonen-beheer')
  })
  after(() => world?.close())

  const params = { processId }
  const draft = async () => {
    const { draftId } = await anna.call(openDraft, { params, body: {} })
    return anna.call(getDraft, { params: { draftId } })
  }
  const said = (query: object) => anna.call(listModelComments, { params, query })

  it('a comment stands at its element, is answered, ticked off and opened again', async () => {
    const { id: draftId } = await draft()
    const on = { draftId, elementId: 'ask-posting-date' }
    const { commentId } = await anna.call(addModelComment, { params, body: { ...on, text: 'Waarom vijf dagen?' } })
    await bert.call(addModelComment, {
      params,
      body: { draftId, answerTo: commentId, text: 'Zo staat het in de wet.' },
    })
    const [first] = (await said({ draftId })).items
    expect(first).to.deep.include({ elementId: 'ask-posting-date', text: 'Waarom vijf dagen?', resolved: null })
    expect(first?.answers.map(({ text }) => text)).to.deep.equal(['Zo staat het in de wet.'])
    await bert.call(resolveModelComment, { params: { commentId }, body: { resolved: true } })
    expect((await said({ draftId })).items[0]?.resolved?.by.name).to.equal('Wim Proefpersoon')
    await anna.call(resolveModelComment, { params: { commentId }, body: { resolved: false } })
    expect((await said({ draftId })).items[0]?.resolved).to.equal(null)
  })

  it('who is named gets a mail that says where to look, and nothing of what was said or by whom', async () => {
    const { id: draftId } = await draft()
    const { user } = await bert.call(getMe, {})
    await anna.call(addModelComment, { params, body: { draftId, text: 'Kijk jij na, Wim?', mentionIds: [user.id] } })
    const mails = (await world.database.model(mailModel).findAll({ where: { kind: 'MODEL_MENTION' } })).map(plain)
    expect(mails.map(({ userId }) => userId)).to.deep.equal([user.id])
    expect(mails[0]?.text).to.include(`/processen/modellen/${processId}`)
    expect(mails[0]?.text).not.to.match(/Kijk jij na|Tess|Proefpersoon/)
  })

  it('only colleagues who work on diagrams can be named', async () => {
    const { id: draftId } = await draft()
    const { user } = await (await world.as('gent-dossier')).call(getMe, {})
    expect(
      await refusal(anna.call(addModelComment, { params, body: { draftId, text: 'x', mentionIds: [user.id] } })),
    ).to.include({ status: 422, reason: 'NOT_A_COLLEAGUE' })
    expect(await refusal(anna.call(addModelComment, { params, body: { text: 'x' } }))).to.include({
      reason: 'MODEL_SUBJECT_MISSING',
    })
  })

  it('a link shows diagram and comments to whoever signs in; its token is kept nowhere', async () => {
    const { id: draftId } = await draft()
    const reader = await world.as('gent-lezer')
    expect(await refusal(reader.call(getDraft, { params: { draftId } }))).to.include({ code: 'FORBIDDEN' })
    const { token, shareId } = await anna.call(createModelShare, { params, body: { draftId, days: 7 } })
    const shown = await reader.call(openSharedModel, { body: { token } })
    expect(shown).to.include({ processId, number: null })
    expect(shown.xml).to.include('bpmn:process')
    expect(shown.comments).to.have.length(2)
    const rows = await world.database.model(processShareModel).findAll()
    expect(JSON.stringify(rows.map(plain))).not.to.include(token)
    const opened = await world.database.model(auditEventModel).findOne({ where: { action: 'MODEL_SHARE_OPEN' } })
    expect(opened?.objectId).to.equal(shareId)
    expect((await anna.call(listModelShares, { params })).items.map(({ id }) => id)).to.deep.equal([shareId])
  })

  it('a link that was revoked, has expired, or never was opens nothing, and one hears no difference', async () => {
    const reader = await world.as('gent-lezer')
    const make = () => anna.call(createModelShare, { params, body: { number: 1, days: 1 } })
    const [revoked, old] = [await make(), await make()]
    await bert.call(revokeModelShare, { params: { shareId: revoked.shareId } })
    await reader.call(openSharedModel, { body: { token: old.token } })
    await world.moveTo('2026-01-07')
    for (const token of [revoked.token, old.token, 'x'.repeat(43)]) {
      expect(await refusal(reader.call(openSharedModel, { body: { token } }))).to.include({ code: 'NOT_FOUND' })
    }
  })

  it('a version is exported as the files that the repository holds', async () => {
    const response = await anna.fetch(exportModelVersion, { params: { processId: 'ca', number: 1 } })
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(files)).to.include.members(['processes/ca/ca.bpmn', 'processes/ca/certificate-validity.dmn'])
    expect(response.headers.get('content-disposition')).to.include('ca-versie-1.zip')
  })

  it('a ZIP is read into a draft: each file has its fate, and what is wrong is said', async () => {
    const { id: draftId, files, version } = await draft()
    const zip = zipSync({
      'processes/x/posting-date.bpmn': strToU8(
        (files[0]?.content ?? '').replace('</bpmn:process>', '<!-- nieuw --></bpmn:process>'),
      ),
      'processes/x/remark.form': strToU8('{"id":"remark","type":"default","components":[]}'),
      'processes/x/contract.ts': strToU8('export {}'),
    })
    const file = new Blob([new Uint8Array(zip)], { type: 'application/zip' })
    const imported = await anna.call(importDraftFiles, { params: { draftId }, body: { version }, file })
    expect(imported.files).to.deep.include.members([
      { name: 'posting-date.bpmn', state: 'VERVANGEN' },
      { name: 'remark.form', state: 'NIEUW' },
      { name: 'contract.ts', state: 'OVERGESLAGEN' },
    ])
    expect((await draft()).files.map(({ name }) => name)).to.include('remark.form')
    const broken = new Blob(['PK\u0003\u0004 no zip'], { type: 'application/zip' })
    const again = { params: { draftId }, body: { version: imported.version } }
    expect(await refusal(anna.call(importDraftFiles, { ...again, file: broken }))).to.include({ code: 'FILE_REFUSED' })
    const noise = new Blob(['hallo'], { type: 'text/plain' })
    expect(await refusal(anna.call(importDraftFiles, { ...again, file: noise }))).to.include({
      reason: 'MODEL_FILE_UNKNOWN',
    })
  })

  it('what was said of a draft is said of the version that it becomes', async () => {
    const before = await draft()
    const draftId = before.id
    const files = before.files
      .filter(({ name }) => !name.endsWith('.form'))
      .map((file) => ({
        ...file,
        content: file.content.replace(/(<bpmn:startEvent [^>]*name=")[^"]*/, '$1Datum gevraagd'),
      }))
    const body = { files, title: before.title, version: before.version }
    const saved = await anna.call(saveDraft, { params: { draftId }, body })
    expect(
      (await anna.call(checkDraft, { params: { draftId } })).findings.filter(({ severity }) => severity === 'ERROR'),
    ).to.deep.equal([])
    const handed = { ...saved, remark: 'Duidelijker', acknowledged: true }
    const { version } = await anna.call(submitDraft, { params: { draftId }, body: handed })
    const { number } = await bert.call(publishDraft, { params: { draftId }, body: { version, acknowledged: true } })
    await world.idle()
    expect((await said({ number })).items).to.have.length(2)
    const response = await anna.fetch(exportModelVersion, { params: { processId, number } })
    const exported = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(strFromU8(exported['processes/posting-date/posting-date.bpmn'] ?? new Uint8Array())).to.include(
      'Datum gevraagd',
    )
  })
})
