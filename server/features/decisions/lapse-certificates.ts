import type { LocalDate } from '#domain/shared/local-date'
import { caLapse } from '#processes/ca-lapse/contract'
import { validCertificatesOf } from '../../platform/case-file/certificates.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import type { Run } from './run.ts'

/**
 * A dwelling that is declared unfit, uninhabitable or overcrowded has no certificate any more, by law, from the day of the decision. In the caller's
 * transaction.
 *
 * @source domain.md 5.4 step 10; scenario 27
 */
export const lapseCertificates = async (
  deps: Pick<FeatureDeps, 'database' | 'outbox'>,
  { run, decisions }: Run,
): Promise<void> => {
  const against = decisions.filter(({ verdict }) => verdict.oo !== 'NIET_OO' || verdict.overcrowded)
  const dayOf = (unitId: string): LocalDate =>
    against.find((decision) => decision.unitId === unitId)?.decidedOn ?? run.decisionDate
  const certificates = await validCertificatesOf(
    deps.database,
    against.map(({ unitId }) => unitId),
  )
  for (const { id, caseId, unitId, issuedOn } of certificates) {
    const lapsedOn = dayOf(unitId)
    // given after the decision: it says that the dwelling conforms again
    if (issuedOn !== null && issuedOn > lapsedOn) continue
    const variables = { caseId, certificateId: id, lapseReason: 'VERKLAARD_OO' as const, lapsedOn }
    await publish(deps, caLapse.messages.lapsed, { caseId, key: id, variables })
  }
}
