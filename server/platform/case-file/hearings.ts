import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { hearingModel, type HearingRow, reactionModel, type ReactionRow } from './hearing-model.ts'

/** A hearing with what the parties answered, in order of receipt. */
export interface Heard {
  readonly hearing: HearingRow
  readonly reactions: readonly ReactionRow[]
}

/** Hearings of a case, oldest first. */
export const loadHearings = async (database: Database, caseId: string): Promise<Heard[]> => {
  const hearings = await database.model(hearingModel).findAll({ where: { caseId }, order: ['createdAt', 'id'] })
  const reactions = await database
    .model(reactionModel)
    .findAll({ where: { hearingId: hearings.map(({ id }) => id) }, order: ['receivedOn', 'id'] })
  const rows = reactions.map(plain)
  return hearings
    .map(plain)
    .map((hearing) => ({ hearing, reactions: rows.filter(({ hearingId }) => hearingId === hearing.id) }))
}

/** The latest hearing that a unit was offered, with the reactions that concern it. */
export const heardOn = (heard: readonly Heard[], unitId: string): Heard | undefined => {
  const last = heard.findLast(({ hearing }) => hearing.unitIds.includes(unitId))
  return last && { ...last, reactions: last.reactions.filter(({ unitIds }) => unitIds.includes(unitId)) }
}
