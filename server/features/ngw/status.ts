import type { NgwStatus } from '#domain/model/procedure-codes'
import { ngwMachine, ngwSubStatus } from '#domain/procedures/ngw/status'
import type { LocalDate } from '#domain/shared/local-date'
import { transition } from '#domain/shared/machine'
import { subProcedureModel } from '../../platform/case-file/model.ts'
import { ngwDecisionModel, type NgwDecisionRow } from '../../platform/case-file/ngw-model.ts'
import { type Database, NoTransactionError } from '../../platform/db/database.ts'
import type { NgwFile } from './load.ts'

/** A step wants a status that the machine does not have: a guard let through what it should not. */
export class NgwStatusRefused extends Error {
  override readonly name = 'NgwStatusRefused'
  readonly code = 'STATUS_REFUSED'
}

/**
 * Moves the decision along its machine, and its sub-procedures with it.
 *
 * @param facts written together with the status
 * @throws NgwStatusRefused when the machine has no such step
 * @source domain.md 5.11
 */
export const setNgwStatus = async (
  database: Database,
  { main, decision }: Pick<NgwFile, 'main' | 'decision'>,
  to: NgwStatus,
  on: LocalDate,
  facts: Partial<NgwDecisionRow> = {},
): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('setNgwStatus')
  const step = transition(ngwMachine, decision.status, to)
  if (!step.ok) throw new NgwStatusRefused(`NGW decision may not go from ${step.from} to ${step.to}`)
  const where = { caseId: main.id }
  await database.model(ngwDecisionModel).update({ ...facts, status: step.status }, { where })
  await database.model(subProcedureModel).update({ status: ngwSubStatus[step.status], statusSince: on }, { where })
}
