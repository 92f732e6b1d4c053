import { expect } from 'chai'
import { roleCodes, type RoleCode, type SubStatus } from '#domain/model/codes'
import { type OoAction, ooActions } from '#domain/procedures/oo/action-codes'
import { actionRules } from '#domain/procedures/oo/action-rules'
import { allowedAction, allowedActions, focusOn } from '#domain/procedures/oo/actions'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { advised, AGENCY, decision, GENT, HASSELT, hearing, investigated, registered, viewer } from './road.ts'

const TODAY = '2026-05-10'

const answer = (action: OoAction, facts: OoFacts, roles: readonly RoleCode[], asOf = TODAY, orgId?: string): string => {
  const result = allowedAction(action, { facts, viewer: viewer(roles, orgId), asOf })
  return result.open
    ? ['open', ...result.targets, ...result.warnings.map((warning) => `!${warning}`)].join(' ')
    : result.reason
}

const withAdvice = (status: 'IN_OPMAAK' | 'TER_ONDERTEKENING' | 'ONDERTEKEND' | 'GEWEIGERD' | 'VERSTUURD'): OoFacts => {
  const facts = advised()
  return {
    ...facts,
    adviceRequests: facts.adviceRequests.map((request) => ({
      ...request,
      advice: { id: 'advice-1', status, unitIds: ['u1'] },
    })),
  }
}

const notRegistered = (): OoFacts => {
  const { procedure: _, ...facts } = registered()
  return facts
}

/** For each action: facts in which it is open, and the roles of domain.md 2.2 that may do it. */
const matrix: Readonly<Record<OoAction, readonly [OoFacts, readonly RoleCode[]]>> = {
  OO_REGISTER: [notRegistered(), ['LB_DB']],
  REQUEST_JUDGE: [registered(), ['LB_DB']],
  REQUEST_REJECT: [registered(), ['LB_DB']],
  ADVICE_ASK: [registered(), ['LB_DB']],
  ADVICE_HANDLE: [registered({ adviceRequests: [{ id: 'request-1', unitIds: ['u1'] }] }), ['WK_DB']],
  INVESTIGATION_PLAN: [investigated('AANGEVRAAGD'), ['WK_DB', 'WK_WC']],
  INVESTIGATION_SCORE: [investigated('GEPLAND'), ['WK_WC']],
  INVESTIGATION_VALIDATE: [investigated('IN_OPMAAK'), ['WK_WC']],
  INVESTIGATION_SIGN: [investigated('TER_ONDERTEKENING'), ['WK_WC']],
  ADVICE_MAKE: [investigated('ONDERTEKEND'), ['WK_DB']],
  ADVICE_SIGN: [withAdvice('TER_ONDERTEKENING'), ['WK_GA']],
  HEARING_START: [advised(), ['LB_DB']],
  REACTION_REGISTER: [advised({ hearings: [hearing()] }), ['LB_DB']],
  DECISION_MAKE: [advised({ hearings: [hearing({ closed: true })] }), ['LB_DB']],
  DECISION_SIGN: [
    advised({
      decisions: [decision({ status: 'TER_ONDERTEKENING' })],
      municipality: { ...registered().municipality, signingOrder: 'PARALLEL' },
    }),
    ['LB_BM', 'LB_AD'],
  ],
  DECISION_REPLACE_DOCUMENT: [advised({ decisions: [decision({ status: 'TER_MANUELE_ONDERTEKENING' })] }), ['LB_DB']],
  DECISION_DELETE: [advised({ decisions: [decision()] }), ['LB_DB']],
  DECISION_SEND: [advised({ decisions: [decision({ status: 'TE_VERSTUREN' })] }), ['LB_DB']],
  DECISION_VALIDATE: [advised({ decisions: [decision({ status: 'VERSTUURD' })] }), ['WK_DB']],
  INVENTORY_INCLUDE: [advised({ decisions: [decision({ status: 'GELDIG' })] }), ['WK_IB']],
  DECISION_CORRECT_POSTING: [advised({ decisions: [decision({ status: 'VERSTUURD' })] }), ['LB_DB', 'WK_DB', 'WK_IB']],
  DECISION_LIFT: [advised({ decisions: [decision({ status: 'GELDIG' })] }), ['LB_DB', 'WK_DB', 'WK_IB']],
  DECISION_RESOLVE: [
    advised({ decisions: [decision({ status: 'GELDIG', verdict: { oo: 'NIET_OO', overcrowded: true } })] }),
    ['LB_DB', 'WK_DB'],
  ],
  OCCUPANCY_REPORT: [advised({ decisions: [decision({ status: 'GELDIG' })] }), ['LB_DB', 'LB_WC']],
  PROCEDURE_STOP: [registered(), ['LB_DB']],
  NO_APPEAL_CONFIRM: [
    registered({
      procedure: { status: 'STOPGEZET', procedureInfo: 'GEWOON', startedByOrgId: GENT, requestJudged: true },
    }),
    ['LB_DB', 'WK_DB'],
  ],
}

describe('actions of OO', () => {
  it('answer each action once, in the order of the menu', () => {
    expect(allowedActions(registered(), viewer(['LB_DB']), TODAY).map(({ action }) => action)).to.deep.equal([
      ...ooActions,
    ])
    expect(actionRules.map(({ action }) => action)).to.deep.equal([...ooActions])
  })

  for (const action of ooActions)
    it(`${action} is open to the roles of the matrix and to none of the other 26`, () => {
      const [facts, expected] = matrix[action]
      const isOpen = (role: RoleCode): boolean => answer(action, facts, [role]).startsWith('open')
      expect(roleCodes.filter(isOpen)).to.have.members([...expected])
    })

  it('are closed to the same role in another municipality', () => {
    for (const action of ooActions)
      for (const role of matrix[action][1].filter((code) => code.startsWith('LB')))
        expect(answer(action, matrix[action][0], [role], TODAY, HASSELT), action).to.equal('OTHER_ORGANISATION')
  })

  it('are closed before the start, and after the end unless they are about a decision', () => {
    const ended = (facts: OoFacts): OoFacts => ({
      ...facts,
      procedure: {
        ...(facts.procedure ?? { procedureInfo: 'GEWOON', startedByOrgId: GENT, requestJudged: true }),
        status: 'STOPGEZET',
      },
    })
    const running = actionRules.filter(({ needsRunningProcedure }) => needsRunningProcedure)
    for (const { action } of running) {
      const [facts, [role]] = matrix[action]
      if (!role) return expect.fail(action)
      const { procedure: _, ...notStarted } = facts
      expect(answer(action, notStarted, [role]), action).to.equal('PROCEDURE_NOT_STARTED')
      expect(answer(action, ended(facts), [role]), action).to.equal('PROCEDURE_ENDED')
    }
    expect(answer('INVENTORY_INCLUDE', ended(matrix.INVENTORY_INCLUDE[0]), ['WK_IB'])).to.equal('open decision-1')
  })

  it('hold back decision, advice and hearing in the warning procedure', () => {
    const actions = [
      'ADVICE_ASK',
      'ADVICE_HANDLE',
      'ADVICE_MAKE',
      'ADVICE_SIGN',
      'HEARING_START',
      'DECISION_MAKE',
    ] as const
    for (const action of actions) {
      const [facts, [role]] = matrix[action]
      if (!facts.procedure || !role) return expect.fail(action)
      const warning: OoFacts = { ...facts, procedure: { ...facts.procedure, procedureInfo: 'WAARSCHUWING' } }
      expect(answer(action, warning, [role]), action).to.equal('WARNING_PROCEDURE')
    }
  })

  it('register on an active property with units, and warn when another procedure runs on one', () => {
    expect(answer('OO_REGISTER', notRegistered(), ['LB_DB'])).to.equal('open u1 u2')
    expect(answer('OO_REGISTER', { ...notRegistered(), property: { active: false } }, ['LB_DB'])).to.equal(
      'PROPERTY_INACTIVE',
    )
    expect(answer('OO_REGISTER', { ...notRegistered(), units: [] }, ['LB_DB'])).to.equal('NO_UNITS')
    expect(
      answer('OO_REGISTER', { ...notRegistered(), units: [{ unitId: 'u1', hasOtherRunningOo: true }] }, ['LB_DB']),
    ).to.equal('open u1 !OTHER_PROCEDURE_RUNNING')
    expect(answer('OO_REGISTER', registered(), ['LB_DB'])).to.equal('PROCEDURE_ALREADY_STARTED')
  })

  it('let the agency act for a municipality that does not use the system, and only then', () => {
    const municipality = { ...registered().municipality, usesSystem: false }
    for (const action of ['OO_REGISTER', 'DECISION_MAKE', 'DECISION_SEND', 'PROCEDURE_STOP'] as const) {
      expect(answer(action, matrix[action][0], ['WK_DB']), action).to.equal('NO_RIGHT')
      expect(answer(action, { ...matrix[action][0], municipality }, ['WK_DB']), action).to.match(/^open/)
    }
  })

  it('ask advice on units that are not asked yet', () => {
    const asked = registered({
      units: [
        { unitId: 'u1', subStatus: 'ADVIES_GEVRAAGD' },
        { unitId: 'u2', subStatus: 'GESTART' },
        { unitId: 'outside-the-request' },
      ],
    })
    expect(answer('ADVICE_ASK', asked, ['LB_DB'])).to.equal('open u2')
    expect(answer('ADVICE_ASK', { ...asked, units: asked.units.slice(0, 1) }, ['LB_DB'])).to.equal(
      'ADVICE_ALREADY_ASKED',
    )
    expect(answer('REQUEST_REJECT', { ...asked, adviceRequests: [{ id: 'r', unitIds: ['u1'] }] }, ['LB_DB'])).to.equal(
      'ADVICE_ALREADY_ASKED',
    )
  })

  it('name the stage of the unit when advice or hearing is too late or too early', () => {
    const at = (subStatus: SubStatus): OoFacts => ({ ...advised(), units: [{ unitId: 'u1', subStatus }] })
    const table = [
      ['ADVICE_ASK', 'HOORPLICHT_GESTART', 'ADVICE_ALREADY_ASKED'],
      ['ADVICE_ASK', 'ADVIES_VERSTUURD', 'open u1'],
      ['ADVICE_ASK', 'BESLISSING_TE_VERSTUREN', 'DECISION_EXISTS'],
      ['ADVICE_ASK', 'STOPGEZET', 'PROCEDURE_ENDED'],
      ['HEARING_START', 'ADVIES_GEVRAAGD', 'ADVICE_NOT_SENT'],
      ['HEARING_START', 'HOORPLICHT_AFGEROND', 'open u1'],
      ['HEARING_START', 'BESLISSING_GELDIG', 'DECISION_EXISTS'],
      ['HEARING_START', 'HERSTELD', 'PROCEDURE_ENDED'],
      ['DECISION_MAKE', 'ADVIES_GEVRAAGD', 'ADVICE_NOT_SENT'],
      ['DECISION_MAKE', 'STOPGEZET', 'PROCEDURE_ENDED'],
    ] as const
    for (const [action, subStatus, expected] of table)
      expect(answer(action, at(subStatus), ['LB_DB']), `${action} ${subStatus}`).to.equal(expected)
  })

  it('drop the advice in an exempt municipality that takes its own route', () => {
    const exempt = { ...registered().municipality, adviceExempt: true }
    expect(answer('ADVICE_ASK', registered({ municipality: { ...exempt, adviceRoute: 'EIGEN' } }), ['LB_DB'])).to.equal(
      'EXEMPT_MUNICIPALITY',
    )
    expect(answer('ADVICE_ASK', registered({ municipality: exempt }), ['LB_DB'])).to.equal('open u1 u2')
    const own = investigated('ONDERTEKEND', { orgId: GENT })
    const units = [{ unitId: 'u1', subStatus: 'ONDERZOEK_UITGEVOERD' }] as const
    expect(answer('HEARING_START', { ...own, units, municipality: exempt }, ['LB_DB'])).to.equal('open u1')
    expect(answer('HEARING_START', { ...own, units }, ['LB_DB'])).to.equal('ADVICE_NOT_SENT')
    expect(
      answer('HEARING_START', { ...investigated('ONDERTEKEND'), units, municipality: exempt }, ['LB_DB']),
    ).to.equal('ADVICE_NOT_SENT')
  })

  it('leave out a unit of the request that gave no access: the advice does not speak of it, and it may be asked again', () => {
    const facts = advised()
    const units = [
      { unitId: 'u1', subStatus: 'ADVIES_VERSTUURD' },
      { unitId: 'u2', subStatus: 'ONDERZOEK_UITGEVOERD' },
    ] as const
    const both = {
      ...facts,
      units,
      adviceRequests: facts.adviceRequests.map((request) => ({ ...request, unitIds: ['u1', 'u2'] })),
    }
    expect(answer('HEARING_START', both, ['LB_DB'])).to.equal('open u1')
    expect(answer('DECISION_MAKE', both, ['LB_DB'])).to.equal('open u1 !NO_HEARING_HELD')
    expect(answer('ADVICE_ASK', both, ['LB_DB'])).to.contain('u2')
  })

  it('walk the investigation from plan to signature', () => {
    const table = [
      ['INVESTIGATION_PLAN', 'IN_OPMAAK', 'INVESTIGATION_STARTED'],
      ['INVESTIGATION_PLAN', 'ONDERTEKEND', 'INVESTIGATION_ENDED'],
      ['INVESTIGATION_PLAN', 'GEEN_TOEGANG', 'open investigation-1'],
      ['INVESTIGATION_SCORE', 'AANGEVRAAGD', 'INVESTIGATION_NOT_PLANNED'],
      ['INVESTIGATION_SCORE', 'IN_OPMAAK', 'open investigation-1'],
      ['INVESTIGATION_SCORE', 'TER_ONDERTEKENING', 'INVESTIGATION_ENDED'],
      ['INVESTIGATION_VALIDATE', 'GEPLAND', 'INVESTIGATION_NOT_VALIDATED'],
      ['INVESTIGATION_SIGN', 'IN_OPMAAK', 'INVESTIGATION_NOT_VALIDATED'],
      ['INVESTIGATION_SIGN', 'ONDERTEKEND', 'INVESTIGATION_ENDED'],
      ['ADVICE_MAKE', 'TER_ONDERTEKENING', 'NO_RIGHT'],
    ] as const
    for (const [action, status, expected] of table)
      expect(answer(action, investigated(status), ['WK_WC']), `${action} ${status}`).to.equal(expected)
    expect(answer('ADVICE_MAKE', investigated('TER_ONDERTEKENING'), ['WK_DB'])).to.equal('INVESTIGATION_NOT_SIGNED')
    expect(answer('INVESTIGATION_VALIDATE', investigated('IN_OPMAAK', { faultCount: 2 }), ['WK_WC'])).to.equal(
      'INVESTIGATION_HAS_FAULTS',
    )
  })

  it('Scenario 13: let only an assigned and designated controller sign', () => {
    expect(answer('INVESTIGATION_SIGN', investigated('GEVALIDEERD', { inspectorIds: [] }), ['WK_WC'])).to.equal(
      'INSPECTOR_NOT_ASSIGNED',
    )
    expect(
      answer('INVESTIGATION_SIGN', investigated('GEVALIDEERD', { inspectorsDesignated: false }), ['WK_WC']),
    ).to.equal('INSPECTOR_NOT_DESIGNATED')
  })

  it('keep an investigation with the organisation that does it', () => {
    expect(answer('INVESTIGATION_SCORE', investigated('GEPLAND'), ['LB_WC'])).to.equal('OTHER_ORGANISATION')
    expect(answer('INVESTIGATION_SCORE', investigated('GEPLAND', { orgId: GENT }), ['LB_WC'])).to.equal(
      'INVESTIGATION_NOT_FOR_MUNICIPALITY',
    )
    expect(
      answer('INVESTIGATION_SCORE', investigated('GEPLAND', { orgId: GENT, forAdvice: false }), ['LB_WC']),
    ).to.equal('open investigation-1')
  })

  it('make and sign the advice in turn', () => {
    expect(answer('ADVICE_MAKE', registered(), ['WK_DB'])).to.equal('NO_ADVICE_REQUEST')
    expect(answer('ADVICE_MAKE', registered({ adviceRequests: [{ id: 'r', unitIds: ['u1'] }] }), ['WK_DB'])).to.equal(
      'ADVICE_REQUEST_NOT_HANDLED',
    )
    expect(
      answer('ADVICE_MAKE', registered({ adviceRequests: [{ id: 'r', unitIds: ['u1'], route: 'GEWEIGERD' }] }), [
        'WK_DB',
      ]),
    ).to.equal('ADVICE_REQUEST_REFUSED')
    expect(answer('ADVICE_MAKE', withAdvice('GEWEIGERD'), ['WK_DB'])).to.equal('open request-1')
    expect(answer('ADVICE_MAKE', withAdvice('TER_ONDERTEKENING'), ['WK_DB'])).to.equal('ADVICE_ALREADY_MADE')
    expect(answer('ADVICE_HANDLE', advised(), ['WK_DB'])).to.equal('ADVICE_REQUEST_HANDLED')
    expect(answer('ADVICE_SIGN', withAdvice('IN_OPMAAK'), ['WK_GA'])).to.equal('ADVICE_NOT_MADE')
    expect(answer('ADVICE_SIGN', withAdvice('ONDERTEKEND'), ['WK_GA'])).to.equal('ADVICE_ALREADY_SIGNED')
    expect(answer('ADVICE_SIGN', registered(), ['WK_GA'])).to.equal('ADVICE_NOT_MADE')
  })

  it('take a late reaction, with a warning', () => {
    const facts = advised({ hearings: [hearing()] })
    expect(answer('REACTION_REGISTER', facts, ['LB_DB'], '2026-05-20')).to.equal('open hearing-1')
    expect(answer('REACTION_REGISTER', facts, ['LB_DB'], '2026-05-22')).to.equal('open hearing-1 !HEARING_ENDED')
    expect(answer('REACTION_REGISTER', advised(), ['LB_DB'])).to.equal('NO_HEARING')
  })

  it('focus on one thing for its own page', () => {
    const facts = advised({
      decisions: [decision({ status: 'TE_VERSTUREN' }), decision({ id: 'decision-2', runId: 'run-2', unitId: 'u2' })],
    })
    expect(focusOn(facts, ['run-2']).decisions.map(({ id }) => id)).to.deep.equal(['decision-2'])
    expect(answer('DECISION_SEND', focusOn(facts, ['run-2']), ['LB_DB'])).to.equal('NOT_SIGNED')
    const ask = (ids: readonly string[]) =>
      allowedAction('DECISION_SEND', { facts, viewer: viewer(['LB_DB']), asOf: TODAY, ids })
    expect(ask(['decision-1'])).to.deep.equal({
      action: 'DECISION_SEND',
      open: true,
      targets: ['decision-1'],
      warnings: [],
    })
    expect(ask(['decision-1', 'decision-2'])).to.deep.equal({
      action: 'DECISION_SEND',
      open: false,
      reason: 'NOT_SIGNED',
    })
    expect(ask(['decision-9'])).to.deep.equal({ action: 'DECISION_SEND', open: false, reason: 'UNKNOWN_TARGET' })
    expect(viewer(['WK_DB']).orgId).to.equal(AGENCY)
  })
})
