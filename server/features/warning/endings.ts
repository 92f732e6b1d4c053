import { mainMachine, transition } from '#domain/procedures/oo/status'
import type { WarningOutcome } from '#domain/procedures/warning/course'
import { oo } from '#processes/oo/contract'
import { cancelInvestigations } from '../../platform/case-file/investigations.ts'
import { caseModel, requestModel } from '../../platform/case-file/model.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { changeWarning, loadWarningForWorker, type WarningFile } from './kind.ts'
import { told } from './phases.ts'

/** How a warning procedure becomes an ordinary one. */
export type Continuation = Extract<WarningOutcome, 'WORDT_OO' | 'INITIATIEF_BURGEMEESTER'>

/** Every unit conforms: the request is without object. @source domain.md 5.2 steps 3a and 6a, 3.4.1 closedReason */
export const closeRepaired = (deps: FeatureDeps, caseId: string): Promise<void> =>
  close(deps, caseId, 'HERSTELD', 'AFGEWERKT')

/** An informal report without recovery term, two months later. @source domain.md 5.2 step 7 */
export const closeWithoutEffect = (deps: FeatureDeps, caseId: string): Promise<void> =>
  close(deps, caseId, 'ZONDER_GEVOLG', 'MELDING_ZONDER_GEVOLG')

const close = (deps: FeatureDeps, caseId: string, outcome: WarningOutcome, closingReason: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadWarningForWorker(database, caseId, { lock: true })
    const step = transition(mainMachine, file.main.status, 'AFGESLOTEN')
    if (!step.ok) return
    const closedOn = clock.today()
    await database.model(caseModel).update({ status: step.status, closingReason, closedOn }, { where: { id: caseId } })
    await changeWarning(database, caseId, { outcome, endedOn: closedOn })
    await told(deps, file, 'PROCEDURE_CLOSED')
  })

/**
 * The warning procedure ends and the ordinary one starts, for the units that were not repaired. Its first day is that of the report.
 *
 * @source domain.md 5.2 steps 3c and 6b, 5.11 "message oo.started (fallback, same start date)"
 */
export const continueAsOo = (deps: FeatureDeps, caseId: string, outcome: Continuation): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadWarningForWorker(database, caseId, { lock: true })
    if (file.warning.ooStartedAt !== null) return
    await cancelInvestigations(database, caseId)
    const waiting = file.subs.filter(({ status }) => status === 'HERSTELTERMIJN_TOEGEKEND').map(({ unitId }) => unitId)
    await setSubStatus(database, { caseId, unitIds: waiting, to: 'GESTART', on: clock.today() })
    if (outcome === 'INITIATIEF_BURGEMEESTER') {
      await database.model(requestModel).update({ initiator: 'BURGEMEESTER' }, { where: { caseId } })
    }
    const endedOn = file.warning.endedOn ?? clock.today()
    await changeWarning(database, caseId, { outcome, endedOn, ooStartedAt: database.now() })
    await startOo(deps, file)
    await told(deps, file, 'WARNING_BECAME_OO')
  })

const startOo = (deps: FeatureDeps, { main, request, subs }: WarningFile): Promise<void> => {
  const { id: caseId, municipalityOrgId, agencyOrgId, reference } = main
  const unitIds = subs.filter(({ status }) => status !== 'HERSTELD').map(({ unitId }) => unitId)
  return publish(deps, oo.messages.started, {
    caseId,
    key: reference,
    variables: { caseId, municipalityOrgId, agencyOrgId, unitIds, reference, receivedOn: request.receivedOn },
  })
}
