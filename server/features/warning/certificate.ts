import { v7 as uuidv7 } from 'uuid'
import { certificateDeadline } from '#domain/procedures/certificate/terms'
import { ca } from '#processes/ca/contract'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import type { WarningFile } from './kind.ts'

/**
 * Asks the certificate procedure for a certificate ex officio, without fee, for units that a signed investigation showed to conform. Its case gets the
 * id that is made here. Inside a transaction.
 *
 * @source domain.md 5.2 steps 3a and 6a; scenario 32
 */
export const askCertificates = (
  deps: FeatureDeps,
  { main }: Pick<WarningFile, 'main'>,
  unitIds: readonly string[],
  investigationId: string,
): Promise<void> => {
  const caseId = uuidv7()
  return publish(deps, ca.messages.requested, {
    caseId: main.id,
    key: caseId,
    variables: {
      caseId,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [...unitIds],
      issuerOrgId: main.municipalityOrgId,
      exOfficio: true,
      originCaseId: main.id,
      investigationId,
      decisionLapsesAt: certificateDeadline(deps.clock.today()).lapsesAt,
    },
  })
}
