import type { Audit } from '../audit/audit.ts'
import { inCircumstances } from '../audit/circumstances.ts'
import type { Deployed } from './deploy.ts'

/** Tells the audit which diagrams got a new version: a diagram is the law as drawn, and each start deploys all of them. */
export const recordDeployment = (audit: Pick<Audit, 'list' | 'record'>, deployed: readonly Deployed[]): Promise<void> =>
  inCircumstances({ source: 'deployment', traceId: null }, async () => {
    for (const { processId, version } of deployed) {
      const object = { objectKind: 'process_definition', objectId: processId } as const
      const last = (await audit.list(object)).at(-1)
      if (last?.detail['version'] === version) continue
      await audit.record({ userId: null, orgId: null, role: null, action: 'DEPLOY', ...object, detail: { version } })
    }
  })
