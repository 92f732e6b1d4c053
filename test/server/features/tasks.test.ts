import { expect } from 'chai'
import { registerRequest } from '#contract/cases'
import { claimTask, getTask, listTasks, releaseTask } from '#contract/tasks'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('worklist', (open) => {
  let world: World
  let handler: Actor
  let colleague: Actor
  let caseId = ''
  let taskId = ''
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    handler = await world.as('gent-dossier')
    colleague = await world.as('twee-gemeenten')
    const made = await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
    caseId = made.caseId
    await world.idle()
    const { items } = await handler.call(listTasks, { query: { caseId, code: '2' } })
    taskId = items[0]!.id
  })
  after(() => world?.close())

  it('exactly one of two simultaneous claimants wins; the other hears who has it', async () => {
    const input = { params: { taskId } }
    const answers = await Promise.all([handler, colleague].map((actor) => actor.fetch(claimTask, input)))
    expect(answers.map(({ status }) => status)).to.have.members([200, 409])
    const lost = (await answers.find(({ ok }) => !ok)!.json()) as { code: string; facts: { assigneeName: string } }
    expect(lost.code).to.equal('TASK_TAKEN')
    expect(lost.facts.assigneeName).to.be.oneOf(['Dora Voorbeeld', 'Inge Tweestad'])
    const winner = answers[0]!.ok ? handler : colleague
    expect((await winner.call(listTasks, { query: { scope: 'mine' } })).items.map(({ id }) => id)).to.deep.equal([
      taskId,
    ])
    await winner.call(claimTask, input)
    const loser = winner === handler ? colleague : handler
    expect(await reasonOf(loser.fetch(releaseTask, input))).to.equal('TASK_TAKEN')
    expect((await loser.call(getTask, input)).closedReason).to.equal('TASK_TAKEN')
    expect((await winner.call(releaseTask, input)).assignee).to.equal(null)
  })

  it('the agency sees the tasks of the municipality and may not take them; another municipality sees none', async () => {
    const agency = await world.as('wonen-dossier')
    const seen = await agency.call(getTask, { params: { taskId } })
    expect(seen).to.include({ mayComplete: false, closedReason: 'OTHER_ORGANISATION' })
    expect(await reasonOf(agency.fetch(claimTask, { params: { taskId } }))).to.equal('OTHER_ORGANISATION')
    const reader = await world.as('gent-lezer')
    expect((await reader.fetch(claimTask, { params: { taskId } })).status).to.equal(403)
    const middelkerke = await world.as('middelkerke-dossier')
    expect((await middelkerke.fetch(getTask, { params: { taskId } })).status).to.equal(404)
    expect((await (await world.as('vlabel-lezer')).fetch(getTask, { params: { taskId } })).status).to.equal(404)
  })

  it('shows the help text of the diagram, and counts', async () => {
    const task = await handler.call(getTask, { params: { taskId } })
    expect(task.help).to.match(/^Beoordeel of het verzoek ontvankelijk is/)
    expect(task).to.include({ mayComplete: true, closedReason: null })
    const { counts } = await handler.call(listTasks, { query: {} })
    expect(counts).to.deep.equal({ mine: 0, roles: 2, organisation: 2, overdue: 0 })
    expect((await handler.call(listTasks, { query: { search: 'Kolkstraat' } })).items).to.have.length(2)
    expect((await handler.call(listTasks, { query: { search: 'Nergensstraat' } })).items).to.deep.equal([])
    expect((await handler.call(listTasks, { query: { due: 'later' } })).items).to.have.length(2)
  })
})

const reasonOf = async (answer: Promise<Response>): Promise<string | undefined> => {
  const problem = (await (await answer).json()) as { reason?: string }
  return problem.reason
}
