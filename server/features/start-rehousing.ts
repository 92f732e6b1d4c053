import { v7 as uuidv7 } from 'uuid'
import type { LocalDate } from '#domain/shared/local-date'
import { rehousing } from '#processes/rehousing/contract'
import type { ProcedureFile } from '../platform/case-file/load.ts'
import { rehousingModel } from '../platform/case-file/rehousing-model.ts'
import type { FeatureDeps } from './deps.ts'
import { publish } from './publish.ts'

/**
 * People must leave these units: starts their re-housing, once for each origin. In the caller's transaction.
 *
 * @param what.originId decision run, or case of the NGW decision
 * @param what.vacateOn day that the decision names, if any
 * @source domain.md 5.8 step 1
 */
export const startRehousing = async (
  deps: Pick<FeatureDeps, 'database' | 'outbox' | 'clock' | 'audit'>,
  { main }: Pick<ProcedureFile, 'main'>,
  what: { readonly originId: string; readonly unitIds: readonly string[]; readonly vacateOn: LocalDate | null },
): Promise<void> => {
  const { originId, unitIds, vacateOn } = what
  if (unitIds.length === 0) return
  if (await deps.database.model(rehousingModel).findOne({ where: { originId } })) return
  const id = uuidv7()
  await deps.database.model(rehousingModel).create({
    id,
    caseId: main.id,
    originId,
    unitIds: [...unitIds],
    vacateOn,
    startedOn: deps.clock.today(),
  })
  deps.audit.append({
    userId: null,
    orgId: null,
    role: null,
    action: 'REHOUSING_STARTED',
    objectKind: 'rehousing',
    objectId: id,
    caseId: main.id,
    detail: { unitIds },
    shield: main.shield,
  })
  await publish(deps, rehousing.messages.started, {
    caseId: main.id,
    key: id,
    variables: {
      caseId: main.id,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [...unitIds],
      rehousingId: id,
    },
  })
}
