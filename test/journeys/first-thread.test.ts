import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCase, getCaseProcess, registerRequest } from '#contract/cases'
import { downloadDocument } from '#contract/documents'
import { getProperty, listProperties } from '#contract/properties'
import { claimTask, listTasks } from '#contract/tasks'
import { describeOnDatabases } from '#test/support/database'
import { startWorld, type World } from '#test/support/world'

describeOnDatabases('first thread: a request becomes a task, a letter and a token', (open) => {
  let world: World
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
  })
  after(() => world?.close())

  it('registers a request; task 2, the receipt and the token follow', async function () {
    this.timeout(60_000)
    const handler = await world.as('gent-dossier')
    const { items } = await handler.call(listProperties, { query: { search: 'Kolkstraat 27' } })
    const property = await handler.call(getProperty, { params: { propertyId: items[0]!.id } })
    const tenant = property.parties.find(({ roles }) => roles.includes('HUURDER'))!
    const body = {
      id: uuid(),
      propertyId: property.id,
      unitIds: property.units.slice(0, 2).map(({ id }) => id),
      kind: 'VERZOEK' as const,
      initiator: 'BELANGHEBBENDE' as const,
      receivedOn: '2026-01-05',
      channel: 'AANGETEKEND' as const,
      motivated: true,
      hasInterest: true,
      complaint: 'Vocht in alle kamers en geen verwarming.',
      requesterPartyIds: [tenant.id],
      newRequesters: [],
    }
    const made = await handler.call(registerRequest, { body })
    const again = await handler.call(registerRequest, { body })
    expect(again).to.deep.equal(made)
    expect(made.reference).to.equal('OO26-000001')
    await world.idle()

    const { items: tasks } = await handler.call(listTasks, { query: { caseId: made.caseId } })
    expect(tasks.map(({ code }) => code).toSorted()).to.deep.equal(['1', '2'])
    const two = tasks.find(({ code }) => code === '2')!
    expect(two).to.include({ wizard: 'process-request', dueOn: '2026-01-19', caseReference: 'OO26-000001' })
    const mine = await handler.call(claimTask, { params: { taskId: two.id } })
    expect(mine.assignee?.name).to.equal('Dora Voorbeeld')

    const page = await handler.call(getCase, { params: { caseId: made.caseId } })
    expect(page.mayorTerm?.dueOn).to.equal('2026-04-05')
    expect(page.documents.map(({ code, formats, addressee }) => ({ code, formats, addressee }))).to.deep.equal([
      { code: 'DT002', formats: ['docx'], addressee: tenant.name },
    ])
    const file = await handler.fetch(downloadDocument, {
      params: { documentId: page.documents[0]!.id },
      query: { format: 'docx' },
    })
    expect(file.status).to.equal(200)
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).to.equal('PK')

    const { instances } = await handler.call(getCaseProcess, { params: { caseId: made.caseId } })
    expect(instances.map(({ processId }) => processId)).to.deep.equal(['oo'])
    expect(instances[0]!.active.map(({ elementId }) => elementId).toSorted()).to.include.members([
      'process-request',
      'watch-mayor-term',
    ])
    expect(instances[0]!.flows).to.include('oo-started--register-request')
    expect(instances[0]!.xml).to.contain('<bpmn:process id="oo"')
  })
})
