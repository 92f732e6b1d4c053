import { expect } from 'chai'
import { agency, answers, batch, caseId, id, municipality } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

const appealId = id(41)
const investigationId = id(42)
const filed = {
  ...batch,
  appealId,
  reference: 'BE26-000001-1',
  ministerDueOn: '2026-04-05',
  ministerLapsesAt: '2026-04-05T21:59:59Z',
}
const views = ['give-municipal-view', 'give-official-view']

describe('appeal', () => {
  let play: Play
  afterEach(() => play.stop())

  const file = async (
    script: Readonly<Record<string, readonly Answer[]>> = {},
    changes: object = {},
  ): Promise<void> => {
    play = await Play.start(script)
    await play.publish('appeal-filed', appealId, { ...filed, ...changes })
  }
  const admitted = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    await file(script)
    await play.complete('judge-admissibility', { admissible: true })
  }
  const dated = async (): Promise<void> => {
    await play.complete('date-service')
    for (const task of views) await play.complete(task)
  }
  const withoutInvestigation = () => play.complete('ask-investigation', { investigationWanted: false })
  const announced = (change: object) => ({
    'appeal.announce-admissibility': [{ ...answers['appeal.announce-admissibility'], ...change }],
  })

  it('confirms the receipt, suspends the inclusion and asks the table before a person judges', async () => {
    await file()
    expect(play.did).to.deep.equal(['appeal.register-appeal', 'appeal.suspend-inclusion', 'appeal.keep-proposal'])
    expect(play.done.at(-1)?.variables).to.deep.include({ proposal: { admissible: true, reason: 'ONTVANKELIJK' } })
    expect(play.tasks).to.deep.equal(['judge-admissibility'])
    expect(play.task('judge-admissibility').variables).to.deep.include({
      taskOrgId: agency,
      taskDueOn: '2026-01-19',
      taskSubjectId: appealId,
      caseId,
    })
  })

  it('proposes what the table says of days, submitter and form', async () => {
    const facts = { ...answers['appeal.register-appeal'], timeliness: 'TOO_LATE' }
    await file({ 'appeal.register-appeal': [facts] })
    expect(play.done.at(-1)?.variables).to.deep.include({ proposal: { admissible: false, reason: 'TE_LAAT' } })
  })

  it('ends with the letter that says why, when it is not admissible', async () => {
    await file()
    await play.complete('judge-admissibility', { admissible: false })
    expect([play.did.at(-1), play.ended]).to.deep.equal(['appeal.report-inadmissible', ['appeal']])
  })

  it('asks municipality and official at once, an investigation, the day of posting, and watches the minister', async () => {
    await admitted()
    expect(play.tasks).to.deep.equal(['ask-investigation', 'await-minister', 'date-service', ...views])
    expect(play.task('give-municipal-view').variables).to.deep.include({ taskOrgId: municipality })
    expect(play.task('give-official-view').variables).to.deep.include({ taskOrgId: agency })
    expect(play.task('await-minister').variables).to.deep.include({ taskDueOn: '2026-04-05' })
  })

  it('goes from the views to the draft, and by the decision of the minister to its end', async () => {
    await admitted()
    await dated()
    await withoutInvestigation()
    expect(play.tasks).to.deep.equal(['await-minister', 'draft-decision'])
    await play.complete('draft-decision')
    expect([play.did.at(-1), play.tasks]).to.deep.equal(['appeal.send-draft', ['await-minister']])
    await play.complete('await-minister')
    expect(play.did.slice(-2)).to.deep.equal(['appeal.apply-decision', 'appeal.notify-outcome'])
    expect(play.ended).to.deep.equal(['appeal'])
  })

  it('does not wait for a day of posting that is known', async () => {
    await admitted(announced({ serviceDated: true }))
    expect(play.tasks).to.deep.equal(['ask-investigation', 'await-minister', ...views])
    for (const task of views) await play.complete(task)
    await withoutInvestigation()
    expect(play.tasks).to.deep.equal(['await-minister', 'draft-decision'])
  })

  it('goes on without views once their term has passed, at midnight in Brussels in the night of 23 hours', async () => {
    await admitted(announced({ viewsLapseAt: '2026-03-29T21:59:59Z' }))
    await play.complete('date-service')
    await withoutInvestigation()
    await play.moveTo('2026-03-29T21:59:58Z')
    expect(play.tasks).to.deep.equal(['await-minister', ...views])
    await play.moveTo('2026-03-29T21:59:59Z')
    expect(play.tasks).to.deep.equal(['await-minister', 'draft-decision'])
  })

  it('has the dwelling investigated, serves the report and waits for the reactions', async () => {
    await admitted()
    await dated()
    await play.complete('ask-investigation', { investigationWanted: true, investigationId })
    await play.complete('plan-investigation')
    await play.complete('do-investigation', { accessGiven: true })
    await play.complete('sign-investigation', { investigationSigned: true })
    expect(play.did.at(-1)).to.equal('appeal.serve-report')
    expect(play.done.at(-1)?.variables).to.deep.include({ investigationId })
    expect(play.tasks).to.deep.equal(['await-minister'])
    await play.moveTo('2026-02-28T22:59:59Z')
    expect(play.tasks).to.deep.equal(['await-minister', 'draft-decision'])
  })

  it('holds the hearing that was asked before the draft is made', async () => {
    await admitted({ 'appeal.close-file': [{ ...answers['appeal.close-file'], oralHearing: true }] })
    await dated()
    await withoutInvestigation()
    expect(play.tasks).to.deep.equal(['await-minister', 'plan-hearing'])
    await play.complete('plan-hearing')
    expect([play.did.at(-1), play.tasks]).to.deep.equal([
      'appeal.invite-to-hearing',
      ['await-minister', 'record-hearing'],
    ])
    await play.complete('record-hearing')
    expect(play.tasks).to.deep.equal(['await-minister', 'draft-decision'])
  })

  it('rejects tacitly when the term of the minister passes, whatever it was doing', async () => {
    await admitted()
    await play.moveTo('2026-04-05T21:59:58Z')
    expect(play.ended).to.deep.equal([])
    await play.moveTo('2026-04-05T21:59:59Z')
    expect([play.did.at(-1), play.tasks, play.ended]).to.deep.equal(['appeal.reject-tacitly', [], ['appeal']])
  })

  it('rejects tacitly what nobody judged, on the last day of October by the clock of Brussels', async () => {
    await file({}, { ministerDueOn: '2026-10-25', ministerLapsesAt: '2026-10-25T22:59:59Z' })
    await play.moveTo('2026-10-25T22:59:58Z')
    expect(play.tasks).to.deep.equal(['judge-admissibility'])
    await play.moveTo('2026-10-25T22:59:59Z')
    expect([play.did.at(-1), play.tasks]).to.deep.equal(['appeal.reject-tacitly', []])
  })

  it('ends when the submitter gives it up, also while the minister has it', async () => {
    await admitted()
    await play.publish('appeal-withdrawn', appealId)
    expect([play.did.at(-1), play.tasks, play.ended]).to.deep.equal(['appeal.withdraw-appeal', [], ['appeal']])
  })

  it('can be found inadmissible after all', async () => {
    await admitted()
    await play.publish('appeal-refused', appealId)
    expect([play.did.at(-1), play.tasks, play.ended]).to.deep.equal(['appeal.report-inadmissible', [], ['appeal']])
  })

  it('keeps two appeals of one procedure apart', async () => {
    await admitted()
    const second = id(43)
    await play.publish('appeal-filed', second, { ...filed, appealId: second })
    await play.publish('appeal-withdrawn', second)
    expect(play.ended).to.deep.equal(['appeal'])
    expect(play.tasks).to.include('ask-investigation')
  })

  it('has no way that these tests do not take', async () => expect(await untaken('appeal')).to.deep.equal([]))
})
