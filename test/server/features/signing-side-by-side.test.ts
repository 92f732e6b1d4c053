import { expect } from 'chai'
import { getCase } from '#contract/cases'
import { getDecisionRun, makeDecision } from '#contract/decisions'
import { getSigning, signDocuments } from '#contract/signing'
import { loadCaseForWorker } from '#server/platform/case-file/load'
import { organisationModel } from '#server/platform/organisations/model'
import { adviceSent, type Road, startRoad, taskOf } from '#test/support/advice-road'
import { decided, decisionOn } from '#test/support/decision-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('a municipality whose signing.order is PARALLEL', (open) => {
  let world: World
  let road: Road
  let mayor: Actor
  let director: Actor
  let caseId: string
  let unitIds: readonly string[]

  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open)
    road = await startRoad(world)
    mayor = await world.as('gent-burgemeester')
    director = await world.as('gent-directeur')
    ;({ caseId, unitIds } = await adviceSent(road, 'Molenpad'))
    const { main } = await loadCaseForWorker(world.database, caseId)
    const gent = await world.database.model(organisationModel).findByPk(main.municipalityOrgId, { rejectOnEmpty: true })
    await gent.update({ parameters: { ...gent.parameters, 'signing.order': 'PARALLEL' } })
  })
  after(() => world?.close())

  const page = () => road.gent.call(getCase, { params: { caseId } })
  const codes = async () => (await page()).tasks.map(({ code }) => code).toSorted()
  const decide = async () => {
    const units = unitIds.map((unitId) => decided(unitId))
    const body = await decisionOn(road, caseId, units, { signingFlow: 'DIGITAAL' })
    await road.gent.call(makeDecision, { params: { caseId }, body })
    await world.idle()
    return { decisionRunId: body.id }
  }
  const signAs = (actor: Actor, taskId: string, signed = true) =>
    actor.call(signDocuments, { params: { taskId }, body: { signed, reason: signed ? '' : 'Eerst horen.' } })

  it('asks mayor and director at once; when one refuses the other has nothing to sign any more', async function () {
    this.timeout(60_000)
    await decide()
    expect(await codes()).to.deep.equal(['1', '110', '140'])
    const tasks = { mayor: await taskOf(mayor, caseId, '110'), director: await taskOf(director, caseId, '140') }
    await signAs(director, tasks.director, false)
    expect((await refusal(signAs(mayor, tasks.mayor))).code, 'before the engine took the task away').to.equal(
      'NOT_ALLOWED_NOW',
    )
    await world.idle()
    expect(await codes()).to.deep.equal(['1', 'A04'])
    expect((await page()).units.map(({ decision }) => decision)).to.deep.equal(unitIds.map(() => null))
  })

  it('lets them sign in any order, dates the decision on the last one and prints both', async function () {
    this.timeout(60_000)
    const params = await decide()
    await signAs(director, await taskOf(director, caseId, '140'))
    await world.idle()
    expect(await codes(), 'the mayor still signs').to.deep.equal(['1', '110'])
    const taskId = await taskOf(mayor, caseId, '110')
    const { signers } = await mayor.call(getSigning, { params: { taskId } })
    expect(signers.map(({ role, signedAt }) => [role, signedAt !== null])).to.deep.equal([
      ['LB_AD', true],
      ['LB_BM', false],
    ])
    await world.moveTo('2026-01-06')
    await signAs(mayor, taskId)
    await world.idle()
    const run = await road.gent.call(getDecisionRun, { params })
    expect(run.decisions.map(({ status, decidedOn }) => `${status} ${decidedOn}`)).to.deep.equal([
      'TE_VERSTUREN 2026-01-06',
    ])
    expect(await codes()).to.deep.equal(['1', '181'])
  })
})
