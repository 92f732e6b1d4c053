import { termByCode } from '#domain/legal/term-by-code'
import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import { computeTerm as contract } from '#processes/blocks/jobs'
import { blockWorker } from '../shared/block-worker.ts'
import { PlainReason } from '../shared/plain-reason.ts'

/** Reckons the end of a term. The day of an instant is that in Brussels. */
export const computeTerm = blockWorker(contract, () => ({ startOn }, { term }) => {
  const day = dayOf(startOn)
  const end = termByCode(term, day)
  if (!end) throw new PlainReason(`Geen wet geeft de termijn ${term} voor een feit van ${day}.`)
  return Promise.resolve(end)
})

const dayOf = (start: string): LocalDate => (start.length === 10 ? start : toBrusselsDate(Date.parse(start)))
