import type { ExaminedFacts } from '#documents'
import type { CertificateFile } from '../../platform/case-file/certificates.ts'
import { investigationModel, reportModel, type ReportRow } from '../../platform/case-file/investigation-model.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { defectsWords, detectorWords, noAccessWords, overcrowdedWords } from './words.nl.ts'

/** The signed investigation that certificates and refusals rest on, with its reports. @throws Error when there is none */
export const examinationOf = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  { application, rows }: CertificateFile,
): Promise<{ readonly facts: ExaminedFacts; readonly reports: readonly ReportRow[] }> => {
  const row = await database.model(investigationModel).findByPk(application.investigationId ?? '')
  if (!row) throw new Error('this application has no investigation')
  const unitId = rows.map((unit) => unit.unitId)
  const reports = await database.model(reportModel).findAll({ where: { investigationId: row.id, unitId } })
  const names = await loadUserNames(database, [...row.inspectorIds])
  return {
    facts: {
      reference: row.reference,
      visitDate: row.visitDate ?? row.signedOn ?? clock.today(),
      inspectors: [...names.values()],
    },
    reports: reports.map(plain),
  }
}

/** Why a unit got no certificate, in the words of its letter. */
export const groundsOf = (report: ReportRow | undefined): readonly string[] => {
  if (!report?.result || report.input.noAccess) return [noAccessWords]
  const { result, input } = report
  return [
    ...(result.conform ? [] : [defectsWords(result.totalPoints, result.counts)]),
    ...(result.overcrowded ? [overcrowdedWords] : []),
    ...(input.smokeDetectorOnEveryFloor ? [] : [detectorWords]),
  ]
}
