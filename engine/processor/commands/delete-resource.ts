import { deleteDecisionRequirements } from '../../bpmn/decisions.ts'
import { closeStarts, openStarts } from '../../bpmn/start-subscriptions.ts'
import { parseKey } from '../../keys.ts'
import { tenantId } from '../../log/values.ts'
import { k, under } from '../../store/key.ts'
import type { Definition } from '../../state/columns.ts'
import type { CommandInput, Done } from '../api.ts'
import type { Context } from '../context.ts'
import { Rejection } from '../rejection.ts'

/**
 * Deletes a version of a process, a form, or a decision requirements graph by its key (D7).
 *
 * @throws Rejection NOT_FOUND, INVALID_STATE while instances of the process run
 */
export const deleteResource = (ctx: Context, { resourceKey }: CommandInput<'deleteResource'>): Done => {
  const key = parseKey(resourceKey)
  const deletion = { resourceKey: key, tenantId }
  if (!deleteProcess(ctx, key) && !deleteForm(ctx, key) && !deleteDecisionRequirements(ctx, key))
    throw new Rejection('NOT_FOUND', `Expected to delete resource but no resource found with key \`${resourceKey}\``)
  ctx.append('RESOURCE_DELETION', 'DELETED', ctx.nextKey(), deletion)
  return {}
}

const deleteProcess = (ctx: Context, pd: number): boolean => {
  const definition = ctx.ws.get('def', k(pd))
  if (!definition) return false
  if (ctx.ws.first('pdpi', under(pd)))
    throw new Rejection(
      'INVALID_STATE',
      `Expected to delete resource with key \`${pd}\` but there are still running instances`,
    )
  const isLatest = ctx.ws.get('latest', k(definition.bpmnProcessId)) === pd
  const before = isLatest ? versionBefore(ctx, definition) : undefined
  if (isLatest) closeStarts(ctx, pd)
  const value = {
    bpmnProcessId: definition.bpmnProcessId,
    version: definition.version,
    processDefinitionKey: pd,
    resourceName: definition.resourceName,
    checksum: definition.checksum,
    resource: '',
    deploymentKey: -1,
    tenantId,
  }
  ctx.append('PROCESS', 'DELETING', pd, value)
  ctx.append('PROCESS', 'DELETED', pd, value)
  if (before !== undefined) openStarts(ctx, before)
  return true
}

/** The version that becomes the latest, and is started by messages, signals and timers again. */
const versionBefore = (ctx: Context, { bpmnProcessId, version }: Definition): number | undefined =>
  ctx.ws
    .list('defv', under(bpmnProcessId))
    .map(({ value }) => value)
    .findLast((pd) => (ctx.ws.get('def', k(pd))?.version ?? version) < version)

const deleteForm = (ctx: Context, key: number): boolean => {
  const form = ctx.ws.get('form', k(key))
  if (!form) return false
  ctx.append('FORM', 'DELETED', key, {
    formId: form.id,
    version: form.version,
    formKey: key,
    resourceName: form.resourceName,
    checksum: form.checksum,
    isDuplicate: false,
    deploymentKey: -1,
    resource: form.resource,
    tenantId,
  })
  return true
}
