import type { CertificateLapse } from '#domain/model/procedure-codes'
import type { LocalDate } from '#domain/shared/local-date'
import { taskDueOn } from '#domain/legal/task-due-on'
import { addDays } from '#domain/shared/local-date'
import { caLapse } from '#processes/ca-lapse/contract'
import { tellCase } from '../../platform/case-file/act.ts'
import { certificateApplicationModel } from '../../platform/case-file/certificate-model.ts'
import {
  type CertificateFile,
  expiredCertificates,
  loadCertificatesForWorker,
} from '../../platform/case-file/certificates.ts'
import { loadProcedureForWorker, unitsInCase } from '../../platform/case-file/load.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { publish } from '../publish.ts'
import { dropUnsigned } from './documents.ts'
import { certified, followUp } from './follow-up.ts'
import { lapseLetters, noticeLetters, receiptLetters } from './letters.ts'
import { openCase } from './open.ts'
import { type DocumentRule, judge, keepRules } from './rules.ts'
import { dropDrafts, markSigned, moveCertificate, prepare, putUp, takeBack } from './signing.ts'
import { moveCase } from './status.ts'
import { withdrawalPorts } from './withdrawal-ports.ts'

interface Requested {
  readonly caseId: string
  readonly unitIds: readonly string[]
  readonly exOfficio: boolean
  readonly originCaseId?: string | null | undefined
  readonly investigationId?: string | null | undefined
}

/** What the workers of `ca`, `ca-lapse`, `ca-withdrawal` and `expiry-sweeper` ask of this feature; each may be asked twice. */
export const certificatePorts = (deps: FeatureDeps) => ({
  certificates: {
    register: (requested: Requested) => register(deps, requested),
    receipts: async (caseId: string): Promise<PreparedLetter<'DT112' | 'DT116' | 'DT122'>[]> =>
      receiptLetters(deps, await read(deps, caseId)),
    openSecondOpinion: (caseId: string): Promise<void> => noteLapsedTerm(deps, caseId),
    judge: (caseId: string) => change(deps, caseId, () => judge(deps, caseId)),
    keepRules: (
      caseId: string,
      validities: readonly { readonly unitId: string; readonly years: number }[],
      rules: readonly DocumentRule[],
    ): Promise<void> => keepRules(deps, caseId, validities, rules),
    documents: (caseId: string) => prepare(deps, caseId),
    toSign: (caseId: string, documentIds: readonly string[]) =>
      change(deps, caseId, () => putUp(deps, caseId, documentIds)),
    takeBack: (caseId: string): Promise<void> => change(deps, caseId, () => takeBack(deps, caseId)),
    markSigned: (caseId: string) => change(deps, caseId, () => markSigned(deps, caseId)),
    notices: async (caseId: string): Promise<PreparedLetter<'DT117' | 'DT118'>[]> =>
      noticeLetters(deps, await read(deps, caseId)),
    certified: (caseId: string) => certified(deps, caseId),
    followUp: (caseId: string) => change(deps, caseId, () => followUp(deps, caseId)),
    stop: (caseId: string): Promise<void> =>
      change(deps, caseId, async () => {
        await dropUnsigned(deps.database, caseId)
        await dropDrafts(deps, caseId)
      }),
    close: (caseId: string): Promise<void> =>
      change(deps, caseId, async ({ main }) => {
        if (main.status === 'AFGESLOTEN') return
        await moveCase(deps.database, main, 'AFGESLOTEN', { closedOn: deps.clock.today() })
      }),
    lapse: (what: Lapse): Promise<boolean> => lapse(deps, what),
    lapseLetters: async (caseId: string, certificateId: string): Promise<PreparedLetter<'DT121'>[]> => {
      const file = await read(deps, caseId)
      const row = file.certificates.find(({ id }) => id === certificateId)
      return row?.status === 'VERVALLEN' ? lapseLetters(deps, file, row) : []
    },
    expire: (): Promise<number> => expire(deps),
  },
  ...withdrawalPorts(deps),
})

interface Lapse {
  readonly caseId: string
  readonly certificateId: string
  readonly lapseReason: CertificateLapse
  readonly lapsedOn: LocalDate
}

const read = ({ database }: FeatureDeps, caseId: string): Promise<CertificateFile> =>
  loadCertificatesForWorker(database, caseId)

// Under the case's row lock; the version counts, so that a form that was filled from before is stale.
const change = <T>(deps: FeatureDeps, caseId: string, work: (file: CertificateFile) => Promise<T>): Promise<T> =>
  deps.database.transaction(async () => {
    const file = await loadCertificatesForWorker(deps.database, caseId, { lock: true })
    await touchCase(deps.database, file)
    const result = await work(file)
    await tellCase(deps.changes, file)
    return result
  })

/** Ex officio the case is made here; an application has its case already. */
const register = (deps: FeatureDeps, requested: Requested): Promise<{ decideDueOn: LocalDate; basisKnown: boolean }> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const { caseId, exOfficio, originCaseId } = requested
    const isKnown = (await database.model(caseModel).count({ where: { id: caseId } })) > 0
    if (!isKnown && exOfficio && originCaseId) await openExOfficio(deps, requested, originCaseId)
    const { application } = await loadCertificatesForWorker(database, caseId)
    // a day that has passed is no help on a worklist
    const today = clock.today()
    const { dueOn } = application.decisionTerm
    return {
      decideDueOn: dueOn > today ? dueOn : taskDueOn('111', today),
      basisKnown: application.investigationId !== null,
    }
  })

const openExOfficio = async (deps: FeatureDeps, requested: Requested, originCaseId: string): Promise<void> => {
  const origin = await loadProcedureForWorker(deps.database, originCaseId)
  const units = unitsInCase(origin, requested.unitIds).map(({ unit }) => unit)
  const main = await openCase(deps, origin.main, units, {
    id: requested.caseId,
    issuer: 'LB',
    appliedOn: deps.clock.today(),
    channel: null,
    applicantPartyIds: [],
    seasonal: false,
    exOfficio: true,
    waiver: 'EX_OFFICIO',
    originCaseId,
    ...(requested.investigationId && { investigationId: requested.investigationId }),
    createdByUserId: origin.main.createdByUserId,
  })
  note(deps, main.id, 'CA_EX_OFFICIO', { originCaseId })
}

const noteLapsedTerm = (deps: FeatureDeps, caseId: string): Promise<void> =>
  change(deps, caseId, async ({ application, main }) => {
    const isDecided = application.signedOn !== null || main.status !== 'GESTART'
    if (isDecided || application.decisionLapsedOn !== null) return
    await deps.database
      .model(certificateApplicationModel)
      .update({ decisionLapsedOn: deps.clock.today() }, { where: { caseId } })
    note(deps, caseId, 'CA_TERM_LAPSED', {})
  })

const lapse = (deps: FeatureDeps, { caseId, certificateId, lapseReason, lapsedOn }: Lapse): Promise<boolean> =>
  change(deps, caseId, async ({ certificates }) => {
    const row = certificates.find(({ id }) => id === certificateId)
    if (row?.status === 'VERVALLEN') return row.endReason === lapseReason
    if (row?.status !== 'GELDIG') return false
    await moveCertificate(deps, row, 'VERVALLEN', { endedOn: lapsedOn, endReason: lapseReason })
    note(deps, caseId, 'CA_LAPSED', { certificateId, lapseReason, lapsedOn })
    return true
  })

/** Asks the process of the lapse for each certificate whose last day has passed. @source domain.md 5.4 step 9 */
const expire = (deps: FeatureDeps): Promise<number> =>
  deps.database.transaction(async () => {
    const rows = await expiredCertificates(deps.database, deps.clock.today())
    for (const { id, caseId, validUntil } of rows) {
      if (validUntil === null) continue
      const variables = {
        caseId,
        certificateId: id,
        lapseReason: 'VERSTREKEN' as const,
        lapsedOn: addDays(validUntil, 1),
      }
      await publish(deps, caLapse.messages.lapsed, { caseId, key: id, variables })
    }
    return rows.length
  })

const note = (
  { audit }: FeatureDeps,
  caseId: string,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): void =>
  audit.append({
    userId: null,
    orgId: null,
    role: null,
    action,
    objectKind: 'certificate_application',
    objectId: caseId,
    caseId,
    detail,
  })
