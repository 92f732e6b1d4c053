import type { AppealStatus } from '../../model/procedure-codes.ts'
import type { AppealStepRefusal as Refusal } from './action-codes.ts'
import type { AppealFacts, RunningAppealFacts } from './facts.ts'

/** Why a step is not open, or undefined when it is. */
export type AppealGuard = (facts: AppealFacts) => Refusal | undefined

const ended: readonly AppealStatus[] = [
  'ONONTVANKELIJK',
  'BESLIST',
  'STILZWIJGEND_AFGEWEZEN',
  'INGETROKKEN',
  'AFGESLOTEN',
]
const unjudged: readonly AppealStatus[] = ['INGEDIEND', 'ONTVANKELIJKHEID_TE_BEOORDELEN']
const inPreparation: readonly AppealStatus[] = ['ONTVANKELIJK', 'ONDERZOEK', 'REACTIES', 'ONTWERP_MB']

/** Whether the appeal still runs: the inclusion is suspended and the minister can decide. @source domain.md 3.4.4 */
export const isRunningAppeal = (status: AppealStatus): boolean => !ended.includes(status)

export const mayRegisterAppeal: AppealGuard = ({ property }) => {
  if (!property.active) return 'PROPERTY_INACTIVE'
  return property.hasUnits ? undefined : 'NO_UNITS'
}

/** @source domain.md 5.3 step 3 */
export const mayJudge: AppealGuard = (facts) =>
  ofAppeal(facts, ({ status }) => (unjudged.includes(status) ? undefined : 'APPEAL_JUDGED'))

/** Admissibility may be judged again until the draft went to the minister. @source domain.md 5.3 step 3, [P20] */
export const mayRefuse: AppealGuard = (facts) =>
  ofAppeal(facts, ({ status }) => (unjudged.includes(status) ? 'APPEAL_NOT_JUDGED' : undefined), { draft: true })

export const mayDateService: AppealGuard = (facts) =>
  ofAppeal(facts, ({ status, admissibilityServedOn }) => {
    if (unjudged.includes(status)) return 'APPEAL_NOT_ADMISSIBLE_YET'
    return admissibilityServedOn === undefined ? undefined : 'SERVICE_DATED'
  })

/** @source domain.md 5.3 step 4 */
export const mayGiveView: AppealGuard = (facts) => ofFile(facts, () => undefined)

export const mayAskInvestigation: AppealGuard = (facts) =>
  ofFile(facts, ({ investigation }) => (investigation === undefined ? undefined : 'INVESTIGATION_ASKED'))

export const mayReact: AppealGuard = (facts) => ofFile(facts, () => undefined)

export const mayPlanHearing: AppealGuard = (facts) =>
  ofFile(facts, ({ oralHearing, hearingOn }) => {
    if (!oralHearing) return 'NO_HEARING_ASKED'
    return hearingOn === undefined ? undefined : 'HEARING_PLANNED'
  })

export const mayRecordHearing: AppealGuard = (facts) =>
  ofFile(facts, ({ hearingOn, hearingHeld }) => {
    if (hearingOn === undefined) return 'HEARING_NOT_PLANNED'
    return hearingHeld ? 'HEARING_HELD' : undefined
  })

/** @source domain.md 5.3 step 7 */
export const mayDraft: AppealGuard = (facts) =>
  ofFile(facts, ({ status, oralHearing, hearingHeld }) => {
    if (status === 'ONTWERP_MB') return 'DRAFT_MADE'
    return oralHearing && !hearingHeld ? 'HEARING_NOT_HELD' : undefined
  })

/** @source domain.md 5.3 step 8 */
export const mayDecide: AppealGuard = (facts) =>
  ofAppeal(facts, ({ status }) => (status === 'BIJ_MINISTER' ? undefined : 'NOT_AT_MINISTER'))

export const mayWithdrawAppeal: AppealGuard = (facts) => ofAppeal(facts, () => undefined)

const ofAppeal = (
  { appeal }: AppealFacts,
  guard: (appeal: RunningAppealFacts) => Refusal | undefined,
  until: { readonly draft: boolean } = { draft: false },
): Refusal | undefined => {
  if (!appeal) return 'APPEAL_NOT_REGISTERED'
  if (!isRunningAppeal(appeal.status)) return 'APPEAL_ENDED'
  return until.draft && appeal.status === 'BIJ_MINISTER' ? 'AT_MINISTER' : guard(appeal)
}

// Only an admissible appeal has a file, and only until the draft went to the minister.
const ofFile = (facts: AppealFacts, guard: (appeal: RunningAppealFacts) => Refusal | undefined): Refusal | undefined =>
  ofAppeal(facts, (appeal) => (inPreparation.includes(appeal.status) ? guard(appeal) : 'APPEAL_NOT_ADMISSIBLE_YET'), {
    draft: true,
  })
