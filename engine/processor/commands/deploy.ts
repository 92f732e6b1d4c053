import type { FeelOptions } from '../../feel/compile.ts'
import { Fault } from '../../bpmn/fault.ts'
import { closeStarts, openStarts } from '../../bpmn/start-subscriptions.ts'
import { tenantId } from '../../log/values.ts'
import type { Compat } from '../../model/compat.ts'
import { compileResource, type CompiledResource } from '../../model/compile.ts'
import { k } from '../../store/key.ts'
import type { CommandInput, CommandResult, DeployedProcess } from '../api.ts'
import type { Context } from '../context.ts'
import {
  deployedDecisions,
  deployGraph,
  duplicateGraphIds,
  prepareGraph,
  type PreparedGraph,
} from './deploy-decisions.ts'
import { deployedForm, deployForm, duplicateFormIds, prepareForm, type PreparedForm } from './deploy-forms.ts'
import { checksumOf, type Resource } from './resource.ts'
import { Rejection } from '../rejection.ts'

interface PreparedProcesses extends CompiledResource, Resource {}

export interface PreparedDeployment {
  readonly resources: readonly PreparedProcesses[]
  readonly graphs: readonly PreparedGraph[]
  readonly forms: readonly PreparedForm[]
}

/**
 * Compiles all resources before the command is queued: parsing XML is asynchronous.
 *
 * @throws Rejection INVALID_ARGUMENT with all faults of all resources (zeebe.md 5.1)
 */
export const prepareDeployment = async (
  input: CommandInput<'deploy'>,
  feel: FeelOptions,
  compat: Compat,
): Promise<PreparedDeployment> => {
  if (input.resources.length === 0) throw refused('Expected to deploy at least one resource, but none given')
  const found: Found = { resources: [], graphs: [], forms: [], faults: [] }
  for (const resource of input.resources) {
    const fault = await prepareResource(resource, found, feel, compat)
    if (fault !== undefined) found.faults.push(`'${resource.name}': ${fault}`)
  }
  const { resources, graphs, forms } = found
  const valid = graphs.filter(({ problems }) => problems.length === 0)
  const twice = [...duplicateProcessIds(resources), ...duplicateGraphIds(valid), ...duplicateFormIds(forms)]
  const faults = [...found.faults, ...twice].map((fault) => `\n${fault}`)
  if (faults.length > 0)
    throw refused(`Expected to deploy new resources, but encountered the following errors:${faults.join('')}`)
  return found
}

interface Found {
  readonly resources: PreparedProcesses[]
  readonly graphs: PreparedGraph[]
  readonly forms: PreparedForm[]
  readonly faults: string[]
}

/** @returns what is wrong with the resource */
const prepareResource = async (
  resource: Resource,
  found: Found,
  feel: FeelOptions,
  compat: Compat,
): Promise<string | undefined> => {
  switch (/\.\w+$/.exec(resource.name)?.[0] ?? '') {
    case '.bpmn':
    case '.xml': {
      const compiled = await compileResource(Buffer.from(resource.content).toString('utf8'), feel, compat)
      found.resources.push({ ...compiled, ...resource })
      return compiled.problems.length > 0 ? faultText(compiled) : undefined
    }
    case '.dmn': {
      const graph = await prepareGraph(resource, feel)
      found.graphs.push(graph)
      return graph.problems.length > 0 ? graph.problems.join('\n') : undefined
    }
    case '.form': {
      const form = prepareForm(resource)
      if (typeof form === 'string') return form
      found.forms.push(form)
      return undefined
    }
    default:
      return 'unknown resource type'
  }
}

const refused = (reason: string): Rejection => new Rejection('INVALID_ARGUMENT', reason, 'CREATE')

/** Faults of one element stand together, below its name. */
const faultText = ({ problems }: CompiledResource): string => {
  const faults = new Map<string, string[]>()
  for (const { about, elementId, text } of problems) {
    const name = `${about}: ${elementId}`
    faults.set(name, [...(faults.get(name) ?? []), `    - ERROR: ${text}\n`])
  }
  return [...faults].map(([name, texts]) => `- ${name}\n${texts.join('')}`).join('')
}

const duplicateProcessIds = (resources: readonly PreparedProcesses[]): readonly string[] => {
  const owners = new Map<string, string>()
  for (const { name, processes } of resources) {
    for (const { id } of processes) {
      const other = owners.get(id)
      if (other !== undefined) return [`Duplicated process id in resources '${other}' and '${name}'`]
      owners.set(id, name)
    }
  }
  return []
}

/** Atomic (D1): every new process, decision and form gets its next version, or none does. */
export const deploy = (ctx: Context, { resources, graphs, forms }: PreparedDeployment): CommandResult<'deploy'> => {
  const deploymentKey = ctx.nextKey()
  const metadata = resources.flatMap((resource) => deployProcesses(ctx, resource, deploymentKey))
  const decisions = graphs.map((graph) => deployGraph(ctx, graph))
  const formMetadata = forms.map((form) => deployForm(ctx, form, deploymentKey))
  ctx.append('DEPLOYMENT', 'CREATED', deploymentKey, {
    resources: [],
    processesMetadata: metadata,
    decisionsMetadata: decisions.flatMap((graph) => graph.decisions),
    decisionRequirementsMetadata: decisions.map(({ requirements }) => requirements),
    formMetadata,
    tenantId,
  })
  const processes = metadata.map(({ bpmnProcessId, version, processDefinitionKey, resourceName }): DeployedProcess => ({
    bpmnProcessId,
    version,
    processDefinitionKey: String(processDefinitionKey),
    resourceName,
  }))
  return {
    key: String(deploymentKey),
    processes,
    ...deployedDecisions(decisions),
    forms: formMetadata.map(deployedForm),
  }
}

const deployProcesses = (ctx: Context, { name, content, processes }: PreparedProcesses, deploymentKey: number) => {
  const checksum = checksumOf(content)
  const resourceKey = ctx.nextKey()
  return processes.map((process) => {
    const bpmnProcessId = process.id
    const latestKey = ctx.ws.get('latest', k(bpmnProcessId))
    const latest = latestKey === undefined ? undefined : ctx.ws.get('def', k(latestKey))
    const common = { bpmnProcessId, resourceName: name, checksum, tenantId }
    if (latest?.checksum === checksum && latest.resourceName === name) {
      return { ...common, version: latest.version, processDefinitionKey: latest.key, isDuplicate: true }
    }
    const processDefinitionKey = ctx.nextKey()
    const version = (ctx.ws.get('highest', k('process', bpmnProcessId)) ?? latest?.version ?? 0) + 1
    ctx.append(
      'PROCESS',
      'CREATED',
      processDefinitionKey,
      { ...common, version, processDefinitionKey, deploymentKey, resource: Buffer.from(content).toString('base64') },
      { resourceKey },
    )
    ctx.definitions.add(processDefinitionKey, version, process)
    if (latest) closeStarts(ctx, latest.key)
    startable(ctx, processDefinitionKey)
    return { ...common, version, processDefinitionKey, isDuplicate: false }
  })
}

const startable = (ctx: Context, pd: number): void => {
  try {
    openStarts(ctx, pd)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw new Rejection(
      'PROCESSING_ERROR',
      `Expected to create timer for start event, but encountered the following error: ${error.message}`,
    )
  }
}
