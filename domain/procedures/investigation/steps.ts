import { hasRole, type Viewer } from '../../access/viewer.ts'
import type { InvestigationStatus } from '../../model/codes.ts'
import type { RefusalReason } from '../oo/action-codes.ts'
import type { InvestigatedCase, InvestigationFacts } from './facts.ts'
import type { InvestigationStep } from './investigators.data.ts'

/** What people do with an investigation, in order; the same in every procedure. @source domain.md 5.1 step 6, 3.3.1 */
export const investigationActions = [
  'INVESTIGATION_PLAN',
  'INVESTIGATION_SCORE',
  'INVESTIGATION_VALIDATE',
  'INVESTIGATION_SIGN',
] as const
export type InvestigationAction = (typeof investigationActions)[number]

type Obstacle = (investigation: InvestigationFacts, adviceExempt: boolean, viewer: Viewer) => RefusalReason | undefined

/**
 * Why this viewer cannot take a step of an investigation now, whatever procedure it stands in.
 *
 * @returns undefined when he can
 * @source domain.md 2.2, 3.3.1, 3.3.2
 */
export const investigationRefusal = (
  action: InvestigationAction,
  investigation: InvestigationFacts,
  main: InvestigatedCase,
  viewer: Viewer,
): RefusalReason | undefined => {
  if (main.status !== 'GESTART') return 'PROCEDURE_ENDED'
  return obstacleTo(action, investigation, main.adviceExempt, viewer)
}

/** The same without the case around it: for rules that judged that already. */
export const obstacleTo = (
  action: InvestigationAction,
  investigation: InvestigationFacts,
  adviceExempt: boolean,
  viewer: Viewer,
): RefusalReason | undefined =>
  refusalOfRight(investigation, doneBy[action], viewer) ?? obstacles[action](investigation, adviceExempt, viewer)

const doneBy: Readonly<Record<InvestigationAction, InvestigationStep>> = {
  INVESTIGATION_PLAN: 'planner',
  INVESTIGATION_SCORE: 'inspector',
  INVESTIGATION_VALIDATE: 'inspector',
  INVESTIGATION_SIGN: 'signer',
}

const refusalOfRight = (
  { investigators }: InvestigationFacts,
  step: InvestigationStep,
  viewer: Viewer,
): RefusalReason | undefined => {
  const { orgId, roles } = investigators[step]
  if (viewer.orgId !== orgId) return 'OTHER_ORGANISATION'
  return hasRole(viewer, roles) ? undefined : 'NO_RIGHT'
}

const isEnded = (status: InvestigationStatus): boolean => status === 'ONDERTEKEND' || status === 'GEANNULEERD'

// The visit is planned, or planned again after nobody gave access.
const toPlan: Obstacle = ({ status }) => {
  if (status === 'AANGEVRAAGD' || status === 'GEPLAND' || status === 'GEEN_TOEGANG') return undefined
  return isEnded(status) ? 'INVESTIGATION_ENDED' : 'INVESTIGATION_STARTED'
}

const toScore: Obstacle = (investigation, adviceExempt, viewer) =>
  notForMunicipality(investigation, adviceExempt, viewer) ?? notInProgress(investigation.status)

const toValidate: Obstacle = (investigation, adviceExempt, viewer) => {
  const obstacle = toScore(investigation, adviceExempt, viewer)
  if (obstacle) return obstacle
  if (investigation.status === 'GEPLAND') return 'INVESTIGATION_NOT_VALIDATED'
  return investigation.faultCount > 0 ? 'INVESTIGATION_HAS_FAULTS' : undefined
}

// Only a controller named on the investigation signs it, and each must have been designated on the day of the visit (domain.md 2.2, 3.3.2-9).
const toSign: Obstacle = ({ status, inspectorIds, inspectorsDesignated, signedByInspector }, _exempt, viewer) => {
  if (isEnded(status)) return 'INVESTIGATION_ENDED'
  if (status !== 'GEVALIDEERD' && status !== 'TER_ONDERTEKENING') return 'INVESTIGATION_NOT_VALIDATED'
  if (signedByInspector && !inspectorIds.includes(viewer.userId)) return 'INSPECTOR_NOT_ASSIGNED'
  return inspectorsDesignated ? undefined : 'INSPECTOR_NOT_DESIGNATED'
}

const obstacles: Readonly<Record<InvestigationAction, Obstacle>> = {
  INVESTIGATION_PLAN: toPlan,
  INVESTIGATION_SCORE: toScore,
  INVESTIGATION_VALIDATE: toValidate,
  INVESTIGATION_SIGN: toSign,
}

// A municipality's controller may do the investigation that an advice rests on only where no advice of the agency is needed.
const notForMunicipality = (
  { forAdvice }: InvestigationFacts,
  adviceExempt: boolean,
  viewer: Viewer,
): RefusalReason | undefined =>
  viewer.orgType === 'LB' && forAdvice && !adviceExempt ? 'INVESTIGATION_NOT_FOR_MUNICIPALITY' : undefined

const notInProgress = (status: InvestigationStatus): RefusalReason | undefined => {
  switch (status) {
    case 'GEPLAND':
    case 'IN_OPMAAK':
    case 'HEROPEND':
      return undefined
    case 'AANGEVRAAGD':
    case 'GEEN_TOEGANG':
      return 'INVESTIGATION_NOT_PLANNED'
    case 'GEVALIDEERD':
    case 'TER_ONDERTEKENING':
    case 'ONDERTEKEND':
    case 'GEANNULEERD':
      return 'INVESTIGATION_ENDED'
  }
}
