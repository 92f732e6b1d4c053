import { decisionMachine, transition } from '#domain/procedures/oo/status'
import type { LocalDate } from '#domain/shared/local-date'
import { decisionLifting } from '#processes/decision-lifting/contract'
import type { CaseRow } from '../../platform/case-file/model.ts'
import { setSubFacts, setSubStatus } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { mayorDecisionModel, type MayorDecisionRow } from '../../platform/case-file/decision-model.ts'
import { DecisionStatusRefused } from './run.ts'

/** Why and from when a decision no longer holds. */
export interface Lifting {
  readonly to: 'OPGEHEVEN' | 'OPGELOST'
  readonly on: LocalDate
  readonly reason: string
}

/**
 * Ends one decision with its unit, and starts what follows: the letter, and the deletion from VIVOO. In the caller's transaction, under the lock of the case.
 *
 * @throws DecisionStatusRefused, StatusRefused
 * @source domain.md 5.1 step 17
 */
export const liftDecision = async (
  deps: Pick<FeatureDeps, 'database' | 'outbox'>,
  main: CaseRow,
  { id, unitId, status }: MayorDecisionRow,
  { to, on, reason }: Lifting,
): Promise<void> => {
  const { database } = deps
  const step = transition(decisionMachine, status, to)
  if (!step.ok) throw new DecisionStatusRefused(`decision may not go from ${status} to ${to}`)
  await database
    .model(mayorDecisionModel)
    .update({ status: step.status, liftedOn: on, liftReason: reason }, { where: { id } })
  await setSubFacts(database, main.id, unitId, { decisionStatus: step.status })
  await setSubStatus(database, { caseId: main.id, unitIds: [unitId], to, on })
  await publish(deps, decisionLifting.messages.lifted, {
    caseId: main.id,
    key: id,
    variables: {
      caseId: main.id,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [unitId],
      decisionId: id,
    },
  })
}
