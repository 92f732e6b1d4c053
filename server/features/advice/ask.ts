import type { z } from 'zod'
import { oo } from '#processes/oo/contract'
import { adviceDeadline } from '#domain/legal/oo-terms'
import type { Answer } from '../../contract/endpoint.ts'
import type { askAdvice } from '../../contract/advice.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { requestModel } from '../../platform/case-file/model.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import { RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { awaitTask } from '../finish-task.ts'
import { publish } from '../publish.ts'
import { adviceRequestModel } from './model.ts'

type Body = z.output<NonNullable<(typeof askAdvice)['body']>>

/**
 * Asks the agency's advice on a batch of units: the first time that judges the request too. The same browser-made id twice asks once.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken for a day before the request or after today
 * @source domain.md 5.1 step 5
 */
export const ask = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: Body,
): Promise<Answer<typeof askAdvice>> => {
  const unitIds = [...new Set(body.unitIds)]
  const audit = { objectKind: 'advice_request', objectId: body.id, detail: { unitIds } }
  return act(
    deps,
    { viewer, caseId, action: 'ADVICE_ASK', ids: unitIds, version: body.version, audit },
    async (file) => {
      refuseDay(deps, file, body)
      refuseUnits(file, unitIds)
      if (!file.request.requestJudged) {
        const { elementId } = oo.userTasks.processRequest
        await awaitTask(
          deps,
          { caseId, elementId },
          file.subs.map(({ unitId }) => unitId),
        )
      }
      const { database } = deps
      await database.model(adviceRequestModel).create({
        id: body.id,
        caseId,
        askedOn: body.askedOn,
        unitIds,
        note: body.note,
        legalTerm: adviceDeadline(body.askedOn) ?? null,
        createdByUserId: viewer.userId,
      })
      await database.model(requestModel).update({ requestJudged: true }, { where: { caseId } })
      await setSubStatus(database, { caseId, unitIds, to: 'ADVIES_GEVRAAGD', on: body.askedOn })
      await tellProcess(deps, viewer, caseId, { adviceRequestId: body.id, unitIds })
      return { adviceRequestId: body.id }
    },
    async () => {
      const known = await deps.database.model(adviceRequestModel).findOne({ where: { id: body.id, caseId } })
      return known ? { adviceRequestId: known.id } : undefined
    },
  )
}

const refuseDay = ({ clock }: FeatureDeps, { request }: CaseFile, { askedOn }: Body): void => {
  const code = askedOn > clock.today() ? 'ASKED_IN_FUTURE' : 'ASKED_BEFORE_REQUEST'
  if (askedOn <= clock.today() && askedOn >= request.receivedOn) return
  throw new RuleBroken(code, [{ name: 'body.askedOn', code, reason: 'Refused by a rule of the case' }])
}

// An investigation has no form for what is not lived in (domain.md 3.3.2-2).
const refuseUnits = ({ units }: CaseFile, unitIds: readonly string[]): void => {
  const code = 'UNIT_NOT_A_DWELLING'
  if (!units.some(({ id, type }) => type === 'NWF' && unitIds.includes(id))) return
  throw new RuleBroken(code, [{ name: 'body.unitIds', code, reason: 'Refused by a rule of the case' }])
}

// A request on other units later in the procedure finds task 2 done: then the message is all.
const tellProcess = async (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  payload: { readonly adviceRequestId: string; readonly unitIds: string[] },
): Promise<void> => {
  const { processRequest } = oo.userTasks
  await deps.tasks.closeInTransaction(
    { caseId, elementId: processRequest.elementId },
    { by: viewer.userId, variables: processRequest.output.parse({ requestOutcome: 'ADVIES' }) },
  )
  await publish(deps, oo.messages.adviceAsked, { caseId, key: caseId, variables: payload })
}
