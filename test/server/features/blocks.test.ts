import { expect } from 'chai'
import { getCase, registerRequest } from '#contract/cases'
import { completeTask, listTasks } from '#contract/tasks'
import { createPorts } from '#server/features/ports'
import { caseModel, subProcedureModel } from '#server/platform/case-file/model'
import { plain } from '#server/platform/db/model'
import { mailModel } from '#server/platform/mail/model'
import { incidentModel } from '#server/platform/records/model'
import { taskModel } from '#server/platform/tasks/model'
import { deployDiagrams } from '#server/platform/zeebe/deploy'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'
import { blockTask, formTask, ooWith } from '../../journeys/oo-with-form.ts'

describeOnDatabases('what building blocks do for a case', (open) => {
  let world: World
  let handler: Actor
  let caseId = ''
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    handler = await world.as('gent-dossier')
    caseId = (await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })).caseId
    await world.idle()
  })
  after(() => world?.close())

  const ports = () => createPorts(world.deps).handlers
  const statuses = async (): Promise<readonly string[]> =>
    (await world.database.model(subProcedureModel).findAll({ where: { caseId } })).map(({ status }) => status)

  it('a notice is opened once a job, and ends when somebody read it', async () => {
    const notice = {
      caseId,
      unitIds: [],
      roles: ['LB_DB'],
      title: 'Let op',
      taskCode: undefined,
      jobKey: '701',
    } as const
    await ports().notices.open(notice)
    await ports().notices.open(notice)
    const rows = await world.database.model(taskModel).findAll({ where: { caseId, title: 'Let op' } })
    expect(rows.map(({ kind, code }) => `${kind} ${code}`)).to.deep.equal(['KENNISGEVING K'])
    await handler.call(completeTask, { params: { taskId: rows[0]!.id }, body: { outcome: '' } })
    const { items } = await handler.call(listTasks, { query: { caseId } })
    expect(items.map(({ title }) => title)).not.to.include('Let op')
  })

  it('a mail goes once a job to who holds the role, and names no case', async () => {
    const mail = { caseId, roles: ['LB_DB'], subject: 'Nieuws', text: 'Kijk even.', jobKey: '702' } as const
    await ports().roleMails.write(mail)
    await ports().roleMails.write(mail)
    const mails = (await world.database.model(mailModel).findAll({ where: { kind: 'PROCESS' } })).map(plain)
    expect(new Set(mails.map(({ userId }) => userId)).size).to.equal(mails.length)
    expect(mails.length).to.be.above(0)
    for (const { text } of mails) expect(text).to.include('Kijk even.').and.not.include('OO26')
  })

  it('a status that the law does not have from here is refused, and nothing moved', async () => {
    const before = await statuses()
    const refused = await ports().statusDesk.set({
      caseId,
      unitIds: [],
      status: 'ENTITEITEN:BESLISSING_GELDIG',
      jobKey: '703',
    })
    expect(refused).to.deep.equal({ refused: 'Een entiteit kan niet van GESTART naar BESLISSING_GELDIG.' })
    expect(await statuses()).to.deep.equal(before)
  })

  it('a job that was refused may be tried again, one that was done changes nothing', async () => {
    const change = { caseId, unitIds: [], status: 'ENTITEITEN:ONDERZOEK_AANGEVRAAGD', jobKey: '703' } as const
    expect(await ports().statusDesk.set(change)).to.deep.equal({})
    const { version } = (await world.database.model(caseModel).findByPk(caseId, { rejectOnEmpty: true }))!
    await ports().statusDesk.set(change)
    const later = await world.database.model(caseModel).findByPk(caseId, { rejectOnEmpty: true })
    expect(later.version).to.equal(version)
    expect(new Set(await statuses())).to.deep.equal(new Set(['ONDERZOEK_AANGEVRAAGD']))
  })

  const asked = { addressees: undefined, sender: undefined, text: '' } as const
  const refusals: readonly (readonly [string, object, RegExp])[] = [
    ['that needs more than a case knows', { code: 'DT034' }, /niet gemaakt/],
    ['of another procedure', { code: 'DT098' }, /dossier OO/],
    ['without the text that it needs', { code: 'DT040' }, /tekst/],
    ['for nobody', { code: 'DT040', text: 'Dag', addressees: ['NOTARIS'] }, /geen partij/],
    ['in the name of who does not write it', { code: 'DT002', sender: 'agency' }, /afzender/],
  ]
  for (const [what, change, says] of refusals)
    it(`a document ${what} is refused with the reason`, async () => {
      const answer = await ports().caseDocuments.lettersFor({ caseId, code: '', ...asked, ...change })
      expect(answer.refused).to.match(says)
    })

  it('a role outside the inspectorate hears nothing of a judicial file', async () => {
    await world.database.model(caseModel).update({ shield: 'WI' }, { where: { id: caseId } })
    const answer = await ports().roleMails.write({ caseId, roles: ['LB_DB'], subject: 'a', text: 'b', jobKey: '704' })
    await world.database.model(caseModel).update({ shield: 'NONE' }, { where: { id: caseId } })
    expect(answer.refused).to.include('gerechtelijk dossier')
  })

  it('a fault of the diagram is an incident that says what is wrong', async function () {
    this.timeout(30_000)
    const steps = [blockTask('make-letter', 'blocks.generate-document', { documentCode: 'DT034' })]
    await deployDiagrams(world.engine.address, 10_000, [{ name: 'oo.bpmn', xml: ooWith(steps) }])
    await world.idle()
    const made = await handler.call(registerRequest, { body: await requestOn(handler, 'Spinnerijstraat 8') })
    await world.idle()
    const incidents = await world.database.model(incidentModel).findAll()
    expect(incidents.map(({ elementId, errorMessage }) => [elementId, errorMessage])).to.deep.equal([
      ['make-letter', 'DT034 kan niet gemaakt worden met wat een dossier weet.'],
    ])
    expect(
      (await handler.call(getCase, { params: { caseId: made.caseId } })).documents.map(({ code }) => code),
    ).to.deep.equal(['DT002'])
  })

  it('a form that the worklist does not know is one too', async function () {
    this.timeout(30_000)
    const bad = formTask({ type: 'default', components: [{ type: 'filepicker', key: 'file' }] })
    await deployDiagrams(world.engine.address, 10_000, [{ name: 'oo.bpmn', xml: ooWith([bad], [bad.form]) }])
    await world.idle()
    await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
    await world.idle()
    const incidents = await world.database.model(incidentModel).findAll({ where: { elementId: 'check-complaint' } })
    expect(incidents.map(({ errorMessage }) => errorMessage)).to.deep.equal([
      'Formulier van stap check-complaint: De werklijst kent geen veld van de soort filepicker.',
    ])
  })
})
