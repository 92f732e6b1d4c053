import type { LocalDate } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { liftDecision } from './lift.ts'
import { mayorDecisionModel } from '../../platform/case-file/decision-model.ts'

const reason = 'Er is een conformiteitsattest afgeleverd.'

/**
 * A certificate lifts the valid OO decision on its unit. What is lifted already is left alone.
 *
 * @param on day of the certificate
 * @source domain.md 5.4 step 7 "open OO decision -> lift"
 */
export const liftByCertificate = (deps: FeatureDeps, unitIds: readonly string[], on: LocalDate): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, audit } = deps
    const where = { unitId: [...unitIds], status: 'GELDIG' } as const
    for (const decision of (await database.model(mayorDecisionModel).findAll({ where })).map(plain)) {
      const file = await loadCaseForWorker(database, decision.caseId, { lock: true })
      await touchCase(database, file)
      // a certificate of before the decision lifts it from the day of the decision
      const from = decision.decidedOn !== null && on < decision.decidedOn ? decision.decidedOn : on
      await liftDecision(deps, file.main, decision, { to: 'OPGEHEVEN', on: from, reason })
      audit.append({
        userId: null,
        orgId: null,
        role: null,
        action: 'DECISION_LIFTED',
        objectKind: 'mayor_decision',
        objectId: decision.id,
        caseId: decision.caseId,
        detail: { reason: 'CONFORMITEITSATTEST', on: from },
        shield: file.main.shield,
      })
      await tellCase(deps.changes, file)
    }
  })
