import type { DecisionStatus, Verdict } from '../../../model/codes.ts'
import type { RefusalReason } from '../action-codes.ts'
import type { DecisionFacts, OoFacts } from '../facts.ts'
import { closed, type Guard, type GuardAnswer, open, targetsAmong } from '../guard.ts'

/** Step 13: the day on which a decision was posted, in whatever status it is once it was sent. @source domain.md 2.2, 5.1 step 13 */
export const mayCorrectPosting: Guard = ({ facts }) =>
  among(facts, ({ status }) => (sent.includes(status) ? undefined : (over(status) ?? 'NOT_SENT')))

/** Step 17. @source domain.md 2.2 "Lift OO/MB/NGW decision", 5.1 step 17 */
export const mayLiftDecision: Guard = ({ facts }) =>
  among(facts, ({ status, verdict }) => {
    if (status !== 'GELDIG') return over(status) ?? 'NOT_VALID'
    if (isUnfit(verdict)) return undefined
    return verdict.overcrowded ? 'ONLY_OVERCROWDED' : 'NOTHING_TO_LIFT'
  })

/** A decision that found too many people and nothing else is resolved when they left. @source domain.md 2.2 "Resolve OVB decision" */
export const mayResolveDecision: Guard = ({ facts }) =>
  among(facts, ({ status, verdict }) => {
    if (status !== 'GELDIG') return over(status) ?? 'NOT_VALID'
    return verdict.overcrowded && !isUnfit(verdict) ? undefined : 'NOT_ONLY_OVERCROWDED'
  })

/** The targets are decisions: who was found moved in, or is offered, a dwelling on which one rests. @source domain.md 5.9 */
export const mayReportOccupancy: Guard = ({ facts }) =>
  among(facts, ({ status, verdict }) => {
    if (status !== 'GELDIG') return over(status) ?? 'NOT_VALID'
    return isUnfit(verdict) ? undefined : 'NOT_UNFIT'
  })

/** The tick by which a rejected or stopped procedure closes for another reason. @source domain.md 3.4.1 GEEN_BEROEP_INGEDIEND */
export const mayConfirmNoAppeal: Guard = ({ facts: { procedure } }) => {
  if (procedure?.status !== 'AFGEWEZEN' && procedure?.status !== 'STOPGEZET') return closed('NOT_STOPPED')
  return procedure.noAppealConfirmed === true ? closed('NO_APPEAL_CONFIRMED') : open([])
}

const among = (facts: OoFacts, obstacle: (decision: DecisionFacts) => RefusalReason | undefined): GuardAnswer =>
  targetsAmong(facts.decisions, ({ id }) => id, obstacle, 'NO_DECISION')

const sent: readonly DecisionStatus[] = ['VERSTUURD', 'GELDIG', 'ONGELDIG']
const ended: readonly DecisionStatus[] = ['OPGEHEVEN', 'OPGELOST', 'MB_IN_DE_PLAATS', 'VERNIETIGD']

const over = (status: DecisionStatus): RefusalReason | undefined =>
  ended.includes(status) ? 'DECISION_OVER' : undefined

const isUnfit = ({ oo }: Verdict): boolean => oo !== 'NIET_OO'
