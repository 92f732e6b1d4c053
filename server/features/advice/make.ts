import type { z } from 'zod'
import { ooAdvice } from '#processes/oo-advice/contract'
import { compareVerdicts, verdictsIn } from '#domain/decision/verdict'
import { adviceMachine, transition } from '#domain/procedures/oo/status'
import { yearOf } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { makeAdvice } from '../../contract/advice.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { adviceOn, changeRequest, findRequest, visibleRequest } from './load.ts'
import { adviceModel, type AdviceRequestRow, type AdviceRow } from './model.ts'
import { presetOf } from './preset.ts'

type Body = z.output<NonNullable<(typeof makeAdvice)['body']>>

/**
 * Ends task A02: what the agency advises per unit, for the regional official to sign. After a refused signature the same advice is made
 * again.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken when the units are not those that were investigated
 * @source domain.md 5.1 step 7
 */
export const make = async (
  deps: FeatureDeps,
  viewer: Viewer,
  adviceRequestId: string,
  body: Body,
): Promise<Answer<typeof makeAdvice>> => {
  const { file: seen } = await visibleRequest(deps.database, viewer, adviceRequestId)
  const unitIds = body.perUnit.map(({ unitId }) => unitId)
  const audit = { objectKind: 'advice_request', objectId: adviceRequestId, detail: { unitIds } }
  const what = { viewer, caseId: seen.main.id, action: 'ADVICE_MAKE', ids: [adviceRequestId], audit } as const
  return act(deps, what, async (file) => {
    const { database, clock } = deps
    const request = await findRequest(database, adviceRequestId)
    await refuse(deps, file, request, body)
    await changeRequest(database, request, body.version)
    const advice = await keep(deps, viewer, request, body, file.main.agencyOrgId)
    await setSubStatus(database, { caseId: file.main.id, unitIds, to: 'ADVIES_IN_OPMAAK', on: clock.today() })
    const { elementId, output } = ooAdvice.userTasks.makeAdvice
    const task = { caseId: file.main.id, subjectId: adviceRequestId, elementId }
    await finishTask(deps, viewer, task, output.parse({ adviceId: advice.id }))
    return { adviceId: advice.id, reference: advice.reference }
  })
}

// Nothing can be said of a unit to which the controller got no access.
const refuse = async (
  { database }: FeatureDeps,
  { main }: CaseFile,
  request: AdviceRequestRow,
  { perUnit }: Body,
): Promise<void> => {
  const investigated = (await presetOf(database, request)).map(({ unitId }) => unitId)
  const chosen = perUnit.map(({ unitId }) => unitId)
  if (investigated.some((unitId) => !chosen.includes(unitId))) throw new RuleBroken('UNIT_MISSING')
  if (chosen.some((unitId) => !investigated.includes(unitId))) throw new RuleBroken('UNIT_NOT_INVESTIGATED')
  if (new Set(chosen).size < chosen.length) throw new RuleBroken('UNIT_TWICE')
  const known = verdictsIn(main.legalRegime)
  const fields = perUnit.flatMap(({ verdict }, index) =>
    known.some((one) => compareVerdicts(one, verdict) === 'EQUAL')
      ? []
      : [{ name: `body.perUnit.${index}.verdict`, code: 'VERDICT_NOT_IN_REGIME', reason: 'Not a verdict of this law' }],
  )
  if (fields.length > 0) throw new RuleBroken('VERDICT_NOT_IN_REGIME', fields)
}

const keep = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  request: AdviceRequestRow,
  { perUnit }: Body,
  ownerOrgId: string,
): Promise<AdviceRow> => {
  const made = { perUnit, madeOn: clock.today(), madeByUserId: viewer.userId, refusalReason: null }
  const known = await adviceOn(database, request.id)
  if (known) {
    const step = transition(adviceMachine, known.status, 'IN_OPMAAK')
    if (!step.ok) throw new NotAllowedNow('ADVICE_ALREADY_MADE')
    const again = { ...made, status: step.status, version: known.version + 1 }
    await database.model(adviceModel).update(again, { where: { id: known.id } })
    return { ...known, ...again }
  }
  const row = await database.model(adviceModel).create({
    ...made,
    reference: await nextReference(database, 'AD', yearOf(clock.today())),
    caseId: request.caseId,
    adviceRequestId: request.id,
    status: adviceMachine.initial,
    ownerOrgId,
  })
  return plain(row)
}
