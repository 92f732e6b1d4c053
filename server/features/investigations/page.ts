import type { z } from 'zod'
import { investigationActions } from '#domain/procedures/investigation/steps'
import type { Answer } from '../../contract/endpoint.ts'
import type { getInvestigation } from '../../contract/investigations.ts'
import type { userRef } from '../../contract/common.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadDocuments, subOf } from '../../platform/case-file/load.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import { caseUnit, documentSummary, propertySummary } from '../../platform/case-file/present.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { faultsOf } from './assess.ts'
import { draftOf, type InvestigationFile, isAskedOf, visibleInvestigation } from './load.ts'
import { planningTask } from './plan.ts'
import { refusals } from './step.ts'

type Page = Answer<typeof getInvestigation>

/** One investigation with its reports, results and faults. @throws NotFound */
export const investigationPage = async (deps: FeatureDeps, viewer: Viewer, investigationId: string): Promise<Page> => {
  const { database, clock } = deps
  const found = await visibleInvestigation(database, viewer, investigationId)
  const { file, investigation: row, reports } = found
  const organisations = await loadOrganisations(database)
  const documents = await loadDocuments(database, viewer, file.main.id, { subjectId: row.id })
  const users = userRefs(await loadUserNames(database, [...row.inspectorIds, row.signedByUserId]))
  return {
    id: row.id,
    reference: row.reference,
    ...(isAskedOf(viewer, row) ? withoutCase : { caseId: row.caseId, caseReference: file.main.reference }),
    reason: row.reason,
    status: row.status,
    version: row.version,
    property: propertySummary(file.property, file.units.length),
    organisation: organisations(row.ownerOrgId),
    requestedOn: row.requestedOn,
    plannedOn: row.plannedOn,
    plannedTime: row.plannedTime,
    visitDate: row.visitDate,
    regime: row.regime,
    inspectors: row.inspectorIds.map(users),
    building: [...row.building],
    reports: reports.map(({ unit, report }) => ({
      unit: caseUnit(unit, isAskedOf(viewer, row) ? undefined : subOf(file, unit.id), viewer),
      reference: report.reference,
      input: report.input,
      result: report.result,
    })),
    faults: row.signedOn === null ? faultsOf(await draftOf(database, found, clock.today()), clock.today()) : [],
    signedOn: row.signedOn,
    signedBy: row.signedByUserId === null ? null : users(row.signedByUserId),
    documents: documents.map((document) => documentSummary(document, organisations(document.ownerOrgId))),
    actions: await actionsOf(deps, viewer, found),
  }
}

// who is asked by name does not know the file around it
const withoutCase = { caseId: null, caseReference: null } as const

const userRefs =
  (names: ReadonlyMap<string, string>) =>
  (id: string): z.input<typeof userRef> => ({ id, name: names.get(id) ?? '' })

// The process hears of a plan, or of another day, only while a task of it is open.
const actionsOf = async (deps: FeatureDeps, viewer: Viewer, found: InvestigationFile): Promise<Page['actions']> => {
  const { investigation } = found
  const reasons = await refusals(deps, viewer, found, investigationActions)
  const task = await deps.database.model(taskModel).findOne({
    where: { subjectId: investigation.id, elementId: planningTask(investigation), open: true },
    attributes: ['id'],
  })
  return investigationActions.map((action, index) => {
    const reason = reasons[index] ?? (action === 'INVESTIGATION_PLAN' && !task ? 'TASK_CLOSED' : undefined)
    return reason === undefined
      ? { action, open: true, targets: [investigation.id], warnings: [] }
      : { action, open: false, reason }
  })
}
