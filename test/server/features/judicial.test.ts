import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCase, listCases } from '#contract/cases'
import { downloadDocument, getDocument } from '#contract/documents'
import {
  addBridgeTask,
  addJudicialParty,
  addJudicialTask,
  askJudicialInvestigation,
  closeJudicialFile,
  getJudicialFile,
  getSharedInvestigation,
  listControllers,
  listJudicialFiles,
  prepareJudicialFile,
  registerJudicialFile,
  releaseJudicialObject,
  takeBackRelease,
  uploadJudicialDocument,
} from '#contract/judicial'
import type { Input } from '#contract/endpoint'
import { getInvestigation, planInvestigation } from '#contract/investigations'
import { getProperty, listProperties } from '#contract/properties'
import { addRemark, listRemarks } from '#contract/remarks'
import { getTask, listTasks } from '#contract/tasks'
import { auditEventModel } from '#server/platform/audit/model'
import { describeOnDatabases } from '#test/support/database'
import { type Actor, Refused, startWorld, type World } from '#test/support/world'

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => 'done',
    (thrown: unknown) => thrown,
  )
  return error instanceof Refused ? `${error.code} ${error.reason ?? ''}`.trim() : String(error)
}

const scan = () => new Blob([Buffer.from('%PDF-1.4\n% verhoor\n%%EOF\n')], { type: 'application/pdf' })

describeOnDatabases('judicial files', (open) => {
  let world: World
  let inspector: Actor
  let gent: Actor
  let agency: Actor
  let controller: Actor
  let desk: Actor
  let propertyId = ''
  let unitId = ''
  let caseId = ''
  let documentId = ''
  let releaseId = ''
  const file = () => inspector.call(getJudicialFile, { params: { caseId } })

  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    inspector = await world.as('inspectie-inspecteur')
    gent = await world.as('gent-dossier')
    agency = await world.as('wonen-dossier')
    controller = await world.as('wonen-controle')
    desk = await world.as('wonen-inventaris')
    const { items } = await gent.call(listProperties, { query: { search: 'Molenpad' } })
    propertyId = items[0]?.id ?? ''
    unitId = (await gent.call(getProperty, { params: { propertyId } })).units[0]?.id ?? ''
  })
  after(() => world?.close())

  it('are registered once, with a reference of their own series', async () => {
    const body: Input<typeof registerJudicialFile>['body'] = {
      id: uuid(),
      propertyId,
      unitIds: [unitId],
      origin: 'PARKET',
      reportedOn: '2026-01-05',
      facts: 'Verhuur van kelders.',
    }
    const first = await inspector.call(registerJudicialFile, { body })
    expect(await inspector.call(registerJudicialFile, { body })).to.deep.equal(first)
    expect(first.reference).to.equal('WI26-000001')
    caseId = first.caseId
    await world.idle()
    expect(
      await codeOf(inspector.call(registerJudicialFile, { body: { ...body, id: uuid(), unitIds: [uuid()] } })),
    ).to.equal('RULE_BROKEN UNKNOWN_UNIT')
  })

  it('hold parties, documents, tasks and remarks that the inspectorate alone reads', async () => {
    const params = { caseId }
    await inspector.call(prepareJudicialFile, { params, body: { version: 0 } })
    await world.idle()
    const person = { kind: 'NATUURLIJK', name: 'Huisjesmelker', firstName: null, correspondenceAddress: null } as const
    await inspector.call(addJudicialParty, { params, body: { id: uuid(), unitId: null, roles: ['VERDACHTE'], person } })
    const body = { title: 'Proces-verbaal', code: 'DT125' }
    const document = await inspector.call(uploadJudicialDocument, { params, body, file: scan() })
    documentId = document.id
    const made = await inspector.call(addJudicialTask, {
      params,
      body: { title: 'Verhoor', roles: ['WI_WI'], dueOn: null },
    })
    await inspector.call(addRemark, { body: { propertyId, caseId, text: 'Anonieme tip', visibility: 'ALL' } })
    expect([document.reference, made.reference.slice(0, 2)]).to.deep.equal(['WD26-000001', 'WT'])
    const { parties, documents, tasks, units } = await file()
    expect(parties.filter(({ shielded }) => shielded).map(({ name }) => name)).to.deep.equal(['Huisjesmelker'])
    expect([documents.length, units.length]).to.deep.equal([1, 1])
    expect(
      tasks
        .filter(({ status }) => status === 'OPEN')
        .map(({ code }) => code)
        .toSorted(),
    ).to.deep.equal(['W00', 'W11'])
  })

  it('do not exist for anyone else', async () => {
    for (const other of [gent, agency, desk]) {
      expect(await codeOf(other.call(getCase, { params: { caseId } }))).to.equal('NOT_FOUND')
      expect(await codeOf(other.call(getDocument, { params: { documentId } }))).to.equal('NOT_FOUND')
      expect(await codeOf(other.call(getJudicialFile, { params: { caseId } }))).to.equal('FORBIDDEN')
      expect(await codeOf(other.call(listJudicialFiles, {}))).to.equal('FORBIDDEN')
      expect((await other.call(listCases, { query: { search: 'Huisjesmelker' } })).items).to.deep.equal([])
      expect((await other.call(listRemarks, { query: { propertyId } })).items).to.deep.equal([])
      const property = await other.call(getProperty, { params: { propertyId } })
      expect([property.cases, property.documents]).to.deep.equal([[], []])
      expect(JSON.stringify(property)).not.to.contain('Huisjesmelker')
    }
    const { items } = await inspector.call(listJudicialFiles, { query: { search: 'Huisjesmelker' } })
    expect(items.map(({ id }) => id)).to.deep.equal([caseId])
  })

  it('ask one controller by name, who sees that investigation and nothing around it', async () => {
    const params = { caseId }
    const { version } = await file()
    const { controllers } = await inspector.call(listControllers, { params })
    const controllerUserId = controllers[0]?.id ?? ''
    const body = { controllerUserId, unitIds: [unitId], version }
    const { investigationId } = await inspector.call(askJudicialInvestigation, { params, body })
    await world.idle()
    const again = { ...body, version: (await file()).version }
    expect(await codeOf(inspector.call(askJudicialInvestigation, { params, body: again }))).to.equal(
      'NOT_ALLOWED_NOW ALREADY_ASKED',
    )
    const plan = { params: { investigationId } }
    const { version: planVersion } = await inspector.call(getInvestigation, plan)
    const visit = { plannedOn: '2026-01-05', plannedTime: null, note: '', version: planVersion }
    await inspector.call(planInvestigation, { ...plan, body: visit })
    await world.idle()
    const { items, counts } = await controller.call(listTasks, { query: { scope: 'mine' } })
    expect([items.length, counts.mine]).to.deep.equal([1, 1])
    expect(items[0]).to.deep.include({ caseId: null, caseReference: null, wizard: 'investigation' })
    const seen = await controller.call(getSharedInvestigation, { params: { investigationId } })
    expect(seen.units.map(({ id }) => id)).to.deep.equal([unitId])
    expect(JSON.stringify([items, seen])).not.to.match(/WI26|Huisjesmelker|Proces-verbaal/)
    expect(await codeOf(agency.call(getSharedInvestigation, { params: { investigationId } }))).to.equal('NOT_FOUND')
    expect(await codeOf(agency.call(getTask, { params: { taskId: items[0]?.id ?? '' } }))).to.equal('NOT_FOUND')
    expect((await file()).status).to.equal('ONDERZOEK')
  })

  it('release one document to the agency under a neutral name', async () => {
    const params = { caseId }
    const body = { objectKind: 'DOCUMENT', objectId: documentId, scope: 'AGENCY', label: 'VERSLAG_UITVOERING' } as const
    const reason = 'Nodig voor de schrapping'
    expect(
      await codeOf(inspector.call(addBridgeTask, { params, body: { kind: 'DELETE_FROM_INVENTORY', unitId } })),
    ).to.equal('NOT_ALLOWED_NOW NOTHING_RELEASED')
    releaseId = (await inspector.call(releaseJudicialObject, { params, body: { ...body, reason } })).releaseId
    expect(await codeOf(inspector.call(releaseJudicialObject, { params, body: { ...body, reason } }))).to.equal(
      'NOT_ALLOWED_NOW ALREADY_RELEASED',
    )
    const { documents, cases } = await agency.call(getProperty, { params: { propertyId } })
    expect(documents.map(({ title, code, reference }) => [title, code, reference.slice(0, 2)])).to.deep.equal([
      ['Verslag van uitvoering', '', 'DO'],
    ])
    expect(cases).to.deep.equal([])
    const page = await agency.call(getDocument, { params: { documentId } })
    expect(page.caseId).to.equal(null)
    const response = await agency.fetch(downloadDocument, { params: { documentId }, query: { format: 'upload' } })
    expect(response.headers.get('content-disposition')).to.match(/DO26-\d+ Verslag van uitvoering\.pdf/)
    expect(JSON.stringify([documents, page])).not.to.match(/WI26|WD26|Proces-verbaal|schrapping/)
    expect(await codeOf(gent.call(getDocument, { params: { documentId } }))).to.equal('NOT_FOUND')
  })

  it('ask the deletion only of what stands on VIVOO', async () => {
    const params = { caseId }
    expect(
      await codeOf(inspector.call(addBridgeTask, { params, body: { kind: 'DELETE_FROM_INVENTORY', unitId } })),
    ).to.equal('NOT_ALLOWED_NOW NOT_ON_INVENTORY')
  })

  it('hide it again when the release is taken back, and keep both in the audit behind the shield', async () => {
    const params = { caseId, releaseId }
    await inspector.call(takeBackRelease, { params, body: { reason: 'Vergissing' } })
    expect(await codeOf(inspector.call(takeBackRelease, { params, body: { reason: 'Vergissing' } }))).to.equal(
      'NOT_ALLOWED_NOW NOT_RELEASED',
    )
    expect(await codeOf(agency.call(getDocument, { params: { documentId } }))).to.equal('NOT_FOUND')
    const events = await world.database
      .model(auditEventModel)
      .findAll({ where: { objectId: documentId }, order: ['position'] })
    const kept = events.filter(({ action }) => action.startsWith('JUDICIAL_'))
    expect(kept.map(({ action, reason, shield }) => [action, reason, shield])).to.deep.equal([
      ['JUDICIAL_RELEASE', 'Nodig voor de schrapping', 'WI'],
      ['JUDICIAL_RELEASE_END', 'Vergissing', 'WI'],
    ])
  })

  it('are closed by a wooninspecteur, and then take no more', async () => {
    const params = { caseId }
    const { version } = await file()
    await inspector.call(closeJudicialFile, { params, body: { reason: 'Geen inbreuk', text: '', version } })
    const { status, actions } = await file()
    expect(status).to.equal('AFGESLOTEN')
    expect(actions.find(({ action }) => action === 'JUDICIAL_ADD_DOCUMENT')).to.include({
      reason: 'JUDICIAL_FILE_CLOSED',
    })
  })

  it('leave remarks to their author: own organisation or all', async () => {
    const add = (actor: Actor, text: string, visibility: 'OWN_ORG' | 'ALL') =>
      actor.call(addRemark, { body: { propertyId, text, visibility } })
    await add(gent, 'intern Gent', 'OWN_ORG')
    await add(gent, 'van Gent', 'ALL')
    await add(agency, 'intern agentschap', 'OWN_ORG')
    const texts = async (actor: Actor) =>
      (await actor.call(listRemarks, { query: { propertyId } })).items.map(({ text }) => text).toSorted()
    expect(await texts(gent)).to.deep.equal(['intern Gent', 'van Gent'])
    expect(await texts(agency)).to.deep.equal(['intern agentschap', 'van Gent'])
    expect(await texts(inspector)).to.deep.equal(['Anonieme tip', 'van Gent'])
    const reader = await world.as('gent-lezer')
    expect(await codeOf(add(reader, 'x', 'ALL'))).to.equal('FORBIDDEN')
    const elsewhere = await world.as('middelkerke-dossier')
    expect(await codeOf(elsewhere.call(listRemarks, { query: { propertyId } }))).to.equal('NOT_FOUND')
  })
})
