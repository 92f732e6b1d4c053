import { z } from 'zod'
import { role } from '#contract/common'
import type { Shield } from '#domain/model/codes'
import type { AuditEvent } from '../../platform/audit/audit.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { type KnownOrganisation, shieldOf } from '../../platform/organisations/known.ts'

const detail = z.object({
  role: role.nullable().catch(null),
  from: z.iso.date().nullable().catch(null),
  to: z.iso.date().nullable().catch(null),
})

/** What the page shows of an audit event on an account. */
export const readEvent = (stored: unknown): z.output<typeof detail> => detail.parse(stored ?? {})

/** An audit event on what a user may do in one organisation; events of the inspectorate carry its shield. */
export const accountEvent = (
  viewer: Viewer,
  action: string,
  subject: {
    readonly userId: string
    readonly organisation: KnownOrganisation
    readonly reason?: string | undefined
    readonly detail: Readonly<Record<string, unknown>>
  },
): AuditEvent => {
  const shield: Shield = shieldOf(subject.organisation.type)
  return {
    ...who(viewer),
    action,
    objectKind: 'user',
    objectId: subject.userId,
    reason: subject.reason ?? null,
    detail: { ...subject.detail, orgId: subject.organisation.id },
    shield,
  }
}
