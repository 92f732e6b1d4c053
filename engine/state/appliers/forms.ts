import { k, under } from '../../store/key.ts'
import type { AppliersOf } from './types.ts'

export const formAppliers: AppliersOf<'FORM'> = {
  CREATED: (ws, { key, value }) => {
    const { formId: id, version, resourceName, checksum, resource } = value
    ws.put('form', k(key), { key, id, version, resourceName, checksum, resource })
    ws.put('formv', k(id, version), key)
    ws.put('forml', k(id), key)
    ws.put('highest', k('form', id), version)
  },
  DELETED: (ws, { key, value }) => {
    ws.remove('form', k(key))
    ws.remove('formv', k(value.formId, value.version))
    // the version before, if there is one, is the latest again
    const left = ws.list('formv', under(value.formId)).at(-1)
    if (left) ws.put('forml', k(value.formId), left.value)
    else ws.remove('forml', k(value.formId))
  },
}
