import {
  type CertificateFields,
  type CertificateUnitFields,
  certificateFields,
  certificateUnitFields,
  type DataOf,
  refusalFields,
  type RefusalFields,
} from '#documents'
import { validityOf } from '#domain/procedures/certificate/terms'
import type { LocalDate } from '#domain/shared/local-date'
import type { CertificateUnitRow } from '../../platform/case-file/certificate-model.ts'
import { type CertificateFile, loadCertificatesForWorker } from '../../platform/case-file/certificates.ts'
import type { DocumentRow } from '../../platform/case-file/document-model.ts'
import { unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  caseFieldsOf,
  letterheadOf,
  organisationAddress,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import { datedOn } from '../signed-content.ts'
import { examinationOf, groundsOf } from './examined.ts'
import { headOf } from './letter-heads.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>
export type CertificateDocument = 'DT113' | 'DT114' | 'DT115' | 'DT140' | 'DT141'

/** What certificates and refusals of a case say. @param signedOn day of the last signature; undefined before it */
export const contentOf = async (
  deps: Deps,
  file: CertificateFile,
  signedOn?: LocalDate,
): Promise<{ readonly certificate: CertificateFields; readonly refusal: RefusalFields }> => {
  const issuer = await loadOrganisation(deps.database, file.application.issuerOrgId)
  const agency = await loadOrganisation(deps.database, file.main.agencyOrgId)
  const { facts, reports } = await examinationOf(deps, file)
  const shared = { issuer: senderName(issuer), date: signedOn ?? deps.clock.today(), examined: facts }
  const mayAsk = file.application.issuer === 'LB' && !file.application.exOfficio
  const { street, houseNumber, postalCode, municipality } = organisationAddress(agency)
  return {
    certificate: certificateFields({
      ...shared,
      exOfficio: file.application.exOfficio,
      units: rowsOf(file, 'ATTEST').map((row) => dwellingOf(file, row, signedOn)),
    }),
    refusal: refusalFields({
      ...shared,
      units: rowsOf(file, 'WEIGERING').flatMap((row) => {
        const [found] = unitsInCase(file, [row.unitId])
        const verdict = row.verdict ?? { oo: 'NIET_OO', overcrowded: false }
        const report = reports.find(({ unitId }) => unitId === row.unitId)
        return found ? [{ unit: unitFactsOf(file.property, found.unit), verdict, grounds: groundsOf(report) }] : []
      }),
      secondOpinionAddress: mayAsk
        ? [senderName(agency), `${street} ${houseNumber}`, `${postalCode} ${municipality}`]
        : null,
    }),
  }
}

/** Certificates and refusals, ready to be rendered: one for each dwelling, one for all rooms. @source domain.md 5.4 step 4 */
export const certificateDocuments = async (
  deps: Deps,
  file: CertificateFile,
): Promise<PreparedLetter<CertificateDocument>[]> => {
  const issuer = await loadOrganisation(deps.database, file.application.issuerOrgId)
  const base = { letter: await headOf(deps, file, 'SIGNERS'), case: caseFieldsOf(file, issuer) }
  const { certificate, refusal } = await contentOf(deps, file)
  const common = {
    letterhead: letterheadOf(issuer),
    filing: {
      caseId: file.main.id,
      ownerOrgId: issuer.id,
      status: file.application.signingFlow === 'DIGITAAL' ? 'TER_ONDERTEKENING' : 'TER_MANUELE_ONDERTEKENING',
      subjectId: file.main.id,
    },
  } as const
  const ofUnit = (row: CertificateUnitRow) => ({
    ...common,
    key: row.unitId,
    filing: { ...common.filing, unitId: row.unitId },
  })
  const single = file.rows.flatMap((row): PreparedLetter<CertificateDocument>[] => {
    if (row.documentCode === 'DT114')
      return [{ ...ofUnit(row), code: 'DT114', data: { ...base, certificate, dwelling: dwellingOf(file, row) } }]
    const dwelling = refusedDwelling(file, refusal, row.unitId)
    return row.documentCode === 'DT140' && dwelling
      ? [{ ...ofUnit(row), code: 'DT140', data: { ...base, refusal, dwelling } }]
      : []
  })
  const has = (code: CertificateDocument): boolean => file.rows.some(({ documentCode }) => documentCode === code)
  const all = { ...common, key: file.main.id }
  return [
    ...single,
    ...(has('DT113') ? [{ ...all, code: 'DT113' as const, data: { ...base, certificate } }] : []),
    ...(has('DT115') ? [{ ...all, code: 'DT115' as const, data: { ...base, certificate } }] : []),
    ...(has('DT141') ? [{ ...all, code: 'DT141' as const, data: { ...base, refusal } }] : []),
  ]
}

/** A signed certificate or refusal prints the day of its last signature, and until when it holds from that day. @source domain.md 5.4 step 5 */
export const signedCertificate = async (
  deps: Deps,
  row: DocumentRow,
  signedOn: LocalDate,
): Promise<DataOf<CertificateDocument>> => {
  const file = await loadCertificatesForWorker(deps.database, row.caseId)
  const { certificate, refusal } = await contentOf(deps, file, signedOn)
  if (row.code === 'DT114') {
    const unit = file.rows.find(({ unitId }) => unitId === row.unitId)
    const printed = datedOn<'DT114'>(row, signedOn)
    return { ...printed, certificate, dwelling: unit ? dwellingOf(file, unit, signedOn) : printed.dwelling }
  }
  if (row.code === 'DT140') {
    const printed = datedOn<'DT140'>(row, signedOn)
    return { ...printed, refusal, dwelling: refusedDwelling(file, refusal, row.unitId) ?? printed.dwelling }
  }
  return row.code === 'DT141'
    ? { ...datedOn<'DT141'>(row, signedOn), refusal }
    : { ...datedOn<'DT113'>(row, signedOn), certificate }
}

const rowsOf = ({ rows }: CertificateFile, outcome: CertificateUnitRow['outcome']): readonly CertificateUnitRow[] =>
  rows.filter((row) => row.outcome === outcome)

const dwellingOf = (file: CertificateFile, row: CertificateUnitRow, signedOn?: LocalDate): CertificateUnitFields => {
  const [found] = unitsInCase(file, [row.unitId])
  if (!found) throw new Error('a unit of this application is gone')
  const known = file.certificates.find(({ unitId, status }) => unitId === row.unitId && status !== 'VERVANGEN')
  const years = row.years ?? known?.years ?? 0
  const validity = signedOn === undefined ? undefined : validityOf(signedOn, years)
  return certificateUnitFields({
    unit: unitFactsOf(file.property, found.unit),
    reference: known?.reference ?? file.main.reference,
    occupancyMax: row.occupancyMax ?? undefined,
    years,
    validUntil: validity?.ok ? validity.validUntil : undefined,
  })
}

const refusedDwelling = (
  file: CertificateFile,
  { units }: RefusalFields,
  unitId: string | null,
): RefusalFields['units'][number] | undefined => {
  const at = rowsOf(file, 'WEIGERING').findIndex((row) => row.unitId === unitId)
  return units[at]
}
