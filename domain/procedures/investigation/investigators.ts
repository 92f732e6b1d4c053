import type { InvestigationReason, ProcedureType, RoleCode } from '../../model/codes.ts'
import { type InvestigationStep, investigationSteps, type Steps, stepsOf } from './investigators.data.ts'

/** Who plans, does and signs an investigation. */
export type Investigators = { readonly [S in InvestigationStep]: Steps[S] & { readonly orgId: string } }

/** What of an investigation and its case says who does it. */
export interface AskedInvestigation {
  readonly reason: InvestigationReason
  /** organisation whose investigation it is */
  readonly ownerOrgId: string
  /** controller of the agency asked by name for a judicial investigation; null when nobody was */
  readonly assigneeUserId: string | null
  readonly municipalityOrgId: string
  readonly agencyOrgId: string
}

/**
 * Who plans, does and signs an investigation: all in the organisation whose investigation it is, but for a judicial one that a controller of the agency
 * prepares.
 *
 * @source domain.md 2.2 "Create/score/validate investigation", "Sign investigation"; 9 tasks 3, 7, 18, 52, 406, 407
 */
export const investigatorsOf = (asked: AskedInvestigation): Investigators => {
  const { ownerOrgId, assigneeUserId, agencyOrgId } = asked
  const steps = stepsOf(kindOf(asked), asked.reason)
  const inspectorOrgId = assigneeUserId === null ? ownerOrgId : agencyOrgId
  const inspector = assigneeUserId === null ? steps.inspector : stepsOf('WV_WK', asked.reason).inspector
  return {
    planner: { orgId: ownerOrgId, ...steps.planner },
    inspector: { orgId: inspectorOrgId, ...inspector },
    signer: { orgId: ownerOrgId, ...steps.signer },
  }
}

const kindOf = ({ ownerOrgId, municipalityOrgId, agencyOrgId }: AskedInvestigation): 'LB' | 'WV_WK' | 'WV_WI' => {
  if (ownerOrgId === municipalityOrgId) return 'LB'
  return ownerOrgId === agencyOrgId ? 'WV_WK' : 'WV_WI'
}

/** Every role that may ever take a step of an investigation, whoever does it. @source domain.md 2.2 */
export const investigatorRoles = (step: InvestigationStep): RoleCode[] => [
  ...new Set(investigationSteps.map((row) => row[step]).flatMap(({ roles }) => roles)),
]

/** Whether the investigation belongs to a judicial file. */
export const isJudicial = (reason: InvestigationReason): boolean =>
  reason === 'GERECHTELIJK' || reason === 'GERECHTELIJK_HERCONTROLE'

/**
 * Whether its signature brings the units of the procedure to "Onderzoek uitgevoerd": that is a status of OO. A re-inspection after a recovery term ends
 * that term instead.
 *
 * @source domain.md 3.4.2
 */
export const movesUnits = (type: ProcedureType, reason: InvestigationReason): boolean =>
  type === 'OO' && reason !== 'WAARSCHUWING_HERCONTROLE'
