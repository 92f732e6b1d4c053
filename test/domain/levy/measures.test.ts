import { expect } from 'chai'
import { levyGrounds } from '#domain/levy/grounds.data'
import { anniversaryNoticeOn, anniversaryOn, type LevyFacts } from '#domain/levy/anniversaries'
import { correctionsOf } from '#domain/levy/corrections'
import { endedByTransfer, groundOf, latestEnd, periodFault } from '#domain/levy/measures'
import { ownLevyDays } from '#domain/levy/own-levy'
import { levyDecisions, levyMeasureMachine, statusOfDecision, transferMachine } from '#domain/levy/status'
import { canTransition, transition } from '#domain/shared/machine'

const facts = (change: Partial<LevyFacts> = {}): LevyFacts => ({
  includedOn: '2022-05-10',
  suspended: [],
  measures: [],
  ownLevy: [],
  ...change,
})

describe('exemptions and suspensions of the levy', () => {
  it('last no longer than their ground, the last day of its months included', () => {
    const oneYear = groundOf('OVERMACHT')
    expect(latestEnd(oneYear, '2024-03-01')).to.equal('2025-02-28')
    expect(latestEnd(oneYear, '2024-02-29')).to.equal('2025-02-27')
    expect(periodFault(oneYear, { from: '2024-03-01', to: '2025-02-28' })).to.equal(undefined)
    expect(periodFault(oneYear, { from: '2024-03-01', to: '2025-03-01' })).to.equal('LONGER_THAN_GROUND_ALLOWS')
    expect(periodFault(oneYear, { from: '2024-03-01', to: null })).to.equal('LONGER_THAN_GROUND_ALLOWS')
    expect(periodFault(oneYear, { from: '2024-03-01', to: '2024-02-29' })).to.equal('ENDS_BEFORE_START')
    expect(periodFault(groundOf('ENIGE_HOOFDVERBLIJFPLAATS'), { from: '2024-03-01', to: null })).to.equal(undefined)
    expect(() => groundOf('ONBEKEND')).to.throw(RangeError)
  })

  it('end with the holder when they are personal, and with him alone', () => {
    const measure = (ground: string, ...requesterPartyIds: string[]) => ({ ground, requesterPartyIds })
    const measures = [measure('RENOVATIE', 'old'), measure('RAMP', 'old'), measure('ERFENIS', 'other')]
    expect(endedByTransfer(measures, 'old')).to.deep.equal([measures[0]])
    const personal = levyGrounds.filter((ground) => ground.personal && ground.kind === 'OPSCHORTING')
    expect(personal, 'no suspension is inherited').to.have.length(3)
  })

  it('every answer of task A09 is a step of the machine', () => {
    for (const decision of levyDecisions) {
      expect(transition(levyMeasureMachine, 'AANGEVRAAGD', statusOfDecision[decision]).ok, decision).to.equal(true)
    }
    expect(canTransition(levyMeasureMachine, 'ONVOLLEDIG', 'GEWEIGERD')).to.equal(false)
    expect(canTransition(levyMeasureMachine, 'VERLOPEN', 'BEEINDIGD')).to.equal(false)
    expect(canTransition(transferMachine, 'AFGEWEZEN', 'VERWERKT')).to.equal(false)
  })
})

describe('levy of the municipality itself', () => {
  it('counts from its first to its last day, and for ever where none is known', () => {
    expect(ownLevyDays({})).to.deep.equal([])
    expect(ownLevyDays({ 'ownLevy.exists': false, 'ownLevy.from': '2020-01-01' })).to.deep.equal([])
    expect(ownLevyDays({ 'ownLevy.exists': true })).to.deep.equal([{ from: '1998-01-01', to: null }])
    expect(
      ownLevyDays({ 'ownLevy.exists': true, 'ownLevy.from': '2020-01-01', 'ownLevy.to': '2023-12-31' }),
    ).to.deep.equal([{ from: '2020-01-01', to: '2023-12-31' }])
    expect(ownLevyDays({ 'ownLevy.exists': true, 'ownLevy.from': 'ooit' })[0]?.from).to.equal('1998-01-01')
  })

  it('Scenario 47: from 2020 no Flemish levy is due', () => {
    const ownLevy = ownLevyDays({ 'ownLevy.exists': true, 'ownLevy.from': '2020-01-01' })
    expect(anniversaryOn('2019-12-31', facts({ includedOn: '2018-12-31', ownLevy })).leviable).to.equal(true)
    expect(anniversaryOn('2020-01-01', facts({ includedOn: '2019-01-01', ownLevy }))).to.deep.equal({
      on: '2020-01-01',
      leviable: false,
      reason: 'OWN_LEVY',
    })
  })
})

describe('anniversaries that were evaluated', () => {
  it('are told two months before, at the end of a short month too', () => {
    expect(anniversaryNoticeOn('2026-04-30')).to.equal('2026-02-28')
    expect(anniversaryNoticeOn('2024-04-30')).to.equal('2024-02-29')
    expect(anniversaryNoticeOn('2026-03-29')).to.equal('2026-01-29')
  })

  it('are corrected when a measure, a suspension or a deletion from before them comes to light', () => {
    const evaluated = [
      { on: '2023-05-10', leviable: true },
      { on: '2024-05-10', leviable: false, reason: 'MEASURE' },
    ]
    expect(correctionsOf(evaluated, facts({ measures: [{ from: '2024-01-01', to: null }] }))).to.deep.equal([])
    expect(correctionsOf(evaluated, facts({ measures: [{ from: '2023-01-01', to: '2023-12-31' }] }))).to.deep.equal([
      { on: '2023-05-10', leviable: false, reason: 'MEASURE' },
      { on: '2024-05-10', leviable: true },
    ])
    const deleted = facts({ deletedOn: '2024-05-10', measures: [{ from: '2024-01-01', to: null }] })
    expect(correctionsOf(evaluated, deleted)).to.deep.equal([{ on: '2024-05-10', leviable: false, reason: 'DELETED' }])
  })
})
