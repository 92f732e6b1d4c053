import { expect } from 'chai'
import { canDo, rolesFor, rolesForAction } from '#domain/access/can-do'
import { type Permission, permissions, type ThingFacts } from '#domain/access/permissions.data'
import { orgTypeOf, roleName, roles } from '#domain/access/roles'
import type { Viewer } from '#domain/access/viewer'
import { roleCodes, type RoleCode } from '#domain/model/codes'
import { actionRules } from '#domain/procedures/oo/action-rules'
import { allSentences } from '#domain/access/sentences'
import { stepActions } from '#domain/procedures/step-actions'
import { ooActions } from '#domain/procedures/oo/action-codes'

const viewer = (role: RoleCode, orgId = 'org-1'): Viewer => ({
  userId: 'user',
  orgId,
  orgType: orgTypeOf(role),
  roles: [role],
})
const sentences: readonly Permission[] = permissions

/** Facts under which every judged condition holds. */
const fulfilled: ThingFacts = {
  active: true,
  hasOpenProcedure: false,
  signed: true,
  young: true,
  usedInOutcome: false,
  visible: true,
  sentToMinister: false,
  hasValidDecision: true,
  isOfficialReport: true,
}

describe('roles', () => {
  it('are the 26 of the specification, each in its organisation', () => {
    expect(roles.map(({ code }) => code)).to.deep.equal([...roleCodes])
    expect(roles).to.have.length(26)
    const prefixes = { LB: 'LB', WK: 'WV_WK', WI: 'WV_WI', VB: 'VLABEL' }
    for (const { code, orgType } of roles) expect(Object.entries(prefixes)).to.deep.include([code.slice(0, 2), orgType])
    expect(roleName('WK_GA')).to.equal('Gewestelijk ambtenaar')
  })

  it('that only read have no write permission and no action', () => {
    for (const { code } of roles.filter(({ readOnly }) => readOnly)) {
      expect(
        sentences.filter((sentence) => sentence.roles.includes(code) && sentence.verb !== 'READ'),
        code,
      ).to.deep.equal([])
      expect(
        actionRules.filter((rule) => rule.roles.includes(code)),
        code,
      ).to.deep.equal([])
    }
  })
})

describe('permissions', () => {
  it('refuse a municipality outside its territory and let the agency in', () => {
    expect(canDo(viewer('LB_DB'), 'MANAGE', 'PROPERTY', { municipalityOrgId: 'org-1', active: true })).to.deep.equal({
      ok: true,
    })
    expect(canDo(viewer('LB_DB'), 'MANAGE', 'PROPERTY', { municipalityOrgId: 'org-2' })).to.deep.equal({
      ok: false,
      reason: 'OTHER_ORGANISATION',
    })
    expect(canDo(viewer('LB_DB'), 'MANAGE', 'PROPERTY')).to.deep.equal({ ok: false, reason: 'OTHER_ORGANISATION' })
    expect(canDo(viewer('WK_IB'), 'MANAGE', 'PROPERTY', { municipalityOrgId: 'org-2', active: true })).to.deep.equal({
      ok: true,
    })
  })

  it('keep what an organisation made with that organisation', () => {
    expect(canDo(viewer('WK_TK'), 'ASSIGN', 'TASK', { ownerOrgId: 'org-1' })).to.deep.equal({ ok: true })
    expect(canDo(viewer('WK_TK'), 'ASSIGN', 'TASK', { ownerOrgId: 'org-2' })).to.deep.equal({
      ok: false,
      reason: 'OTHER_ORGANISATION',
    })
    expect(canDo(viewer('LB_DB'), 'ASSIGN', 'TASK', { ownerOrgId: 'org-1' })).to.deep.equal({
      ok: false,
      reason: 'NO_RIGHT',
    })
  })

  it('follow the matrix of domain.md 2.2 for each role', () => {
    const table: readonly (readonly [Permission['verb'], Permission['thing'], readonly RoleCode[]])[] = [
      ['MERGE', 'PROPERTY', ['LB_DB', 'WK_DB', 'WK_IB']],
      ['MANAGE', 'APPEAL', ['WK_BD']],
      ['MANAGE', 'INVENTORY_RECORD', ['WK_IB']],
      ['DECIDE', 'LEVY_MEASURE', ['WK_IB']],
      ['RELEASE', 'JUDICIAL_OBJECT', ['WI_WI']],
      ['UPDATE', 'ORGANISATION_PARAMETER', ['LB_TB', 'WK_TB', 'WI_TB']],
      ['UPDATE', 'GLOBAL_PARAMETER', ['WK_TB']],
      ['READ', 'AUDIT_LOG', ['LB_AU', 'WK_AU', 'VB_AU', 'WI_TB']],
    ]
    for (const [verb, thing, expected] of table) {
      const may = roleCodes.filter(
        (role) =>
          canDo(viewer(role), verb, thing, { municipalityOrgId: 'org-1', ownerOrgId: 'org-1', ...fulfilled }).ok,
      )
      expect(rolesFor(verb, thing), `${verb} ${thing}`).to.have.members([...expected])
      expect(may, `${verb} ${thing}`).to.have.members([...expected])
    }
  })

  it('stand once per verb and thing', () => {
    const keys = sentences.map(({ verb, thing }) => `${verb} ${thing}`)
    expect(new Set(keys).size).to.equal(keys.length)
  })

  it('hold only under their condition, and not when a fact of it is unknown', () => {
    const own = { ownerOrgId: 'org-1' }
    expect(canDo(viewer('LB_DB'), 'DELETE', 'DOCUMENT', { ...own, signed: false })).to.deep.equal({ ok: true })
    for (const facts of [{ ...own, signed: true }, own])
      expect(canDo(viewer('LB_DB'), 'DELETE', 'DOCUMENT', facts)).to.deep.equal({
        ok: false,
        reason: 'CONDITION_NOT_MET',
      })
    expect(canDo(viewer('WI_VB'), 'SIGN', 'JUDICIAL_FILE', { isOfficialReport: true }).ok).to.equal(true)
    expect(canDo(viewer('WI_VB'), 'SIGN', 'JUDICIAL_FILE').ok).to.equal(false)
    expect(canDo(viewer('WI_WI'), 'SIGN', 'JUDICIAL_FILE').ok).to.equal(true)
    expect(canDo(viewer('LB_DB'), 'TAKE', 'TASK', { ...own, candidateRoles: ['LB_DB'] }).ok).to.equal(true)
    expect(canDo(viewer('LB_DB'), 'TAKE', 'TASK', { ...own, candidateRoles: ['LB_WC'] }).ok).to.equal(false)
  })

  it('that need a fact are refused without it, whoever asks', () => {
    const judged = sentences.filter(({ holds }) => holds !== undefined)
    expect(judged.length).to.be.greaterThan(7)
    const open = judged.filter(
      ({ verb, thing, roles: [role] }) =>
        role !== undefined && canDo(viewer(role), verb, thing, { municipalityOrgId: 'org-1', ownerOrgId: 'org-1' }).ok,
    )
    expect(open.map(({ verb, thing }) => `${verb} ${thing}`)).to.deep.equal([])
  })
})

describe('sentences', () => {
  it('are all steps and all permissions in one list, each with an actor, a verb and a thing', () => {
    const all = allSentences()
    expect(all.flatMap(({ action }) => action ?? [])).to.deep.equal([...ooActions, ...stepActions])
    expect(all).to.have.length(ooActions.length + stepActions.length + sentences.length)
    expect(all.filter(({ roles: held }) => held.length === 0)).to.deep.equal([])
    for (const { action, condition, judge } of all)
      if (action)
        expect([condition !== '', /^allowed(Actions|Steps): may\w+$/.test(judge ?? '')], action).to.deep.equal([
          true,
          true,
        ])
  })

  it('say who may ever take a step, those who act for a municipality outside the system included', () => {
    expect(rolesForAction('ADVICE_ASK')).to.deep.equal(['LB_DB'])
    expect(rolesForAction('DECISION_SEND')).to.deep.equal(['LB_DB', 'WK_DB'])
    expect(rolesForAction('NGW_REGISTER')).to.deep.equal(['LB_DB', 'WK_IB'])
    expect(rolesForAction('ADVICE_SIGN', 'DECISION_SIGN')).to.deep.equal(['WK_GA', 'LB_BM', 'LB_AD'])
  })

  it('leave what no sentence names to nobody', () => {
    expect(rolesFor('LIFT', 'DOCUMENT')).to.deep.equal([])
    expect(canDo(viewer('WK_TB'), 'LIFT', 'DOCUMENT').ok).to.equal(false)
  })
})
