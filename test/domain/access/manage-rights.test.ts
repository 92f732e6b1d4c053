import { expect } from 'chai'
import { rolesFor } from '#domain/access/can-do'
import { holdsOn, isManagerRole, managesRightsIn, overlap, refusalToGive } from '#domain/access/manage-rights'
import { orgTypeOf } from '#domain/access/roles'
import type { Viewer } from '#domain/access/viewer'
import { type OrgType, orgTypes, roleCodes, type RoleCode } from '#domain/model/codes'

const places = [
  ...orgTypes.map((orgType) => ({ orgId: orgType.toLowerCase(), orgType })),
  { orgId: 'lb-2', orgType: 'LB' as OrgType },
]
const viewer = (role: RoleCode): Viewer => {
  const orgType = orgTypeOf(role)
  return { userId: `user-${role}`, orgId: orgType.toLowerCase(), orgType, roles: [role] }
}

describe('who gives and ends rights', () => {
  it('is the application manager: of his own organisation, the agency of all but the inspectorate (domain.md 2.1)', () => {
    const managed = Object.fromEntries(
      roleCodes.map((role) => [
        role,
        places.filter((place) => managesRightsIn(viewer(role), place) === null).map(({ orgId }) => orgId),
      ]),
    )
    const nobody = Object.fromEntries(roleCodes.map((role) => [role, []]))
    expect(managed).to.deep.equal({
      ...nobody,
      LB_TB: ['lb'],
      WK_TB: ['lb', 'wv_wk', 'vlabel', 'igs', 'lb-2'],
      WI_TB: ['wv_wi'],
    })
    expect(roleCodes.filter(isManagerRole)).to.have.members([...rolesFor('MANAGE', 'USER_RIGHT')])
  })

  it('gives a role only in an organisation of its kind, and nothing to himself, in all 26 roles and 6 places', () => {
    for (const manager of rolesFor('MANAGE', 'USER_RIGHT'))
      for (const role of roleCodes)
        for (const place of places) {
          const mine = managesRightsIn(viewer(manager), place) === null
          const may = refusalToGive(viewer(manager), 'somebody', role, place) === null
          expect(may, `${manager} ${role} ${place.orgId}`).to.equal(mine && orgTypeOf(role) === place.orgType)
          expect(refusalToGive(viewer(manager), `user-${manager}`, role, place)).not.to.equal(null)
        }
  })
})

describe('periods of rights', () => {
  it('hold on their first and last day, and overlap when they share one', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' }
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => holdsOn(march, day))).to.deep.equal([
      false,
      true,
      true,
      false,
    ])
    const others = [
      { from: '2026-03-31', to: null },
      { from: '2026-04-01', to: null },
      { from: '2020-01-01', to: '2026-03-01' },
      { from: '2020-01-01', to: '2026-02-28' },
      { from: '2020-01-01', to: null },
    ]
    expect(others.map((other) => overlap(march, other))).to.deep.equal([true, false, true, false, true])
    expect(others.map((other) => overlap(other, march))).to.deep.equal([true, false, true, false, true])
  })
})
