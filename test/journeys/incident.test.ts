import { expect } from 'chai'
import { getCase, registerRequest } from '#contract/cases'
import { getProcessOverview, listInstances } from '#contract/process-desk'
import { retryIncident } from '#contract/process-operations'
import type { Documents } from '#documents'
import { describeOnDatabases } from '#test/support/database'
import { eventually } from '#test/support/eventually'
import { refusal } from '#test/support/refusal'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

/** Longer than the longest pause between two tries of a worker. */
const longPauseMs = 301_000

describeOnDatabases('a worker that throws', (open) => {
  let world: World
  let handler: Actor
  const trouble = { isOn: true, tries: 0 }
  const failing = (documents: Documents): Documents => ({
    ...documents,
    renderDocx: (code, data, letterhead) => {
      if (code !== 'DT002' || !trouble.isOn) return documents.renderDocx(code, data, letterhead)
      trouble.tries += 1
      return Promise.reject(new Error('Jan Voorbeeld staat niet in het sjabloon'))
    },
  })
  before(async function () {
    this.timeout(60_000)
    Object.assign(trouble, { isOn: true, tries: 0 })
    world = await startWorld(open, { rendering: failing })
    handler = await world.as('gent-dossier')
  })
  after(() => world?.close())

  // by the application manager, on the process desk
  const repair = async (caseId: string): Promise<void> => {
    const manager = await world.as('wonen-beheer')
    const { incidents } = await manager.call(getProcessOverview, {})
    expect(incidents.map(({ count, message }) => [count, message])).to.deep.equal([[1, 'Error']])
    const { items } = await manager.call(listInstances, { query: { state: 'INCIDENT' } })
    expect(items.map((item) => item.caseId)).to.deep.equal([caseId])
    const params = { caseId, part: items[0]?.part ?? 0, incident: 1 }
    const body = { reason: 'Het sjabloon is hersteld.' }
    expect(await refusal(handler.call(retryIncident, { params, body }))).to.include({ code: 'FORBIDDEN' })
    await manager.call(retryIncident, { params, body })
  }

  it('is retried, then shown on the case; after repair the letter comes once, the tasks follow and the incident is gone', async function () {
    this.timeout(60_000)
    const { caseId } = await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
    const page = () => handler.call(getCase, { params: { caseId } })
    const broken = await eventually('an incident', async () => {
      // while a try is under way the clock stands still: its job would be given to another
      await world.idle()
      const found = await page()
      if (found.incidents.length > 0) return found
      world.clock.advance(longPauseMs)
      return undefined
    })
    expect(trouble.tries).to.equal(5)
    expect(broken.incidents).to.have.length(1)
    expect(broken.incidents[0]?.message).to.equal('Error')
    expect(broken.incidents[0]?.elementName).to.not.equal('')
    expect(broken.documents).to.deep.equal([])
    expect(broken.tasks).to.deep.equal([])

    trouble.isOn = false
    await repair(caseId)
    const whole = await eventually('task 2 and no incident', async () => {
      const found = await page()
      const opened = found.tasks.some(({ code }) => code === '2')
      return found.incidents.length === 0 && opened ? found : undefined
    })
    expect(whole.documents.map(({ code }) => code)).to.deep.equal(['DT002'])
  })
})
