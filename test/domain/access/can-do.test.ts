import { expect } from 'chai'
import { canDo } from '#domain/access/can-do'
import { type Permission, permissions } from '#domain/access/permissions.data'
import { orgTypeOf, roleName, roles } from '#domain/access/roles'
import type { Viewer } from '#domain/access/viewer'
import { roleCodes, type RoleCode } from '#domain/model/codes'
import { actionRules } from '#domain/procedures/oo/action-rules'

const viewer = (role: RoleCode, orgId = 'org-1'): Viewer => ({
  userId: 'user',
  orgId,
  orgType: orgTypeOf(role),
  roles: [role],
})
const sentences: readonly Permission[] = permissions

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
    expect(canDo(viewer('LB_DB'), 'MANAGE', 'PROPERTY', { municipalityOrgId: 'org-1' })).to.deep.equal({ ok: true })
    expect(canDo(viewer('LB_DB'), 'MANAGE', 'PROPERTY', { municipalityOrgId: 'org-2' })).to.deep.equal({
      ok: false,
      reason: 'OTHER_ORGANISATION',
    })
    expect(canDo(viewer('LB_DB'), 'MANAGE', 'PROPERTY')).to.deep.equal({ ok: false, reason: 'OTHER_ORGANISATION' })
    expect(canDo(viewer('WK_IB'), 'MANAGE', 'PROPERTY', { municipalityOrgId: 'org-2' })).to.deep.equal({ ok: true })
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
      ['LIFT', 'DECISION', ['LB_DB', 'WK_DB', 'WK_IB']],
      ['CORRECT_DATE', 'DECISION', ['LB_DB', 'WK_DB', 'WK_IB']],
      ['MANAGE', 'APPEAL', ['WK_BD']],
      ['SIGN', 'CERTIFICATE', ['LB_BM', 'LB_AD', 'WK_GA']],
      ['REGISTER', 'NGW_DECISION', ['LB_DB', 'WK_IB']],
      ['MANAGE', 'INVENTORY_RECORD', ['WK_IB']],
      ['DECIDE', 'LEVY_MEASURE', ['WK_IB']],
      ['REPORT', 'OCCUPANCY_REPORT', ['LB_DB', 'LB_WC']],
      ['RELEASE', 'JUDICIAL_OBJECT', ['WI_WI']],
      ['UPDATE', 'ORGANISATION_PARAMETER', ['LB_TB', 'WK_TB', 'WI_TB']],
      ['UPDATE', 'GLOBAL_PARAMETER', ['WK_TB']],
      ['READ', 'AUDIT_LOG', ['LB_AU', 'WK_AU', 'VB_AU', 'WI_TB']],
    ]
    for (const [verb, thing, expected] of table) {
      const may = roleCodes.filter(
        (role) => canDo(viewer(role), verb, thing, { municipalityOrgId: 'org-1', ownerOrgId: 'org-1' }).ok,
      )
      expect(may, `${verb} ${thing}`).to.have.members([...expected])
    }
  })

  it('stand once per verb and thing', () => {
    const keys = sentences.map(({ verb, thing }) => `${verb} ${thing}`)
    expect(new Set(keys).size).to.equal(keys.length)
  })
})
