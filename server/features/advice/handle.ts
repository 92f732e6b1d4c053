import type { z } from 'zod'
import { ooAdvice } from '#processes/oo-advice/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { handleAdviceRequest } from '../../contract/advice.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import { requestInvestigation } from '../../platform/case-file/investigations.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import { RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { changeRequest, findRequest, visibleRequest } from './load.ts'
import type { AdviceRequestRow } from './model.ts'

type Body = z.output<NonNullable<(typeof handleAdviceRequest)['body']>>

/**
 * Ends task A01: asks the controllers for an investigation of the units, or refuses the request; then the units are back where the
 * municipality can ask again.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken for a refusal without reason
 * @source domain.md 5.1 step 6
 */
export const handle = async (
  deps: FeatureDeps,
  viewer: Viewer,
  adviceRequestId: string,
  { route, reason, version }: Body,
): Promise<Answer<typeof handleAdviceRequest>> => {
  const { database, clock } = deps
  const { file: seen } = await visibleRequest(database, viewer, adviceRequestId)
  const audit = { objectKind: 'advice_request', objectId: adviceRequestId, detail: { route } }
  const what = { viewer, caseId: seen.main.id, action: 'ADVICE_HANDLE', ids: [adviceRequestId], audit } as const
  return act(deps, what, async (file) => {
    if (route === 'GEWEIGERD' && reason === '') {
      const fault = { name: 'body.reason', code: 'REASON_REQUIRED', reason: 'A refusal says why' }
      throw new RuleBroken('REASON_REQUIRED', [fault])
    }
    const request = await findRequest(database, adviceRequestId)
    const investigationId = route === 'ONDERZOEK' ? await investigate(deps, file, request) : null
    await changeRequest(database, request, version, {
      route,
      refusalReason: route === 'GEWEIGERD' ? reason : null,
      handledOn: clock.today(),
      investigationId,
    })
    await setSubStatus(database, {
      caseId: file.main.id,
      unitIds: request.unitIds,
      to: route === 'ONDERZOEK' ? 'ONDERZOEK_AANGEVRAAGD' : 'GESTART',
      on: clock.today(),
    })
    await finish(deps, viewer, request, { adviceRoute: route, investigationId })
    return { investigationId }
  })
}

const investigate = async (
  { database, clock }: FeatureDeps,
  { main }: CaseFile,
  { unitIds }: AdviceRequestRow,
): Promise<string> =>
  (await requestInvestigation(database, main, { reason: 'OO_ADVIES', unitIds, on: clock.today() })).id

const finish = async (
  deps: FeatureDeps,
  viewer: Viewer,
  { id, caseId }: AdviceRequestRow,
  { adviceRoute, investigationId }: { readonly adviceRoute: string; readonly investigationId: string | null },
): Promise<void> => {
  const { elementId, output } = ooAdvice.userTasks.handleRequest
  const variables = output.parse({ adviceRoute, ...(investigationId !== null && { investigationId }) })
  await finishTask(deps, viewer, { caseId, subjectId: id, elementId }, variables)
}
