import type { LocalDate } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { mayorDecisionModel } from './model.ts'
import { findRun, moveDecisions } from './run.ts'

/**
 * A certificate lifts the valid OO decision on its unit. What is lifted already is left alone.
 *
 * @param on day of the certificate
 * @source domain.md 5.4 step 7 "open OO decision -> lift"
 */
export const liftByCertificate = (deps: FeatureDeps, unitIds: readonly string[], on: LocalDate): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, audit } = deps
    const found = await database
      .model(mayorDecisionModel)
      .findAll({ where: { unitId: [...unitIds], status: 'GELDIG' } })
    for (const decision of found.map(plain)) {
      const file = await loadCaseForWorker(database, decision.caseId, { lock: true })
      const { run } = await findRun(database, decision.runId)
      await touchCase(database, file)
      await moveDecisions(deps, { run, decisions: [decision] }, 'OPGEHEVEN')
      audit.append({
        userId: null,
        orgId: null,
        role: null,
        action: 'DECISION_LIFTED',
        objectKind: 'mayor_decision',
        objectId: decision.id,
        caseId: decision.caseId,
        detail: { reason: 'CONFORMITEITSATTEST', on },
        shield: file.main.shield,
      })
      await tellCase(deps.changes, file)
    }
  })
