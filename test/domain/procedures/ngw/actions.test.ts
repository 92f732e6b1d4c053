import { expect } from 'chai'
import type { RoleCode } from '#domain/model/codes'
import { ngwStatuses } from '#domain/model/procedure-codes'
import { type NgwAction, ngwActions } from '#domain/procedures/ngw/action-codes'
import { ngwActionRules } from '#domain/procedures/ngw/action-rules'
import type { NgwDecisionFacts, NgwFacts } from '#domain/procedures/ngw/facts'
import { allowedSteps, stepRefusal } from '#domain/procedures/steps'
import { ngwMachine, ngwSubStatus } from '#domain/procedures/ngw/status'

const municipal = (role: RoleCode, orgId = 'gent') => ({ userId: 'u', orgId, orgType: 'LB' as const, roles: [role] })
const agency = (role: RoleCode) => ({ userId: 'u', orgId: 'wonen', orgType: 'WV_WK' as const, roles: [role] })

const property: NgwFacts = { municipalityOrgId: 'gent', property: { active: true, hasUnits: true } }
const registered: NgwDecisionFacts = {
  status: 'GEREGISTREERD',
  decidedOn: '2025-12-29',
  communicateBy: '2026-03-29',
  hasDocument: true,
  awaitsSignature: false,
}
const withDecision = (change: Partial<NgwDecisionFacts> = {}): NgwFacts => ({
  ...property,
  decision: { ...registered, ...change },
})
const manager = agency('WK_IB')
const handler = municipal('LB_DB')
const asOf = '2026-02-01'

describe('actions on an NGW decision', () => {
  it('have a rule each, in the order of the menu, on the decision alone', () => {
    expect(ngwActionRules.map(({ action }) => action)).to.deep.equal([...ngwActions])
    expect(new Set(ngwActionRules.map(({ thing }) => thing))).to.deep.equal(new Set(['NGW_DECISION']))
  })

  it('belong to the roles of domain.md 2.2 and task A15', () => {
    const roles = Object.fromEntries(ngwActionRules.map(({ action, roles: held }) => [action, held]))
    expect(roles).to.deep.equal({
      NGW_REGISTER: ['LB_DB', 'WK_IB'],
      NGW_COMMUNICATE: ['LB_DB'],
      NGW_SUSPEND: ['WK_IB'],
      NGW_RESUME: ['WK_IB'],
      NGW_LIFT: ['LB_DB', 'WK_DB', 'WK_IB'],
      NGW_ANNUL: ['WK_IB'],
      NGW_REPLACE: ['LB_DB'],
    })
  })

  it('are closed for other roles and for another municipality', () => {
    expect(stepRefusal(ngwActionRules, 'NGW_LIFT', withDecision(), municipal('LB_WC'), asOf)).to.equal('NO_RIGHT')
    expect(stepRefusal(ngwActionRules, 'NGW_LIFT', withDecision(), municipal('LB_DB', 'hasselt'), asOf)).to.equal(
      'OTHER_ORGANISATION',
    )
    expect(stepRefusal(ngwActionRules, 'NGW_LIFT', withDecision(), agency('WK_DB'), asOf)).to.equal(undefined)
  })

  const table: readonly (readonly [NgwAction, NgwFacts, string | undefined])[] = [
    ['NGW_REGISTER', property, undefined],
    ['NGW_REGISTER', { ...property, property: { active: false, hasUnits: true } }, 'PROPERTY_INACTIVE'],
    ['NGW_REGISTER', { ...property, property: { active: true, hasUnits: false } }, 'NO_UNITS'],
    ['NGW_COMMUNICATE', property, 'DECISION_NOT_REGISTERED'],
    ['NGW_COMMUNICATE', withDecision(), undefined],
    ['NGW_COMMUNICATE', withDecision({ hasDocument: false }), 'DECISION_DOCUMENT_MISSING'],
    ['NGW_COMMUNICATE', withDecision({ communicatedOn: '2026-01-10' }), 'ALREADY_COMMUNICATED'],
    ['NGW_COMMUNICATE', withDecision({ communicateBy: '2026-02-01' }), undefined],
    ['NGW_COMMUNICATE', withDecision({ communicateBy: '2026-01-31' }), 'COMMUNICATION_LAPSED'],
    ['NGW_SUSPEND', withDecision(), 'NOT_IN_FORCE'],
    ['NGW_SUSPEND', withDecision({ status: 'GELDIG' }), undefined],
    ['NGW_SUSPEND', withDecision({ status: 'GESCHORST_GOUVERNEUR' }), 'ALREADY_SUSPENDED'],
    ['NGW_RESUME', withDecision({ status: 'GELDIG' }), 'NOT_SUSPENDED'],
    ['NGW_RESUME', withDecision({ status: 'GESCHORST_GOUVERNEUR' }), undefined],
    ['NGW_LIFT', withDecision({ status: 'OPGEHEVEN' }), 'DECISION_ENDED'],
    ['NGW_ANNUL', withDecision({ status: 'GESCHORST_GOUVERNEUR' }), undefined],
    ['NGW_REPLACE', property, 'DECISION_NOT_REGISTERED'],
    ['NGW_REPLACE', withDecision(), 'NOTHING_TO_SIGN'],
    ['NGW_REPLACE', withDecision({ status: 'OPGEHEVEN', awaitsSignature: true }), undefined],
  ]
  for (const [action, facts, reason] of table)
    it(`${action} is ${reason ?? 'open'} for ${facts.decision?.status ?? 'a property'}`, () => {
      const [viewer = handler] = [manager, handler].filter(
        (one) => stepRefusal(ngwActionRules, action, facts, one, asOf) !== 'NO_RIGHT',
      )
      expect(stepRefusal(ngwActionRules, action, facts, viewer, asOf)).to.equal(reason)
    })

  it('need no term for a decision of before the law gave one', () => {
    const { communicateBy: _, ...old } = registered
    expect(
      stepRefusal(ngwActionRules, 'NGW_COMMUNICATE', { ...property, decision: old }, handler, '2030-01-01'),
    ).to.equal(undefined)
  })

  it('are all closed when the decision has ended, with the reason', () => {
    for (const status of ['OPGEHEVEN', 'VERNIETIGD'] as const) {
      const answers = allowedSteps(ngwActionRules, withDecision({ status }), manager, asOf).filter(
        ({ action }) => action !== 'NGW_REGISTER' && action !== 'NGW_REPLACE',
      )
      for (const answer of answers) expect(answer.open, answer.action).to.equal(false)
    }
  })
})

describe('status of an NGW decision', () => {
  it('ends lifted or annulled, from everywhere', () => {
    for (const status of ngwStatuses) {
      const ends = ngwMachine.next[status].filter((to) => ngwMachine.next[to].length === 0)
      expect(ends).to.deep.equal(status === 'OPGEHEVEN' || status === 'VERNIETIGD' ? [] : ['OPGEHEVEN', 'VERNIETIGD'])
    }
  })
  it('is what each of its units shows', () => {
    expect(ngwStatuses.map((status) => ngwSubStatus[status])).to.deep.equal([
      'GESTART',
      'BESLISSING_GELDIG',
      'BESLISSING_GELDIG',
      'OPGEHEVEN',
      'STOPGEZET',
    ])
  })
})
