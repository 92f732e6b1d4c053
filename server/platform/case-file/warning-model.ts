import type { WarningOutcome, WarningTerms } from '#domain/procedures/warning/course'
import {
  code,
  flag,
  instant,
  json,
  localDate,
  longText,
  nullable,
  primary,
  reference,
  refersTo,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** Waarschuwingsprocedure of an OO case: one, when the municipality chose it. @source domain.md 5.2 */
export const warningModel = defineModel('warning_procedure', {
  caseId: primary(refersTo('main_procedure', reference())),
  terms: json<WarningTerms>(),
  /** the first investigation, and what it came to */
  investigationId: reference(),
  investigatedOn: nullable(localDate()),
  foundConform: nullable(flag()),
  recoveryGrantedOn: nullable(localDate()),
  recoveryUntil: nullable(localDate()),
  /** what has to be repaired, in the words of the municipality */
  recoveryNote: longText(),
  repairReportedOn: nullable(localDate()),
  repairNote: longText(),
  reinspectionId: nullable(reference()),
  inspectedAgainOn: nullable(localDate()),
  foundRepaired: nullable(flag()),
  /** null while it runs */
  outcome: nullable(code<WarningOutcome>()),
  endedOn: nullable(localDate()),
  /** the ordinary procedure was started from it */
  ooStartedAt: nullable(instant()),
})
export type WarningRow = Row<typeof warningModel>
