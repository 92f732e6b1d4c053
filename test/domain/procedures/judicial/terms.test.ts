import { expect } from 'chai'
import { nextPenaltyPeriod, penaltyAmount, penaltyMonthEnd } from '#domain/procedures/judicial/penalty'
import {
  claimTerm,
  highCouncilTerm,
  longestRecoveryMonths,
  recoveryReminderOn,
  recoveryTerm,
  rulingAppealTerm,
  suspectCopyTerm,
} from '#domain/procedures/judicial/terms'

describe('terms of a judicial file', () => {
  it('count calendar days from the day after', () => {
    expect(suspectCopyTerm('2026-03-15').dueOn).to.equal('2026-03-29')
    expect(claimTerm('2026-02-27').dueOn).to.equal('2026-03-29')
    expect(highCouncilTerm('2026-01-28').dueOn).to.equal('2026-03-29')
  })

  it('lapse at midnight in Brussels, also in the nights of 23 and of 25 hours', () => {
    expect(claimTerm('2026-02-27').lapsesAt).to.equal('2026-03-29T21:59:59.000Z')
    expect(claimTerm('2026-09-25').lapsesAt).to.equal('2026-10-25T22:59:59.000Z')
  })

  it('move the end of an appeal to a working day', () => {
    expect(rulingAppealTerm('2026-03-05').dueOn).to.equal('2026-04-07') // 4 April is the Saturday of Easter
  })

  it('give the months of the ruling from the day on which it is final, to the end of a short month', () => {
    expect(recoveryTerm('2026-01-31', 1).dueOn).to.equal('2026-02-28')
    expect(recoveryTerm('2026-04-08', 10).dueOn).to.equal('2027-02-08')
    expect(longestRecoveryMonths('2026-01-01')).to.equal(24)
    for (const months of [0, 25, 1.5])
      expect(() => recoveryTerm('2026-01-31', months), String(months)).to.throw(RangeError)
  })

  it('remind two months before the end, or the day after a short term began', () => {
    expect(recoveryReminderOn('2026-04-08', '2027-02-08')).to.equal('2026-12-08')
    expect(recoveryReminderOn('2026-04-08', '2026-05-08')).to.equal('2026-04-09')
  })
})

describe('penalty payments', () => {
  it('are stated by the month, each counted from the first day', () => {
    expect([1, 2, 3].map((nth) => penaltyMonthEnd('2026-01-31', nth))).to.deep.equal([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ])
  })

  it('cover every day once', () => {
    const first = nextPenaltyPeriod('2026-01-31', undefined, '2026-02-28')
    expect(first).to.deep.equal({ from: '2026-02-01', until: '2026-02-28' })
    expect(nextPenaltyPeriod('2026-01-31', '2026-02-28', '2026-03-31')?.from).to.equal('2026-03-01')
    expect(nextPenaltyPeriod('2026-01-31', '2026-02-28', '2026-02-28')).to.equal(undefined)
    expect(first && penaltyAmount(first, 15_000)).to.equal(28 * 15_000)
  })
})
