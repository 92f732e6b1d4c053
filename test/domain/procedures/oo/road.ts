import type { RoleCode } from '#domain/model/codes'
import type { Viewer } from '#domain/access/viewer'
import { investigatorsOf } from '#domain/procedures/investigation/investigators'
import type { DecisionFacts, HearingFacts, OoFacts } from '#domain/procedures/oo/facts'

/** The municipality of the case, another one, and the agency. */
export const GENT = 'org-gent'
export const HASSELT = 'org-hasselt'
export const AGENCY = 'org-wonen'

/** A viewer with these roles; the organisation follows from the first role unless named. */
export const viewer = (roles: readonly RoleCode[], orgId?: string): Viewer => {
  const prefix = roles[0]?.slice(0, 2)
  const types = { LB: 'LB', WK: 'WV_WK', WI: 'WV_WI', VB: 'VLABEL' } as const
  const orgType = prefix === 'WK' || prefix === 'WI' || prefix === 'VB' ? types[prefix] : 'LB'
  return { userId: `user-${roles.join()}`, orgId: orgId ?? (orgType === 'LB' ? GENT : AGENCY), orgType, roles }
}

export const decision = (facts: Partial<DecisionFacts> = {}): DecisionFacts => ({
  id: 'decision-1',
  runId: 'run-1',
  unitId: 'u1',
  status: 'TER_ONDERTEKENING',
  verdict: { oo: 'ONGESCHIKT', overcrowded: false },
  signedBy: [],
  ...facts,
})

export const hearing = (facts: Partial<HearingFacts> = {}): HearingFacts => ({
  id: 'hearing-1',
  unitIds: ['u1'],
  offeredUntil: '2026-05-20',
  closed: false,
  ...facts,
})

/** The facts just after registration of a request on a property with two units; a test names what it is about. */
export const registered = (facts: Partial<OoFacts> = {}): OoFacts => ({
  municipality: { orgId: GENT, adviceExempt: false, adviceRoute: 'WVL', usesSystem: true, signingOrder: 'BM_AD' },
  property: { active: true },
  procedure: {
    status: 'GESTART',
    procedureInfo: 'GEWOON',
    startedByOrgId: GENT,
    requestJudged: false,
    mayorDueOn: '2026-07-01',
  },
  units: [
    { unitId: 'u1', subStatus: 'GESTART' },
    { unitId: 'u2', subStatus: 'GESTART' },
  ],
  adviceRequests: [],
  investigations: [],
  hearings: [],
  decisions: [],
  ...facts,
})

const investigatorsFrom = (ownerOrgId: string) =>
  investigatorsOf({
    reason: 'OO_ADVIES',
    ownerOrgId,
    assigneeUserId: null,
    municipalityOrgId: GENT,
    agencyOrgId: AGENCY,
  })

/** The facts when the advice on u1 was sent. */
export const advised = (facts: Partial<OoFacts> = {}): OoFacts =>
  registered({
    units: [
      { unitId: 'u1', subStatus: 'ADVIES_VERSTUURD' },
      { unitId: 'u2', subStatus: 'GESTART' },
    ],
    adviceRequests: [
      {
        id: 'request-1',
        unitIds: ['u1'],
        route: 'ONDERZOEK',
        investigationId: 'investigation-1',
        advice: { id: 'advice-1', status: 'VERSTUURD', unitIds: ['u1'] },
      },
    ],
    investigations: [
      {
        id: 'investigation-1',
        orgId: AGENCY,
        unitIds: ['u1'],
        status: 'ONDERTEKEND',
        forAdvice: true,
        investigators: investigatorsFrom(AGENCY),
        signedByInspector: true,
        inspectorIds: ['user-WK_WC'],
        inspectorsDesignated: true,
        faultCount: 0,
      },
    ],
    ...facts,
  })

/** The facts when an investigation of the agency for an advice stands at some status. */
export const investigated = (
  status: OoFacts['investigations'][number]['status'],
  more: Partial<OoFacts['investigations'][number]> = {},
): OoFacts => {
  const facts = advised()
  return {
    ...facts,
    units: [{ unitId: 'u1', subStatus: 'ONDERZOEK_AANGEVRAAGD' }],
    adviceRequests: [{ id: 'request-1', unitIds: ['u1'], route: 'ONDERZOEK', investigationId: 'investigation-1' }],
    investigations: facts.investigations.map((investigation) => ({
      ...investigation,
      status,
      investigators: investigatorsFrom(more.orgId ?? AGENCY),
      ...more,
    })),
  }
}
