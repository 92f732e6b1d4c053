import type { StepAnswer } from '#domain/procedures/steps'
import type { ProcedurePage } from '../contract/procedure.ts'
import type { Viewer } from '../platform/auth/viewer.ts'
import { loadDocuments, type ProcedureFile, subOf } from '../platform/case-file/load.ts'
import { loadOrganisations } from '../platform/case-file/organisations.ts'
import { caseSummary, caseUnit, documentSummary, party, propertySummary } from '../platform/case-file/present.ts'
import { taskSummaries } from '../platform/case-file/task-present.ts'
import { seenTasks } from '../platform/case-file/visibility.ts'
import type { FeatureDeps } from './deps.ts'

/** What the page of every procedure shows: units, parties, documents and tasks as this viewer may see them, and what is open to him and why not. */
export const procedureBase = async (
  { database, tasks }: Pick<FeatureDeps, 'database' | 'tasks'>,
  viewer: Viewer,
  file: ProcedureFile,
  answers: readonly StepAnswer<string, string>[],
): Promise<ProcedurePage> => {
  const { main, property, units, parties } = file
  const organisations = await loadOrganisations(database)
  const documents = await loadDocuments(database, viewer, main.id)
  const scope = { kind: 'case', caseId: main.id, open: true } as const
  const open = await tasks.list({ scope, visible: seenTasks(viewer), limit: 200 })
  return {
    ...caseSummary(main, property, organisations(main.municipalityOrgId), null),
    version: main.version,
    property: propertySummary(property, units.length),
    units: units.map((row) => caseUnit(row, subOf(file, row.id), viewer)),
    parties: parties.map((linked) => party(linked.party, linked.person)),
    documents: documents.map((row) => documentSummary(row, organisations(row.ownerOrgId))),
    tasks: await taskSummaries(database, viewer, open.items),
    actions: answers.map((answer) => ({ ...answer })),
  }
}
