import { type DataOf, longDate } from '#documents'
import type { LocalDate } from '#domain/shared/local-date'
import type { DocumentRow } from '../../platform/case-file/document-model.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { datedOn } from '../signed-content.ts'
import { appealOf } from './letters.ts'
import { decisionRunModel } from '../../platform/case-file/decision-model.ts'
import { dayOfDecision } from './signing.ts'

/**
 * A signed decision prints the day that it is kept with, and the appeal terms of that day.
 *
 * @source domain.md 5.1 step 12, 7 decision.defaultDate
 */
export const signedDecision = async (
  { database }: Pick<FeatureDeps, 'database'>,
  row: DocumentRow,
  lastSignedOn: LocalDate,
): Promise<DataOf<'DT034'>> => {
  const run = await database.model(decisionRunModel).findByPk(row.subjectId ?? '', { rejectOnEmpty: true })
  const { main } = await loadCaseForWorker(database, row.caseId)
  const day = dayOfDecision(run, lastSignedOn)
  const printed = datedOn<'DT034'>(row, day)
  return {
    ...printed,
    decision: { ...printed.decision, date: longDate(day) },
    appeal: appealOf(await loadOrganisation(database, main.agencyOrgId), day),
  }
}
