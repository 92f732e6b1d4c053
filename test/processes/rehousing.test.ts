import { expect } from 'chai'
import { batch, id } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

const [first, second] = [id(81), id(82)]

describe('rehousing', () => {
  let play: Play
  afterEach(() => play.stop())

  const listed = async (
    householdIds: readonly string[],
    script: Readonly<Record<string, readonly Answer[]>> = {},
  ): Promise<void> => {
    play = await Play.start(script)
    await play.publish('rehousing-started', id(80), { ...batch, rehousingId: id(80) })
    const dated = householdIds.map((householdId) => ({
      householdId,
      vacateOn: '2026-03-29',
      vacateAt: '2026-03-29T21:59:59Z',
    }))
    await play.complete('list-households', { households: dated })
  }
  const departed = async (householdId: string): Promise<void> => {
    await play.complete('record-needs')
    await play.complete('find-housing')
    await play.publish('household-departed', householdId)
  }

  it('asks who lives there first, and closes when nobody does', async () => {
    play = await Play.start()
    await play.publish('rehousing-started', id(80), { ...batch, rehousingId: id(80) })
    expect(play.task('list-households').variables).to.include({ taskDueOn: '2026-02-01', taskSubjectId: id(80) })
    await play.complete('list-households', { households: [] })
    expect(play.did.at(-1)).to.equal('rehousing.close-rehousing')
    expect(play.ended).to.deep.equal(['rehousing'])
  })

  it('takes each household along a road of its own', async () => {
    await listed([first, second])
    expect(play.tasks).to.deep.equal(['record-needs', 'record-needs'])
    const mine = play.task('record-needs', ({ variables }) => variables['taskSubjectId'] === second)
    expect(mine.variables).to.include({ taskDueOn: '2026-03-29' })
    await play.complete(mine)
    expect(play.tasks).to.deep.equal(['find-housing', 'record-needs'])
  })

  it('makes a letter of each offer', async () => {
    await listed([first])
    await play.complete('record-needs')
    for (const offerId of [id(91), id(92)]) await play.publish('rehousing-offered', first, { offerId })
    const offers = play.done.filter(({ type }) => type === 'rehousing-household.send-offer')
    expect(offers.map(({ variables }) => variables['offerId'])).to.deep.equal([id(91), id(92)])
    expect(play.tasks).to.deep.equal(['find-housing'])
  })

  it('writes each letter that is asked for', async () => {
    await listed([first])
    await play.publish('rehousing-record-letter-asked', first, { letterId: id(93) })
    expect(play.done.at(-1)).to.include({ type: 'rehousing-household.write-letter' })
    expect(play.tasks).to.deep.equal(['record-needs'])
  })

  it('claims the costs after the departure and closes', async () => {
    await listed([first], { 'rehousing-household.check-departure': [{ stillThere: false }] })
    await departed(first)
    await play.complete('settle-costs', { costsClaimed: true })
    expect(play.did).to.include('rehousing-household.claim-costs')
    expect(play.ended).to.deep.equal(['rehousing-household', 'rehousing'])
  })

  it('claims nothing when the municipality pays', async () => {
    await listed([first])
    await departed(first)
    await play.complete('settle-costs', { costsClaimed: false })
    expect(play.did).not.to.include('rehousing-household.claim-costs')
    expect(play.did.at(-1)).to.equal('rehousing.close-rehousing')
  })

  it('has the dwelling vacated when the household is still there at the end of the day, in the night of 23 hours', async () => {
    await listed([first])
    await play.moveTo('2026-03-29T21:59:58Z')
    expect(play.tasks).to.deep.equal(['record-needs'])
    await play.moveTo('2026-03-29T21:59:59Z')
    expect(play.tasks).to.deep.equal(['record-needs', 'vacate-dwelling'])
    await departed(first)
    await play.complete('vacate-dwelling')
    await play.complete('settle-costs', { costsClaimed: false })
    expect(play.ended).to.deep.equal(['rehousing-household', 'rehousing'])
  })

  it('asks nothing of a household that left in time', async () => {
    await listed([first], { 'rehousing-household.check-departure': [{ stillThere: false }] })
    await departed(first)
    await play.moveTo('2026-03-29T21:59:59Z')
    expect(play.tasks).to.deep.equal(['settle-costs'])
  })

  it('has no way that these tests do not take', async () => {
    expect(await untaken('rehousing')).to.deep.equal([])
    expect(await untaken('rehousing-household')).to.deep.equal([])
  })
})
