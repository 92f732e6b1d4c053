import { literal } from 'sequelize'
import type { SubStatus } from '#domain/model/codes'
import { subMachine, transition } from '#domain/procedures/oo/status'
import type { LocalDate } from '#domain/shared/local-date'
import { type Database, NoTransactionError } from '../db/database.ts'
import { Stale } from '../http/errors.ts'
import type { CaseFile } from './load.ts'
import { caseModel, subProcedureModel, type SubProcedureRow } from './model.ts'

/** A step of the process wants a status that the law's order of steps does not have: retried, then an incident. */
export class StatusRefused extends Error {
  override readonly name = 'StatusRefused'
  readonly code = 'STATUS_REFUSED'
  constructor(from: SubStatus, to: SubStatus) {
    super(`sub-procedure may not go from ${from} to ${to}`)
  }
}

/**
 * Counts the case's version up: call it once in each action that changes what its forms were filled from.
 *
 * @param expected version that the form was filled from; leave out in steps of the process
 * @throws Stale when somebody changed the case since; nothing was written
 */
export const touchCase = async (database: Database, file: Pick<CaseFile, 'main'>, expected?: number): Promise<void> => {
  inTransaction(database, 'touchCase')
  if (expected !== undefined && expected !== file.main.version) throw new Stale({ version: file.main.version })
  const where = { id: file.main.id, ...(expected !== undefined && { version: expected }) }
  const [count] = await database.model(caseModel).update({ version: literal('version + 1') as never }, { where })
  if (count === 0) throw new Stale()
}

/**
 * Moves the sub-procedures of these units to a status, along the machine of `domain`. A unit that stands there already is left
 * alone, so that a step that runs twice changes nothing.
 *
 * @returns ids of the units that moved
 * @throws StatusRefused when a unit may not go there from where it stands
 */
export const setSubStatus = async (
  database: Database,
  input: {
    readonly caseId: string
    readonly unitIds: readonly string[]
    readonly to: SubStatus
    readonly on: LocalDate
  },
): Promise<string[]> => {
  inTransaction(database, 'setSubStatus')
  const { caseId, unitIds, to, on } = input
  const subs = await database
    .model(subProcedureModel)
    .findAll({ where: { caseId, unitId: [...unitIds] }, order: ['position'], lock: true })
  const moved: string[] = []
  for (const sub of subs) {
    if (sub.status === to) continue
    const step = transition(subMachine, sub.status, to)
    if (!step.ok) throw new StatusRefused(sub.status, to)
    await sub.update({ status: step.status, statusSince: on })
    moved.push(sub.unitId)
  }
  return moved
}

/** Facts of later steps that live on the sub-procedure because every screen shows them. */
export type SubFacts = Pick<
  SubProcedureRow,
  | 'investigationVerdict'
  | 'adviceVerdict'
  | 'decisionId'
  | 'decisionReference'
  | 'decisionRunId'
  | 'decisionVerdict'
  | 'decisionStatus'
  | 'decidedOn'
  | 'decideAgainRunId'
  | 'onInventorySince'
>

/** Writes what a step knows of one unit of the case; fields left out stay as they are, null clears. */
export const setSubFacts = async (
  database: Database,
  caseId: string,
  unitId: string,
  facts: Partial<SubFacts>,
): Promise<void> => {
  inTransaction(database, 'setSubFacts')
  await database.model(subProcedureModel).update(facts, { where: { caseId, unitId } })
}

const inTransaction = (database: Database, action: string): void => {
  if (!database.current()) throw new NoTransactionError(action)
}
