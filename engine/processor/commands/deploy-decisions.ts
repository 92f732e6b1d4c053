import type { FeelOptions } from '../../feel/compile.ts'
import { latestDecision } from '../../bpmn/decisions.ts'
import { compileDmn, type CompiledDmn } from '../../dmn/compile.ts'
import type { Decision } from '../../dmn/types.ts'
import type { DecisionRequirementsMetadata, DecisionValue } from '../../log/decision-values.ts'
import { tenantId } from '../../log/values.ts'
import type { StoredGraph } from '../../state/columns.ts'
import { k } from '../../store/key.ts'
import type { CommandResult } from '../api.ts'
import type { Context } from '../context.ts'
import { checksumOf, type Resource } from './resource.ts'

export interface PreparedGraph extends CompiledDmn, Resource {}

export const prepareGraph = async (resource: Resource, feel: FeelOptions): Promise<PreparedGraph> => {
  const compiled = await compileDmn(Buffer.from(resource.content).toString('utf8'), feel)
  return { ...compiled, name: resource.name, content: resource.content }
}

/** Ids that two files of one request share, in Zeebe's words. */
export const duplicateGraphIds = (graphs: readonly PreparedGraph[]): readonly string[] => {
  const owners = new Map<string, string>()
  const faults: string[] = []
  const claim = (kind: string, id: string, name: string): boolean => {
    const owner = owners.get(`${kind} ${id}`)
    if (owner === undefined) owners.set(`${kind} ${id}`, name)
    else
      faults.push(
        `Expected the ${kind} ids to be unique within a deployment but found a duplicated id '${id}' in the resources '${owner}' and '${name}'.`,
      )
    return owner === undefined
  }
  for (const { graph, name } of graphs) {
    if (claim('decision requirements', graph.id, name))
      for (const id of graph.decisions.keys()) claim('decision', id, name)
  }
  return faults
}

export interface DeployedGraph {
  readonly requirements: DecisionRequirementsMetadata
  readonly decisions: readonly DecisionValue[]
}

/** A graph that is the same as its latest version keeps keys and versions (D2). */
export const deployGraph = (ctx: Context, { graph, name, content }: PreparedGraph): DeployedGraph => {
  const checksum = checksumOf(content)
  const latest = latestGraph(ctx, graph.id)
  const decisions = [...graph.decisions.values()]
  const duplicate =
    latest !== undefined &&
    latest.checksum === checksum &&
    latest.resourceName === name &&
    decisions.every(({ id }) => latestDecision(ctx, id)?.graphKey === latest.key)
  const key = duplicate ? latest.key : ctx.nextKey()
  const requirements: DecisionRequirementsMetadata = {
    decisionRequirementsId: graph.id,
    decisionRequirementsName: graph.name,
    decisionRequirementsVersion: duplicate ? latest.version : (ctx.ws.get('highest', k('drg', graph.id)) ?? 0) + 1,
    decisionRequirementsKey: key,
    namespace: graph.namespace,
    resourceName: name,
    checksum,
    duplicate,
    tenantId,
  }
  if (duplicate) return { requirements, decisions: decisions.map((decision) => known(ctx, requirements, decision)) }
  const resource = Buffer.from(content).toString('base64')
  ctx.append('DECISION_REQUIREMENTS', 'CREATED', key, { ...requirements, resource })
  ctx.definitions.addGraph(key, graph)
  return { requirements, decisions: decisions.map((decision) => createDecision(ctx, requirements, decision)) }
}

/** What the answer tells of deployed graphs. */
export const deployedDecisions = (
  graphs: readonly DeployedGraph[],
): Pick<CommandResult<'deploy'>, 'decisions' | 'decisionRequirements'> => ({
  decisions: graphs.flatMap((graph) =>
    graph.decisions.map((decision) => ({
      decisionId: decision.decisionId,
      decisionName: decision.decisionName,
      version: decision.version,
      decisionRequirementsId: decision.decisionRequirementsId,
      decisionKey: String(decision.decisionKey),
      decisionRequirementsKey: String(decision.decisionRequirementsKey),
    })),
  ),
  decisionRequirements: graphs.map(({ requirements }) => ({
    decisionRequirementsId: requirements.decisionRequirementsId,
    decisionRequirementsName: requirements.decisionRequirementsName,
    version: requirements.decisionRequirementsVersion,
    decisionRequirementsKey: String(requirements.decisionRequirementsKey),
    resourceName: requirements.resourceName,
  })),
})

const createDecision = (
  ctx: Context,
  requirements: DecisionRequirementsMetadata,
  { id, name }: Decision,
): DecisionValue => {
  const value: DecisionValue = {
    decisionId: id,
    decisionName: name,
    version: (ctx.ws.get('highest', k('decision', id)) ?? 0) + 1,
    decisionKey: ctx.nextKey(),
    decisionRequirementsId: requirements.decisionRequirementsId,
    decisionRequirementsKey: requirements.decisionRequirementsKey,
    duplicate: false,
    tenantId,
  }
  ctx.append('DECISION', 'CREATED', value.decisionKey, value)
  return value
}

const known = (ctx: Context, requirements: DecisionRequirementsMetadata, { id, name }: Decision): DecisionValue => {
  const latest = latestDecision(ctx, id)
  if (!latest) throw new Error(`decision ${id} is gone`)
  return {
    decisionId: id,
    decisionName: name,
    version: latest.version,
    decisionKey: latest.key,
    decisionRequirementsId: requirements.decisionRequirementsId,
    decisionRequirementsKey: requirements.decisionRequirementsKey,
    duplicate: true,
    tenantId,
  }
}

const latestGraph = (ctx: Context, id: string): StoredGraph | undefined => {
  const key = ctx.ws.get('drgl', k(id))
  return key === undefined ? undefined : ctx.ws.get('drg', k(key))
}
