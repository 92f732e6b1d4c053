import { recoveryUntil } from '#domain/procedures/warning/course'
import { wpRecovery } from '#processes/wp-recovery/contract'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { takeStep } from '../procedure-step.ts'
import { publish } from '../publish.ts'
import { changeWarning, warningKind, type WarningFile, withWarning } from './kind.ts'

type Done = Promise<Record<string, never>>

/**
 * Gives the owner time to repair: task A16 ends, and the units that do not conform wait for repair.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken for a day outside the three months
 * @source domain.md 5.2 step 3b
 */
export const grant = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: { readonly until: string | null; readonly note: string; readonly version: number },
): Done =>
  takeStep(deps, warningKind, { viewer, caseId, action: 'WP_GRANT', version: body.version }, async (found) => {
    const file = withWarning(found)
    const { database, clock } = deps
    const today = clock.today()
    const until = body.until ?? (await usualTerm(deps, file))
    if (until <= today) throw brokenField('until', 'DATE_IN_PAST')
    if (until > file.warning.terms.conform.dueOn) throw brokenField('until', 'DATE_AFTER_TERM')
    await changeWarning(database, caseId, { recoveryGrantedOn: today, recoveryUntil: until, recoveryNote: body.note })
    const unitIds = file.subs.filter(({ status }) => status === 'ONDERZOEK_UITGEVOERD').map(({ unitId }) => unitId)
    await setSubStatus(database, { caseId, unitIds, to: 'HERSTELTERMIJN_TOEGEKEND', on: today })
    const { elementId } = wpRecovery.userTasks.grantRecovery
    await finishTask(deps, viewer, { caseId, subjectId: caseId, elementId }, {})
  })

const usualTerm = async ({ database, clock }: FeatureDeps, { main, request, warning }: WarningFile) => {
  const { parameters } = await loadOrganisation(database, main.municipalityOrgId)
  const days = parameters['wp.recoveryTermDays']
  const until = recoveryUntil(request.receivedOn, clock.today(), typeof days === 'number' ? days : defaultDays)
  return until ?? warning.terms.conform.dueOn
}

/** Parameter `wp.recoveryTermDays`, domain.md 7. */
const defaultDays = 60

/** The owner reported the repair: the process asks the re-inspection. @source domain.md 5.2 step 4 */
export const reportRepair = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: {
    readonly reportedOn: string
    readonly note: string
    readonly documentId: string | null
    readonly version: number
  },
): Done =>
  takeStep(deps, warningKind, { viewer, caseId, action: 'WP_REPORT_REPAIR', version: body.version }, async (found) => {
    const { warning } = withWarning(found)
    const { reportedOn, note, documentId } = body
    if (reportedOn > deps.clock.today()) throw brokenField('reportedOn', 'DATE_IN_FUTURE')
    if (reportedOn < (warning.recoveryGrantedOn ?? reportedOn)) throw brokenField('reportedOn', 'DATE_BEFORE_DECISION')
    if (documentId !== null) await keepReport(deps, caseId, documentId)
    await changeWarning(deps.database, caseId, { repairReportedOn: reportedOn, repairNote: note })
    await publish(deps, wpRecovery.messages.repairReported, { caseId, key: caseId, variables: {} })
  })

// From now on it is a piece of the file, for both organisations.
const keepReport = async ({ database }: FeatureDeps, caseId: string, id: string): Promise<void> => {
  const where = { id, caseId, code: 'DT186', status: 'OPGELADEN' as const }
  if ((await database.model(documentModel).count({ where })) === 0) throw brokenField('documentId', 'UNKNOWN_DOCUMENT')
  await setDocumentStatus(database, [id], 'DEFINITIEF')
}

/**
 * The mayor takes the initiative: the warning procedure ends here, its process starts the ordinary one.
 *
 * @throws NotFound, NotAllowedNow, Stale
 * @source domain.md 5.2 step 3c
 */
export const takeOver = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { reason, version }: { readonly reason: string; readonly version: number },
): Done =>
  takeStep(deps, warningKind, { viewer, caseId, action: 'WP_TAKE_OVER', version, reason }, async () => {
    const endedOn = deps.clock.today()
    await changeWarning(deps.database, caseId, { outcome: 'INITIATIEF_BURGEMEESTER', endedOn })
    await publish(deps, wpRecovery.messages.takenOver, { caseId, key: caseId, variables: {} })
  })
