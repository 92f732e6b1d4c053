import { taskDueOn } from '#domain/legal/task-due-on'
import type { RoleCode, SigningFlow } from '#domain/model/codes'
import { certificateMachine } from '#domain/procedures/certificate/status'
import { validityOf } from '#domain/procedures/certificate/terms'
import { type LocalDate, toBrusselsDate, yearOf } from '#domain/shared/local-date'
import { transition } from '#domain/shared/machine'
import {
  certificateApplicationModel,
  certificateModel,
  type CertificateRow,
  certificateUnitModel,
} from '../../platform/case-file/certificate-model.ts'
import {
  type CertificateFile,
  loadCertificatesForWorker,
  validCertificatesOf,
} from '../../platform/case-file/certificates.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { signaturesOf } from '../../platform/case-file/signatures.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { type CertificateDocument, certificateDocuments } from './certificate-documents.ts'
import { CertificateStatusRefused, moveUnits } from './status.ts'

/** What the process must know to have documents signed. */
export interface ToSign {
  readonly signingFlow: SigningFlow
  readonly documentIds: string[]
  readonly signers: { readonly role: RoleCode; readonly taskCode: '9' | '110' | '140'; readonly orgId: string }[]
  readonly sideBySide: boolean
  readonly signingDueOn: LocalDate
  readonly signingSubjectId: string
}

/** Drafts a certificate for each unit that gets one, and prepares all documents. */
export const prepare = (deps: FeatureDeps, caseId: string): Promise<PreparedLetter<CertificateDocument>[]> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadCertificatesForWorker(database, caseId, { lock: true })
    const { main, application, rows, certificates } = file
    for (const row of rows) {
      const draft = certificates.find(({ unitId, status }) => unitId === row.unitId && status === 'IN_OPMAAK')
      const isLater = certificates.some(({ unitId, status }) => unitId === row.unitId && status !== 'IN_OPMAAK')
      // a new investigation may turn a certificate into a refusal
      if (row.outcome !== 'ATTEST') await database.model(certificateModel).destroy({ where: { id: draft?.id ?? '' } })
      if (row.outcome !== 'ATTEST' || isLater) continue
      const facts = {
        investigationId: application.investigationId ?? '',
        occupancyMax: row.occupancyMax,
        years: row.years ?? 0,
      }
      if (draft) await database.model(certificateModel).update(facts, { where: { id: draft.id } })
      else
        await database.model(certificateModel).create({
          ...facts,
          reference: await nextReference(database, 'AT', yearOf(clock.today())),
          caseId,
          unitId: row.unitId,
          municipalityOrgId: main.municipalityOrgId,
          issuer: application.issuer,
          issuerOrgId: application.issuerOrgId,
          kind: row.kind,
          status: certificateMachine.initial,
          shield: main.shield,
        })
    }
    return certificateDocuments(deps, await loadCertificatesForWorker(database, caseId))
  })

/** Puts the documents up for signing. */
export const putUp = (deps: FeatureDeps, caseId: string, documentIds: readonly string[]): Promise<ToSign> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadCertificatesForWorker(database, caseId, { lock: true })
    const signingFlow = file.application.signingFlow ?? 'DIGITAAL'
    const suffix = signingFlow === 'DIGITAAL' ? 'TER_ONDERTEKENING' : 'TER_MANUELE_ONDERTEKENING'
    for (const row of file.certificates.filter(({ status }) => status === 'IN_OPMAAK'))
      await moveCertificate(deps, row, suffix)
    await moveUnits(
      database,
      file.rows,
      ({ outcome }) => (outcome === 'ATTEST' ? `CA_${suffix}` : `WEIGERING_${suffix}`),
      clock.today(),
    )
    return toSign(deps, file, { signingFlow, documentIds, subjectId: caseId })
  })

/** Who signs: mayor and director of a municipality, the regional official of the agency. @source domain.md 5.4 step 5; 7 signing.order */
export const toSign = async (
  { database, clock }: FeatureDeps,
  { application }: CertificateFile,
  what: { readonly signingFlow: SigningFlow; readonly documentIds: readonly string[]; readonly subjectId: string },
): Promise<ToSign> => {
  const issuer = await loadOrganisation(database, application.issuerOrgId)
  const order = issuer.parameters['signing.order']
  const orgId = issuer.id
  const official = { role: 'WK_GA', taskCode: '9', orgId } as const
  const mayor = { role: 'LB_BM', taskCode: '110', orgId } as const
  const director = { role: 'LB_AD', taskCode: '140', orgId } as const
  const both = order === 'AD_BM' ? [director, mayor] : [mayor, director]
  return {
    signingFlow: what.signingFlow,
    documentIds: [...what.documentIds],
    signers: application.issuer === 'WV' ? [official] : both,
    sideBySide: order === 'PARALLEL',
    signingDueOn: taskDueOn(application.issuer === 'WV' ? '9' : '110', clock.today()),
    signingSubjectId: what.subjectId,
  }
}

/** A signer refused: everything is to be made again. @source domain.md 5.4 step 5 */
export const takeBack = (deps: FeatureDeps, caseId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const file = await loadCertificatesForWorker(deps.database, caseId, { lock: true })
    for (const row of file.certificates.filter(({ status }) => status === 'TER_ONDERTEKENING'))
      await moveCertificate(deps, row, 'IN_OPMAAK')
    await moveUnits(
      deps.database,
      file.rows,
      ({ outcome }) => (outcome === 'ATTEST' ? 'CA_TE_MAKEN' : 'WEIGERING_TE_MAKEN'),
      deps.clock.today(),
    )
  })

/**
 * All signed: certificates hold from the day of the last signature, and replace an earlier one of the same unit.
 *
 * @source domain.md 5.4 step 5 "issue date = second signature"; scenario 39
 */
export const markSigned = (deps: FeatureDeps, caseId: string): Promise<{ sendDueOn: LocalDate }> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadCertificatesForWorker(database, caseId, { lock: true })
    const signedOn = file.application.signedOn ?? (await lastSignatureOf(deps, caseId))
    await database.model(certificateApplicationModel).update({ signedOn }, { where: { caseId } })
    for (const row of file.certificates) {
      if (row.status !== 'TER_ONDERTEKENING' && row.status !== 'TER_MANUELE_ONDERTEKENING') continue
      const validity = validityOf(signedOn, row.years)
      if (!validity.ok) throw new Error('the years of this certificate lie outside the law')
      for (const earlier of await validCertificatesOf(database, [row.unitId]))
        await moveCertificate(deps, earlier, 'VERVANGEN', { endedOn: signedOn, endReason: 'ANDER_ATTEST' })
      await moveCertificate(deps, row, 'GELDIG', { issuedOn: signedOn, validUntil: validity.validUntil })
    }
    return { sendDueOn: taskDueOn('111', clock.today()) }
  })

/** Moves a certificate along its machine. @throws CertificateStatusRefused */
export const moveCertificate = async (
  { database }: Pick<FeatureDeps, 'database'>,
  { id, status }: CertificateRow,
  to: CertificateRow['status'],
  facts: Partial<CertificateRow> = {},
): Promise<void> => {
  const step = transition(certificateMachine, status, to)
  if (!step.ok) throw new CertificateStatusRefused(`certificate may not go from ${status} to ${to}`)
  await database.model(certificateModel).update({ ...facts, status: step.status }, { where: { id } })
}

/** Brussels day of the last signature under a subject. @throws Error when nobody signed */
export const lastSignatureOf = async ({ database }: FeatureDeps, subjectId: string): Promise<LocalDate> => {
  const last = (await signaturesOf(database, subjectId)).at(-1)
  if (!last) throw new Error('nobody signed these documents')
  return toBrusselsDate(Date.parse(last.at))
}

/** Drafts of a procedure that stops. */
export const dropDrafts = async ({ database }: FeatureDeps, caseId: string): Promise<void> => {
  await database.model(certificateModel).destroy({ where: { caseId, issuedOn: null } })
  await database.model(certificateUnitModel).update({ documentCode: null }, { where: { caseId } })
}
