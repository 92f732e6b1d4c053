import { certificateParametersOn } from '../../platform/organisations/parameters.ts'
import { weightOf, yearsByOwnTable } from '#domain/procedures/certificate/validity'
import type { CertificateAddressee, CertificateDocumentCode } from '#domain/model/procedure-codes'
import { certificateUnitModel, type CertificateUnitRow } from '../../platform/case-file/certificate-model.ts'
import { loadCertificatesForWorker } from '../../platform/case-file/certificates.ts'
import type { ReportRow } from '../../platform/case-file/investigation-model.ts'
import type { FeatureDeps } from '../deps.ts'
import { examinationOf } from './examined.ts'
import { moveUnits } from './status.ts'

/** What the decision tables read of one unit. */
interface Judged {
  readonly validityBases: {
    readonly unitId: string
    readonly validityMode: 'VAST' | 'TABEL'
    readonly fixedYears: number
    readonly ownYears: number | null
    readonly model: 'PUNTEN' | 'CATEGORIEEN'
    readonly weight: number
  }[]
  readonly documentBases: {
    readonly unitId: string
    readonly outcome: 'ATTEST' | 'WEIGERING'
    readonly kind: CertificateUnitRow['kind']
    readonly issuer: 'LB' | 'WV'
  }[]
}

/** What the decision tables said of one unit. */
export interface DocumentRule {
  readonly unitId: string
  readonly documentCode: CertificateDocumentCode
  readonly noticeCode: 'DT117' | 'DT118'
  readonly addressees: readonly CertificateAddressee[]
}

/**
 * What the signed investigation says of each unit: a certificate where it conforms, is not overcrowded and has its smoke detectors; a refusal otherwise,
 * and where nobody opened. The same answer when it is asked twice.
 *
 * @source domain.md 5.4 step 3; 4.3, 4.4 "CA possible"; 7 "keeps the value at the moment of use"
 */
export const judge = (deps: FeatureDeps, caseId: string): Promise<Judged> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadCertificatesForWorker(database, caseId, { lock: true })
    const { reports } = await examinationOf(deps, file)
    const reportOf = (unitId: string) => reports.find((report) => report.unitId === unitId)
    for (const row of file.rows)
      await database.model(certificateUnitModel).update(foundOf(reportOf(row.unitId)), { where: { id: row.id } })
    await moveUnits(
      database,
      file.rows,
      ({ unitId }) => (isGranted(reportOf(unitId)) ? 'CA_TE_MAKEN' : 'WEIGERING_TE_MAKEN'),
      clock.today(),
    )
    // the by-law is that of the municipality, whoever gives the certificate
    const values = await certificateParametersOn(database, file.main.municipalityOrgId, clock.today())
    return {
      validityBases: file.rows.flatMap(({ unitId }) => {
        const result = reportOf(unitId)?.result
        if (!result || !isGranted(reportOf(unitId))) return []
        const counted = weightOf({ ...result, totalPoints: result.totalPoints ?? undefined })
        return [
          {
            unitId,
            validityMode: values['ca.validityMode'],
            fixedYears: values['ca.validityYears'],
            ownYears: yearsByOwnTable(values['ca.validityTable'], counted.weight),
            ...counted,
          },
        ]
      }),
      documentBases: file.rows.map(({ unitId, kind }) => ({
        unitId,
        outcome: isGranted(reportOf(unitId)) ? 'ATTEST' : 'WEIGERING',
        kind,
        issuer: file.application.issuer,
      })),
    }
  })

/** Keeps what the decision tables said. */
export const keepRules = (
  { database }: FeatureDeps,
  caseId: string,
  validities: readonly { readonly unitId: string; readonly years: number }[],
  rules: readonly DocumentRule[],
): Promise<void> =>
  database.transaction(async () => {
    for (const { unitId, ...rule } of rules) {
      const years = validities.find((validity) => validity.unitId === unitId)?.years ?? null
      await database.model(certificateUnitModel).update({ ...rule, years }, { where: { caseId, unitId } })
    }
  })

const isGranted = (report: ReportRow | undefined): boolean =>
  report?.result?.certificatePossible === true && !report.input.noAccess

const foundOf = (report: ReportRow | undefined): Partial<CertificateUnitRow> => {
  const result = report?.result ?? undefined
  if (!result) return { outcome: 'WEIGERING', verdict: null, regime: null, weight: null, occupancyMax: null }
  return {
    outcome: isGranted(report) ? 'ATTEST' : 'WEIGERING',
    verdict: result.verdict,
    regime: result.regime,
    weight: weightOf({ ...result, totalPoints: result.totalPoints ?? undefined }).weight,
    occupancyMax: result.occupancyNorm,
  }
}
