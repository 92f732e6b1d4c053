import { expect } from 'chai'
import { inclusionOf, inventoryDate, isIncludable, ngwRecordOf } from '#domain/inventory/inclusion'
import { type Verdict, verdictsOO } from '#domain/model/codes'

const decision = (verdict: Verdict, isValid = true) => ({ isValid, verdict, decidedOn: '2026-06-01' })
const unfit: Verdict = { oo: 'ONGESCHIKT', overcrowded: false }

describe('inclusion on VIVOO', () => {
  it('takes unfit, uninhabitable and both, with or without overcrowding, and nothing else', () => {
    for (const oo of verdictsOO)
      for (const overcrowded of [true, false]) expect(isIncludable({ oo, overcrowded }), oo).to.equal(oo !== 'NIET_OO')
  })

  it('dates the record on the decision', () => {
    expect(inclusionOf({ decision: decision(unfit), records: [] })).to.deep.equal({
      ok: true,
      list: 'OO',
      includedOn: '2026-06-01',
    })
  })

  it('refuses a decision that is not valid, no verdict, and overcrowding alone', () => {
    const reason = (verdict: Verdict, isValid?: boolean) => {
      const inclusion = inclusionOf({ decision: decision(verdict, isValid), records: [] })
      return inclusion.ok ? 'ok' : inclusion.reason
    }
    expect(reason(unfit, false)).to.equal('DECISION_NOT_VALID')
    expect(reason({ oo: 'NIET_OO', overcrowded: false })).to.equal('NO_UNFIT_VERDICT')
    expect(reason({ oo: 'NIET_OO', overcrowded: true })).to.equal('ONLY_OVERCROWDED')
    expect(reason({ oo: 'ONGESCHIKT', overcrowded: true })).to.equal('ok')
  })

  it('makes no second record on the same list, active or suspended; the other list and old records do not count', () => {
    const ok = (list: 'OO' | 'NGW', status: 'OPGENOMEN' | 'GESCHORST' | 'GESCHRAPT' | 'GEANNULEERD') =>
      inclusionOf({ decision: decision(unfit), records: [{ list, status }] }).ok
    expect([
      ok('OO', 'OPGENOMEN'),
      ok('OO', 'GESCHORST'),
      ok('OO', 'GESCHRAPT'),
      ok('OO', 'GEANNULEERD'),
      ok('NGW', 'OPGENOMEN'),
    ]).to.deep.equal([false, false, true, true, true])
  })

  it('counts the earliest start of a unit on both lists', () => {
    const records = [
      { list: 'OO', status: 'OPGENOMEN', includedOn: '2026-06-01' },
      { list: 'NGW', status: 'OPGENOMEN', includedOn: '2026-02-01' },
      { list: 'OO', status: 'GESCHRAPT', includedOn: '2020-02-01' },
    ] as const
    expect(inventoryDate(records)).to.equal('2026-02-01')
    expect(inventoryDate([])).to.equal(undefined)
  })
})

describe('inclusion on the list NGW', () => {
  const decision = { status: 'GELDIG', decidedOn: '2026-01-15', communicatedOn: '2026-04-15' } as const
  const on = (list: 'OO' | 'NGW') => [{ list, status: 'OPGENOMEN' as const }]

  it('stands at the day of the decision, beside a record on the list OO', () => {
    const included = { ok: true, list: 'NGW', status: 'OPGENOMEN', includedOn: '2026-01-15' }
    expect(ngwRecordOf({ decision, records: [] })).to.deep.equal(included)
    expect(ngwRecordOf({ decision, records: on('OO') })).to.deep.equal(included)
    expect(ngwRecordOf({ decision, records: on('NGW') })).to.deep.equal({ ok: false, reason: 'ALREADY_INCLUDED' })
  })

  it('is suspended from the start while the governor has a complaint', () => {
    const suspended = { ...decision, status: 'GESCHORST_GOUVERNEUR' } as const
    expect(ngwRecordOf({ decision: suspended, records: [] })).to.include({ ok: true, status: 'GESCHORST' })
  })

  it('is refused when the decision has ended, came late or did not come', () => {
    const reasonOf = (change: object) => ngwRecordOf({ decision: { ...decision, ...change }, records: [] })
    expect(reasonOf({ status: 'OPGEHEVEN' })).to.include({ reason: 'DECISION_ENDED' })
    expect(reasonOf({ communicatedOn: '2026-04-16' })).to.include({ reason: 'COMMUNICATED_LATE' })
    const { communicatedOn: _, ...silent } = decision
    expect(ngwRecordOf({ decision: silent, records: [] })).to.include({ reason: 'NOT_COMMUNICATED' })
  })
})
