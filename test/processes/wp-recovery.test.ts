import { expect } from 'chai'
import { batch, caseId, id, municipality } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

describe('process wp-recovery', () => {
  let play: Play
  const begin = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    play = await Play.start(script)
    const started = { ...batch, reference: 'OO26-000001', investigationId: id(601) }
    await play.publish('wp-started', 'OO26-000001', started)
  }
  const investigate = async (): Promise<void> => {
    for (const step of ['plan-investigation', 'do-investigation']) await play.complete(step)
    await play.complete('sign-investigation', { investigationSigned: true })
  }
  const outcomes = (): unknown[] =>
    play.done
      .filter(({ type }) => type === 'wp-recovery.continue-as-oo')
      .map(({ variables }) => variables['warningOutcome'])
  const ends = (type: string): void => {
    expect(play.did.at(-1)).to.equal(type)
    expect(play.tasks).to.deep.equal([])
    expect(play.ended.at(-1)).to.equal('wp-recovery')
  }
  const informal = { 'wp-recovery.report-lapse': [{ formalRequest: false }] }
  afterEach(async () => play.stop())

  it('ends when the dwelling conforms at the first investigation', async () => {
    await begin({ 'wp-recovery.settle-investigation': [{ warningGoesOn: false }] })
    expect(play.task('plan-investigation').variables['taskSubjectId']).to.equal(id(601))
    await investigate()
    ends('wp-recovery.close-repaired')
  })

  it('asks to grant a recovery term within the month, and ends when what was asked is repaired', async () => {
    const answers = [{ warningGoesOn: true }, { warningGoesOn: false }]
    await begin({ 'wp-recovery.settle-investigation': answers })
    await investigate()
    const { headers, variables } = play.task('grant-recovery')
    expect(headers).to.deep.include({ taskCode: 'A16', 'io.camunda.zeebe:formKey': 'wizard:wp-grant' })
    expect(variables).to.deep.include({ taskOrgId: municipality, taskDueOn: '2026-02-05', taskSubjectId: caseId })
    await play.complete('grant-recovery')
    expect(play.tasks).to.deep.equal([])
    await play.publish('repair-reported', id(999))
    expect(play.tasks).to.deep.equal([])
    await play.publish('repair-reported', caseId)
    const plan = play.task('plan-investigation').variables
    expect([plan['taskSubjectId'], plan['unitIds']]).to.deep.equal([id(602), [id(12)]])
    await investigate()
    ends('wp-recovery.close-repaired')
  })

  it('inspects again at the end of the recovery term also when nobody reported repair, and goes on as OO when it is not conform', async () => {
    await begin()
    await investigate()
    await play.complete('grant-recovery')
    await play.moveTo('2026-03-20T22:59:58Z')
    expect(play.did).not.to.include('wp-recovery.ask-reinspection')
    await play.moveTo('2026-03-20T22:59:59Z')
    await investigate()
    ends('wp-recovery.continue-as-oo')
    expect(outcomes()).to.deep.equal(['WORDT_OO'])
  })

  it('goes on as OO at the end of the three months, in the night of that day', async () => {
    await begin()
    await investigate()
    await play.complete('grant-recovery')
    await play.publish('repair-reported', caseId)
    await play.moveTo('2026-04-05T21:59:58Z')
    expect(outcomes()).to.deep.equal([])
    await play.moveTo('2026-04-05T21:59:59Z')
    ends('wp-recovery.continue-as-oo')
  })

  it('goes on as OO when a formal request was not investigated in time, or no term was granted in time', async () => {
    for (const investigated of [false, true]) {
      await begin()
      if (investigated) await investigate()
      await play.moveTo('2026-02-05T22:59:58Z')
      expect(play.did).not.to.include('wp-recovery.report-lapse')
      await play.moveTo('2026-02-05T22:59:59Z')
      ends('wp-recovery.continue-as-oo')
      await play.stop()
    }
    await begin()
  })

  it('lets an informal report end two months after it, with nothing to do in between', async () => {
    await begin(informal)
    await play.moveTo('2026-02-05T22:59:59Z')
    expect([play.tasks, play.ended]).to.deep.equal([[], []])
    await play.moveTo('2026-03-05T23:00:00Z')
    ends('wp-recovery.close-without-effect')
  })

  it('is taken over on the initiative of the mayor, also when the term has lapsed', async () => {
    await begin(informal)
    await play.moveTo('2026-02-05T22:59:59Z')
    await play.publish('warning-taken-over', id(999))
    expect(outcomes()).to.deep.equal([])
    await play.publish('warning-taken-over', caseId)
    ends('wp-recovery.continue-as-oo')
    expect(outcomes()).to.deep.equal(['INITIATIEF_BURGEMEESTER'])
  })

  it('stops with everything that runs in it', async () => {
    await begin()
    await play.publish('procedure-stopped', caseId)
    expect(play.done.at(-1)?.variables['closing']).to.equal('STOPGEZET')
    ends('oo.close-procedure')
  })

  it('has no way that these tests do not take', async () => expect(await untaken('wp-recovery')).to.deep.equal([]))
})
