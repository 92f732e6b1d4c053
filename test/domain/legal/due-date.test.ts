import { expect } from 'chai'
import { dueDate, type Trigger } from '#domain/legal/due-date'
import { belgianHolidays } from '#domain/legal/holidays'
import { addDays, dayOfWeek, daysBetween } from '#domain/shared/local-date'

const term = (amount: number, unit: 'DAYS' | 'MONTHS', shiftToWorkday = false) => ({
  key: 'test',
  amount,
  unit,
  rule: 'regel',
  verified: true,
  shiftToWorkday,
})
const served = (on: string): Trigger => ({ fact: 'DECISION_SERVED', on })
const due = (amount: number, unit: 'DAYS' | 'MONTHS', on: string, shift = false): string =>
  dueDate({ term: term(amount, unit, shift), trigger: served(on), holidays: belgianHolidays }).dueOn

describe('due date', () => {
  it('does not count the day of the fact', () => {
    expect(due(1, 'DAYS', '2026-03-02')).to.equal('2026-03-03')
    expect(due(30, 'DAYS', '2026-03-02')).to.equal('2026-04-01')
    expect(due(75, 'DAYS', '2020-01-01')).to.equal('2020-03-16')
  })

  it('keeps the day number over months, else takes the last day of the month and says so', () => {
    expect(due(3, 'MONTHS', '2026-01-15')).to.equal('2026-04-15')
    expect(due(3, 'MONTHS', '2025-11-30')).to.equal('2026-02-28')
    expect(due(3, 'MONTHS', '2023-11-30')).to.equal('2024-02-29')
    const { reasons } = dueDate({ term: term(1, 'MONTHS'), trigger: served('2026-01-31'), holidays: belgianHolidays })
    expect(reasons).to.deep.include({ code: 'LAST_DAY_OF_MONTH', wantedDay: 31, on: '2026-02-28' })
  })

  it('moves a last day on Saturday, Sunday or holiday to the next working day when the term shifts', () => {
    expect(due(5, 'DAYS', '2026-03-02', true)).to.equal('2026-03-09') // Saturday 7 March
    expect(due(5, 'DAYS', '2026-03-02', false)).to.equal('2026-03-07')
    expect(due(1, 'DAYS', '2026-12-24', true)).to.equal('2026-12-28') // Friday 25 December, weekend
    expect(due(1, 'DAYS', '2026-04-03', true)).to.equal('2026-04-07') // Saturday, Easter, Easter Monday
    expect(due(1, 'DAYS', '2026-05-13', true)).to.equal('2026-05-15') // Ascension; the Friday after is a working day
  })

  it('lets the caller overrule the shift of the term', () => {
    const input = { term: term(5, 'DAYS', true), trigger: served('2026-03-02'), holidays: belgianHolidays }
    expect(dueDate({ ...input, shiftToWorkday: false }).dueOn).to.equal('2026-03-07')
  })

  it('counts registered post as served on the third working day after posting', () => {
    const trigger: Trigger = { fact: 'DECISION_SERVED', on: '2026-04-02', service: 'REGISTERED' }
    const { dueOn, reasons } = dueDate({ term: term(30, 'DAYS', true), trigger, holidays: belgianHolidays })
    // Thursday 2 April 2026: Friday 3, then Easter weekend and Monday 6, Tuesday 7, Wednesday 8
    expect(reasons[1]).to.deep.include({
      code: 'SERVED_BY_REGISTERED_POST',
      postedOn: '2026-04-02',
      servedOn: '2026-04-08',
      verified: false,
    })
    expect(dueOn).to.equal('2026-05-08')
  })

  it('tells the whole chain: fact, start, rule, shifts', () => {
    const { reasons, lapsesAt } = dueDate({
      term: term(30, 'DAYS', true),
      trigger: served('2026-03-20'),
      holidays: belgianHolidays,
    })
    expect(reasons).to.deep.equal([
      { code: 'STARTED_BY', fact: 'DECISION_SERVED', on: '2026-03-20' },
      { code: 'RUNS_FROM', on: '2026-03-21' },
      { code: 'TERM', key: 'test', amount: 30, unit: 'DAYS', rule: 'regel', verified: true, endsOn: '2026-04-19' },
      { code: 'SHIFTED', from: '2026-04-19', to: '2026-04-20', because: 'SUNDAY' },
    ])
    expect(lapsesAt).to.equal('2026-04-20T21:59:59.000Z')
  })

  it('names the holiday that moved the day', () => {
    const { reasons } = dueDate({
      term: term(1, 'DAYS', true),
      trigger: served('2026-07-20'),
      holidays: belgianHolidays,
    })
    expect(reasons.at(-1)).to.deep.equal({
      code: 'SHIFTED',
      from: '2026-07-21',
      to: '2026-07-22',
      because: 'HOLIDAY',
      holiday: 'Nationale feestdag',
    })
  })

  it('ends on a working day, never earlier than the unshifted day and at most 4 days later, for each day of 2020-2035', () => {
    for (let on = '2020-01-01'; on < '2036-01-01'; on = addDays(on, 1)) {
      const shifted = due(30, 'DAYS', on, true)
      const late = daysBetween(addDays(on, 30), shifted)
      if (dayOfWeek(shifted) > 5 || belgianHolidays(shifted) || late < 0 || late > 4) expect.fail(`${on} -> ${shifted}`)
    }
  })
})
