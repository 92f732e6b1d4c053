import { ApiError } from './api.ts'
import { problemText, text } from './labels.nl.ts'
import { sayReason } from './reason-labels.nl.ts'

/** Dutch sentence for anything that a call may throw, with the reason and who has the task as far as the server told. */
export const errorSentence = (error: unknown): string => {
  if (!(error instanceof ApiError)) return text.offline
  const { code, reason, facts } = error.problem
  const why = reason === undefined ? undefined : sayReason(reason)
  const taker = facts?.['assigneeName']
  return [problemText[code], why, typeof taker === 'string' ? `(${taker})` : undefined].filter(Boolean).join(' ')
}
