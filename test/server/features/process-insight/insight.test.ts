import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { QueryTypes } from 'sequelize'
import { registerRequest } from '#contract/cases'
import { registerJudicialFile } from '#contract/judicial'
import { listInstances } from '#contract/process-desk'
import {
  exportHeatmap,
  getBranches,
  getCaseLeadTime,
  getHeatmap,
  getLeadTime,
  getProcessDay,
  getRadar,
  getTermsDashboard,
  getWaiting,
  listConsequences,
  listTerms,
} from '#contract/process-insight'
import { getProperty, listProperties } from '#contract/properties'
import { splittingGateways } from '#server/features/process-insight/diagram-parts'
import { describeOnDatabases } from '#test/support/database'
import { adviceSent, asked, handled, registered, startRoad } from '#test/support/advice-road'
import { refusal } from '#test/support/refusal'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

/** A judicial file on a property. @returns its case */
const judicialFile = async (inspector: Actor, search: string): Promise<string> => {
  const { items } = await inspector.call(listProperties, { query: { search } })
  const propertyId = items[0]?.id ?? ''
  const { units } = await inspector.call(getProperty, { params: { propertyId } })
  const body = {
    id: uuid(),
    propertyId,
    unitIds: units.slice(0, 1).map(({ id }) => id),
    origin: 'PARKET' as const,
    reportedOn: '2026-01-05',
    facts: 'Verhuur van kelders.',
  }
  return (await inspector.call(registerJudicialFile, { body })).caseId
}

describeOnDatabases('insight over many cases', (open) => {
  let world: World
  let agency: Actor
  let gent: Actor
  let inspectorate: Actor
  let judicialId = ''
  let askedId = ''
  let askedUnits = 0
  let advisedId = ''

  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open)
    agency = await world.as('wonen-beheer')
    gent = await world.as('gent-beheer')
    inspectorate = await world.as('inspectie-beheer')
    const road = await startRoad(world)
    const first = await registered(road, 'Kolkstraat 27')
    askedId = first.caseId
    askedUnits = first.unitIds.length
    await handled(road, await asked(road, askedId, first.unitIds))
    advisedId = (await adviceSent(road, 'Spinnerijstraat 8')).caseId
    const polder = await world.as('middelkerke-dossier')
    await polder.call(registerRequest, { body: await requestOn(polder, 'Polderweg 33') })
    judicialId = await judicialFile(await world.as('inspectie-inspecteur'), 'Molenpad')
    await world.idle()
  })
  after(() => world?.close())

  describe('the waiting line', () => {
    const linesOf = async (actor: Actor, ...caseIds: string[]) =>
      (await actor.call(getWaiting, { query: { caseIds: caseIds.join(',') } })).cases

    it('says who must do what by when, and for what', async () => {
      const [found] = await linesOf(await world.as('gent-dossier'), askedId)
      const task = found?.lines.find((line) => line.kind === 'TASK')
      expect(task).to.deep.include({ subject: 'advies', code: '7', assignee: null, units: askedUnits })
      expect(task?.kind === 'TASK' && task.organisation.name).to.equal('Wonen-Vlaanderen')
      expect(found?.lines.at(-1)?.kind).to.equal('TERM')
    })

    it('answers for many cases in the order asked, and leaves out what is hidden', async () => {
      expect((await linesOf(agency, advisedId, judicialId, askedId)).map(({ caseId }) => caseId)).to.deep.equal([
        advisedId,
        askedId,
      ])
      const [judicial] = await linesOf(inspectorate, judicialId)
      expect(judicial?.lines[0]).to.deep.include({ kind: 'TASK', code: 'W10' })
    })
  })

  describe('the dashboard', () => {
    for (const [user, processes] of [
      ['gent-beheer', 2],
      ['wonen-beheer', 3],
      ['inspectie-beheer', 4],
    ] as const) {
      it(`has lists of exactly as many as its numbers say, for ${user}`, async () => {
        const actor = await world.as(user)
        const { rows, total } = await actor.call(getTermsDashboard, {})
        const cases = new Set<string>()
        for (const { procedure, municipality, running, stuck, overdue, soon } of rows) {
          const filter = { procedure, municipalityOrgId: municipality.id }
          const instances = async (state: 'ACTIVE' | 'INCIDENT') => {
            const { items } = await actor.call(listInstances, { query: { ...filter, state, limit: 200 } })
            for (const { caseId } of items) cases.add(caseId)
            return items.length
          }
          const terms = async (due: 'overdue' | 'soon') => {
            const { items, total: all } = await actor.call(listTerms, { query: { ...filter, due, size: 200 } })
            expect(items.length).to.equal(all)
            return all
          }
          expect([await instances('ACTIVE'), await instances('INCIDENT')]).to.deep.equal([running, stuck])
          expect([await terms('overdue'), await terms('soon')]).to.deep.equal([overdue, soon])
        }
        expect(cases.size).to.equal(processes)
        expect(total.running).to.equal(rows.reduce((sum, { running }) => sum + running, 0))
        const all = await actor.call(listInstances, { query: { state: 'ACTIVE', limit: 200 } })
        expect(all.items.length).to.equal(total.running)
      })
    }

    it('counts nothing judicial for others', async () => {
      const procedures = async (actor: Actor) =>
        new Set((await actor.call(getTermsDashboard, {})).rows.map(({ procedure }) => procedure))
      expect(await procedures(agency)).to.deep.equal(new Set(['OO']))
      expect(await procedures(inspectorate)).to.deep.equal(new Set(['OO', 'WI']))
      const { items } = await agency.call(listTerms, { query: { size: 200 } })
      expect(items.map(({ procedure }) => procedure)).not.to.include('WI')
      expect((await agency.call(listTerms, { query: { procedure: 'WI' } })).total).to.equal(0)
    })

    it('is for managers', async () => {
      const handler = await world.as('gent-dossier')
      expect(await refusal(handler.call(getTermsDashboard, {}))).to.include({ code: 'FORBIDDEN' })
    })
  })

  describe('the radar', () => {
    it('has bars that hold what their list holds, by day and by week', async () => {
      for (const per of ['day', 'week'] as const) {
        const radar = await agency.call(getRadar, { query: { per } })
        expect(radar.bars.reduce((sum, { workdays }) => sum + workdays, 0)).to.equal(30)
        expect(radar.bars.reduce((sum, { tasks }) => sum + tasks, 0)).to.equal(radar.total)
        const own = radar.handlers.reduce((sum, { tasks }) => sum + tasks, 0)
        expect(radar.bars.reduce((sum, bar) => sum + bar.own, 0)).to.equal(own)
        for (const { from, to, tasks, legal } of radar.bars) {
          const query = { dueFrom: from, dueTo: to }
          expect((await agency.call(listTerms, { query })).total, from).to.equal(tasks)
          expect((await agency.call(listConsequences, { query })).total, from).to.equal(legal)
        }
      }
    })

    it('leaves no day between its bars', async () => {
      const { from, to, bars } = await agency.call(getRadar, { query: {} })
      expect([bars[0]?.from, bars.at(-1)?.to]).to.deep.equal([from, to])
      expect([from, to]).to.deep.equal(['2026-01-05', '2026-02-13'])
    })

    it('says who of the own organisation has them, and filters by it', async () => {
      const { handlers, municipalities, total } = await gent.call(getRadar, { query: {} })
      expect(municipalities.map(({ municipality }) => municipality.name)).to.deep.equal(['Gent'])
      for (const { userId, tasks } of handlers) {
        const query = { assigneeUserId: userId ?? ('nobody' as const) }
        expect((await gent.call(getRadar, { query })).total).to.equal(tasks)
      }
      expect(handlers.reduce((sum, { tasks }) => sum + tasks, 0)).to.be.at.most(total)
    })

    it('knows the pace of the thirty working days before', async () => {
      const finished = (await gent.call(getRadar, { query: {} })).pace.finished
      await world.moveTo('2026-01-06')
      const { pace } = await gent.call(getRadar, { query: {} })
      expect(pace.finished).to.be.above(finished)
      expect(pace.perWorkday).to.equal(pace.finished / 30)
    })
  })

  describe('terms whose lapse is silent', () => {
    it('come by effect, then by day, with the rule', async () => {
      const { items, total, effects } = await agency.call(listConsequences, { query: { size: 200 } })
      expect(total).to.equal(items.length)
      expect(effects).to.deep.equal([{ effect: 'MAYOR_MAY_STILL_DECIDE', weight: 'REMEDY', count: 3 }])
      expect(items[0]).to.deep.include({ part: 1, effect: 'MAYOR_MAY_STILL_DECIDE', verified: true })
      expect(items[0]?.rule).to.contain('drie maanden')
      const days = items.map(({ lapsesOn }) => lapsesOn)
      expect(days).to.deep.equal(days.toSorted())
    })

    it('are filtered by effect, municipality and day', async () => {
      const total = async (query: object) => (await agency.call(listConsequences, { query })).total
      const { items } = await agency.call(listConsequences, { query: {} })
      const [first] = items
      expect(await total({ effect: 'TACIT_REJECTION' })).to.equal(0)
      expect(await total({ effect: "x' OR 1=1 --" })).to.equal(0)
      expect(await total({ municipalityOrgId: first?.municipality.id ?? '' })).to.be.within(1, 2)
      expect(await total({ dueTo: '2026-01-31' })).to.equal(0)
      expect(await total({ procedure: 'OO', size: 1, page: 2 })).to.equal(3)
    })
  })

  describe('figures of a process', () => {
    const params = { processId: 'oo' }

    it('tell nothing of groups under five', async () => {
      const { basis, elements, gateways } = await agency.call(getHeatmap, { params, query: {} })
      expect(basis).to.deep.equal({ used: 3, of: 3 })
      expect(elements.find(({ elementId }) => elementId === 'process-request')).to.deep.include({
        count: null,
        medianWorkdays: null,
        targetDays: 14,
        overTarget: null,
      })
      for (const { gatewayId } of gateways) {
        const { branches } = await agency.call(getBranches, { params: { ...params, gatewayId }, query: {} })
        for (const { count, ends } of branches) expect([count === null || count === 0, ends]).to.deep.equal([true, []])
      }
    })

    it('tell counts, medians, targets, branches and phases of larger groups', async () => {
      const polder = await world.as('middelkerke-dossier')
      for (let made = 0; made < 4; made += 1)
        await polder.call(registerRequest, { body: await requestOn(polder, 'Polderweg 33') })
      await world.idle()
      const { basis, elements } = await agency.call(getHeatmap, { params, query: {} })
      expect(basis.of).to.equal(7)
      expect(elements.find(({ elementId }) => elementId === 'process-request')?.count).to.equal(7)
      const machine = elements.find(({ type, count }) => type === 'SERVICE_TASK' && count === 7)
      expect(machine).to.deep.include({ medianWorkdays: 0, medianDays: 0, targetDays: null })
      for (const format of ['csv', 'xlsx', 'json'] as const) {
        const file = await agency.fetch(exportHeatmap, { params, query: { format } })
        expect([file.status, file.headers.get('content-disposition')?.includes(format)]).to.deep.equal([200, true])
        if (format === 'csv') expect(await file.text()).to.match(/Verwerk verzoek;USER_TASK;7;/)
      }
    })

    it('are of what the viewer sees alone', async () => {
      expect((await gent.call(getHeatmap, { params, query: {} })).basis).to.deep.equal({ used: 2, of: 2 })
      const judicial = { processId: 'wi-dossier' }
      const seen = async (actor: Actor) => (await actor.call(getHeatmap, { params: judicial, query: {} })).basis.of
      expect([await seen(agency), await seen(inspectorate)]).to.deep.equal([0, 1])
      const day = async (actor: Actor) =>
        (await actor.call(getProcessDay, { params: judicial, query: { on: '2026-01-06' } })).running
      expect([await day(agency), await day(inspectorate)]).to.deep.equal([0, 1])
    })

    it('know no process and no gateway that is not there', async () => {
      const unknown = agency.call(getHeatmap, { params: { processId: 'nothing' }, query: {} })
      expect(await refusal(unknown)).to.include({ code: 'NOT_FOUND' })
      const gateway = agency.call(getBranches, { params: { ...params, gatewayId: 'nothing' }, query: {} })
      expect(await refusal(gateway)).to.include({ code: 'NOT_FOUND' })
    })
  })

  describe('the lead time of a case', () => {
    it('adds up to the time that passed', async () => {
      await world.moveTo('2026-01-20')
      const { split } = await gent.call(getCaseLeadTime, { params: { caseId: askedId } })
      expect(split?.ended).to.equal(false)
      expect(Object.values(split?.times ?? {}).reduce((sum, time) => sum + time, 0)).to.equal(split?.elapsed)
      expect(split?.times.AGENCY).to.be.above(13 * 86_400_000)
    })

    it('is of who may see the case', async () => {
      const params = { caseId: judicialId }
      expect(await refusal(agency.call(getCaseLeadTime, { params }))).to.include({ code: 'NOT_FOUND' })
      expect((await inspectorate.call(getCaseLeadTime, { params })).split).not.to.equal(null)
    })

    it('comes per phase for ended instances, hidden while they are few', async () => {
      const { basis, phases } = await agency.call(getLeadTime, { params: { processId: 'oo-advice' }, query: {} })
      expect(basis).to.deep.equal({ used: 1, of: 1 })
      expect(phases[0]).to.deep.include({ processId: 'oo-advice', ended: null, times: null })
    })
  })

  describe('a past day', () => {
    it('shows where tokens stood then', async () => {
      const dayOf = (on: string) => agency.call(getProcessDay, { params: { processId: 'oo' }, query: { on } })
      const before = await dayOf('2026-01-04')
      expect([before.running, before.elements]).to.deep.equal([0, []])
      const first = await dayOf('2026-01-05')
      expect([first.running, first.firstDay]).to.deep.equal([3, '2026-01-05'])
      const second = await dayOf('2026-01-06')
      expect(second.running).to.equal(7)
      const waiting = (day: typeof first) =>
        day.elements.find(({ elementId }) => elementId === 'process-request')?.active ?? 0
      expect([waiting(first), waiting(second)]).to.deep.equal([1, 5])
    })

    it('is today what the records say now', async () => {
      const { elements } = await agency.call(getProcessDay, {
        params: { processId: 'oo' },
        query: { on: '2026-01-20' },
      })
      const [row] = await world.database.sequelize.query<{ n: number }>(
        "SELECT COUNT(*) AS n FROM element_instance AS e JOIN process_instance AS p ON p.`key` = e.processInstanceKey WHERE p.bpmnProcessId = 'oo' AND e.endedAt IS NULL AND e.elementId <> 'oo'",
        { type: QueryTypes.SELECT },
      )
      expect(elements.reduce((sum, { active }) => sum + active, 0)).to.equal(Number(row?.n))
    })
  })

  it('finds the gateways that split in a diagram', () => {
    const xml =
      '<bpmn:exclusiveGateway id="choice" name="Kies" /><bpmn:eventBasedGateway id="wait" /><bpmn:sequenceFlow id="a" sourceRef="choice" targetRef="x" /><bpmn:sequenceFlow id="b" sourceRef="choice" targetRef="y" /><bpmn:sequenceFlow id="c" sourceRef="wait" targetRef="x" /><bpmn:sequenceFlow id="d" sourceRef="wait" targetRef="y" />'
    expect(splittingGateways(xml)).to.deep.equal([
      {
        id: 'choice',
        flows: [
          { id: 'a', sourceId: 'choice', targetId: 'x' },
          { id: 'b', sourceId: 'choice', targetId: 'y' },
        ],
      },
    ])
  })
})
