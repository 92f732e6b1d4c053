import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { listCases, registerRequest } from '#contract/cases'
import { isPublic } from '#contract/endpoint'
import { listProperties } from '#contract/properties'
import { getMe } from '#contract/session'
import { claimTask, listTasks } from '#contract/tasks'
import { userAccountModel } from '#server/platform/organisations/model'
import { demoAccounts, demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { startWorld, type World } from '#test/support/world'

describeOnDatabases('acceptance scenarios of access', (open) => {
  let world: World
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    const gent = await world.as('gent-dossier')
    await gent.call(registerRequest, { body: await requestOn(gent, 'Kolkstraat') })
    await world.idle()
  })
  after(() => world?.close())

  it('Scenario 57: who works for three cities switches organisation, and no data of one is in the other', async () => {
    const { antwerpen, gent, hasselt } = demoOrganisationIds
    const seen = async (organisationId: string) => {
      const actor = await world.as('drie-steden', organisationId)
      const { active } = await actor.call(getMe, {})
      const [tasks, cases, properties] = await Promise.all([
        actor.call(listTasks, { query: { scope: 'organisation' } }),
        actor.call(listCases, { query: {} }),
        actor.call(listProperties, { query: { limit: 50 } }),
      ])
      const cities = new Set(properties.items.map(({ address }) => address.municipality))
      return [active.organisation.name, tasks.items.length > 0, cases.items.length, [...cities]]
    }
    expect(await seen(gent)).to.deep.equal(['Gent', true, 1, ['Gent']])
    expect(await seen(antwerpen)).to.deep.equal(['Antwerpen', false, 0, []])
    expect(await seen(hasselt)).to.deep.equal(['Hasselt', false, 0, []])
    const leuven = await world.as('drie-steden', demoOrganisationIds.leuven)
    expect((await leuven.fetch(getMe, {})).status).to.equal(403)
  })

  it('Scenario 58: a reader is refused at every endpoint that writes and belongs to roles', async () => {
    const reader = await world.as('gent-lezer')
    const id = randomUUID()
    const writing = world.endpoints.filter(({ method, access }) => method !== 'GET' && !isPublic(access))
    const answers: string[] = []
    for (const endpoint of writing) {
      if (isPublic(endpoint.access) || endpoint.access.roles === 'any') continue
      const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, id])
      const { status } = await reader.fetch(endpoint, { params: Object.fromEntries(names), body: {} })
      if (status !== 403) answers.push(`${endpoint.method} ${endpoint.path}: ${status}`)
    }
    expect(answers).to.deep.equal([])
    expect(writing.length).to.be.greaterThan(40)
    for (const endpoint of [listCases, listProperties, listTasks])
      expect((await reader.fetch(endpoint, { query: {} })).status, endpoint.path).to.equal(200)
  })

  it('Scenario 59: an account that has ended is refused; its task stays on its name for the task manager', async () => {
    const gent = await world.as('gent-dossier')
    const { items } = await gent.call(listTasks, { query: { scope: 'organisation' } })
    const [task] = items
    await gent.call(claimTask, { params: { taskId: task?.id ?? '' } })
    const account = demoAccounts.find(({ username }) => username === 'gent-dossier')
    await world.database.model(userAccountModel).update({ endDate: '2026-01-04' }, { where: { id: account?.id ?? '' } })
    expect((await gent.fetch(getMe, {})).status).to.be.oneOf([401, 403])
    const manager = await world.as('gent-taakbeheer')
    const listed = await manager.call(listTasks, { query: { scope: 'organisation' } })
    const mine = listed.items.find(({ id }) => id === task?.id)
    expect(mine?.status).to.equal('TOEGEWEZEN')
    expect(mine?.assignee?.id).to.equal(account?.id)
  })
})
