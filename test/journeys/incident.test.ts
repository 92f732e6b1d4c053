import { Camunda8 } from '@camunda8/sdk'
import { expect } from 'chai'
import { getCase, registerRequest } from '#contract/cases'
import type { Documents } from '#documents'
import { describeOnDatabases } from '#test/support/database'
import { eventually } from '#test/support/eventually'
import { incidentModel } from '#server/platform/records/model'
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

  // the page names an incident, but not by its key: keys count what happens in every case
  const repair = async (): Promise<void> => {
    const settings = { ZEEBE_GRPC_CLIENT_RETRY: false, ZEEBE_CLIENT_LOG_LEVEL: 'NONE' } as const
    const client = new Camunda8({
      ZEEBE_GRPC_ADDRESS: `grpc://${world.engine.address}`,
      zeebeGrpcSettings: settings,
    }).getZeebeGrpcApiClient()
    const { key, jobKey } = await world.database.model(incidentModel).findOne({ rejectOnEmpty: true })
    await client.updateJobRetries({ jobKey: String(jobKey), retries: 3 })
    await client.resolveIncident({ incidentKey: key })
    await client.close()
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
    await repair()
    const whole = await eventually('task 2 and no incident', async () => {
      const found = await page()
      const opened = found.tasks.some(({ code }) => code === '2')
      return found.incidents.length === 0 && opened ? found : undefined
    })
    expect(whole.documents.map(({ code }) => code)).to.deep.equal(['DT002'])
  })
})
