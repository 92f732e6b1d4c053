import type { AppealStatus } from '#domain/model/procedure-codes'
import { appealMachine } from '#domain/procedures/appeal/status'
import { transition } from '#domain/shared/machine'
import { appealModel, type AppealRow } from '../../platform/case-file/appeal-model.ts'
import { type Database, NoTransactionError } from '../../platform/db/database.ts'

/** A step wants a status that the machine does not have: a guard let through what it should not. */
export class AppealStatusRefused extends Error {
  override readonly name = 'AppealStatusRefused'
  readonly code = 'STATUS_REFUSED'
}

/**
 * Moves a beroepsschrift along its machine; one that stands there already only gets the facts.
 *
 * @param facts written together with the status
 * @throws AppealStatusRefused when the machine has no such step
 * @source domain.md 3.4.4
 */
export const setAppealStatus = async (
  database: Database,
  appeal: Pick<AppealRow, 'id' | 'status'>,
  to: AppealStatus,
  facts: Partial<AppealRow> = {},
): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('setAppealStatus')
  if (appeal.status !== to) {
    const step = transition(appealMachine, appeal.status, to)
    if (!step.ok) throw new AppealStatusRefused(`appeal may not go from ${step.from} to ${step.to}`)
  }
  await database.model(appealModel).update({ ...facts, status: to }, { where: { id: appeal.id } })
}

/** Writes facts of a beroepsschrift that stays where it is. */
export const setAppealFacts = async (
  database: Database,
  { id }: Pick<AppealRow, 'id'>,
  facts: Partial<Omit<AppealRow, 'id' | 'status'>>,
): Promise<void> => {
  await database.model(appealModel).update(facts, { where: { id } })
}
