import type { AppealStatus } from '#domain/model/procedure-codes'
import type { ClosingAppeal, ClosingFacts } from '#domain/procedures/closing'
import { isRunningAppeal } from '#domain/procedures/appeal/guards'
import { appealModel, type AppealRow } from '../../platform/case-file/appeal-model.ts'
import type { ClosingSource } from '../../platform/case-file/closing.ts'
import { plain } from '../../platform/db/model.ts'

/** The appeals against a procedure as the weekly closer looks at them. @source domain.md 5.10; scenario 61 */
export const appealClosing: ClosingSource<ClosingFacts> = async (database, { main }) => {
  const where = { contestedCaseId: main.id }
  const found = await database.model(appealModel).findAll({ where, order: ['createdAt', 'id'] })
  return { appeals: found.map(plain).map(closingAppeal) }
}

const unjudged: readonly AppealStatus[] = ['INGEDIEND', 'ONTVANKELIJKHEID_TE_BEOORDELEN']

// One that was withdrawn is handled as one that was decided that day.
const closingAppeal = ({ postedOn, status, decidedOn, endedOn }: AppealRow): ClosingAppeal => {
  if (unjudged.includes(status)) return { postedOn }
  if (status === 'ONONTVANKELIJK') return { postedOn, admissible: false }
  const end = isRunningAppeal(status) ? null : (decidedOn ?? endedOn)
  return { postedOn, admissible: true, ...(end !== null && { decidedOn: end }) }
}
