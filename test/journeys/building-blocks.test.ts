import { expect } from 'chai'
import { getCase, getCaseProcess, registerRequest } from '#contract/cases'
import { completeTaskForm, getTaskForm } from '#contract/task-forms'
import { claimTask, getTask, listTasks } from '#contract/tasks'
import { mailModel } from '#server/platform/mail/model'
import { plain } from '#server/platform/db/model'
import { deployDiagrams } from '#server/platform/zeebe/deploy'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'
import { refusal } from '#test/support/refusal'
import { blockTask, complaintForm, formTask, ooWith, waitFor } from './oo-with-form.ts'

describeOnDatabases('building blocks: an analyst adds steps to a running product', (open) => {
  let world: World
  let handler: Actor
  let caseId = ''
  let taskId = ''

  const steps = [
    formTask(),
    blockTask('make-letter', 'blocks.generate-document', {
      documentCode: 'DT040',
      text: 'Wij onderzoeken uw klacht.',
    }),
    blockTask('tell-handlers', 'blocks.send-mail', {
      roles: 'LB_DB',
      subject: 'Een klacht is nagekeken',
      text: 'Kijk in de werklijst.',
    }),
    blockTask('notice-agency', 'blocks.open-notice', { roles: 'WK_DB', title: 'Klacht nagekeken door de gemeente' }),
    blockTask('mark-units', 'blocks.set-status', { status: 'ENTITEITEN:ONDERZOEK_AANGEVRAAGD' }),
    blockTask(
      'reckon-term',
      'blocks.compute-term',
      { term: 'task.A03' },
      `<zeebe:ioMapping><zeebe:input source="=receivedOn" target="startOn" />
       <zeebe:output source="=lapsesAt" target="patienceEndsAt" /></zeebe:ioMapping>`,
    ),
    waitFor('have-patience', 'patienceEndsAt'),
  ]

  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    await deployDiagrams(world.engine.address, 10_000, [{ name: 'oo.bpmn', xml: ooWith(steps, [formTask().form]) }])
    await world.idle()
    handler = await world.as('gent-dossier')
    const made = await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
    caseId = made.caseId
    await world.idle()
  })
  after(() => world?.close())

  it('puts the added task on the worklist, without a line in any contract', async () => {
    const { items } = await handler.call(listTasks, { query: { caseId } })
    expect(items.map(({ title }) => title)).to.deep.equal(['Kijk klacht na'])
    const [task] = items
    taskId = task!.id
    // A03 has fourteen days
    expect(task).to.include({ wizard: 'form', code: 'F', dueOn: '2026-01-19' })
    expect((await handler.call(getTask, { params: { taskId } })).help).to.equal('Bel de melder en vul in wat u hoorde.')
    expect((await handler.call(getTaskForm, { params: { taskId } })).schema).to.deep.equal(complaintForm)
  })

  it('refuses what the form does not take, and names the fields', async () => {
    await handler.call(claimTask, { params: { taskId } })
    const answers = { whatWasSaid: 'x'.repeat(401), occupants: 21, urgency: 'NU' }
    const refused = await refusal(handler.call(completeTaskForm, { params: { taskId }, body: { answers } }))
    expect(refused.code).to.equal('RULE_BROKEN')
    const { fields } = refused.problem as { readonly fields: readonly { readonly name: string }[] }
    expect(fields.map(({ name }) => name)).to.deep.equal([
      'body.answers.whatWasSaid',
      'body.answers.occupants',
      'body.answers.urgency',
      // without a known urgency the form hides the visit
    ])
  })

  it('asks what an answer makes visible, also when a browser does not', async () => {
    const answers = { whatWasSaid: 'Vocht', occupants: 3, urgency: 'DRINGEND' }
    const refused = await refusal(handler.call(completeTaskForm, { params: { taskId }, body: { answers } }))
    expect(refused.reason).to.equal('ANSWER_MISSING')
  })

  it('is done by who may do it, and by nobody else', async () => {
    const colleague = await world.as('gent-lezer')
    const answers = { whatWasSaid: 'Vocht', occupants: 3, urgency: 'GEWOON' }
    const refused = await refusal(colleague.call(completeTaskForm, { params: { taskId }, body: { answers } }))
    expect(refused.status).to.equal(403)
  })

  it('keeps words with the task and gives the process the rest', async () => {
    const answers = {
      whatWasSaid: 'Mevrouw Peeters zegt dat er water binnenloopt.',
      occupants: 3,
      urgency: 'GEWOON',
      visitOn: '2026-01-09',
      mayEnter: true,
      caseId: '00000000-0000-4000-8000-000000000000',
    }
    await handler.call(completeTaskForm, { params: { taskId }, body: { answers } })
    await world.idle()
    const kept = await handler.call(getTaskForm, { params: { taskId } })
    // the day was hidden, the id is no field
    expect(kept.answers).to.deep.equal({
      whatWasSaid: answers.whatWasSaid,
      occupants: 3,
      urgency: 'GEWOON',
      mayEnter: true,
    })
    const { instances } = await handler.call(getCaseProcess, { params: { caseId } })
    expect(instances[0]!.active.map(({ elementId }) => elementId)).to.deep.equal(['have-patience'])
    const rows = await world.database.sequelize.query(
      "SELECT name, value FROM variable WHERE name IN ('whatWasSaid', 'occupants', 'urgency', 'mayEnter', 'visitOn') ORDER BY name",
    )
    expect(rows[0]).to.deep.equal([
      { name: 'mayEnter', value: 'true' },
      { name: 'occupants', value: '3' },
      { name: 'urgency', value: '"GEWOON"' },
    ])
  })

  it('makes the document, mails the role, tells the agency, moves the units', async () => {
    const page = await handler.call(getCase, { params: { caseId } })
    expect(page.documents.map(({ code }) => code)).to.include('DT040')
    expect(page.units.map(({ subStatus }) => subStatus)).to.satisfy((all: string[]) =>
      all.every((status) => status === 'ONDERZOEK_AANGEVRAAGD'),
    )
    const mails = (await world.database.model(mailModel).findAll()).map(plain)
    expect(mails.map(({ kind, subject }) => ({ kind, subject }))).to.deep.include({
      kind: 'PROCESS',
      subject: 'Een klacht is nagekeken',
    })
    const agency = await world.as('wonen-dossier')
    const { items } = await agency.call(listTasks, { query: { caseId, scope: 'roles' } })
    expect(items.map(({ title }) => title)).to.deep.equal(['Klacht nagekeken door de gemeente'])
  })

  it('waits for the term and goes on as before', async () => {
    await world.moveTo('2026-01-20')
    const { items } = await handler.call(listTasks, { query: { caseId } })
    expect(items.map(({ code }) => code).toSorted()).to.deep.equal(['1', '2'])
  })
})
