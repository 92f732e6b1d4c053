import type { RecordOf } from '../../log/values.ts'
import { k } from '../../store/key.ts'
import type { Workspace } from '../workspace.ts'
import type { AppliersOf } from './types.ts'

type CompensationRecord = RecordOf<'COMPENSATION_SUBSCRIPTION'>

const put = (ws: Workspace, { key, value }: CompensationRecord): void =>
  ws.put('cmp', k(value.processInstanceKey, key), {
    key,
    pi: value.processInstanceKey,
    pd: value.processDefinitionKey,
    activityId: value.compensableActivityId,
    activityKey: value.compensableActivityInstanceKey,
    scope: value.compensableActivityScopeKey,
    handlerId: value.compensationHandlerId,
    handlerKey: value.compensationHandlerInstanceKey,
    throwId: value.throwEventId,
    throwKey: value.throwEventInstanceKey,
  })

const remove = (ws: Workspace, { key, value }: CompensationRecord): void =>
  ws.remove('cmp', k(value.processInstanceKey, key))

export const compensationAppliers: AppliersOf<'COMPENSATION_SUBSCRIPTION'> = {
  CREATED: put,
  TRIGGERED: put,
  MIGRATED: put,
  COMPLETED: remove,
  DELETED: remove,
}
