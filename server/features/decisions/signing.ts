import { taskDueOn } from '#domain/legal/task-due-on'
import type { DecisionStatus, RoleCode, SigningFlow } from '#domain/model/codes'
import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { signaturesOf } from '../../platform/case-file/signatures.ts'
import type { FeatureDeps } from '../deps.ts'
import { attachUpload } from './documents.ts'
import { moveDecisions, type Run } from './run.ts'
import { withdraw } from './withdraw.ts'

/** What the process must know to have the decisions signed. */
export interface ToSign {
  readonly signingFlow: SigningFlow
  readonly documentIds: string[]
  /** in this order, unless `sideBySide` */
  readonly signers: { readonly role: RoleCode; readonly taskCode: '110' | '140'; readonly orgId: string }[]
  readonly sideBySide: boolean
  readonly signingDueOn: LocalDate
  readonly signingSubjectId: string
}

/** The run was deleted while its documents were made: the job that made them is being cancelled. */
export class RunWithdrawn extends Error {
  override readonly name = 'RunWithdrawn'
  readonly code = 'RUN_WITHDRAWN'
}

/**
 * Puts decisions whose documents are there up for signing; uploaded ones are attached.
 *
 * @param made ids of the documents that were rendered, none for uploads
 * @returns undefined for a run that was withdrawn meanwhile; these documents are deleted then
 */
export const putUpForSigning = async (
  deps: FeatureDeps,
  file: CaseFile,
  found: Run,
  made: readonly string[],
): Promise<ToSign | undefined> => {
  const { run, decisions } = found
  if (run.withdrawn) {
    await withdraw(deps, found, '')
    return undefined
  }
  const drafts = { run, decisions: decisions.filter(({ status }) => status === 'IN_OPMAAK') }
  if (run.signingFlow === 'DIGITAAL') await moveDecisions(deps, drafts, 'TER_ONDERTEKENING')
  if (run.signingFlow === 'MANUEEL') await moveDecisions(deps, drafts, 'TER_MANUELE_ONDERTEKENING')
  if (run.signingFlow === 'OPGELADEN') await attachUploads(deps, drafts)
  const uploads = decisions.flatMap(({ uploadedDocumentId }) => uploadedDocumentId ?? [])
  return {
    signingFlow: run.signingFlow,
    documentIds: [...made, ...uploads],
    ...(await signersOf(deps, file)),
    signingDueOn: taskDueOn('110', deps.clock.today()),
    signingSubjectId: run.id,
  }
}

/**
 * Fixes the day of decisions that are signed, and makes them ready to send. Signed here: the day of the last signature, unless a later day was given. Signed
 * outside: the day that was given.
 *
 * @source domain.md 5.1 step 12, 7 decision.defaultDate
 */
export const makeReadyToSend = async (deps: FeatureDeps, { run, decisions }: Run): Promise<void> => {
  if (run.withdrawn) return
  const signing = { run, decisions: decisions.filter(({ status }) => inSigning.includes(status)) }
  const last = run.signingFlow === 'DIGITAAL' ? await lastSignatureOf(deps, run.id) : undefined
  await moveDecisions(deps, signing, 'TE_VERSTUREN', ({ decidedOn }) => ({
    decidedOn: last === undefined ? (decidedOn ?? run.decisionDate) : dayOfDecision(run, last),
  }))
}

/** Signed here: the day of the last signature, unless a later day was given. @source domain.md 7 decision.defaultDate */
export const dayOfDecision = ({ decisionDate }: Pick<Run['run'], 'decisionDate'>, lastSignedOn: LocalDate): LocalDate =>
  lastSignedOn > decisionDate ? lastSignedOn : decisionDate

const inSigning: readonly DecisionStatus[] = ['IN_OPMAAK', 'TER_ONDERTEKENING', 'TER_MANUELE_ONDERTEKENING']

const lastSignatureOf = async ({ database }: FeatureDeps, runId: string): Promise<LocalDate | undefined> =>
  (await signaturesOf(database, runId))
    .map(({ at }) => toBrusselsDate(Date.parse(at)))
    .toSorted()
    .at(-1)

const attachUploads = async ({ database }: FeatureDeps, { run, decisions }: Run): Promise<void> => {
  for (const { uploadedDocumentId, unitId } of decisions)
    if (uploadedDocumentId !== null)
      await attachUpload(database, uploadedDocumentId, { runId: run.id, unitId, signedOn: run.decisionDate })
}

/** Both always sign. @source domain.md 7 signing.order */
const signersOf = async (
  { loadFacts }: FeatureDeps,
  file: CaseFile,
): Promise<Pick<ToSign, 'signers' | 'sideBySide'>> => {
  const { signingOrder } = (await loadFacts(file)).municipality
  const { municipalityOrgId: orgId } = file.main
  const mayor = { role: 'LB_BM', taskCode: '110', orgId } as const
  const director = { role: 'LB_AD', taskCode: '140', orgId } as const
  return {
    signers: signingOrder === 'AD_BM' ? [director, mayor] : [mayor, director],
    sideBySide: signingOrder === 'PARALLEL',
  }
}
