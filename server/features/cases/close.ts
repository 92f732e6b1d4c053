import type { z } from 'zod'
import { oo } from '#processes/oo/contract'
import type { MainStatus } from '#domain/model/codes'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import { canTransition, mainMachine, subMachine, transition } from '#domain/procedures/oo/status'
import type { rejectRequest } from '../../contract/cases.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import { cancelInvestigations } from '../../platform/case-file/investigations.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { caseModel, requestModel } from '../../platform/case-file/model.ts'
import { warningModel } from '../../platform/case-file/warning-model.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'

export type ClosingBody = z.output<NonNullable<(typeof rejectRequest)['body']>>

/**
 * Rejects the request: the open task 2 ends with that outcome; when it is not there (closed, or not made yet) the process is stopped instead,
 * and writes the same letters because the status says why.
 *
 * @source domain.md 5.1 step 2
 */
export const reject = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: ClosingBody,
): Promise<Record<string, never>> =>
  end(deps, viewer, caseId, body, { action: 'REQUEST_REJECT', to: 'AFGEWEZEN' }, async (file) => {
    const { processRequest } = oo.userTasks
    const closed = await deps.tasks.closeInTransaction(
      { caseId: file.main.id, elementId: processRequest.elementId },
      { by: viewer.userId, variables: processRequest.output.parse({ requestOutcome: 'AFGEWEZEN' }) },
    )
    if (closed.length === 0) await tellStop(deps, file)
  })

/** Stops the procedure: everything that still runs in the process stops with it. @source domain.md 2.2 "stop procedure" */
export const stop = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: ClosingBody,
): Promise<Record<string, never>> =>
  end(deps, viewer, caseId, body, { action: 'PROCEDURE_STOP', to: 'STOPGEZET' }, (file) => tellStop(deps, file))

/** Nobody appealed against the rejection or the stop: the weekly closer gives that as its reason. @source domain.md 3.4.1, 5.10 */
export const noAppeal = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  version: number,
): Promise<Record<string, never>> =>
  act(
    deps,
    {
      viewer,
      caseId,
      action: 'NO_APPEAL_CONFIRM',
      version,
      audit: { objectKind: 'main_procedure', objectId: caseId },
    },
    async () => {
      const noAppealConfirmedOn = deps.clock.today()
      await deps.database.model(requestModel).update({ noAppealConfirmedOn }, { where: { caseId } })
      return {}
    },
  )

const end = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: ClosingBody,
  { action, to }: { readonly action: OoAction; readonly to: MainStatus },
  tellEngine: (file: CaseFile) => Promise<void>,
): Promise<Record<string, never>> =>
  act(
    deps,
    {
      viewer,
      caseId,
      action,
      version: body.version,
      audit: { objectKind: 'main_procedure', objectId: caseId, reason: body.reason },
    },
    async (file) => {
      const step = transition(mainMachine, file.main.status, to)
      if (!step.ok) throw new NotAllowedNow('PROCEDURE_ENDED')
      await deps.database.model(caseModel).update(
        {
          status: step.status,
          closingReason: body.reason,
          closingText: body.text,
          closedOn: deps.clock.today(),
        },
        { where: { id: caseId } },
      )
      await deps.database.model(requestModel).update({ requestJudged: true }, { where: { caseId } })
      await stopUnits(deps, file)
      await stopWarning(deps, file)
      await tellEngine(file)
      return {}
    },
  )

const stopUnits = async ({ database, clock }: FeatureDeps, file: CaseFile): Promise<void> => {
  const unitIds = file.subs
    .filter(({ status }) => canTransition(subMachine, status, 'STOPGEZET'))
    .map(({ unitId }) => unitId)
  await setSubStatus(database, { caseId: file.main.id, unitIds, to: 'STOPGEZET', on: clock.today() })
}

// An ordinary procedure leaves its investigations as they are: there the agency may need what it found.
const stopWarning = async ({ database, clock }: FeatureDeps, { main, warning }: CaseFile): Promise<void> => {
  if (warning === null || warning.outcome !== null) return
  await cancelInvestigations(database, main.id)
  await database
    .model(warningModel)
    .update({ outcome: 'STOPGEZET', endedOn: clock.today() }, { where: { caseId: main.id } })
}

const tellStop = (deps: FeatureDeps, { main }: CaseFile): Promise<void> =>
  publish(deps, oo.messages.stopped, { caseId: main.id, key: main.id, variables: {} })
