import {
  type ApplicationFields,
  applicationFields,
  feeFields,
  lapseWords,
  longDate,
  termFields,
  unitFields,
  withdrawalFields,
} from '#documents'
import { addDays } from '#domain/shared/local-date'
import type { CertificateRow, CertificateWithdrawalRow } from '../../platform/case-file/certificate-model.ts'
import type { CertificateFile } from '../../platform/case-file/certificates.ts'
import { unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import type { FeatureDeps } from '../deps.ts'
import { caseFieldsOf, letterheadOf, type PreparedLetter, senderName, unitFactsOf } from '../letters.ts'
import { contentOf } from './certificate-documents.ts'
import { headOf, municipalityReceiver, type Receiver, receiversOf, type SignedBy } from './letter-heads.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>
type Receipt = PreparedLetter<'DT112' | 'DT116' | 'DT122'>
type Notice = PreparedLetter<'DT117' | 'DT118'>

/** Receipt and fee for each applicant; the municipality hears of a second opinion. None ex officio. @source domain.md 5.4 step 1 */
export const receiptLetters = async (deps: Deps, file: CertificateFile): Promise<Receipt[]> => {
  const { application, main } = file
  if (application.exOfficio) return []
  const base = await baseOf(deps, file, 'HANDLER')
  const issuer = await loadOrganisation(deps.database, application.issuerOrgId)
  const told = applicationOf(file, senderName(issuer))
  const units = unitsInCase(file).map(({ unit }) => unitFields(unitFactsOf(file.property, unit)))
  const fee = feeFields({
    ...application.fee,
    reference: main.reference,
    account: textOf(issuer.parameters['fee.accountNumber']),
    payBefore: addDays(application.appliedOn, 30),
  })
  const decisionTerm = termFields({
    date: application.decisionTerm.dueOn,
    length: '60 dagen',
    explanation: `te rekenen vanaf de ontvangst van de aanvraag op ${longDate(application.appliedOn)}`,
  })
  const applicants = await receiversOf(deps, file, ['AANVRAGER'], [])
  const receipts = applicants.flatMap((to): Receipt[] => {
    const letter = { ...base.common(to), data: { ...base.data, addressee: to.fields, application: told, fee } }
    const receipt: Receipt = { ...letter, code: 'DT112', data: { ...letter.data, units, decisionTerm } }
    return fee.due ? [receipt, { ...letter, code: 'DT116' }] : [receipt]
  })
  if (application.issuer === 'LB') return receipts
  const to = municipalityReceiver(await loadOrganisation(deps.database, main.municipalityOrgId))
  const data = { ...base.data, addressee: to.fields, application: told, units }
  return [...receipts, { ...base.common(to), code: 'DT122', data }]
}

/** DT117 and DT118, to whom the decision table says. @source domain.md 5.4 step 6 */
export const noticeLetters = async (deps: Deps, file: CertificateFile): Promise<Notice[]> => {
  const { certificate, refusal } = await contentOf(deps, file, file.application.signedOn ?? deps.clock.today())
  const base = await baseOf(deps, file, 'HANDLER')
  const to = (code: 'DT117' | 'DT118'): Promise<Receiver[]> => {
    const rows = file.rows.filter(({ noticeCode }) => noticeCode === code)
    const kinds = [...new Set(rows.flatMap(({ addressees }) => addressees ?? []))]
    return receiversOf(
      deps,
      file,
      kinds,
      rows.map(({ unitId }) => unitId),
    )
  }
  const granted = certificate.units.length > 0 ? await to('DT117') : []
  const refused = refusal.units.length > 0 ? await to('DT118') : []
  return [
    ...granted.map((one): Notice => ({
      ...base.common(one),
      code: 'DT117',
      data: { ...base.data, addressee: one.fields, certificate },
    })),
    ...refused.map((one): Notice => ({
      ...base.common(one),
      code: 'DT118',
      data: { ...base.data, addressee: one.fields, refusal },
    })),
  ]
}

/** DT121 for the holders of the property. @source domain.md 5.4 steps 9 and 10 */
export const lapseLetters = async (
  deps: Deps,
  file: CertificateFile,
  certificate: CertificateRow,
): Promise<PreparedLetter<'DT121'>[]> => {
  const { endReason, endedOn } = certificate
  if (endReason === null || endedOn === null) return []
  const base = await baseOf(deps, file, 'HANDLER')
  const ended = { endsOn: endedOn, reason: lapseWords[endReason], reactUntil: undefined }
  const withdrawal = await endFields(deps, file, certificate, ended)
  return (await receiversOf(deps, file, ['HZR'], [certificate.unitId])).map((to) => ({
    ...base.common(to),
    code: 'DT121',
    key: `${certificate.id}:${to.key}`,
    data: { ...base.data, addressee: to.fields, withdrawal },
  }))
}

/** DT119, the intention, for the holders of the property. @source domain.md 5.4 step 11 */
export const intentionLetters = async (
  deps: Deps,
  file: CertificateFile,
  intention: CertificateWithdrawalRow,
): Promise<PreparedLetter<'DT119'>[]> => {
  const base = await baseOf(deps, file, 'HEAD')
  const withdrawal = await endFields(deps, file, certificateOf(file, intention), {
    endsOn: intention.reactUntil,
    reason: intention.reason,
    reactUntil: intention.reactUntil,
  })
  return (await receiversOf(deps, file, ['HZR'], [intention.unitId])).map((to) => ({
    ...base.common(to),
    code: 'DT119',
    data: { ...base.data, addressee: to.fields, withdrawal },
  }))
}

/** DT120, the withdrawal itself, to be signed. @source domain.md 5.4 step 11 */
export const withdrawalDocument = async (
  deps: Deps,
  file: CertificateFile,
  intention: CertificateWithdrawalRow,
): Promise<PreparedLetter<'DT120'>> => {
  const issuer = await loadOrganisation(deps.database, file.application.issuerOrgId)
  const today = deps.clock.today()
  const facts = { endsOn: today, reason: intention.reason, reactUntil: intention.reactUntil }
  return {
    code: 'DT120',
    letterhead: letterheadOf(issuer),
    key: intention.id,
    data: {
      letter: await headOf(deps, file, 'SIGNERS'),
      case: caseFieldsOf(file, issuer),
      withdrawal: await endFields(deps, file, certificateOf(file, intention), facts),
    },
    filing: {
      caseId: file.main.id,
      ownerOrgId: issuer.id,
      status: intention.signingFlow === 'DIGITAAL' ? 'TER_ONDERTEKENING' : 'TER_MANUELE_ONDERTEKENING',
      unitId: intention.unitId,
      subjectId: intention.id,
    },
  }
}

const baseOf = async (deps: Deps, file: CertificateFile, signedBy: SignedBy) => {
  const issuer = await loadOrganisation(deps.database, file.application.issuerOrgId)
  const municipality = await loadOrganisation(deps.database, file.main.municipalityOrgId)
  const data = { letter: await headOf(deps, file, signedBy), case: caseFieldsOf(file, municipality) }
  const common = ({ key, partyId, name }: Receiver) => ({
    letterhead: letterheadOf(issuer),
    key,
    filing: {
      caseId: file.main.id,
      ownerOrgId: issuer.id,
      status: 'DEFINITIEF' as const,
      addressee: name,
      partyId,
    },
  })
  return { data, common }
}

const applicationOf = ({ main, application, parties }: CertificateFile, issuer: string): ApplicationFields =>
  applicationFields({
    reference: main.reference,
    appliedOn: application.appliedOn,
    applicants: parties
      .filter(({ party }) => application.applicantPartyIds.includes(party.id))
      .map(({ person }) => fullName(person)),
    secondOpinion: application.issuer === 'WV',
    issuer,
  })

const endFields = async (
  deps: Deps,
  file: CertificateFile,
  certificate: CertificateRow,
  end: { readonly endsOn: string; readonly reason: string; readonly reactUntil: string | undefined },
) => {
  const issuer = await loadOrganisation(deps.database, certificate.issuerOrgId)
  const [found] = unitsInCase(file, [certificate.unitId])
  if (!found) throw new Error('the unit of this certificate is gone')
  return withdrawalFields({
    ...end,
    reference: certificate.reference,
    unit: unitFactsOf(file.property, found.unit),
    issuer: senderName(issuer),
    issuedOn: certificate.issuedOn ?? end.endsOn,
  })
}

const certificateOf = (
  { certificates }: CertificateFile,
  { certificateId }: CertificateWithdrawalRow,
): CertificateRow => {
  const found = certificates.find(({ id }) => id === certificateId)
  if (!found) throw new Error('this withdrawal has no certificate')
  return found
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
