import { expect } from 'chai'
import { feeLimitOn, feeOf, type Tariff } from '#domain/procedures/certificate/fee'
import { certificateMachine, certificateSubMachine } from '#domain/procedures/certificate/status'
import { certificateDeadline, validityOf } from '#domain/procedures/certificate/terms'
import { canTransition, isFinal } from '#domain/shared/machine'

const free: Tariff = { dwelling: 0, room: 0, waivesSocialRental: false }
const old: Tariff = { dwelling: 62.5, room: 12.5, waivesSocialRental: false }

describe('conformity certificate', () => {
  it('scenario 43: a fee of 95 euro in 2020 is refused, the limit is 62.50', () => {
    expect(feeOf({ appliedOn: '2020-06-01', tariff: { ...old, dwelling: 95 } })).to.include({
      ok: false,
      reason: 'ABOVE_LEGAL_LIMIT',
      limitEuro: 62.5,
    })
    expect(feeOf({ appliedOn: '2020-06-01', tariff: { ...old, room: 13 } })).to.include({ ok: false, limitEuro: 12.5 })
    expect(feeOf({ appliedOn: '2024-06-01', tariff: { ...free, dwelling: 200 } })).to.include({ ok: true, euro: 200 })
    expect(feeOf({ appliedOn: '2024-06-01', tariff: { ...free, room: 201 } })).to.include({ ok: false, limitEuro: 200 })
  })

  it('counts rooms of a rooming house between its least and its most, until 2020', () => {
    const fee = (rooms: number) => feeOf({ appliedOn: '2020-12-31', tariff: old, rooms })
    expect(fee(2)).to.include({ euro: 62.5 })
    expect(fee(7)).to.include({ euro: 87.5 })
    expect(fee(100)).to.include({ euro: 1250 })
    expect(fee(101)).to.include({ euro: 1250 })
    expect(feeOf({ appliedOn: '2020-12-31', tariff: free, rooms: 9 })).to.include({ euro: 0 })
  })

  it('scenario 32: nobody pays ex officio, in a warning procedure or in OO; a social rental agency where the municipality says so', () => {
    for (const waiver of ['EX_OFFICIO', 'WP', 'OO'] as const) {
      expect(feeOf({ appliedOn: '2020-06-01', tariff: old, waiver })).to.include({ euro: 0, waivedBy: waiver })
    }
    expect(feeOf({ appliedOn: '2020-06-01', tariff: old, waiver: 'SVK' })).to.include({ euro: 62.5 })
    const kind = { ...old, waivesSocialRental: true }
    expect(feeOf({ appliedOn: '2020-06-01', tariff: kind, waiver: 'SVK' })).to.include({ euro: 0 })
  })

  it('has a limit for every day, each ending where the next begins', () => {
    expect(feeLimitOn('2020-12-31').dwelling).to.equal(62.5)
    expect(feeLimitOn('2021-01-01')).to.include({ dwelling: 90, verified: false })
    expect(feeLimitOn('2024-05-31').per).to.equal('CERTIFICATE')
    expect(feeLimitOn('2024-06-01').per).to.equal('INVESTIGATION')
    expect(() => feeLimitOn('1997-12-31')).to.throw(RangeError)
  })

  it('is decided within sixty days, and lasts one to ten years from the last signature', () => {
    expect(certificateDeadline('2026-01-05').dueOn).to.equal('2026-03-06')
    expect(validityOf('2026-03-06', 4)).to.deep.equal({ ok: true, validUntil: '2030-03-06' })
    expect(validityOf('2024-02-29', 1)).to.deep.equal({ ok: true, validUntil: '2025-02-28' })
    for (const years of [0, 11, 2.5]) {
      expect(validityOf('2026-03-06', years)).to.deep.equal({
        ok: false,
        reason: 'OUTSIDE_LEGAL_RANGE',
        min: 1,
        max: 10,
      })
    }
  })

  it('ends when it expires, is withdrawn or replaced; a unit ends certified, refused or withdrawn', () => {
    const ends = Object.keys(certificateMachine.next) as (keyof typeof certificateMachine.next)[]
    expect(ends.filter((status) => isFinal(certificateMachine, status))).to.deep.equal([
      'VERVALLEN',
      'INGETROKKEN',
      'VERVANGEN',
    ])
    expect(canTransition(certificateMachine, 'VERVALLEN', 'GELDIG')).to.equal(false)
    expect(canTransition(certificateSubMachine, 'CA_TE_MAKEN', 'WEIGERING_VERSTUURD')).to.equal(false)
  })
})
