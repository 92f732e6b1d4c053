import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { askAdvice } from '#contract/advice'
import { getCase, registerRequest } from '#contract/cases'
import { inactionAppealWindow } from '#domain/legal/oo-terms'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('acceptance scenarios of a request', (open) => {
  let world: World
  let gent: Actor
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    gent = await world.as('gent-dossier')
  })
  after(() => world?.close())

  const registered = async (change: Parameters<typeof requestOn>[2]) => {
    const { caseId } = await gent.call(registerRequest, { body: await requestOn(gent, 'Kolkstraat 27', change) })
    await world.idle()
    return gent.call(getCase, { params: { caseId } })
  }

  it('Scenario 14: a complaint by telephone is a report without appeal for inaction; a motivated registered letter is a request with three months', async function () {
    this.timeout(60_000)
    const report = await registered({ kind: 'MELDING', channel: 'TELEFOON', motivated: false })
    expect(report.request).to.include({ kind: 'MELDING', formal: false })
    expect(inactionAppealWindow(report.request)).to.equal(undefined)
    const { request, mayorTerm } = await registered({ channel: 'AANGETEKEND' })
    expect(request).to.include({ kind: 'VERZOEK', formal: true })
    expect(mayorTerm?.dueOn).to.equal('2026-04-05')
    expect(inactionAppealWindow(request)?.opensAfter).to.equal('2026-04-05')
  })

  it('Scenario 16: advice on two of three units moves these two alone, with DT016 and a task for the agency that the municipality sees', async function () {
    this.timeout(60_000)
    const { unitIds } = await requestOn(gent, 'Kolkstraat 27')
    const asked = unitIds.slice(0, 2)
    const { id: caseId, version } = await registered({ unitIds: asked })
    const body = { id: uuid(), askedOn: '2026-01-05', unitIds: asked, note: '', version }
    await gent.call(askAdvice, { params: { caseId }, body })
    await world.idle()
    const page = await gent.call(getCase, { params: { caseId } })
    expect(page.units.map(({ subStatus }) => subStatus)).to.deep.equal(['ADVIES_GEVRAAGD', 'ADVIES_GEVRAAGD', null])
    expect(page.documents.map(({ code }) => code)).to.include('DT016')
    const task = page.tasks.find(({ code }) => code === 'A01')
    expect([task?.organisation.name, task?.unitIds]).to.deep.equal(['Wonen-Vlaanderen', asked])
  })
})
