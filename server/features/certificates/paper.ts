import type { LocalDate } from '#domain/shared/local-date'
import type { CertificateFile } from '../../platform/case-file/certificates.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'
import { documentsOf } from './documents.ts'

/**
 * One scan with all signed documents takes the place of what was printed.
 *
 * @param subjectId case or withdrawal whose documents were printed
 * @throws RuleBroken
 * @source domain.md 5.4 step 5 "manual (replace)"
 */
export const replaceByScan = async (
  { database, clock }: FeatureDeps,
  { main, application }: CertificateFile,
  subjectId: string,
  { signedOn, documentId }: { readonly signedOn: LocalDate; readonly documentId: string },
): Promise<void> => {
  if (signedOn > clock.today()) throw brokenField('signedOn', 'DATE_IN_FUTURE')
  if (signedOn < application.appliedOn) throw brokenField('signedOn', 'DATE_BEFORE_APPLICATION')
  const printed = await documentsOf(database, subjectId, ['TER_MANUELE_ONDERTEKENING'])
  const where = { id: documentId, caseId: main.id, ownerOrgId: application.issuerOrgId, status: 'OPGELADEN' } as const
  const scan = await database.model(documentModel).findOne({ where })
  if (!scan || printed.length === 0) throw brokenField('documentId', 'UNKNOWN_DOCUMENT')
  await scan.update({ subjectId, code: printed[0]?.code ?? scan.code })
  await setDocumentStatus(database, [documentId], 'DEFINITIEF', { signedOn })
  await setDocumentStatus(
    database,
    printed.map(({ id }) => id),
    'VERVANGEN_DOOR_ONDERTEKEND',
    { signedOn, replacedById: documentId },
  )
}
