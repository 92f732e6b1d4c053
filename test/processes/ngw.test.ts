import { expect } from 'chai'
import { answers, batch, caseId, municipality } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

const usual = { ...answers['ngw.register-decision'] }

describe('ngw', () => {
  let play: Play
  afterEach(() => play.stop())

  const register = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    play = await Play.start(script)
    await play.publish('ngw-registered', 'NG26-000001', { ...batch, reference: 'NG26-000001' })
  }
  const registeredAs = (change: object): Promise<void> =>
    register({ 'ngw.register-decision': [{ ...usual, ...change }] })
  const communicated = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    await register(script)
    await play.complete('communicate-decision')
  }

  it('asks the municipality to bring the decision to the inventory manager', async () => {
    await register()
    expect(play.tasks).to.deep.equal(['communicate-decision'])
    expect(play.task('communicate-decision').variables).to.deep.include({
      taskOrgId: municipality,
      taskDueOn: '2026-03-15',
      taskSubjectId: caseId,
    })
  })

  it('asks VIVOO to take the units up when it came in time, and waits', async () => {
    await communicated()
    expect(play.did.slice(1)).to.deep.equal(['ngw.judge-inclusion', 'ngw.request-inclusion'])
    expect([play.tasks, play.ended]).to.deep.equal([[], []])
  })

  it('reminds the municipality and leaves the task open', async () => {
    await register()
    await play.moveTo('2026-03-14T22:59:58Z')
    expect(play.did).not.to.include('ngw.remind-communication')
    await play.moveTo('2026-03-14T23:00:00Z')
    expect(play.did).to.include('ngw.remind-communication')
    expect(play.tasks).to.deep.equal(['communicate-decision'])
  })

  it('lapses at midnight in Brussels, in the night of 23 hours', async () => {
    await register()
    await play.moveTo('2026-03-29T21:59:58Z')
    expect(play.tasks).to.deep.equal(['communicate-decision'])
    await play.moveTo('2026-03-29T21:59:59Z')
    expect(play.tasks).to.deep.equal([])
    expect(play.did.at(-1)).to.equal('ngw.report-not-includable')
    expect(play.did).not.to.include('ngw.request-inclusion')
  })

  it('takes up nothing when the decision came too late', async () => {
    await communicated({ 'ngw.judge-inclusion': [{ includable: false }] })
    expect(play.did.slice(1)).to.deep.equal(['ngw.judge-inclusion', 'ngw.report-not-includable'])
  })

  it('has no timer for a decision of before the law gave a term', async () => {
    await registeredAs({ communicationHasTerm: false, remindAt: null, communicationLapsesAt: null })
    await play.moveTo('2030-01-01T00:00:00Z')
    expect(play.tasks).to.deep.equal(['communicate-old-decision'])
    await play.complete('communicate-old-decision')
    expect(play.did.at(-1)).to.equal('ngw.request-inclusion')
  })

  it('judges at once what was brought before the registration', async () => {
    await registeredAs({ communicationOpen: false })
    expect(play.tasks).to.deep.equal([])
    expect(play.did.at(-1)).to.equal('ngw.request-inclusion')
  })

  it('suspends the inclusion while the governor has a complaint, each time', async () => {
    await communicated()
    for (let round = 0; round < 2; round += 1) {
      await play.publish('ngw-suspended', caseId)
      expect(play.did.at(-1)).to.equal('ngw.suspend-inclusion')
      await play.publish('ngw-suspension-ended', caseId)
      expect(play.did.at(-1)).to.equal('ngw.resume-inclusion')
    }
    expect(play.ended).to.deep.equal([])
  })

  it('ends when the decision is lifted, whatever it was doing', async () => {
    await register()
    await play.publish('ngw-lifted', caseId)
    expect([play.tasks, play.ended]).to.deep.equal([[], ['ngw']])
    expect(play.did.slice(1)).to.deep.equal(['ngw.send-lifting', 'ngw.request-deletion'])
  })

  it('ends when the decision is annulled, also while it is suspended', async () => {
    await communicated()
    await play.publish('ngw-suspended', caseId)
    await play.publish('ngw-annulled', caseId)
    expect(play.ended).to.deep.equal(['ngw'])
    expect(play.did.at(-1)).to.equal('ngw.request-deletion')
    expect(play.did).not.to.include('ngw.send-lifting')
  })

  it('has no way that these tests do not take', async () => expect(await untaken('ngw')).to.deep.equal([]))
})
