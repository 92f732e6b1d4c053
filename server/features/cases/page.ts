import type { z } from 'zod'
import { type ActionAnswer, allowedActions } from '#domain/procedures/oo/actions'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { ooOwnRules } from '#domain/procedures/oo/own-steps'
import { warningActionRules } from '#domain/procedures/warning/action-rules'
import { allowedSteps } from '#domain/procedures/steps'
import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import type { getCase } from '../../contract/cases.ts'
import type { action as actionSchema } from '../../contract/common.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadHearings } from '../../platform/case-file/hearings.ts'
import { type CaseFile, loadCase, loadDocuments, subOf } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import {
  caseSummary,
  caseUnit,
  documentSummary,
  isSent,
  party,
  propertySummary,
  term,
} from '../../platform/case-file/present.ts'
import { taskSummaries, type TaskSummary } from '../../platform/case-file/task-present.ts'
import { warningFactsOf } from '../../platform/case-file/warning.ts'
import type { WarningRow } from '../../platform/case-file/warning-model.ts'
import { canSee, seenTasks } from '../../platform/case-file/visibility.ts'
import type { FeatureDeps } from '../deps.ts'
import { type CaseProcess, elementName, namesOf, readProcess } from './process-view.ts'
import { ownFactsOf } from './own-investigation.ts'
import { stagesOf } from './stages.ts'

type Page = Answer<typeof getCase>

/** The case page: facts, what is open to this viewer and why not. @throws NotFound */
export const casePage = async (deps: FeatureDeps, viewer: Viewer, caseId: string): Promise<Page> => {
  const { database, clock } = deps
  const file = await loadCase(database, viewer, caseId)
  const facts = await deps.loadFacts(file)
  const found = await readProcess(database, caseId)
  const tasks = await openTasks(deps, viewer, file)
  const documents = await loadDocuments(database, viewer, caseId)
  const organisations = await loadOrganisations(database)
  const { main, property, request, units } = file
  return {
    ...caseSummary(main, property, organisations(main.municipalityOrgId), request.mayorTerm),
    version: main.version,
    property: propertySummary(property, units.length),
    request: requestOf(file),
    units: units.map((row) => caseUnit(row, subOf(file, row.id), viewer)),
    parties: file.parties.map((linked) => party(linked.party, linked.person)),
    documents: documents.map((row) => documentSummary(row, organisations(row.ownerOrgId))),
    tasks,
    actions: [
      ...allowedActions(facts, viewer, clock.today()).map(toAction),
      ...warningActionsOf(file, viewer, clock.today()),
      ...ownActionsOf(file, viewer, clock.today()),
    ],
    warning: file.warning && warningOf(file.warning),
    incidents: incidentsOf(found),
    stages: await stages(deps, file),
    ...inProgress(facts, viewer, file),
    hearings: await hearingsOf(database, caseId),
  }
}

const requestOf = ({ request }: CaseFile): Page['request'] => ({
  kind: request.requestKind,
  initiator: request.initiator,
  receivedOn: request.receivedOn,
  channel: request.channel,
  complaint: request.complaint,
  formal: request.formal,
})

// In a procedure that never was one its steps are no news.
const warningActionsOf = (file: CaseFile, viewer: Viewer, today: LocalDate): Page['actions'] =>
  file.warning === null
    ? []
    : allowedSteps(warningActionRules, warningFactsOf(file), viewer, today).map((answer) => ({ ...answer }))

// Starting on the mayor's initiative is done from an investigation, not from a case.
const ownActionsOf = (file: CaseFile, viewer: Viewer, today: LocalDate): Page['actions'] =>
  allowedSteps(
    ooOwnRules.filter(({ action }) => action === 'OO_INVESTIGATE'),
    ownFactsOf(file),
    viewer,
    today,
  ).map((answer) => ({ ...answer }))

const warningOf = ({ terms, ...row }: WarningRow): Page['warning'] => ({
  investigateTerm: term(terms.investigate),
  grantTerm: term(terms.grant),
  conformTerm: term(terms.conform),
  investigationId: row.investigationId,
  investigatedOn: row.investigatedOn,
  foundConform: row.foundConform,
  recoveryGrantedOn: row.recoveryGrantedOn,
  recoveryUntil: row.recoveryUntil,
  recoveryNote: row.recoveryNote,
  repairReportedOn: row.repairReportedOn,
  repairNote: row.repairNote,
  reinspectionId: row.reinspectionId,
  inspectedAgainOn: row.inspectedAgainOn,
  foundRepaired: row.foundRepaired,
  reportDateLocked: row.recoveryGrantedOn !== null,
  outcome: row.outcome,
  endedOn: row.endedOn,
})

const toAction = (answer: ActionAnswer): z.input<typeof actionSchema> =>
  answer.open
    ? { action: answer.action, open: true, targets: [...answer.targets], warnings: [...answer.warnings] }
    : { action: answer.action, open: false, reason: answer.reason, warnings: [] }

/** @source domain.md 2.3 rule 3: both organisations see all tasks of the case */
const openTasks = async ({ database, tasks }: FeatureDeps, viewer: Viewer, file: CaseFile): Promise<TaskSummary[]> => {
  const scope = { kind: 'case', caseId: file.main.id, open: true } as const
  const page = await tasks.list({ scope, visible: seenTasks(viewer), limit: 200 })
  return taskSummaries(database, viewer, page.items)
}

const incidentsOf = (found: CaseProcess): Page['incidents'] =>
  found.incidents.map(({ key, processInstanceKey, elementId, errorMessage, createdAt }) => ({
    key: namesOf(found).get(key) ?? '',
    elementName: elementName(found, processInstanceKey, elementId),
    message: errorMessage,
    raisedAt: createdAt,
  }))

const stages = async ({ audit }: FeatureDeps, file: CaseFile): Promise<Page['stages']> => {
  const events = await audit.list({ caseId: file.main.id })
  const firstOn = (action: string) => {
    const event = events.find((candidate) => candidate.action === action)
    return event && toBrusselsDate(Date.parse(event.at))
  }
  // a warning procedure comes before the road that the stages show
  const warns = file.warning !== null && file.warning.outcome === null
  const units = file.subs.map(({ status, onInventorySince }) => ({
    status: warns ? ('GESTART' as const) : status,
    included: onInventorySince !== null,
  }))
  return stagesOf(units, file.main.status !== 'GESTART', firstOn)
}

// Drafts of the other organisation are not even known by their id.
const inProgress = (
  facts: OoFacts,
  viewer: Viewer,
  { main }: CaseFile,
): Pick<Page, 'adviceRequestIds' | 'investigationIds' | 'decisionRunIds'> => {
  const { municipalityOrgId, shield } = main
  const investigations = facts.investigations.filter(({ orgId, status }) =>
    canSee(viewer, {
      kind: 'INVESTIGATION',
      municipalityOrgId,
      shield,
      ownerOrgId: orgId,
      shared: status === 'ONDERTEKEND',
    }),
  )
  const decisions = facts.decisions.filter(({ status }) =>
    canSee(viewer, {
      kind: 'DECISION',
      municipalityOrgId,
      shield,
      ownerOrgId: municipalityOrgId,
      shared: isSent(status),
    }),
  )
  return {
    adviceRequestIds: facts.adviceRequests.map(({ id }) => id),
    investigationIds: investigations.map(({ id }) => id),
    decisionRunIds: [...new Set(decisions.map(({ runId }) => runId))],
  }
}

const hearingsOf = async (database: FeatureDeps['database'], caseId: string): Promise<Page['hearings']> =>
  (await loadHearings(database, caseId)).map(({ hearing }) => ({
    id: hearing.id,
    unitIds: [...hearing.unitIds],
    offeredUntil: hearing.offeredUntil,
    closed: hearing.closedOn !== null,
    term: term(hearing.term),
  }))
