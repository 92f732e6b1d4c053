import { tellCase } from '../../platform/case-file/act.ts'
import { cancelInvestigations, outcomesOf, requestInvestigation } from '../../platform/case-file/investigations.ts'
import { setSubStatus, touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { askCertificates } from './certificate.ts'
import { changeWarning, loadWarningForWorker, type WarningFile } from './kind.ts'

/**
 * Takes up what a signed investigation found: conform units are repaired and get a certificate ex officio.
 *
 * @returns whether units are left
 * @source domain.md 5.2 steps 3a and 6a
 */
export const settle = (deps: FeatureDeps, caseId: string, investigationId: string): Promise<boolean> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadWarningForWorker(database, caseId, { lock: true })
    const conform = (await outcomesOf(database, investigationId)).filter((outcome) => outcome.conform)
    const unitIds = conform.map(({ unitId }) => unitId)
    const on = clock.today()
    const moved = await setSubStatus(database, { caseId, unitIds, to: 'HERSTELD', on })
    const left = file.subs.filter(({ unitId, status }) => status !== 'HERSTELD' && !unitIds.includes(unitId))
    const goesOn = left.length > 0
    if (moved.length > 0) await askCertificates(deps, file, moved, investigationId)
    const isFirst = investigationId === file.warning.investigationId
    const settledOn = isFirst ? file.warning.investigatedOn : file.warning.inspectedAgainOn
    if (settledOn !== null) return goesOn
    await changeWarning(
      database,
      caseId,
      isFirst ? { investigatedOn: on, foundConform: !goesOn } : { inspectedAgainOn: on, foundRepaired: !goesOn },
    )
    await told(deps, file, 'WARNING_INVESTIGATED')
    return goesOn
  })

/** The re-inspection of the units that wait for repair, asked once. @source domain.md 5.2 step 5 */
export const askReinspection = (
  deps: FeatureDeps,
  caseId: string,
): Promise<{ investigationId: string; unitIds: string[] }> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadWarningForWorker(database, caseId, { lock: true })
    const { main, subs, warning } = file
    const unitIds = subs.filter(({ status }) => status === 'HERSTELTERMIJN_TOEGEKEND').map(({ unitId }) => unitId)
    if (warning.reinspectionId !== null) return { investigationId: warning.reinspectionId, unitIds }
    const { id } = await requestInvestigation(database, main, {
      reason: 'WAARSCHUWING_HERCONTROLE',
      unitIds,
      on: clock.today(),
      ownerOrgId: main.municipalityOrgId,
      planDueOn: warning.terms.conform.dueOn,
    })
    await changeWarning(database, caseId, { reinspectionId: id })
    await told(deps, file, 'WARNING_REINSPECTION_ASKED')
    return { investigationId: id, unitIds }
  })

/**
 * A term passed before a recovery term was granted: an investigation that still ran is called off.
 *
 * @returns whether the procedure began with a formal request
 * @source domain.md 5.2 step 2, 5.0 wp.firstInvestigation, wp.grantRecovery
 */
export const reportLapse = (deps: FeatureDeps, caseId: string): Promise<boolean> =>
  deps.database.transaction(async () => {
    const file = await loadWarningForWorker(deps.database, caseId, { lock: true })
    await cancelInvestigations(deps.database, caseId)
    await told(deps, file, 'WARNING_TERM_LAPSED')
    return file.request.formal
  })

/** Counts the case up, and tells audit and browsers what the process did. */
export const told = async (deps: FeatureDeps, file: WarningFile, action: string): Promise<void> => {
  const { main } = file
  await touchCase(deps.database, file)
  deps.audit.append({
    userId: null,
    orgId: null,
    role: null,
    action,
    objectKind: 'warning_procedure',
    objectId: main.id,
    caseId: main.id,
    shield: main.shield,
  })
  await tellCase(deps.changes, file)
}
