import { expect } from 'chai'
import { confirmNoAppeal } from '#contract/after-decision'
import { getCase, stopProcedure } from '#contract/cases'
import type { ClosingAppeal, ClosingWarning } from '#domain/procedures/closing'
import { addDays } from '#domain/shared/local-date'
import { closingPorts } from '#server/features/closing/ports'
import { decisionClosing } from '#server/features/decisions/closing'
import { caseModel } from '#server/platform/case-file/model'
import { taskModel } from '#server/platform/tasks/model'
import { registered, type Road, startRoad } from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'

describeOnDatabases('closing', (open) => {
  let world: World
  let road: Road
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startRoad(world)
  })
  after(() => world?.close())

  const stopped = async (search: string): Promise<string> => {
    const { caseId } = await registered(road, search)
    const { version } = await road.gent.call(getCase, { params: { caseId } })
    const body = { reason: 'De woning is gesloopt.', text: '', version }
    await road.gent.call(stopProcedure, { params: { caseId }, body })
    await world.idle()
    return caseId
  }
  const portsWith = (
    facts: { readonly appeals?: readonly ClosingAppeal[]; readonly warning?: ClosingWarning },
    today?: string,
  ) =>
    closingPorts(
      today === undefined ? world.deps : { ...world.deps, clock: { ...world.deps.clock, today: () => today } },
      { OO: [decisionClosing, () => Promise.resolve(facts)], CA: [] },
    ).closing
  const rowOf = async (caseId: string) => {
    const row = await world.database.model(caseModel).findByPk(caseId, { rejectOnEmpty: true })
    const { status, closedReason, closedOn, endedOn } = row
    return { status, closedReason, closedOn, endedOn }
  }

  it('Scenario 61: stopped, with an admissible appeal decided 61 days ago it closes and notices stay open; at 59 days not', async function () {
    this.timeout(60_000)
    const caseId = await stopped('Spinnerijstraat')
    const { municipalityOrgId: ownerOrgId } = await world.database
      .model(caseModel)
      .findByPk(caseId, { rejectOnEmpty: true })
    const open = []
    for (const kind of ['KENNISGEVING', 'MANUEEL', 'AUTOMATISCH'] as const)
      open.push(
        await world.deps.tasks.create({
          code: 'A19',
          title: kind,
          kind,
          caseId,
          ownerOrgId,
          candidateRoles: ['LB_DB'],
        }),
      )
    const decidedAgo = (days: number) =>
      portsWith(
        { appeals: [{ postedOn: '2026-01-20', admissible: true, decidedOn: addDays('2026-06-03', -days) }] },
        '2026-06-03',
      )
    expect(await decidedAgo(59).closable()).not.to.include(caseId)
    await decidedAgo(60).close(caseId)
    expect(await rowOf(caseId)).to.include({ status: 'STOPGEZET', closedReason: null })
    expect(await decidedAgo(61).closable()).to.include(caseId)
    await decidedAgo(61).close(caseId)
    await decidedAgo(61).close(caseId)
    expect(await rowOf(caseId)).to.deep.equal({
      status: 'AFGESLOTEN',
      closedReason: 'ALLE_BEROEPEN_AFGEHANDELD',
      closedOn: '2026-01-05',
      endedOn: '2026-06-03',
    })
    const tasks = await world.database.model(taskModel).findAll({ where: { id: open.map(({ id }) => id) } })
    expect(tasks.filter((task) => task.open).map(({ kind }) => kind)).to.have.members(['KENNISGEVING', 'MANUEEL'])
  })

  it('says that nobody appealed when somebody confirmed it, once, for a stopped procedure only', async function () {
    this.timeout(60_000)
    const running = await registered(road, 'Weverijdreef')
    const confirm = async (caseId: string) => {
      const { version } = await road.gent.call(getCase, { params: { caseId } })
      return road.gent.call(confirmNoAppeal, { params: { caseId }, body: { version } })
    }
    expect((await refusal(confirm(running.caseId))).reason).to.equal('NOT_STOPPED')
    const caseId = await stopped('Molenpad')
    await confirm(caseId)
    expect((await refusal(confirm(caseId))).reason).to.equal('NO_APPEAL_CONFIRMED')
    expect(await portsWith({}).closable()).not.to.include(caseId)
    // 61 days after the stop, and past a Sunday
    await world.moveTo('2026-08-10')
    expect(await rowOf(caseId)).to.include({ status: 'AFGESLOTEN', closedReason: 'GEEN_BEROEP_INGEDIEND' })
    expect((await rowOf(running.caseId)).status).to.equal('GESTART')
  })

  it('closes an informal warning that came to nothing, and ends its process with the tasks', async function () {
    this.timeout(60_000)
    const { caseId } = await registered(road, 'Kolkstraat 27')
    const warning = { reportedOn: '2026-06-10', formal: false, recoveryGranted: false }
    expect(await portsWith({ warning: { ...warning, formal: true } }).closable()).not.to.include(caseId)
    expect(await portsWith({ warning: { ...warning, reportedOn: '2026-06-09' } }).closable()).to.include(caseId)
    await portsWith({ warning: { ...warning, reportedOn: '2026-06-09' } }).close(caseId)
    await world.idle()
    expect(await rowOf(caseId)).to.include({ status: 'AFGESLOTEN', closedReason: 'MELDING_ZONDER_GEVOLG' })
    const { tasks } = await road.gent.call(getCase, { params: { caseId } })
    expect(tasks).to.deep.equal([])
  })
})
