import { v7 as uuidv7 } from 'uuid'
import { certificateDeadline } from '#domain/procedures/certificate/terms'
import type { FeatureDeps } from '../deps.ts'
import type { WarningFile } from './kind.ts'

/** Long enough for an engine that is away for a week. */
const messageLifeMs = 7 * 86_400_000

/**
 * Asks the certificate procedure for a certificate ex officio, without fee, for units that a signed investigation showed to conform. Message
 * `ca-requested` starts that procedure; its case gets the id that is made here. Inside a transaction.
 *
 * @source domain.md 5.2 steps 3a and 6a; scenario 32
 */
export const askCertificates = async (
  { outbox, clock }: FeatureDeps,
  { main }: Pick<WarningFile, 'main'>,
  unitIds: readonly string[],
  investigationId: string,
): Promise<void> => {
  const caseId = uuidv7()
  const variables = {
    caseId,
    municipalityOrgId: main.municipalityOrgId,
    agencyOrgId: main.agencyOrgId,
    unitIds: [...unitIds],
    issuerOrgId: main.municipalityOrgId,
    exOfficio: true,
    originCaseId: main.id,
    investigationId,
    decisionLapsesAt: certificateDeadline(clock.today()).lapsesAt,
  }
  const name = 'ca-requested'
  await outbox.enqueue(
    { kind: 'publish-message', name, correlationKey: caseId, variables, timeToLiveMs: messageLifeMs },
    main.id,
  )
}
