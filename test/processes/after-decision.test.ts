import { expect } from 'chai'
import { batch, caseId, id, municipality } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

type Script = Readonly<Record<string, readonly Answer[]>>

describe('what comes after a decision', () => {
  let play: Play
  afterEach(() => play.stop())

  describe('procedure-closer', () => {
    const start = async (caseIds: readonly string[]): Promise<void> => {
      play = await Play.start(
        { 'procedure-closer.select-procedures': [{ caseIds: [...caseIds] }] },
        { withClockwork: true },
      )
    }
    const closed = () => play.byClock.filter(({ type }) => type === 'procedure-closer.close-procedure')

    it('closes each procedure that it found, on Sunday at three in Brussels', async () => {
      await start([id(41), id(42)])
      await play.moveTo('2026-01-11T01:59:59Z')
      expect(closed()).to.deep.equal([])
      await play.moveTo('2026-01-11T02:00:00Z')
      expect(closed().map(({ variables }) => variables['caseId'])).to.have.members([id(41), id(42)])
      expect(play.endedByClock).to.include('procedure-closer')
    })

    it('looks every week, at the same hour when the clock is moved on and back', async () => {
      await start([])
      const looks = () => play.byClock.filter(({ type }) => type === 'procedure-closer.select-procedures').length
      await play.moveTo('2026-03-29T00:59:59Z')
      const before = looks()
      await play.moveTo('2026-03-29T01:00:00Z')
      expect(looks()).to.equal(before + 1)
      await play.moveTo('2026-10-25T01:59:59Z')
      const later = looks()
      await play.moveTo('2026-10-25T02:00:00Z')
      expect(looks()).to.equal(later + 1)
    })

    it('has no way that these tests do not take', async () =>
      expect(await untaken('procedure-closer')).to.deep.equal([]))
  })

  describe('decision-lifting', () => {
    const lift = async (script: Script = {}): Promise<void> => {
      play = await Play.start(script)
      await play.publish('decision-lifted', id(51), { ...batch, decisionId: id(51) })
    }

    it('makes the decision that lifts and asks the deletion', async () => {
      await lift()
      expect(play.did).to.deep.equal(['decision-lifting.send-lifting', 'decision-lifting.request-deletion'])
      expect(play.ended).to.deep.equal(['decision-lifting'])
    })

    it('asks no deletion of what never belonged on VIVOO', async () => {
      await lift({ 'decision-lifting.send-lifting': [{ inventoried: false }] })
      expect(play.did).to.deep.equal(['decision-lifting.send-lifting'])
    })

    it('has no way that these tests do not take', async () =>
      expect(await untaken('decision-lifting')).to.deep.equal([]))
  })

  describe('nightly-dates and posting-date', () => {
    it('ask the municipality the day of posting, at five in the morning', async () => {
      const undated = [{ ...batch, decisionRunId: id(61) }]
      play = await Play.start({ 'nightly-dates.find-undated': [{ undated }, { undated: [] }] }, { withClockwork: true })
      await play.moveTo('2026-01-06T03:59:59Z')
      expect(play.tasks).to.deep.equal([])
      await play.moveTo('2026-01-06T04:00:00Z')
      expect(play.task('enter-posting-date').variables).to.deep.include({
        taskOrgId: municipality,
        taskDueOn: '2026-01-20',
        taskSubjectId: id(61),
        caseId,
      })
      await play.complete('enter-posting-date')
      expect(play.ended).to.deep.equal(['posting-date'])
      expect(play.endedByClock).to.include('nightly-dates')
    })

    it('have no way that these tests do not take', async () => {
      expect(await untaken('nightly-dates')).to.deep.equal([])
      expect(await untaken('posting-date')).to.deep.equal([])
    })
  })

  describe('occupancy-report', () => {
    it('makes the report, hands it over and notes that, and nothing more', async () => {
      play = await Play.start()
      const report = { caseId, municipalityOrgId: municipality, occupancyReportId: id(71) }
      await play.publish('occupancy-reported', id(71), report)
      expect(play.did).to.deep.equal([
        'occupancy-report.send-report',
        'occupancy-report.forward-report',
        'occupancy-report.stamp-forwarding',
      ])
      expect(play.ended).to.deep.equal(['occupancy-report'])
    })

    it('has no way that this test does not take', async () =>
      expect(await untaken('occupancy-report')).to.deep.equal([]))
  })
})
