import type { Audit } from '../audit/audit.ts'
import { inCircumstances } from '../audit/circumstances.ts'
import type { Deployed } from './deploy.ts'

/** Tells the audit which diagrams and tables got a new version: they are the law as drawn, and each start deploys all of them. */
export const recordDeployment = (audit: Pick<Audit, 'list' | 'record'>, deployed: readonly Deployed[]): Promise<void> =>
  inCircumstances({ source: 'deployment', traceId: null }, async () => {
    for (const { kind, id, version } of deployed) {
      const object = { objectKind: `${kind}_definition`, objectId: id }
      const last = (await audit.list(object)).at(-1)
      if (last?.detail['version'] === version) continue
      await audit.record({ userId: null, orgId: null, role: null, action: 'DEPLOY', ...object, detail: { version } })
    }
  })
