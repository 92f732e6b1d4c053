import { expect } from 'chai'
import { levyDecisions } from '#domain/levy/status'
import { levyMeasure } from '#processes/levy-measure/contract'
import { openTable } from './decide.ts'
import { answers, batch, id } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

type Script = Readonly<Record<string, readonly Answer[]>>

describe('levy-anniversary', () => {
  let play: Play
  afterEach(() => play.stop())

  const usual = { ...answers['levy-anniversary.plan-next'] }
  const nextYear = {
    ...usual,
    anniversaryOn: '2027-03-29',
    noticeAt: '2027-01-28T23:00:00Z',
    evaluateAt: '2027-03-29T21:59:59Z',
  }
  const later = {
    ...usual,
    anniversaryOn: '2028-03-29',
    noticeAt: '2028-01-28T23:00:00Z',
    evaluateAt: '2028-03-29T21:59:59Z',
  }
  const include = async (script: Script = {}): Promise<void> => {
    play = await Play.start({ 'levy-anniversary.plan-next': [usual, nextYear, later], ...script })
    await play.publish('levy-record-included', id(31), { ...batch, inventoryRecordId: id(31), anniversaryOn: null })
  }

  it('tells the holders two months before and asks the inventory manager to look', async () => {
    await include()
    expect([play.did, play.tasks]).to.deep.equal([['levy-anniversary.plan-next'], []])
    await play.moveTo('2026-01-28T23:00:00Z')
    expect(play.did.at(-1)).to.equal('levy-anniversary.announce')
    expect(play.task('check-anniversary').variables).to.deep.include({
      taskSubjectId: id(31),
      taskDueOn: '2026-03-29',
    })
  })

  it('evaluates at the end of the day, in the night of 23 hours, whether or not anybody looked', async () => {
    await include()
    await play.moveTo('2026-01-28T23:00:00Z')
    await play.moveTo('2026-03-29T21:59:58Z')
    expect(play.did).not.to.include('levy-anniversary.evaluate')
    await play.moveTo('2026-03-29T21:59:59Z')
    expect(play.tasks).to.deep.equal([])
    expect(play.did.slice(-2)).to.deep.equal(['levy-anniversary.evaluate', 'levy-anniversary.plan-next'])
  })

  it('waits for the day when the inventory manager is done, and goes on each year', async () => {
    await include({ 'levy-anniversary.announce': [{ toCheck: true }, { toCheck: false }] })
    await play.moveTo('2026-01-28T23:00:00Z')
    await play.complete('check-anniversary')
    await play.moveTo('2026-03-29T21:59:58Z')
    expect(play.did.at(-1)).to.equal('levy-anniversary.announce')
    await play.moveTo('2026-03-29T21:59:59Z')
    await play.moveTo('2027-01-28T23:00:00Z')
    expect(play.tasks).to.deep.equal([])
    await play.moveTo('2027-03-29T21:59:59Z')
    expect(play.did.filter((type) => type === 'levy-anniversary.evaluate')).to.have.length(2)
    expect(play.done.at(-2)?.variables).to.deep.include({ anniversaryOn: '2027-03-29' })
  })

  it('ends with the deletion and looks again at what was evaluated', async () => {
    await include()
    await play.moveTo('2026-01-28T23:00:00Z')
    await play.publish('levy-record-deleted', id(31))
    expect([play.tasks, play.ended]).to.deep.equal([[], ['levy-anniversary']])
    expect(play.did.at(-1)).to.equal('levy-anniversary.correct')
  })

  it('begins for one record once, and not for one that was deleted meanwhile', async () => {
    await include()
    await play.publish('levy-record-included', id(31), { ...batch, inventoryRecordId: id(31), anniversaryOn: null })
    expect(play.did).to.have.length(1)
    await play.stop()
    await include({ 'levy-anniversary.plan-next': [{ ...usual, stillListed: false }] })
    expect(play.ended).to.deep.equal(['levy-anniversary'])
  })

  it('has no way that these tests do not take', async () => expect(await untaken('levy-anniversary')).to.deep.equal([]))
})

describe('levy-measure', () => {
  let play: Play
  afterEach(() => play.stop())

  const usual = { ...answers['levy-measure.send-decision'] }
  const request = async (script: Script = {}): Promise<void> => {
    play = await Play.start(script)
    const variables = { ...batch, levyMeasureId: id(41), inventoryRecordId: id(31) }
    await play.publish('levy-measure-requested', id(41), variables)
  }
  const decided = async (levyDecision: string, script: Script = {}): Promise<void> => {
    await request(script)
    await play.complete('decide-measure', { levyDecision })
  }
  const endless = {
    'levy-measure.send-decision': [
      { ...usual, measureHasEnd: false, reviewAt: null, reviewDueOn: null, expiresAt: null },
    ],
  }

  it('confirms the request and asks the inventory manager to decide', async () => {
    await request()
    expect(play.did).to.deep.equal(['levy-measure.register-request'])
    expect(play.task('decide-measure').variables).to.deep.include({ taskSubjectId: id(41), taskDueOn: '2026-03-06' })
  })

  it('refused: the decision is sent and the instance ends', async () => {
    await decided('GEWEIGERD', { 'levy-measure.send-decision': [{ ...usual, measureGranted: false }] })
    expect([play.did.at(-1), play.ended]).to.deep.equal(['levy-measure.send-decision', ['levy-measure']])
  })

  it('incomplete: asks, reminds, and is judged again when the pieces come', async () => {
    await decided('ONVOLLEDIG')
    expect(play.tasks).to.deep.equal(['complete-request'])
    await play.moveTo('2026-02-12T23:00:00Z')
    expect(play.did.at(-1)).to.equal('levy-measure.remind-completion')
    await play.complete('complete-request')
    expect([play.did.at(-1), play.tasks]).to.deep.equal(['levy-measure.reopen-request', ['decide-measure']])
  })

  it('incomplete: is judged as it is when the term ends with the month', async () => {
    await decided('ONVOLLEDIG')
    await play.moveTo('2026-02-28T22:59:58Z')
    expect(play.tasks).to.deep.equal(['complete-request'])
    await play.moveTo('2026-02-28T22:59:59Z')
    expect(play.tasks).to.deep.equal(['decide-measure'])
    expect(play.task('decide-measure').variables).to.deep.include({ taskDueOn: '2026-04-30' })
  })

  it('granted: expires at midnight in Brussels, in the night of 25 hours, whether or not anybody looked', async () => {
    await decided('TOEGESTAAN')
    await play.moveTo('2026-08-24T22:00:00Z')
    expect(play.tasks).to.deep.equal(['review-ending'])
    await play.moveTo('2026-10-25T22:59:58Z')
    expect(play.did).not.to.include('levy-measure.expire')
    await play.moveTo('2026-10-25T22:59:59Z')
    expect([play.tasks, play.ended, play.did.at(-1)]).to.deep.equal([[], ['levy-measure'], 'levy-measure.expire'])
  })

  it('granted: waits for its end after the review', async () => {
    await decided('TOEGESTAAN')
    await play.moveTo('2026-08-24T22:00:00Z')
    await play.complete('review-ending')
    expect(play.ended).to.deep.equal([])
    await play.moveTo('2026-10-25T22:59:59Z')
    expect(play.ended).to.deep.equal(['levy-measure'])
  })

  it('granted without an end: its ground is looked at each year, until it is gone', async () => {
    await decided('TOEGESTAAN', endless)
    await play.moveTo('2027-01-04T23:00:00Z')
    expect(play.task('review-ground').variables).to.deep.include({ taskDueOn: '2027-02-05' })
    await play.complete('review-ground')
    expect(play.did.filter((type) => type === 'levy-measure.plan-review')).to.have.length(2)
    await play.publish('levy-measure-ended', id(41))
    expect([play.tasks, play.ended, play.did.at(-1)]).to.deep.equal([
      [],
      ['levy-measure'],
      'levy-measure.close-measure',
    ])
  })

  it('ends before the decision when the dwelling is deleted', async () => {
    await request()
    await play.publish('levy-measure-ended', id(41))
    expect([play.tasks, play.ended]).to.deep.equal([[], ['levy-measure']])
  })

  it('takes the letter and its receivers from the table', async () => {
    for (const [levyDecision, decisionLetter] of [
      ['TOEGESTAAN', { letterCode: 'DT059', toTax: true }],
      ['GEWEIGERD', { letterCode: 'DT060', toTax: false }],
      ['ZONDER_VOORWERP', { letterCode: 'DT058', toTax: false }],
    ] as const) {
      await decided(levyDecision)
      const sent = play.done.find(({ type }) => type === 'levy-measure.send-decision')
      expect(sent?.variables, levyDecision).to.deep.include({ decisionLetter })
      await play.stop()
    }
    play = await Play.start()
    const table = await openTable(levyMeasure.decisions.letter)
    for (const levyDecision of levyDecisions.filter((one) => one !== 'ONVOLLEDIG')) table.decide({ levyDecision })
    expect(table.unmet()).to.deep.equal([])
  })

  it('has no way that these tests do not take', async () => expect(await untaken('levy-measure')).to.deep.equal([]))
})

describe('new-holder', () => {
  let play: Play
  beforeEach(async () => {
    play = await Play.start()
    const variables = { ...batch, transferId: id(51), transferDueOn: '2026-02-04' }
    await play.publish('holder-transfer-registered', id(51), variables)
    expect(play.task('process-transfer').variables).to.deep.include({
      taskSubjectId: id(51),
      taskDueOn: '2026-02-04',
    })
  })
  afterEach(() => play.stop())

  it('tells the new holder when the transfer is accepted', async () => {
    await play.complete('process-transfer', { transferAccepted: true })
    expect([play.did, play.ended]).to.deep.equal([['new-holder.apply-transfer'], ['new-holder']])
  })

  it('changes nothing when it is not', async () => {
    await play.complete('process-transfer', { transferAccepted: false })
    expect([play.did, play.ended]).to.deep.equal([[], ['new-holder']])
  })

  it('has no way that these tests do not take', async () => expect(await untaken('new-holder')).to.deep.equal([]))
})

describe('levy-feed and record-letter', () => {
  let play: Play
  beforeEach(async () => {
    play = await Play.start({}, { withClockwork: true })
  })
  afterEach(() => play.stop())

  it('makes the list on the first day of each month', async () => {
    await play.moveTo('2026-02-01T03:59:59Z')
    const lists = () => play.byClock.filter(({ type }) => type === 'levy-feed.make-list').length
    expect(lists()).to.equal(0)
    await play.moveTo('2026-02-01T04:00:00Z')
    await play.moveTo('2026-03-01T04:00:00Z')
    expect(lists()).to.equal(2)
    expect(await untaken('levy-feed')).to.deep.equal([])
  })

  it('makes the letter that somebody asked', async () => {
    await play.publish('record-letter-asked', id(61), { caseId: id(3), letterRequestId: id(61) })
    expect([play.did, play.ended]).to.deep.equal([['record-letter.make-letter'], ['record-letter']])
    expect(await untaken('record-letter')).to.deep.equal([])
  })
})
