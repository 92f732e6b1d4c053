import { k, under } from '../../store/key.ts'
import type { Workspace } from '../workspace.ts'
import type { AppliersOf } from './types.ts'

export const decisionRequirementsAppliers: AppliersOf<'DECISION_REQUIREMENTS'> = {
  CREATED: (ws, { key, value }) => {
    const { decisionRequirementsId: id, decisionRequirementsVersion: version, resourceName, checksum } = value
    ws.put('res', k(key), { name: resourceName, content: Buffer.from(value.resource, 'base64') })
    const { namespace, decisionRequirementsName: name } = value
    ws.put('drg', k(key), { key, id, name, version, namespace, resourceName, checksum })
    ws.put('drgv', k(id, version), key)
    ws.put('drgl', k(id), key)
    ws.put('highest', k('drg', id), version)
  },
  DELETED: (ws, { key, value }) => {
    const { decisionRequirementsId: id, decisionRequirementsVersion: version } = value
    ws.remove('drg', k(key))
    ws.remove('res', k(key))
    ws.remove('drgv', k(id, version))
    forgetLatest(ws, 'drgl', 'drgv', id, key)
  },
}

export const decisionAppliers: AppliersOf<'DECISION'> = {
  CREATED: (ws, { key, value }) => {
    const { decisionId: id, version, decisionRequirementsKey: graphKey } = value
    ws.put('dec', k(key), {
      key,
      id,
      name: value.decisionName,
      version,
      graphKey,
      graphId: value.decisionRequirementsId,
    })
    ws.put('decv', k(id, version), key)
    ws.put('decl', k(id), key)
    ws.put('highest', k('decision', id), version)
    ws.put('decg', k(graphKey, key), true)
  },
  DELETED: (ws, { key, value }) => {
    const { decisionId: id, version, decisionRequirementsKey } = value
    ws.remove('dec', k(key))
    ws.remove('decv', k(id, version))
    ws.remove('decg', k(decisionRequirementsKey, key))
    forgetLatest(ws, 'decl', 'decv', id, key)
  },
}

/** When the latest version is deleted, the one before it takes its place. */
const forgetLatest = (
  ws: Workspace,
  latest: 'drgl' | 'decl',
  versions: 'drgv' | 'decv',
  id: string,
  key: number,
): void => {
  if (ws.get(latest, k(id)) !== key) return
  const previous = ws.list(versions, under(id)).at(-1)
  if (previous) ws.put(latest, k(id), previous.value)
  else ws.remove(latest, k(id))
}
