import { expect } from 'chai'
import { communicationTerm, ngwInclusionOf } from '#domain/procedures/ngw/communication'

describe('communication of an NGW decision', () => {
  it('must reach the inventory manager within three months; the municipality is reminded before', () => {
    const term = communicationTerm('2026-01-15')
    expect(term?.due.dueOn).to.equal('2026-04-15')
    expect(term?.remindOn).to.equal('2026-03-30')
    expect(communicationTerm('2025-11-30')?.due.dueOn).to.equal('2026-02-28')
    expect(communicationTerm('2023-06-08')).to.equal(undefined)
  })

  it('in time it is taken up from its own day, late it is not; before 9 June 2023 any day will do', () => {
    const included = { ok: true, list: 'NGW', includedOn: '2026-01-15' }
    const decidedOn = '2026-01-15'
    expect(ngwInclusionOf({ decidedOn, communicatedOn: '2026-04-15' })).to.deep.equal(included)
    expect(ngwInclusionOf({ decidedOn, communicatedOn: '2026-04-16' })).to.deep.equal({
      ok: false,
      reason: 'COMMUNICATED_LATE',
      dueOn: '2026-04-15',
    })
    expect(ngwInclusionOf({ decidedOn })).to.include({ ok: false, reason: 'NOT_COMMUNICATED' })
    expect(ngwInclusionOf({ decidedOn: '2023-06-08', communicatedOn: '2024-06-08' })).to.include({ ok: true })
  })
})
