import { expect } from 'chai'
import { certificateClosingReasonOf, type ClosingFacts, closingReasonOf } from '#domain/procedures/closing'

const facts = (change: Partial<ClosingFacts> = {}): ClosingFacts => ({
  noAppealFiled: false,
  appeals: [],
  units: [{ finished: false }],
  ...change,
})

describe('automatic closing', () => {
  it('Scenario 61: stopped, with an admissible appeal decided 61 days ago it closes, at 59 days not', () => {
    const stopped = (decidedOn: string) =>
      facts({ stoppedOn: '2026-01-05', appeals: [{ postedOn: '2026-01-20', admissible: true, decidedOn }] })
    expect(closingReasonOf(stopped('2026-05-01'), '2026-07-01')).to.equal('ALLE_BEROEPEN_AFGEHANDELD')
    expect(closingReasonOf(stopped('2026-05-03'), '2026-07-01')).to.equal(undefined)
  })

  it('waits for an appeal that nobody judged, and for sixty days after the stop', () => {
    const appeals = [{ postedOn: '2026-01-20' }]
    expect(closingReasonOf(facts({ stoppedOn: '2026-01-05', appeals }), '2027-01-01')).to.equal(undefined)
    const inadmissible = [{ postedOn: '2026-01-20', admissible: false }]
    expect(closingReasonOf(facts({ stoppedOn: '2026-01-05', appeals: inadmissible }), '2026-03-22')).to.equal(
      'ALLE_BEROEPEN_AFGEHANDELD',
    )
    expect(closingReasonOf(facts({ stoppedOn: '2026-01-05' }), '2026-03-06')).to.equal(undefined)
    expect(closingReasonOf(facts({ stoppedOn: '2026-01-05' }), '2026-03-07')).to.equal('GEEN_BEROEP_MEER_MOGELIJK')
    expect(closingReasonOf(facts({ stoppedOn: '2026-01-05', noAppealFiled: true }), '2026-03-07')).to.equal(
      'GEEN_BEROEP_INGEDIEND',
    )
  })

  it('closes after decisions only when every unit is done, by its highest reason', () => {
    const past = { finished: false, appealUntil: '2026-03-01' }
    const done = { finished: true }
    expect(closingReasonOf(facts({ units: [past, { finished: false }] }), '2026-03-02')).to.equal(undefined)
    expect(closingReasonOf(facts({ units: [past, done] }), '2026-03-01')).to.equal(undefined)
    expect(closingReasonOf(facts({ units: [past, done] }), '2026-03-02')).to.equal('GEEN_BEROEP_MEER_MOGELIJK')
    expect(closingReasonOf(facts({ units: [done] }), '2026-03-02')).to.equal('AFGEWERKT')
    expect(closingReasonOf(facts({ units: [] }), '2026-03-02')).to.equal(undefined)
  })

  it('closes a certificate procedure a month after it was rejected, stopped or finished', () => {
    const on = '2026-01-31'
    expect(certificateClosingReasonOf({ ended: { how: 'AFGEWEZEN', on } }, '2026-02-28')).to.equal(undefined)
    expect(certificateClosingReasonOf({ ended: { how: 'AFGEWEZEN', on } }, '2026-03-01')).to.equal('NA_AFWIJZING')
    expect(certificateClosingReasonOf({ ended: { how: 'STOPGEZET', on } }, '2026-03-01')).to.equal('NA_STOPZETTING')
    expect(certificateClosingReasonOf({ finishedOn: on }, '2026-03-01')).to.equal('AFGEWERKT')
    expect(certificateClosingReasonOf({}, '2026-03-01')).to.equal(undefined)
  })
})
