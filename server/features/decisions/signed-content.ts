import { type DataOf, type DocumentCode, longDate } from '#documents'
import type { LocalDate } from '#domain/shared/local-date'
import type { DocumentRow } from '../../platform/case-file/document-model.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { appealOf } from './letters.ts'
import { decisionRunModel } from './model.ts'
import { dayOfDecision } from './signing.ts'

/**
 * What a document prints once it is signed. A decision gets the day that it is kept with, and the appeal terms of that day; any other document the day of the
 * last signature.
 *
 * @source domain.md 5.1 step 12, 7 decision.defaultDate
 */
export const signedContent = async (
  { database }: Pick<FeatureDeps, 'database'>,
  { code, caseId, subjectId, snapshot }: DocumentRow,
  lastSignedOn: LocalDate,
): Promise<DataOf<DocumentCode>> => {
  // the snapshot is what the template printed, so it fits the template again
  const data = snapshot as DataOf<DocumentCode>
  const dated = (day: LocalDate) => ({ ...data, letter: { ...data.letter, date: longDate(day) } })
  if (code !== 'DT034') return dated(lastSignedOn)
  const run = await database.model(decisionRunModel).findByPk(subjectId ?? '', { rejectOnEmpty: true })
  const { main } = await loadCaseForWorker(database, caseId)
  const decision = data as DataOf<'DT034'>
  const day = dayOfDecision(run, lastSignedOn)
  return {
    ...dated(day),
    decision: { ...decision.decision, date: longDate(day) },
    appeal: appealOf(await loadOrganisation(database, main.agencyOrgId), day),
  }
}
