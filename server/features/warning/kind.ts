import type { WarningAction, WarningRefusal } from '#domain/procedures/warning/action-codes'
import { warningActionRules } from '#domain/procedures/warning/action-rules'
import type { WarningStepFacts } from '#domain/procedures/warning/facts'
import { type CaseFile, loadCase, loadCaseForWorker, type LoadOptions } from '../../platform/case-file/load.ts'
import { warningFactsOf } from '../../platform/case-file/warning.ts'
import { warningModel, type WarningRow } from '../../platform/case-file/warning-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { ProcedureKind } from '../procedure-step.ts'

/** An OO case with its warning procedure. */
export interface WarningFile extends CaseFile {
  readonly warning: WarningRow
}

/** A warning procedure is a phase of an OO case: it is loaded, and judged, with it. */
export const warningKind: ProcedureKind<CaseFile, WarningAction, WarningStepFacts, WarningRefusal> = {
  objectKind: 'warning_procedure',
  rules: warningActionRules,
  load: loadCase,
  factsOf: (_database, file) => Promise.resolve(warningFactsOf(file)),
}

/** @throws NotAllowedNow when the case never was a warning procedure */
export const withWarning = (file: CaseFile): WarningFile => {
  const { warning } = file
  if (!warning) throw new NotAllowedNow('NO_WARNING_PROCEDURE')
  return { ...file, warning }
}

/** @throws NotFound when the case does not exist */
export const loadWarningForWorker = async (
  database: Database,
  caseId: string,
  options?: LoadOptions,
): Promise<WarningFile> => withWarning(await loadCaseForWorker(database, caseId, options))

export const changeWarning = async (
  database: Database,
  caseId: string,
  values: Partial<Omit<WarningRow, 'caseId'>>,
): Promise<void> => {
  await database.model(warningModel).update(values, { where: { caseId } })
}
