import { expect } from 'chai'
import { type InvestigationReason, investigationReasons } from '#domain/model/codes'
import { investigatorRoles, investigatorsOf, movesUnits } from '#domain/procedures/investigation/investigators'
import { investigationRefusal } from '#domain/procedures/investigation/steps'
import { AGENCY, GENT, investigated, viewer } from '../oo/road.ts'

const INSPECTORATE = 'org-inspectie'
const whoDoes = (ownerOrgId: string, reason: InvestigationReason, assigneeUserId: string | null = null): string[] => {
  const found = investigatorsOf({ ownerOrgId, reason, assigneeUserId, municipalityOrgId: GENT, agencyOrgId: AGENCY })
  return [found.planner, found.inspector, found.signer].map(
    ({ orgId, roles, taskCode }) => `${taskCode} ${orgId} ${roles.join('+')}`,
  )
}

describe('who investigates', () => {
  const cases: readonly (readonly [string, InvestigationReason, readonly string[]])[] = [
    [AGENCY, 'OO_ADVIES', ['7 org-wonen WK_DB+WK_WC', '52 org-wonen WK_WC', 'A21 org-wonen WK_WC']],
    [AGENCY, 'BEROEP', ['18 org-wonen WK_BD+WK_WC', '52 org-wonen WK_WC', 'A21 org-wonen WK_WC']],
    [GENT, 'CA', ['406 org-gent LB_DB+LB_WC', '3 org-gent LB_WC', 'A21 org-gent LB_WC']],
    [GENT, 'HERCONTROLE', ['407 org-gent LB_DB+LB_WC', '3 org-gent LB_WC', 'A21 org-gent LB_WC']],
    [GENT, 'WAARSCHUWING', ['A16 org-gent LB_DB+LB_WC', '3 org-gent LB_WC', 'A21 org-gent LB_WC']],
    [
      INSPECTORATE,
      'GERECHTELIJK',
      ['7 org-inspectie WI_VN+WI_VB+WI_WI', '52 org-inspectie WI_VB+WI_WI', 'W02 org-inspectie WI_VB+WI_WI'],
    ],
  ]
  for (const [owner, reason, expected] of cases)
    it(`${reason} at ${owner}: ${expected.join(', ')}`, () => expect(whoDoes(owner, reason)).to.deep.equal(expected))

  it('a judicial one that a controller of the agency was asked for is done by him and signed by the inspectorate', () => {
    expect(whoDoes(INSPECTORATE, 'GERECHTELIJK', 'user-1').slice(1)).to.deep.equal([
      '52 org-wonen WK_WC',
      'W02 org-inspectie WI_VB+WI_WI',
    ])
  })

  it('answers every reason for every organisation', () => {
    for (const reason of investigationReasons)
      for (const owner of [GENT, AGENCY, INSPECTORATE]) expect(whoDoes(owner, reason)).to.have.length(3)
  })

  it('no role plans, does or signs that domain.md 2.2 does not name', () => {
    expect(investigatorRoles('planner')).to.have.members([
      'LB_DB',
      'LB_WC',
      'WK_DB',
      'WK_WC',
      'WK_BD',
      'WI_VN',
      'WI_VB',
      'WI_WI',
    ])
    for (const step of ['inspector', 'signer'] as const)
      expect(investigatorRoles(step)).to.have.members(['LB_WC', 'WK_WC', 'WI_VB', 'WI_WI'])
  })

  it('only in OO its signature is a status of the unit, and not after a recovery term', () => {
    expect(movesUnits('OO', 'WAARSCHUWING')).to.equal(true)
    expect(movesUnits('OO', 'WAARSCHUWING_HERCONTROLE')).to.equal(false)
    expect(movesUnits('CA', 'CA')).to.equal(false)
  })
})

describe('steps of an investigation in any procedure', () => {
  const facts = investigated('GEVALIDEERD', { orgId: GENT, forAdvice: false, inspectorIds: ['user-LB_WC'] })
  const investigation = facts.investigations[0]
  if (!investigation) throw new Error('the road has an investigation')
  const running = { status: 'GESTART', adviceExempt: false } as const

  it('only the controller who is named on it signs, in a judicial file the inspectorate', () => {
    const sign = (of: typeof investigation, roles: Parameters<typeof viewer>[0]) =>
      investigationRefusal('INVESTIGATION_SIGN', of, running, viewer(roles))
    expect(sign(investigation, ['LB_WC'])).to.equal(undefined)
    expect(sign({ ...investigation, inspectorIds: ['user-9'] }, ['LB_WC'])).to.equal('INSPECTOR_NOT_ASSIGNED')
    expect(sign(investigation, ['LB_DB'])).to.equal('NO_RIGHT')
    expect(sign(investigation, ['WK_WC'])).to.equal('OTHER_ORGANISATION')
    const investigators = investigatorsOf({
      reason: 'GERECHTELIJK',
      ownerOrgId: AGENCY,
      assigneeUserId: null,
      municipalityOrgId: GENT,
      agencyOrgId: 'org-other',
    })
    const judicial = { ...investigation, investigators, signedByInspector: false }
    expect(sign(judicial, ['WI_VB'])).to.equal(undefined)
  })

  it('are closed when the procedure has ended', () => {
    const ended = { ...running, status: 'STOPGEZET' } as const
    expect(investigationRefusal('INVESTIGATION_SIGN', investigation, ended, viewer(['LB_WC']))).to.equal(
      'PROCEDURE_ENDED',
    )
  })
})
