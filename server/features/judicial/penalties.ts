import { nextPenaltyPeriod, penaltyAmount, penaltyMonthEnd } from '#domain/procedures/judicial/penalty'
import { endOfDayInstant, type LocalDate } from '#domain/shared/local-date'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { type CourtRulingRow, penaltyStatementModel, type PenaltyStatementRow } from './model.ts'

/** Statements of a ruling, oldest first. */
export const statementsOf = async (database: Database, rulingId: string): Promise<PenaltyStatementRow[]> =>
  (await database.model(penaltyStatementModel).findAll({ where: { rulingId }, order: ['number'] })).map(plain)

/** Last day of the month that is to be stated next. @throws Error when the ruling is not final */
export const nextStatementDay = async (database: Database, ruling: CourtRulingRow): Promise<LocalDate> => {
  const dueOn = dueOnOf(ruling)
  const stated = (await statementsOf(database, ruling.id)).at(-1)?.untilOn
  let nth = 1
  while (stated !== undefined && penaltyMonthEnd(dueOn, nth) <= stated) nth += 1
  return penaltyMonthEnd(dueOn, nth)
}

/** When the timer of the next statement fires. */
export const nextStatementAt = async (database: Database, ruling: CourtRulingRow): Promise<string> =>
  endOfDayInstant(await nextStatementDay(database, ruling))

/**
 * States the penalty payments until a day. In the caller's transaction.
 *
 * @returns the statement, or undefined when no day is left or the ruling imposes none
 */
export const statePenalty = async (
  database: Database,
  ruling: CourtRulingRow,
  until: LocalDate,
): Promise<PenaltyStatementRow | undefined> => {
  if (ruling.penaltyPerDayCents === 0) return undefined
  const before = await statementsOf(database, ruling.id)
  const period = nextPenaltyPeriod(dueOnOf(ruling), before.at(-1)?.untilOn, until)
  if (!period) return undefined
  const row = await database.model(penaltyStatementModel).create({
    caseId: ruling.caseId,
    rulingId: ruling.id,
    number: before.length + 1,
    fromOn: period.from,
    untilOn: period.until,
    amountCents: penaltyAmount(period, ruling.penaltyPerDayCents),
    shield: ruling.shield,
  })
  return plain(row)
}

/** Last day of the term for recovery. @throws Error when the ruling is not final or orders none */
export const dueOnOf = ({ recoveryTerm }: CourtRulingRow): LocalDate => {
  if (recoveryTerm === null) throw new Error('a ruling without a term for recovery')
  return recoveryTerm.dueOn
}
