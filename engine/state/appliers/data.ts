import { k, under } from '../../store/key.ts'
import { parkJob, reactivate } from './jobs.ts'
import type { Applier, AppliersOf } from './types.ts'

/** Records that only tell; the state they speak of is in the records beside them. */
export const tells = (): void => undefined

const putVariable: Applier<'VARIABLE'> = (ws, { key, value }) =>
  ws.put('var', k(value.scopeKey, value.name), { key, name: value.name, value: value.value })

export const variableAppliers: AppliersOf<'VARIABLE'> = {
  CREATED: putVariable,
  UPDATED: putVariable,
  MIGRATED: tells,
}

export const incidentAppliers: AppliersOf<'INCIDENT'> = {
  CREATED: (ws, { key, value }) => {
    const { errorType, errorMessage, elementInstanceKey: ei, jobKey, processInstanceKey: pi } = value
    ws.put('inc', k(key), { key, errorType, errorMessage, ei, jobKey, pi })
    ws.put('ince', k(ei, key), true)
    if (jobKey === -1) return
    ws.put('incj', k(jobKey), key)
    if (errorType === 'MESSAGE_SIZE_EXCEEDED') parkJob(ws, jobKey)
  },
  MIGRATED: tells,
  RESOLVED: (ws, { key, value }) => {
    ws.remove('inc', k(key))
    ws.remove('ince', k(value.elementInstanceKey, key))
    if (value.jobKey === -1) return
    ws.remove('incj', k(value.jobKey))
    reactivate(ws, value.jobKey)
  },
}

export const processAppliers: AppliersOf<'PROCESS'> = {
  CREATED: (ws, { key, value, internal }) => {
    const { bpmnProcessId, version, resourceName, checksum } = value
    const resourceKey = internal?.resourceKey ?? key
    const content = Buffer.from(value.resource, 'base64')
    ws.put('res', k(resourceKey), { name: resourceName, content })
    ws.put('def', k(key), { key, bpmnProcessId, version, resourceName, checksum, resourceKey })
    ws.put('defv', k(bpmnProcessId, version), key)
    ws.put('latest', k(bpmnProcessId), key)
    ws.put('highest', k('process', bpmnProcessId), version)
  },
  DELETING: tells,
  DELETED: (ws, { key, value }) => {
    const { bpmnProcessId, version } = value
    const resourceKey = ws.get('def', k(key))?.resourceKey ?? key
    ws.remove('def', k(key))
    ws.remove('defv', k(bpmnProcessId, version))
    // the version before, if there is one, is the latest again
    const left = ws.list('defv', under(bpmnProcessId)).at(-1)
    if (left) ws.put('latest', k(bpmnProcessId), left.value)
    else ws.remove('latest', k(bpmnProcessId))
    const isShared = ws.list('def', under()).some(({ value: other }) => other.resourceKey === resourceKey)
    if (!isShared) ws.remove('res', k(resourceKey))
  },
}
