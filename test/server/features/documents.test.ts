import { expect } from 'chai'
import { getCase, registerRequest } from '#contract/cases'
import { downloadDocument, getDocument, uploadDocument } from '#contract/documents'
import { deleteDraft, getDraft, saveDraft } from '#contract/drafts'
import { createPdfMaker } from '#server/features/documents/pdf-maker'
import { documentModel } from '#server/platform/case-file/document-model'
import { silentLogger } from '#server/platform/logger'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, Refused, startWorld, type World } from '#test/support/world'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const image = (content: Uint8Array<ArrayBuffer> = new Uint8Array(png)): Blob =>
  new Blob([content], { type: 'image/png' })

describeOnDatabases('documents and drafts', (open) => {
  let world: World
  let gent: Actor
  let agency: Actor
  let caseId = ''
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    gent = await world.as('gent-dossier')
    agency = await world.as('wonen-dossier')
    caseId = (await gent.call(registerRequest, { body: await requestOn(gent, 'Kolkstraat 27') })).caseId
    await world.idle()
  })
  after(() => world?.close())

  it('an upload is kept as it is, belongs to its organisation, and the other one does not know of it', async () => {
    const body = { title: 'Foto van de gevel', code: 'FOTO' }
    const made = await gent.call(uploadDocument, { params: { caseId }, body, file: image() })
    expect(made).to.deep.include({ ...body, status: 'OPGELADEN', formats: ['upload'] })
    const input = { params: { documentId: made.id }, query: { format: 'upload' as const } }
    const file = await gent.fetch(downloadDocument, input)
    expect(Buffer.from(await file.arrayBuffer()).equals(png)).to.equal(true)
    expect(file.headers.get('content-disposition')).to.match(/^attachment/)
    expect((await agency.fetch(downloadDocument, input)).status).to.equal(404)
    expect((await agency.fetch(getDocument, input)).status).to.equal(404)
    const seen = await agency.call(getCase, { params: { caseId } })
    expect(seen.documents.map(({ code }) => code)).to.deep.equal(['DT002'])
  })

  it('refuses content that is not what it says it is, and readers', async () => {
    const body = { title: 'x', code: '' }
    const lie = image(new Uint8Array(Buffer.from('MZ this is a program')))
    const refused = await gent
      .call(uploadDocument, { params: { caseId }, body, file: lie })
      .catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(Refused).with.property('code', 'FILE_REFUSED')
    const reader = await world.as('gent-lezer')
    expect((await reader.fetch(uploadDocument, { params: { caseId }, body, file: image() })).status).to.equal(403)
    const other = await world.as('middelkerke-dossier')
    expect((await other.fetch(uploadDocument, { params: { caseId }, body, file: image() })).status).to.equal(404)
  })

  it('says that there is no PDF while none was made', async () => {
    const [receipt] = (await gent.call(getCase, { params: { caseId } })).documents.filter(
      ({ code }) => code === 'DT002',
    )
    expect(receipt).to.include({ pdfPending: true })
    expect(await world.pdf.once()).to.equal(0)
    const answer = await gent.fetch(downloadDocument, { params: { documentId: receipt!.id }, query: { format: 'pdf' } })
    expect(answer.status).to.equal(503)
    expect(((await answer.json()) as { code: string }).code).to.equal('PDF_UNAVAILABLE')
  })

  it('makes the PDF of a letter in the background; a conversion that fails is tried again, five times', async () => {
    const bytes = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1')
    const logger = silentLogger()
    const failing = createPdfMaker({
      ...world.deps,
      logger,
      documents: { toPdf: () => Promise.reject(new Error('x')) },
    })
    const row = () =>
      world.database.model(documentModel).findOne({ where: { caseId, code: 'DT002' }, rejectOnEmpty: true })
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(await failing.once()).to.equal(0)
    expect(await row()).to.include({ pdfState: 'PENDING', pdfAttempts: 4 })
    const working = createPdfMaker({ ...world.deps, logger, documents: { toPdf: () => Promise.resolve(bytes) } })
    expect(await working.once()).to.equal(1)
    const input = { params: { documentId: (await row()).id }, query: { format: 'pdf' as const } }
    const file = await gent.fetch(downloadDocument, input)
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).to.equal(true)
    await (await row()).update({ pdfState: 'PENDING', pdfAttempts: 4 })
    expect(await failing.once()).to.equal(0)
    expect(await row()).to.include({ pdfState: 'FAILED', pdfAttempts: 5 })
  })

  it('keeps one draft per user, wizard and subject, also when it does not fit yet', async () => {
    const params = { wizard: 'register-request', subject: 'pand-1' }
    expect(await gent.call(getDraft, { params })).to.deep.equal({ data: null, step: 0, savedAt: null })
    await gent.call(saveDraft, { params, body: { data: { complaint: '' }, step: 1 } })
    await gent.call(saveDraft, { params, body: { data: { complaint: 'é ’ 💧' }, step: 2 } })
    expect(await gent.call(getDraft, { params })).to.deep.include({ data: { complaint: 'é ’ 💧' }, step: 2 })
    expect((await agency.call(getDraft, { params })).data).to.equal(null)
    await gent.call(deleteDraft, { params })
    expect((await gent.call(getDraft, { params })).data).to.equal(null)
  })
})
