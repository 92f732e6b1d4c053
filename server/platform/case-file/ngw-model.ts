import type { NgwMeasure, NgwStatus } from '#domain/model/procedure-codes'
import type { NgwDecisionFacts } from '#domain/procedures/ngw/facts'
import type { Database } from '../db/database.ts'
import { code, json, localDate, longText, nullable, primary, reference, refersTo } from '../db/columns.ts'
import { defineModel, plain, type Row } from '../db/model.ts'
import type { Term } from './model.ts'

/** Besluit op grond van artikel 135, par. 2 Nieuwe Gemeentewet: one per procedure of type NG. */
export const ngwDecisionModel = defineModel('ngw_decision', {
  caseId: primary(refersTo('main_procedure', reference())),
  status: code<NgwStatus>(),
  decidedOn: localDate(),
  grounds: longText(),
  measures: json<readonly NgwMeasure[]>(),
  measuresText: longText(),
  /** DT098 as it was brought to the inventory manager */
  documentId: nullable(reference()),
  /** null for a decision of before the law gave a term */
  communicationTerm: nullable(json<Term>()),
  remindOn: nullable(localDate()),
  remindedOn: nullable(localDate()),
  communicatedToInventoryOn: nullable(localDate()),
  /** day on which it was clear that it came too late */
  notIncludableSince: nullable(localDate()),
  inclusionRequestedOn: nullable(localDate()),
  suspendedOn: nullable(localDate()),
  liftedOn: nullable(localDate()),
  annulledOn: nullable(localDate()),
  endReason: nullable(longText()),
})
export type NgwDecisionRow = Row<typeof ngwDecisionModel>

/** The NGW decision of a case, or undefined when the case is of another type. */
export const findNgwDecision = async (database: Database, caseId: string): Promise<NgwDecisionRow | undefined> => {
  const row = await database.model(ngwDecisionModel).findByPk(caseId)
  return row ? plain(row) : undefined
}

/** The decision as the rules of `domain` look at it. */
export const ngwDecisionFacts = (
  row: NgwDecisionRow,
  documents: Pick<NgwDecisionFacts, 'hasDocument' | 'awaitsSignature'>,
): NgwDecisionFacts => ({
  status: row.status,
  decidedOn: row.decidedOn,
  ...documents,
  ...(row.communicatedToInventoryOn !== null && { communicatedOn: row.communicatedToInventoryOn }),
  ...(row.communicationTerm !== null && { communicateBy: row.communicationTerm.dueOn }),
})
