import type { DeployedDecision, DeployedDecisionRequirements } from '../processor/decision-api.ts'
import type { CommandResult, EngineCore } from '../processor/api.ts'
import type { Requests } from './requests.ts'
import { checkTenant, defaultTenant } from './tenants.ts'

/** RPC EvaluateDecision: a decision that fails is an answer, not an error (R1). */
export const evaluateDecision =
  (core: EngineCore) =>
  async ({ decisionKey, decisionId, variables, tenantId }: Requests['EvaluateDecision']): Promise<object> => {
    checkTenant('EvaluateDecision', tenantId)
    return toResponse(await core.execute('evaluateDecision', { decisionKey, decisionId, variables }))
  }

/** Deployed decisions as parts of the answer of DeployResource. */
export const decisionDeployments = (
  decisions: readonly DeployedDecision[],
  requirements: readonly DeployedDecisionRequirements[],
): readonly object[] => [
  ...decisions.map((decision) => ({
    decision: {
      dmnDecisionId: decision.decisionId,
      dmnDecisionName: decision.decisionName,
      version: decision.version,
      decisionKey: decision.decisionKey,
      dmnDecisionRequirementsId: decision.decisionRequirementsId,
      decisionRequirementsKey: decision.decisionRequirementsKey,
      tenantId: defaultTenant,
    },
  })),
  ...requirements.map((graph) => ({
    decisionRequirements: {
      dmnDecisionRequirementsId: graph.decisionRequirementsId,
      dmnDecisionRequirementsName: graph.decisionRequirementsName,
      version: graph.version,
      decisionRequirementsKey: graph.decisionRequirementsKey,
      resourceName: graph.resourceName,
      tenantId: defaultTenant,
    },
  })),
]

const toResponse = ({ key, evaluatedDecisions, ...result }: CommandResult<'evaluateDecision'>): object => ({
  ...result,
  decisionInstanceKey: key,
  tenantId: defaultTenant,
  evaluatedDecisions: evaluatedDecisions.map((decision) => ({ ...decision, tenantId: defaultTenant })),
})
