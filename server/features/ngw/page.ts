import { allowedNgwActions } from '#domain/procedures/ngw/actions'
import type { Answer } from '../../contract/endpoint.ts'
import type { getNgw } from '../../contract/ngw.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadDocuments, subOf } from '../../platform/case-file/load.ts'
import type { NgwDecisionRow } from '../../platform/case-file/ngw-model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import {
  caseSummary,
  caseUnit,
  documentSummary,
  party,
  propertySummary,
  term,
} from '../../platform/case-file/present.ts'
import { taskSummaries } from '../../platform/case-file/task-present.ts'
import { seenTasks } from '../../platform/case-file/visibility.ts'
import type { FeatureDeps } from '../deps.ts'
import { factsOf, loadNgw } from './load.ts'

type Page = Answer<typeof getNgw>

/** The page of one decision: facts, term, tasks, documents, and what is open to this viewer and why not. @throws NotFound */
export const ngwPage = async (deps: FeatureDeps, viewer: Viewer, caseId: string): Promise<Page> => {
  const { database, clock } = deps
  const file = await loadNgw(database, viewer, caseId)
  const { main, property, units, parties, decision } = file
  const organisations = await loadOrganisations(database)
  const documents = await loadDocuments(database, viewer, caseId)
  const scope = { kind: 'case', caseId, open: true } as const
  const tasks = await deps.tasks.list({ scope, visible: seenTasks(viewer), limit: 200 })
  return {
    ...caseSummary(main, property, organisations(main.municipalityOrgId), null),
    version: main.version,
    property: propertySummary(property, units.length),
    units: units.map((row) => caseUnit(row, subOf(file, row.id), viewer)),
    parties: parties.map((linked) => party(linked.party, linked.person)),
    documents: documents.map((row) => documentSummary(row, organisations(row.ownerOrgId))),
    tasks: await taskSummaries(database, tasks.items),
    actions: allowedNgwActions(await factsOf(database, file), viewer, clock.today()).map((answer) => ({ ...answer })),
    decision: present(decision),
  }
}

const present = (row: NgwDecisionRow): Page['decision'] => ({
  status: row.status,
  decidedOn: row.decidedOn,
  grounds: row.grounds,
  measures: [...row.measures],
  measuresText: row.measuresText,
  communicationTerm: row.communicationTerm ? term(row.communicationTerm) : null,
  communicatedOn: row.communicatedToInventoryOn,
  remindedOn: row.remindedOn,
  notIncludableSince: row.notIncludableSince,
  suspendedOn: row.suspendedOn,
  liftedOn: row.liftedOn,
  annulledOn: row.annulledOn,
  endReason: row.endReason,
})
