import type { z } from 'zod'
import { ooDecision } from '#processes/oo-decision/contract'
import { taskDueOn } from '#domain/legal/task-due-on'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import type { replaceDecisionDocument, sendDecision, validateDecision } from '../../contract/decisions.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import { type CaseFile, loadCase } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { type Fault, fault, findUploads, refuse } from './check.ts'
import { attachUpload, documentsOf } from './documents.ts'
import { lapseCertificates } from './lapse-certificates.ts'
import { mayorDecisionModel } from '../../platform/case-file/decision-model.ts'
import { mayReadRun } from './page.ts'
import { findLiveRun, findRun, moveDecisions, type Run, takeVersion, unitIdsOf } from './run.ts'
import { closeMayorTerm, finishStep } from './tell.ts'

type Body<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>
/** The answer of a step that says only that it was done. */
type Done = Record<string, never>
type Work = (found: Run, file: CaseFile) => Promise<void>

/** The signed scan takes the place of each unsigned decision: task 111. @source domain.md 5.1 step 12, scenario 23 */
export const replaceDocuments = (
  deps: FeatureDeps,
  viewer: Viewer,
  decisionRunId: string,
  body: Body<typeof replaceDecisionDocument>,
): Promise<Done> =>
  step(
    deps,
    viewer,
    { decisionRunId, action: 'DECISION_REPLACE_DOCUMENT', version: body.version },
    async ({ run, decisions }, file) => {
      const { database } = deps
      const { signedOn, replacements } = body
      const unsigned = (await documentsOf(database, run.id, 'DT034')).filter(
        ({ status }) => status === 'TER_MANUELE_ONDERTEKENING',
      )
      refuse([
        ...(signedOn > deps.clock.today() ? [fault('signedOn', 'DATE_IN_FUTURE')] : []),
        ...(await replacementFaults(
          deps,
          file,
          body,
          unsigned.map(({ id }) => id),
        )),
      ])
      await finishStep(deps, viewer, run, ooDecision.userTasks.replaceDocument, {})
      for (const { documentId, uploadedDocumentId } of replacements) {
        const unitId = unsigned.find(({ id }) => id === documentId)?.unitId ?? null
        await attachUpload(database, uploadedDocumentId, { runId: run.id, unitId, signedOn })
        await setDocumentStatus(database, [documentId], 'VERVANGEN_DOOR_ONDERTEKEND', {
          signedOn,
          replacedById: uploadedDocumentId,
        })
      }
      await database
        .model(mayorDecisionModel)
        .update({ decidedOn: signedOn }, { where: { id: decisions.map(({ id }) => id) } })
    },
  )

const replacementFaults = async (
  { database }: FeatureDeps,
  file: CaseFile,
  { replacements }: Body<typeof replaceDecisionDocument>,
  unsigned: readonly string[],
): Promise<Fault[]> => {
  const uploads = replacements.map(({ uploadedDocumentId }) => uploadedDocumentId)
  const usable = await findUploads(database, file, uploads)
  const replaced = replacements.map(({ documentId }) => documentId)
  return [
    ...(unsigned.every((id) => replaced.includes(id)) ? [] : [fault('replacements', 'DOCUMENT_MISSING')]),
    ...replacements.flatMap(({ documentId, uploadedDocumentId: upload }, index) => {
      const isSound = unsigned.includes(documentId) && replaced.indexOf(documentId) === index
      const fits = usable.has(upload) && uploads.indexOf(upload) === index
      return isSound && fits ? [] : [fault(`replacements.${index}`, 'UNKNOWN_DOCUMENT')]
    }),
  ]
}

/** Sends the decisions to the agency, or again after a correction: task 181 or A06. @source domain.md 5.1 steps 13 and 14 */
export const send = (
  deps: FeatureDeps,
  viewer: Viewer,
  decisionRunId: string,
  { postedOn, version }: Body<typeof sendDecision>,
): Promise<Done> =>
  step(deps, viewer, { decisionRunId, action: 'DECISION_SEND', version }, async (found, file) => {
    const { run, decisions } = found
    const isBeforeDecision = decisions.some(
      ({ decidedOn }) => decidedOn !== null && postedOn !== null && postedOn < decidedOn,
    )
    const today = deps.clock.today()
    refuse([
      ...(postedOn !== null && postedOn > today ? [fault('postedOn', 'DATE_IN_FUTURE')] : []),
      ...(isBeforeDecision ? [fault('postedOn', 'POSTED_BEFORE_DECISION')] : []),
    ])
    const { send: sendTask, correct } = ooDecision.userTasks
    const isCorrection = decisions.some(({ status }) => status === 'ONGELDIG')
    await finishStep(deps, viewer, run, isCorrection ? correct : sendTask, {})
    await moveDecisions(deps, found, 'VERSTUURD', () => ({ postedOn, sentOn: today, invalidReason: null }))
    const documents = await documentsOf(deps.database, run.id, 'DT034')
    await setDocumentStatus(
      deps.database,
      documents.map(({ id }) => id),
      'VERZONDEN',
    )
    await closeMayorTerm(deps, file, unitIdsOf(found), viewer.userId)
  })

/** The agency finds the decisions valid, or sends them back with the reason: task A05. @source domain.md 5.1 step 15 */
export const validate = (
  deps: FeatureDeps,
  viewer: Viewer,
  decisionRunId: string,
  { valid, reason, note, version }: Body<typeof validateDecision>,
): Promise<Done> =>
  step(
    deps,
    viewer,
    { decisionRunId, action: 'DECISION_VALIDATE', version, ...(!valid && reason && { reason }) },
    async (found) => {
      refuse(!valid && reason === null ? [fault('reason', 'REASON_REQUIRED')] : [])
      const today = deps.clock.today()
      const variables = { decisionValid: valid, ...(!valid && { correctDueOn: taskDueOn('A06', today) }) }
      await finishStep(deps, viewer, found.run, ooDecision.userTasks.validate, variables)
      await moveDecisions(deps, found, valid ? 'GELDIG' : 'ONGELDIG', () => ({
        validatedOn: today,
        invalidReason: valid ? null : reason,
        invalidNote: note === '' ? null : note,
      }))
      if (valid) await lapseCertificates(deps, found)
    },
  )

// One step of a person on a whole run: the action on each of its decisions, the run's version, then the work.
const step = async (
  deps: FeatureDeps,
  viewer: Viewer,
  what: {
    readonly decisionRunId: string
    readonly action: OoAction
    readonly version: number
    readonly reason?: string
  },
  work: Work,
): Promise<Done> => {
  const known = await findLiveRun(deps.database, what.decisionRunId)
  const { run, decisions } = known
  mayReadRun(viewer, await loadCase(deps.database, viewer, run.caseId), known)
  return act(
    deps,
    {
      viewer,
      caseId: run.caseId,
      action: what.action,
      ids: decisions.map(({ id }) => id),
      audit: {
        objectKind: 'decision_run',
        objectId: run.id,
        ...(what.reason !== undefined && { reason: what.reason }),
      },
    },
    async (file) => {
      const found = await findRun(deps.database, run.id)
      await takeVersion(deps.database, found.run, what.version)
      await work(found, file)
      return {}
    },
  )
}
