import { expect } from 'chai'
import { formatAddress, formatDate, formatInstant, formatLongDate } from '#web/shared/format'
import { termShort, termState, termWords } from '#web/shared/term'
import { termSentences } from '#web/shared/term-reasons'
import { mayorDeadline } from '#domain/legal/oo-terms'

const today = '2026-05-02'

describe('a term in words', () => {
  const cases = [
    ['2026-05-14', 'nog 12 dagen · 14 mei 2026', 'near'],
    ['2026-05-17', 'nog 15 dagen · 17 mei 2026', 'calm'],
    ['2026-05-06', 'nog 4 dagen · 6 mei 2026', 'urgent'],
    ['2026-05-07', 'nog 5 dagen · 7 mei 2026', 'near'],
    ['2026-05-03', 'morgen · 3 mei 2026', 'urgent'],
    ['2026-05-02', 'vandaag · 2 mei 2026', 'urgent'],
    ['2026-05-01', 'gisteren verstreken · 1 mei 2026', 'overdue'],
    ['2026-04-22', '10 dagen te laat · 22 april 2026', 'overdue'],
  ] as const
  for (const [dueOn, words, state] of cases)
    it(`says ${words}`, () => {
      expect(termWords(dueOn, today)).to.equal(words)
      expect(termState(dueOn, today)).to.equal(state)
    })

  it('is short in lists', () => {
    expect(termShort('2026-05-14', today)).to.equal('nog 12 d · 14/05/2026')
    expect(termShort('2026-04-22', today)).to.equal('10 d te laat · 22/04/2026')
  })

  it('counts days over the change of the clock', () => {
    expect(termWords('2026-03-30', '2026-03-28')).to.equal('nog 2 dagen · 30 maart 2026')
  })

  it('explains the date from the start fact to the last day', () => {
    const { dueOn, reasons } = mayorDeadline('2026-02-03')
    const sentences = termSentences([...reasons], dueOn)
    expect(sentences[0]).to.equal('Het verzoek is ontvangen op 3 februari 2026.')
    expect(sentences.at(-1)).to.equal(`De laatste dag is ${formatLongDate(dueOn)}.`)
    expect(sentences.join(' ')).to.include('3 maanden')
  })
})

describe('dates as people in Flanders write them', () => {
  it('keeps legal dates out of time zones', () => {
    expect(formatDate('2026-03-29')).to.equal('29/03/2026')
    expect(formatLongDate('2026-12-01')).to.equal('1 december 2026')
  })
  it('shows instants in Brussels, summer and winter', () => {
    expect(formatInstant('2026-07-01T22:30:00.000Z')).to.equal('02/07/2026 00:30')
    expect(formatInstant('2026-01-01T22:30:00.000Z')).to.equal('01/01/2026 23:30')
  })
  it('writes an address with its box', () => {
    const address = { street: 'Lindelaan', houseNumber: '5', postalCode: '9000', municipality: 'Gent' }
    expect(formatAddress({ ...address, boxNumber: '2' })).to.equal('Lindelaan 5 bus 2, 9000 Gent')
    expect(formatAddress({ ...address, boxNumber: null })).to.equal('Lindelaan 5, 9000 Gent')
  })
})
