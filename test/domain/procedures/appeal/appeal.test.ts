import { expect } from 'chai'
import { inactionAppealWindow } from '#domain/legal/oo-terms'
import { appealEffects } from '#domain/procedures/appeal/effects'
import { appealMachine } from '#domain/procedures/appeal/status'
import { ministerDeadline, timelinessAgainstDecision, timelinessAgainstInaction } from '#domain/procedures/appeal/terms'
import { canTransition } from '#domain/shared/machine'

describe('appeal to the minister', () => {
  it('is decided within three months, four when an oral hearing was asked', () => {
    expect(ministerDeadline({ receivedOn: '2026-01-15', oralHearing: false }).dueOn).to.equal('2026-04-15')
    expect(ministerDeadline({ receivedOn: '2026-01-15', oralHearing: true }).dueOn).to.equal('2026-05-15')
    expect(ministerDeadline({ receivedOn: '2025-11-30', oralHearing: false }).dueOn).to.equal('2026-02-28')
  })

  it('is in time by the day of posting; no term runs against who was not served', () => {
    expect(timelinessAgainstDecision('2026-04-01', '2026-04-01')).to.equal('IN_TIME')
    expect(timelinessAgainstDecision('2026-04-02', '2026-04-01')).to.equal('TOO_LATE')
    expect(timelinessAgainstDecision('2026-04-02', undefined)).to.equal('NOT_STARTED')
  })

  it('against inaction only in the twelve months after the term of the mayor, and never on an informal report', () => {
    const window = inactionAppealWindow({ kind: 'VERZOEK', receivedOn: '2026-01-15' })
    expect(timelinessAgainstInaction('2026-04-15', window)).to.equal('TOO_EARLY')
    expect(timelinessAgainstInaction('2026-04-16', window)).to.equal('IN_TIME')
    expect(timelinessAgainstInaction('2027-04-15', window)).to.equal('IN_TIME')
    expect(timelinessAgainstInaction('2027-04-16', window)).to.equal('TOO_LATE')
    const informal = inactionAppealWindow({ kind: 'MELDING', receivedOn: '2026-01-15' })
    expect(timelinessAgainstInaction('2026-05-01', informal)).to.equal('NO_RIGHT')
  })

  it('scenario 34: tacit rejection lets the decision stand and the record go on with its own day', () => {
    expect(appealEffects('BESLUIT', { kind: 'TACIT' })).to.deep.equal({
      decision: 'STANDS',
      record: { kind: 'RESUME' },
    })
    for (const kind of ['WITHDRAWN', 'INADMISSIBLE'] as const) {
      expect(appealEffects('BESLUIT', { kind }).record.kind).to.equal('RESUME')
    }
    expect(appealEffects('STILZITTEN', { kind: 'TACIT' }).record.kind).to.equal('NONE')
  })

  it('what the minister decides in the mayor’s place counts from the day of his decision', () => {
    const verdict = { oo: 'ONGESCHIKT', overcrowded: false } as const
    const on = '2026-05-04'
    const end = { kind: 'MINISTERIAL', outcome: 'HERZIEN', on, verdict } as const
    const replaced = { decision: 'REPLACED_BY_MB', record: { kind: 'INCLUDE', from: on } }
    expect(appealEffects('BESLUIT', end)).to.deep.equal(replaced)
    expect(appealEffects('STILZITTEN', end)).to.deep.equal(replaced)
    const milder = { ...end, verdict: { oo: 'NIET_OO', overcrowded: true } } as const
    expect(appealEffects('BESLUIT', milder).record.kind).to.equal('ANNUL')
    expect(appealEffects('BESLUIT', { kind: 'MINISTERIAL', outcome: 'VERNIETIGD', on })).to.deep.equal({
      decision: 'ANNULLED',
      record: { kind: 'ANNUL' },
    })
  })

  it('may be judged again until the draft went to the minister, and not after', () => {
    for (const from of ['ONTVANKELIJK', 'ONDERZOEK', 'REACTIES', 'ONTWERP_MB'] as const) {
      expect(canTransition(appealMachine, from, 'ONONTVANKELIJK'), from).to.equal(true)
    }
    expect(canTransition(appealMachine, 'BIJ_MINISTER', 'ONONTVANKELIJK')).to.equal(false)
  })
})
