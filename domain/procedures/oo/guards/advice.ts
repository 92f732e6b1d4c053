import type { RefusalReason } from '../action-codes.ts'
import type { AdviceRequestFacts, OoFacts } from '../facts.ts'
import { closed, type Guard, type GuardAnswer, targetsAmong } from '../guard.ts'

/** Task A01: the agency takes the request or refuses it. @source domain.md 5.1 step 6, 5.2 "WK_DB actions blocked" */
export const mayHandle: Guard = ({ facts }) =>
  among(facts, ({ route }) => (route === undefined ? undefined : 'ADVICE_REQUEST_HANDLED'))

/** Step 7: after the investigation is signed; a refused signature brings it back. @source domain.md 5.1 step 7 */
export const mayMakeAdvice: Guard = ({ facts }) =>
  among(facts, (request) => {
    if (request.route === undefined) return 'ADVICE_REQUEST_NOT_HANDLED'
    if (request.route === 'GEWEIGERD') return 'ADVICE_REQUEST_REFUSED'
    const status = request.advice?.status ?? 'IN_OPMAAK'
    if (status !== 'IN_OPMAAK' && status !== 'GEWEIGERD') return 'ADVICE_ALREADY_MADE'
    return isInvestigated(facts, request) ? undefined : 'INVESTIGATION_NOT_SIGNED'
  })

/** Step 8: the targets are advices. @source domain.md 5.1 step 8 */
export const maySignAdvice: Guard = ({ facts }) => {
  if (facts.procedure?.procedureInfo === 'WAARSCHUWING') return closed('WARNING_PROCEDURE')
  const advices = facts.adviceRequests.flatMap(({ advice }) => (advice ? [advice] : []))
  return targetsAmong(
    advices,
    ({ id }) => id,
    ({ status }) => {
      if (status === 'TER_ONDERTEKENING') return undefined
      return status === 'ONDERTEKEND' || status === 'VERSTUURD' ? 'ADVICE_ALREADY_SIGNED' : 'ADVICE_NOT_MADE'
    },
    'ADVICE_NOT_MADE',
  )
}

const among = (facts: OoFacts, obstacle: (request: AdviceRequestFacts) => RefusalReason | undefined): GuardAnswer => {
  if (facts.procedure?.procedureInfo === 'WAARSCHUWING') return closed('WARNING_PROCEDURE')
  return targetsAmong(facts.adviceRequests, ({ id }) => id, obstacle, 'NO_ADVICE_REQUEST')
}

const isInvestigated = (facts: OoFacts, { investigationId }: AdviceRequestFacts): boolean =>
  facts.investigations.some(({ id, status }) => id === investigationId && status === 'ONDERTEKEND')
