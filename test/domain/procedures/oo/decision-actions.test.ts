import { expect } from 'chai'
import type { DecisionStatus, RoleCode } from '#domain/model/codes'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import { allowedAction } from '#domain/procedures/oo/actions'
import type { DecisionFacts, OoFacts } from '#domain/procedures/oo/facts'
import { decisionWarnings } from '#domain/procedures/oo/guards/decision'
import { advised, decision, hearing, registered, viewer } from './road.ts'

const answer = (action: OoAction, facts: OoFacts, roles: readonly RoleCode[], asOf = '2026-05-18'): string => {
  const result = allowedAction(action, { facts, viewer: viewer(roles), asOf })
  return result.open
    ? ['open', ...result.targets, ...result.warnings.map((warning) => `!${warning}`)].join(' ')
    : result.reason
}
const with1 = (facts: Partial<DecisionFacts>): OoFacts => advised({ decisions: [decision(facts)] })

describe('actions on decisions', () => {
  it('Scenario 20: warn while the hearing runs, not the day after it ended', () => {
    const facts = advised({ hearings: [hearing()] })
    expect(answer('DECISION_MAKE', facts, ['LB_DB'], '2026-05-18')).to.equal('open u1 !HEARING_RUNNING')
    expect(answer('DECISION_MAKE', facts, ['LB_DB'], '2026-05-20')).to.equal('open u1 !HEARING_RUNNING')
    expect(answer('DECISION_MAKE', facts, ['LB_DB'], '2026-05-21')).to.equal('open u1')
  })

  it('warn without hearing and after the term of the mayor, and refuse neither', () => {
    expect(answer('DECISION_MAKE', advised(), ['LB_DB'])).to.equal('open u1 !NO_HEARING_HELD')
    const heard = advised({ hearings: [hearing({ closed: true })] })
    expect(answer('DECISION_MAKE', heard, ['LB_DB'], '2026-07-01')).to.equal('open u1')
    expect(answer('DECISION_MAKE', heard, ['LB_DB'], '2026-07-02')).to.equal('open u1 !MAYOR_TERM_PASSED')
    expect(decisionWarnings(heard, ['u1', 'u2'], '2026-05-18')).to.deep.equal(['NO_HEARING_HELD'])
  })

  it('need a sent advice and no decision yet on the unit', () => {
    expect(answer('DECISION_MAKE', registered(), ['LB_DB'])).to.equal('ADVICE_NOT_SENT')
    const decided = { ...with1({}), units: [{ unitId: 'u1', subStatus: 'BESLISSING_IN_OPMAAK' }] } as const
    expect(answer('DECISION_MAKE', decided, ['LB_DB'])).to.equal('DECISION_EXISTS')
    expect(answer('HEARING_START', decided, ['LB_DB'])).to.equal('DECISION_EXISTS')
    const heard = advised({ units: [{ unitId: 'u1', subStatus: 'HOORPLICHT_GESTART' }] })
    expect(answer('HEARING_START', heard, ['LB_DB'])).to.equal('HEARING_ALREADY_STARTED')
  })

  it('let mayor and director sign in the order of the municipality, each once', () => {
    const municipality = registered().municipality
    const ask = (signedBy: readonly RoleCode[], role: RoleCode, signingOrder = municipality.signingOrder): string =>
      answer('DECISION_SIGN', { ...with1({ signedBy }), municipality: { ...municipality, signingOrder } }, [role])
    expect(ask([], 'LB_BM')).to.equal('open decision-1')
    expect(ask([], 'LB_AD')).to.equal('OTHER_SIGNS_FIRST')
    expect(ask(['LB_BM'], 'LB_AD')).to.equal('open decision-1')
    expect(ask(['LB_BM'], 'LB_BM')).to.equal('ALREADY_SIGNED')
    expect(ask([], 'LB_BM', 'AD_BM')).to.equal('OTHER_SIGNS_FIRST')
    expect(ask(['LB_AD'], 'LB_BM', 'AD_BM')).to.equal('open decision-1')
    expect(ask([], 'LB_AD', 'PARALLEL')).to.equal('open decision-1')
  })

  it('follow the status of the decision', () => {
    const table: readonly (readonly [OoAction, RoleCode, Partial<Record<DecisionStatus, string>>])[] = [
      [
        'DECISION_SIGN',
        'LB_BM',
        {
          IN_OPMAAK: 'NOT_FOR_DIGITAL_SIGNING',
          TER_MANUELE_ONDERTEKENING: 'NOT_FOR_DIGITAL_SIGNING',
          TE_VERSTUREN: 'ALREADY_SIGNED',
        },
      ],
      [
        'DECISION_REPLACE_DOCUMENT',
        'LB_DB',
        {
          TER_ONDERTEKENING: 'NOT_FOR_MANUAL_SIGNING',
          TER_MANUELE_ONDERTEKENING: 'open decision-1',
          VERSTUURD: 'ALREADY_SIGNED',
        },
      ],
      [
        'DECISION_DELETE',
        'LB_DB',
        {
          IN_OPMAAK: 'open decision-1',
          TE_VERSTUREN: 'open decision-1',
          VERSTUURD: 'ALREADY_SENT',
          ONGELDIG: 'ALREADY_SENT',
          GELDIG: 'ALREADY_SENT',
        },
      ],
      [
        'DECISION_SEND',
        'LB_DB',
        {
          TER_ONDERTEKENING: 'NOT_SIGNED',
          TE_VERSTUREN: 'open decision-1',
          ONGELDIG: 'open decision-1',
          VERSTUURD: 'ALREADY_SENT',
          GELDIG: 'ALREADY_SENT',
        },
      ],
      [
        'DECISION_VALIDATE',
        'WK_DB',
        {
          TE_VERSTUREN: 'NOT_SENT',
          VERSTUURD: 'open decision-1',
          GELDIG: 'ALREADY_VALIDATED',
          ONGELDIG: 'ALREADY_VALIDATED',
        },
      ],
      [
        'INVENTORY_INCLUDE',
        'WK_IB',
        { VERSTUURD: 'NOT_VALID', GELDIG: 'open decision-1', ONGELDIG: 'NOT_VALID', OPGEHEVEN: 'NOT_VALID' },
      ],
      ['PROCEDURE_STOP', 'LB_DB', { TE_VERSTUREN: 'open', VERSTUURD: 'ALREADY_SENT', GELDIG: 'ALREADY_SENT' }],
    ]
    for (const [action, role, expected] of table)
      for (const [status, reason] of Object.entries(expected))
        expect(
          answer(action, { ...with1({}), decisions: [{ ...decision(), status: status as DecisionStatus }] }, [role]),
          `${action} ${status}`,
        ).to.equal(reason)
  })

  it('Scenario 24: send only what is signed, and never an unfounded request', () => {
    const two = advised({
      decisions: [decision({ status: 'TE_VERSTUREN' }), decision({ id: 'decision-2', unitId: 'u2' })],
    })
    expect(answer('DECISION_SEND', two, ['LB_DB'])).to.equal('open decision-1')
    expect(answer('DECISION_SEND', with1({ status: 'TE_VERSTUREN', unfounded: true }), ['LB_DB'])).to.equal('UNFOUNDED')
    expect(answer('DECISION_SEND', advised(), ['LB_DB'])).to.equal('NO_DECISION')
  })

  it('include no dwelling that is only overcrowded, and none twice', () => {
    const ovb = { oo: 'NIET_OO', overcrowded: true } as const
    expect(answer('INVENTORY_INCLUDE', with1({ status: 'GELDIG', verdict: ovb }), ['WK_IB'])).to.equal('NOT_INCLUDABLE')
    const included = { ...with1({ status: 'GELDIG' }), units: [{ unitId: 'u1', onInventory: true }] }
    expect(answer('INVENTORY_INCLUDE', included, ['WK_IB'])).to.equal('ALREADY_INCLUDED')
  })
})
