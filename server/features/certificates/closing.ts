import type { CertificateClosingFacts } from '#domain/procedures/closing'
import { certificateSubMachine } from '#domain/procedures/certificate/status'
import { isFinal } from '#domain/shared/machine'
import { certificateUnitModel } from '../../platform/case-file/certificate-model.ts'
import type { ClosingSource } from '../../platform/case-file/closing.ts'

/**
 * When the last unit of a certificate procedure was certified, refused or withdrawn.
 *
 * @source domain.md 5.4 step 12, 5.10
 */
export const certificateClosing: ClosingSource<CertificateClosingFacts> = async (database, { main }) => {
  const rows = await database.model(certificateUnitModel).findAll({ where: { caseId: main.id } })
  const isFinished = rows.length > 0 && rows.every((row) => isFinal(certificateSubMachine, row.status))
  const finishedOn = rows
    .map(({ statusSince }) => statusSince)
    .toSorted()
    .at(-1)
  return isFinished && finishedOn !== undefined ? { finishedOn } : {}
}
