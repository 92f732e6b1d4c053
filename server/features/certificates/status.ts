import type { CertificateSubStatus } from '#domain/model/procedure-codes'
import { certificateShownStatus, certificateSubMachine } from '#domain/procedures/certificate/status'
import type { LocalDate } from '#domain/shared/local-date'
import { transition } from '#domain/shared/machine'
import { mainMachine } from '#domain/procedures/oo/status'
import type { MainStatus } from '#domain/model/codes'
import { certificateUnitModel, type CertificateUnitRow } from '../../platform/case-file/certificate-model.ts'
import { caseModel, type CaseRow, subProcedureModel } from '../../platform/case-file/model.ts'
import { type Database, NoTransactionError } from '../../platform/db/database.ts'

/** A step wants a status that a machine does not have: a guard let through what it should not. */
export class CertificateStatusRefused extends Error {
  override readonly name = 'CertificateStatusRefused'
  readonly code = 'STATUS_REFUSED'
}

/**
 * Moves units along their machine, and what lists show of them; a unit that stands there already is left alone.
 *
 * @param toOf status of one unit; undefined leaves it where it is
 * @throws CertificateStatusRefused
 */
export const moveUnits = async (
  database: Database,
  rows: readonly CertificateUnitRow[],
  toOf: (row: CertificateUnitRow) => CertificateSubStatus | undefined,
  on: LocalDate,
): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('moveUnits')
  for (const row of rows) {
    const to = toOf(row)
    if (to === undefined || to === row.status) continue
    const step = transition(certificateSubMachine, row.status, to)
    if (!step.ok) throw new CertificateStatusRefused(`certificate unit may not go from ${row.status} to ${to}`)
    await database
      .model(certificateUnitModel)
      .update({ status: step.status, statusSince: on }, { where: { id: row.id } })
    await database
      .model(subProcedureModel)
      .update(
        { status: certificateShownStatus[step.status], statusSince: on },
        { where: { caseId: row.caseId, unitId: row.unitId } },
      )
  }
}

/** Moves the procedure along its machine. @throws CertificateStatusRefused */
export const moveCase = async (
  database: Database,
  main: CaseRow,
  to: MainStatus,
  facts: Partial<CaseRow> = {},
): Promise<void> => {
  const step = transition(mainMachine, main.status, to)
  if (!step.ok) throw new CertificateStatusRefused(`certificate procedure may not go from ${main.status} to ${to}`)
  await database.model(caseModel).update({ ...facts, status: step.status }, { where: { id: main.id } })
}
