import type { RefusalReason } from '../action-codes.ts'
import type { InvestigationFacts } from '../facts.ts'
import { type Guard, type GuardInput, targetsAmong } from '../guard.ts'

/** Step 6, the visit is planned or planned again. @source domain.md 5.1 step 6, 3.3.1 */
export const mayPlan: Guard = (input) =>
  among(input, ({ status }) => {
    if (status === 'AANGEVRAAGD' || status === 'GEPLAND' || status === 'GEEN_TOEGANG') return undefined
    return isEnded(status) ? 'INVESTIGATION_ENDED' : 'INVESTIGATION_STARTED'
  })

/** @source domain.md 2.2 "Create/score/validate investigation", 3.3.1 */
export const mayScore: Guard = (input) =>
  among(input, (investigation) => notForMunicipality(input, investigation) ?? notInProgress(investigation))

/** @source domain.md 3.3.2 */
export const mayValidate: Guard = (input) =>
  among(input, (investigation) => {
    const obstacle = notForMunicipality(input, investigation) ?? notInProgress(investigation)
    if (obstacle) return obstacle
    if (investigation.status === 'GEPLAND') return 'INVESTIGATION_NOT_VALIDATED'
    return investigation.faultCount > 0 ? 'INVESTIGATION_HAS_FAULTS' : undefined
  })

/** Only a controller named on the investigation signs it, and each must have been designated on the day of the visit. @source domain.md 2.2, 3.3.2-9 */
export const maySign: Guard = (input) =>
  among(input, ({ status, inspectorIds, inspectorsDesignated }) => {
    if (isEnded(status)) return 'INVESTIGATION_ENDED'
    if (status !== 'GEVALIDEERD' && status !== 'TER_ONDERTEKENING') return 'INVESTIGATION_NOT_VALIDATED'
    if (!inspectorIds.includes(input.viewer.userId)) return 'INSPECTOR_NOT_ASSIGNED'
    return inspectorsDesignated ? undefined : 'INSPECTOR_NOT_DESIGNATED'
  })

const among = (
  { facts, viewer }: GuardInput,
  obstacle: (investigation: InvestigationFacts) => RefusalReason | undefined,
) =>
  targetsAmong(
    facts.investigations,
    ({ id }) => id,
    (investigation) => (investigation.orgId === viewer.orgId ? obstacle(investigation) : 'OTHER_ORGANISATION'),
    'NO_INVESTIGATION',
  )

const isEnded = (status: InvestigationFacts['status']): boolean => status === 'ONDERTEKEND' || status === 'GEANNULEERD'

// A municipality's controller may do the investigation that an advice rests on only where no advice of the agency is needed.
const notForMunicipality = (
  { facts, viewer }: GuardInput,
  { forAdvice }: InvestigationFacts,
): RefusalReason | undefined =>
  viewer.orgType === 'LB' && forAdvice && !facts.municipality.adviceExempt
    ? 'INVESTIGATION_NOT_FOR_MUNICIPALITY'
    : undefined

const notInProgress = ({ status }: InvestigationFacts): RefusalReason | undefined => {
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
