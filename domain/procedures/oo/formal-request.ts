import type { RequestChannel } from '../../model/codes.ts'

const writtenWithProof: readonly RequestChannel[] = ['AANGETEKEND', 'AANGETEKENDE_MAIL', 'TEGEN_ONTVANGSTBEWIJS']

/**
 * Whether a request has the effects of a formal request (beveiligde zending): the requester has an interest, gives reasons, and there is proof of
 * receipt. Anything less is an informal report.
 *
 * @source domain.md 5.1 "Formal request = interest and motivated and (registered letter/e-mail or in writing against receipt)"
 */
export const isFormalRequest = (request: {
  readonly hasInterest: boolean
  readonly motivated: boolean
  readonly channel: RequestChannel
}): boolean => request.hasInterest && request.motivated && writtenWithProof.includes(request.channel)
