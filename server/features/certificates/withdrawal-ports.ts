import { addDays, type LocalDate } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import type { CertificateWithdrawalRow } from '../../platform/case-file/certificate-model.ts'
import { type CertificateFile, loadCertificatesForWorker } from '../../platform/case-file/certificates.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { sendDocuments } from './documents.ts'
import { moveWithdrawal } from './ending.ts'
import { intentionLetters, withdrawalDocument } from './letters.ts'
import { lastSignatureOf, moveCertificate, type ToSign, toSign } from './signing.ts'

/** What the workers of `ca-withdrawal` ask of this feature; each may be asked twice. */
export const withdrawalPorts = (deps: FeatureDeps) => ({
  withdrawals: {
    intentions: async (caseId: string): Promise<PreparedLetter<'DT119'>[]> => {
      const { file, withdrawal } = await read(deps, caseId)
      return intentionLetters(deps, file, withdrawal)
    },
    terms: async (caseId: string): Promise<{ reactionLapsesAt: string; decideWithdrawalDueOn: LocalDate }> => {
      const { withdrawal } = await read(deps, caseId)
      const decideWithdrawalDueOn = addDays(withdrawal.reactUntil, 14)
      return { reactionLapsesAt: withdrawal.reactionLapsesAt, decideWithdrawalDueOn }
    },
    document: async (caseId: string): Promise<PreparedLetter<'DT120'>> => {
      const { file, withdrawal } = await read(deps, caseId)
      return withdrawalDocument(deps, file, withdrawal)
    },
    toSign: (caseId: string, documentIds: readonly string[]): Promise<ToSign> =>
      change(deps, caseId, async (file, withdrawal) => {
        const signingFlow = withdrawal.signingFlow ?? 'DIGITAAL'
        const to = signingFlow === 'DIGITAAL' ? 'TER_ONDERTEKENING' : 'TER_MANUELE_ONDERTEKENING'
        await moveWithdrawal(deps, withdrawal, to)
        return toSign(deps, file, { signingFlow, documentIds, subjectId: withdrawal.id })
      }),
    takeBack: (caseId: string): Promise<void> =>
      change(deps, caseId, (_file, withdrawal) => moveWithdrawal(deps, withdrawal, 'AANGEKONDIGD')),
    withdraw: (caseId: string): Promise<void> =>
      change(deps, caseId, async ({ certificates }, withdrawal) => {
        const endedOn = withdrawal.endedOn ?? (await lastSignatureOf(deps, withdrawal.id))
        const row = certificates.find(({ id }) => id === withdrawal.certificateId)
        if (row?.status === 'GELDIG') await moveCertificate(deps, row, 'INGETROKKEN', { endedOn })
        await moveWithdrawal(deps, withdrawal, 'INGETROKKEN', { endedOn })
        await sendDocuments(deps.database, withdrawal.id)
      }),
    drop: (caseId: string): Promise<void> =>
      change(deps, caseId, (_file, withdrawal) =>
        moveWithdrawal(deps, withdrawal, 'LATEN_VALLEN', { endedOn: deps.clock.today() }),
      ),
  },
})

const read = async ({ database }: FeatureDeps, caseId: string) =>
  withdrawalOf(await loadCertificatesForWorker(database, caseId))

const change = <T>(
  deps: FeatureDeps,
  caseId: string,
  work: (file: CertificateFile, withdrawal: CertificateWithdrawalRow) => Promise<T>,
): Promise<T> =>
  deps.database.transaction(async () => {
    const found = withdrawalOf(await loadCertificatesForWorker(deps.database, caseId, { lock: true }))
    await touchCase(deps.database, found.file)
    const result = await work(found.file, found.withdrawal)
    await tellCase(deps.changes, found.file)
    return result
  })

const withdrawalOf = (file: CertificateFile) => {
  if (!file.withdrawal) throw new Error('this case has no withdrawal')
  return { file, withdrawal: file.withdrawal }
}
