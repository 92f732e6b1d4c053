import { expect } from 'chai'
import { isWithoutEffect, type WarningFacts, warningStage, warningTerms } from '#domain/procedures/warning/course'

const report = (change: Partial<WarningFacts> = {}): WarningFacts => ({
  request: 'VERZOEK',
  reportedOn: '2026-03-02',
  ...change,
})

describe('warning procedure', () => {
  it('has its terms from the day of the report; there was none before 2021', () => {
    const terms = warningTerms('2026-03-02')
    expect([terms?.investigate.dueOn, terms?.grant.dueOn, terms?.conform.dueOn]).to.deep.equal([
      '2026-04-02',
      '2026-04-02',
      '2026-06-02',
    ])
    expect(warningTerms('2020-12-31')).to.equal(undefined)
    expect(() => warningStage(report({ reportedOn: '2020-12-31' }), '2021-01-05')).to.throw(RangeError)
  })

  it('Scenario 29: not investigated in time, a request goes on as OO and a report ends; 14 days, a month from 8 April 2022', () => {
    for (const [reportedOn, lastDay, next] of [
      ['2021-03-01', '2021-03-15', '2021-03-16'],
      ['2022-04-07', '2022-04-21', '2022-04-22'],
      ['2022-04-08', '2022-05-08', '2022-05-09'],
    ] as const) {
      expect(warningStage(report({ reportedOn }), lastDay), reportedOn).to.equal('INVESTIGATE')
      expect(warningStage(report({ reportedOn }), next), reportedOn).to.equal('BECOMES_OO')
      expect(warningStage(report({ reportedOn, request: 'MELDING' }), next)).to.equal('CLOSE_WITHOUT_EFFECT')
    }
  })

  it('ends when the dwelling conforms, at once or again within three months', () => {
    const investigated = { on: '2026-03-10', conform: false }
    expect(warningStage(report({ investigated: { ...investigated, conform: true } }), '2026-03-10')).to.equal(
      'REPAIRED',
    )
    const granted = report({ investigated, recoveryGrantedOn: '2026-03-12' })
    expect(warningStage(granted, '2026-06-02')).to.equal('REPAIR')
    const again = (on: string, conform: boolean) => ({ ...granted, inspectedAgain: { on, conform } })
    expect(warningStage(again('2026-06-02', true), '2026-06-02')).to.equal('REPAIRED')
    expect(warningStage(again('2026-06-03', true), '2026-06-03')).to.equal('BECOMES_OO')
    expect(warningStage(again('2026-05-02', false), '2026-05-02')).to.equal('BECOMES_OO')
    expect(warningStage(granted, '2026-06-03')).to.equal('BECOMES_OO')
  })

  it('grants recovery within a month of the report', () => {
    const investigated = report({ investigated: { on: '2026-03-10', conform: false } })
    expect(warningStage(investigated, '2026-04-02')).to.equal('GRANT_RECOVERY')
    expect(warningStage(investigated, '2026-04-03')).to.equal('BECOMES_OO')
    expect(warningStage({ ...investigated, request: 'MELDING' }, '2026-04-03')).to.equal('CLOSE_WITHOUT_EFFECT')
  })

  it('an informal report without recovery term is closed once two months have passed', () => {
    const informal = { request: 'MELDING', reportedOn: '2025-12-31' } as const
    expect(isWithoutEffect(informal, '2026-02-28')).to.equal(false)
    expect(isWithoutEffect(informal, '2026-03-01')).to.equal(true)
    expect(isWithoutEffect({ ...informal, recoveryGrantedOn: '2026-01-20' }, '2026-03-01')).to.equal(false)
    expect(isWithoutEffect({ ...informal, request: 'VERZOEK' }, '2026-03-01')).to.equal(false)
  })
})
