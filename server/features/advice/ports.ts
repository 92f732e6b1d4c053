import { taskDueOn } from '#domain/legal/task-due-on'
import { adviceMachine, transition } from '#domain/procedures/oo/status'
import { addDays, type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import type { AdviceStatus, SubStatus } from '#domain/model/codes'
import { type CaseFile, loadCaseForWorker } from '../../platform/case-file/load.ts'
import { setSubStatus, touchCase } from '../../platform/case-file/write.ts'
import { tellCase } from '../../platform/case-file/act.ts'
import { refusalsOf } from '../../platform/case-file/signatures.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { adviceLetterOf, coverLetterOf, requestLetterOf } from './letters.ts'
import { findAdvice, findRequest } from './load.ts'
import { adviceModel, type AdviceRequestRow, type AdviceRow } from './model.ts'
import { send, signedAdvice } from './send.ts'

/** What the workers of `oo-advice` and `document-signing` ask of this feature; each call may come twice and then changes nothing. */
export const advicePorts = (deps: FeatureDeps) => ({
  adviceRequests: {
    letter: async (adviceRequestId: string): Promise<PreparedLetter<'DT016'>> => {
      const { file, request } = await readRequest(deps, adviceRequestId)
      return requestLetterOf(deps, file, request)
    },
    terms: async (adviceRequestId: string) => {
      const { file, request } = await readRequest(deps, adviceRequestId)
      return termsOf(file, request)
    },
    reject: (adviceRequestId: string): Promise<void> => tellRefusal(deps, adviceRequestId),
  },
  advices: {
    letter: async (adviceId: string): Promise<PreparedLetter<'DT023'>> => {
      const { file, request, advice } = await readAdvice(deps, adviceId)
      return adviceLetterOf(deps, file, request, advice)
    },
    toSign: (adviceId: string) => toSign(deps, adviceId),
    refuse: (subjectId: string): Promise<void> => refuse(deps, subjectId),
    coverLetter: async (adviceId: string): Promise<PreparedLetter<'DT024'>> => {
      const { file, request, advice } = await readAdvice(deps, adviceId)
      return coverLetterOf(deps, file, request, await signedAdvice(deps.database, advice))
    },
    send: (adviceId: string): Promise<{ processAdviceDueOn: LocalDate }> =>
      deps.database.transaction(async () => {
        const { file, advice } = await readAdvice(deps, adviceId, true)
        return send(deps, file, advice)
      }),
  },
})

const readRequest = async ({ database }: FeatureDeps, adviceRequestId: string) => {
  const request = await findRequest(database, adviceRequestId)
  return { request, file: await loadCaseForWorker(database, request.caseId) }
}

const readAdvice = async ({ database }: FeatureDeps, adviceId: string, lock = false) => {
  const { caseId, adviceRequestId } = await findAdvice(database, adviceId)
  const file = await loadCaseForWorker(database, caseId, { lock })
  return { file, request: await findRequest(database, adviceRequestId), advice: await findAdvice(database, adviceId) }
}

// domain.md 9: A01 ten days, A02 ten days before the advice is due; where the law sets no term for the advice the mayor's term bounds it.
const termsOf = (file: CaseFile, request: AdviceRequestRow) => {
  const handleDueOn = taskDueOn('A01', toBrusselsDate(Date.parse(request.createdAt)))
  const bound = request.legalTerm ?? file.request.mayorTerm
  const wanted = bound ? addDays(bound.dueOn, -10) : handleDueOn
  return { handleDueOn, adviceDueOn: wanted < handleDueOn ? handleDueOn : wanted }
}

// The reason stands on the request since the task was done; who has the case open reads it again.
const tellRefusal = ({ database, changes }: FeatureDeps, adviceRequestId: string): Promise<void> =>
  database.transaction(async () => {
    const { caseId } = await findRequest(database, adviceRequestId)
    await tellCase(changes, await loadCaseForWorker(database, caseId))
  })

const toSign = (deps: FeatureDeps, adviceId: string) =>
  deps.database.transaction(async () => {
    const { file, advice } = await readAdvice(deps, adviceId, true)
    if (advice.status === 'IN_OPMAAK') await move(deps, file, advice, 'TER_ONDERTEKENING', 'ADVIES_TER_ONDERTEKENING')
    return {
      signers: [{ role: 'WK_GA', taskCode: '9', orgId: file.main.agencyOrgId } as const],
      signingDueOn: taskDueOn('9', deps.clock.today()),
      signingSubjectId: adviceId,
    }
  })

// Also asked for decisions, whose documents are signed by the same process: those are not ours.
const refuse = (deps: FeatureDeps, subjectId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database } = deps
    if (!(await database.model(adviceModel).findByPk(subjectId))) return
    const { file, advice } = await readAdvice(deps, subjectId, true)
    if (advice.status !== 'TER_ONDERTEKENING') return
    const [refusal] = await refusalsOf(database, subjectId)
    const refusalReason = refusal?.reason ?? ''
    await move(deps, file, advice, 'GEWEIGERD', 'ADVIES_IN_OPMAAK', { refusalReason })
  })

const move = async (
  deps: FeatureDeps,
  file: CaseFile,
  advice: AdviceRow,
  to: AdviceStatus,
  units: SubStatus,
  also: Partial<Pick<AdviceRow, 'refusalReason'>> = {},
): Promise<void> => {
  const { database, clock } = deps
  const step = transition(adviceMachine, advice.status, to)
  if (!step.ok) throw new Error(`advice may not go from ${advice.status} to ${to}`)
  await touchCase(database, file)
  await database
    .model(adviceModel)
    .update({ ...also, status: step.status, version: advice.version + 1 }, { where: { id: advice.id } })
  const unitIds = advice.perUnit.map(({ unitId }) => unitId)
  await setSubStatus(database, { caseId: file.main.id, unitIds, to: units, on: clock.today() })
  await tellCase(deps.changes, file)
}
