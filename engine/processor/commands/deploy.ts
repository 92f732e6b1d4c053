import { createHash } from 'node:crypto'
import { Fault } from '../../bpmn/fault.ts'
import { closeStarts, openStarts } from '../../bpmn/start-subscriptions.ts'
import { tenantId } from '../../log/values.ts'
import type { Compat } from '../../model/compat.ts'
import { compileResource, type CompiledResource } from '../../model/compile.ts'
import { k } from '../../store/key.ts'
import type { CommandInput, CommandResult, DeployedProcess } from '../api.ts'
import type { Context } from '../context.ts'
import { Rejection } from '../rejection.ts'

interface PreparedResource extends CompiledResource {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * Compiles all resources before the command is queued: parsing XML is asynchronous.
 *
 * @throws Rejection INVALID_ARGUMENT with all faults of all resources (zeebe.md 5.1)
 */
export const prepareDeployment = async (
  input: CommandInput<'deploy'>,
  now: () => number,
  compat: Compat,
): Promise<readonly PreparedResource[]> => {
  if (input.resources.length === 0) throw refused('Expected to deploy at least one resource, but none given')
  const prepared: PreparedResource[] = []
  const faults: string[] = []
  for (const { name, content } of input.resources) {
    if (!/\.(bpmn|xml)$/.test(name)) {
      faults.push(
        `\n'${name}': ${/\.(dmn|form)$/.test(name) ? 'resources of this type are currently not supported' : 'unknown resource type'}`,
      )
      continue
    }
    const compiled = await compileResource(Buffer.from(content).toString('utf8'), now, compat)
    prepared.push({ ...compiled, name, content })
    if (compiled.problems.length > 0) faults.push(`\n'${name}': ${faultText(compiled)}`)
  }
  const twice = duplicateId(prepared)
  if (twice) faults.push(`\n${twice}`)
  if (faults.length > 0)
    throw refused(`Expected to deploy new resources, but encountered the following errors:${faults.join('')}`)
  return prepared
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

const duplicateId = (resources: readonly PreparedResource[]): string | undefined => {
  const owners = new Map<string, string>()
  for (const { name, processes } of resources) {
    for (const { id } of processes) {
      const other = owners.get(id)
      if (other !== undefined) return `Duplicated process id in resources '${other}' and '${name}'`
      owners.set(id, name)
    }
  }
  return undefined
}

/** Atomic (D1): every new process gets its next version, or none does. */
export const deploy = (ctx: Context, resources: readonly PreparedResource[]): CommandResult<'deploy'> => {
  const deploymentKey = ctx.nextKey()
  const metadata = resources.flatMap((resource) => deployResource(ctx, resource, deploymentKey))
  ctx.append('DEPLOYMENT', 'CREATED', deploymentKey, {
    resources: [],
    processesMetadata: metadata,
    decisionsMetadata: [],
    decisionRequirementsMetadata: [],
    formMetadata: [],
    tenantId,
  })
  const processes = metadata.map(({ bpmnProcessId, version, processDefinitionKey, resourceName }): DeployedProcess => ({
    bpmnProcessId,
    version,
    processDefinitionKey: String(processDefinitionKey),
    resourceName,
  }))
  return { key: String(deploymentKey), processes }
}

const deployResource = (ctx: Context, { name, content, processes }: PreparedResource, deploymentKey: number) => {
  const checksum = createHash('md5').update(content).digest('base64')
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
    const version = (latest?.version ?? 0) + 1
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
