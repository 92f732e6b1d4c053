import type { RecordOf } from '../../log/values.ts'
import { k } from '../../store/key.ts'
import type { Workspace } from '../workspace.ts'
import type { AppliersOf } from './types.ts'

export const signalSubscriptionAppliers: AppliersOf<'SIGNAL_SUBSCRIPTION'> = {
  CREATED: put,
  MIGRATED: put,
  DELETED: (ws, { key, value }) => {
    ws.remove('sig', k(key))
    ws.remove('sign', k(value.signalName, key))
    ws.remove('sige', k(ownerOf(value), key))
  },
}

function put(ws: Workspace, { key, value }: RecordOf<'SIGNAL_SUBSCRIPTION'>): void {
  const { signalName: name, catchEventInstanceKey: ei, processDefinitionKey: pd, bpmnProcessId } = value
  ws.put('sig', k(key), { key, ei, pd, bpmnProcessId, target: value.catchEventId, name })
  ws.put('sign', k(name, key), true)
  ws.put('sige', k(ownerOf(value), key), true)
}

const ownerOf = (value: RecordOf<'SIGNAL_SUBSCRIPTION'>['value']): number =>
  value.catchEventInstanceKey === -1 ? value.processDefinitionKey : value.catchEventInstanceKey
