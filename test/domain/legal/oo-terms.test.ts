import { expect } from 'chai'
import {
  adviceDeadline,
  appealTerms,
  hearingOfferedUntil,
  hearingTerm,
  inactionAppealWindow,
  mayorDeadline,
} from '#domain/legal/oo-terms'

describe('terms of OO', () => {
  it('gives the mayor three months from receipt, without shift', () => {
    expect(mayorDeadline('2026-01-15').dueOn).to.equal('2026-04-15')
    expect(mayorDeadline('2026-01-15').lapsesAt).to.equal('2026-04-15T21:59:59.000Z')
    expect(mayorDeadline('2025-11-30').dueOn).to.equal('2026-02-28') // a Saturday
    expect(mayorDeadline('2026-01-15').reasons[0]).to.deep.equal({
      code: 'STARTED_BY',
      fact: 'REQUEST_RECEIVED',
      on: '2026-01-15',
    })
  })

  it('opens the appeal for inaction after the term of the mayor, for twelve months, to formal requests only', () => {
    const window = inactionAppealWindow({ kind: 'VERZOEK', receivedOn: '2026-01-15' })
    expect(window?.opensAfter).to.equal('2026-04-15')
    expect(window?.closes.dueOn).to.equal('2027-04-15')
    expect(inactionAppealWindow({ kind: 'MELDING', receivedOn: '2026-01-15' })).to.equal(undefined)
    expect(inactionAppealWindow({ kind: 'VERZOEK', receivedOn: '2020-12-31' })).to.equal(undefined)
  })

  it('presets the hearing to 14 days, or to the term of the organisation within 7 to 60', () => {
    expect(hearingOfferedUntil('2026-05-06').dueOn).to.equal('2026-05-20')
    expect(hearingOfferedUntil('2026-05-06', 30).dueOn).to.equal('2026-06-05')
    expect(hearingTerm(7, '2026-05-06')).to.deep.equal({ ok: true, days: 7 })
    expect(hearingTerm(60, '2026-05-06')).to.deep.equal({ ok: true, days: 60 })
    for (const days of [6, 61, 0, -14, 14.5])
      expect(hearingTerm(days, '2026-05-06'), String(days)).to.deep.equal({
        ok: false,
        reason: 'OUTSIDE_LEGAL_RANGE',
        min: 7,
        max: 60,
      })
    expect(() => hearingOfferedUntil('2026-05-06', 6)).to.throw(RangeError)
  })

  it('gives advice 75 days until 2020 and no term of its own since', () => {
    expect(adviceDeadline('2020-12-31')?.dueOn).to.equal('2021-03-16')
    expect(adviceDeadline('2021-01-01')).to.equal(undefined)
  })

  it('starts the term of the parties at service and of the agency at receipt', () => {
    const both = appealTerms({ servedOn: '2026-03-02', receivedByWvOn: '2026-03-05' })
    expect(both.parties?.dueOn).to.equal('2026-04-01')
    expect(both.wv?.dueOn).to.equal('2026-04-07') // 4 April is the Saturday of Easter
    expect(appealTerms({ postedOn: '2026-03-02' }).parties?.dueOn).to.equal('2026-04-07') // served Thursday 5 March
    expect(appealTerms({ postedOn: '2026-03-02', servedOn: '2026-03-03' }).parties?.dueOn).to.equal('2026-04-02')
  })

  it('starts no term for parties who were not served', () => {
    expect(appealTerms({ receivedByWvOn: '2026-03-05' }).parties).to.equal(undefined)
    expect(appealTerms({})).to.deep.equal({})
  })
})
