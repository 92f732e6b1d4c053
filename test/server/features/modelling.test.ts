import { expect } from 'chai'
import { getCatalogue, getUses } from '#contract/modelling'
import { createProcessModel, getDraft, openDraft, saveDraft } from '#contract/process-models'
import type { UseKind } from '#modelling/uses/use'
import { processes } from '#processes'
import { blocks } from '#processes/blocks/jobs'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('what a diagram can name', (open) => {
  let world: World
  let analyst: Actor
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    analyst = await world.as('wonen-taakbeheer')
  })
  after(() => world?.close())

  it('follows from contracts, documents, roles and law', async () => {
    const catalogue = await analyst.call(getCatalogue, {})
    const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
    expect(ids(catalogue.processes)).to.include.members(processes.map(({ processId }) => processId))
    expect(ids(catalogue.documentTypes)).to.include('DT034')
    expect(ids(catalogue.terms)).to.include.members(['oo.hearing', 'task.A03'])
    expect(ids(catalogue.roles)).to.have.length(26)
    expect(catalogue.errors).to.include('STRICTER_THAN_BASIS')
    expect(catalogue.variables).to.include.members(['caseId', 'taskDueOn', 'requestOutcome'])
  })

  it('says of each building block which headers it reads, and which it cannot do without', async () => {
    const { jobTypes } = await analyst.call(getCatalogue, {})
    for (const block of Object.values(blocks))
      expect(jobTypes.find(({ id }) => id === block.type)).to.deep.include({
        title: block.title,
        headers: Object.keys(block.headers.shape),
      })
    expect(jobTypes.find(({ id }) => id === blocks.generateDocument.type)?.required).to.deep.equal(['documentCode'])
  })

  it('is for those who may read process models', async () => {
    const handler = await world.as('gent-dossier')
    expect((await refusal(handler.call(getCatalogue, {}))).status).to.equal(403)
    expect((await refusal(handler.call(getUses, { query: { kind: 'ROLE' } }))).status).to.equal(403)
  })

  const uses = async (kind: UseKind, id?: string) => analyst.call(getUses, { query: { kind, ...(id && { id }) } })

  it('finds where a role is used, in the newest version of every process', async () => {
    const { uses: places, entries } = await uses('ROLE', 'WK_GA')
    expect(places.length).to.be.greaterThan(0)
    expect(entries.find(({ id }) => id === 'WK_GA')).to.deep.include({ count: places.length, offered: true })
    for (const { version, draftId, place } of places)
      expect([version, draftId, /'.+'/.test(place)]).to.deep.equal([1, null, true])
  })

  it('says that nothing uses a thing, and whether the product brings it', async () => {
    const { entries } = await uses('ROLE')
    expect(entries.find(({ id }) => id === 'LB_LZ')).to.deep.include({ count: 0, offered: true })
    expect((await uses('MESSAGE', 'nobody-sends-this')).uses).to.deep.equal([])
  })

  it('knows of documents what their catalogue says: how they come, and who signs them', async () => {
    expect((await uses('DOCUMENT_TYPE', 'DT034')).documents.mode).to.equal('AUTOMATISCH')
    const { signed } = (await uses('ROLE', 'LB_BM')).documents
    expect(signed.map(({ id }) => id)).to.include('DT034')
  })

  it('sees open drafts as well, also one that cannot be read', async () => {
    const { draftId } = await analyst.call(openDraft, { params: { processId: 'posting-date' }, body: {} })
    const { files, title, version } = await analyst.call(getDraft, { params: { draftId } })
    const save = (from: RegExp, to: string, at: number) =>
      analyst.call(saveDraft, {
        params: { draftId },
        body: {
          title,
          version: at,
          files: files.map((file) => ({ ...file, content: file.content.replace(from, to) })),
        },
      })
    const saved = await save(/candidateGroups="[^"]*"/, 'candidateGroups="LB_LZ"', version)
    const { uses: places } = await uses('ROLE', 'LB_LZ')
    expect(places.map(({ processId, version: number, draftId: id }) => [processId, number, id])).to.deep.equal([
      ['posting-date', null, draftId],
    ])
    await save(/<bpmn:process [\s\S]*/, '<bpmn:process', saved.version)
    expect((await uses('ROLE', 'LB_LZ')).uses).to.deep.equal([])
  })

  it('does not offer a process to calls before it is published', async () => {
    await analyst.call(createProcessModel, { body: { processId: 'own-idea', title: 'Eigen idee' } })
    const { processes: known } = await analyst.call(getCatalogue, {})
    expect(known.some(({ id }) => id === 'own-idea')).to.equal(false)
  })
})
