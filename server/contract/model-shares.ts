import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { id, instant, userRef } from './common.ts'
import { endpoint } from './endpoint.ts'
import { modelComment } from './model-comments.ts'
import { processId } from './process-models.ts'

const mayShare = { roles: rolesFor('UPDATE', 'PROCESS_MODEL'), shows: 'REFERENCE', personal: false } as const

const number = z.coerce.number().int().min(1)

export const listModelShares = endpoint({
  method: 'GET',
  path: '/api/process-models/:processId/shares',
  summary: 'Deellinks van een proces die nog open staan',
  access: mayShare,
  params: z.object({ processId }),
  response: z.object({
    items: z.array(
      z.object({
        id,
        /** null: the draft */
        number: number.nullable(),
        createdBy: userRef,
        createdAt: instant,
        expiresAt: instant,
        lastOpenedAt: instant.nullable(),
      }),
    ),
  }),
  errors: [],
})

/** The token is told once; only its digest is kept. */
export const createModelShare = endpoint({
  method: 'POST',
  path: '/api/process-models/:processId/shares',
  summary: 'Deellink maken: wie zich aanmeldt, kan het ontwerp of de versie lezen',
  access: mayShare,
  params: z.object({ processId }),
  body: z.object({
    draftId: id.optional(),
    number: number.optional(),
    days: z.number().int().min(1).max(90).default(14),
  }),
  response: z.object({ shareId: id, token: z.string(), expiresAt: instant }),
  errors: ['NOT_FOUND', 'RULE_BROKEN'],
})

export const revokeModelShare = endpoint({
  method: 'DELETE',
  path: '/api/process-shares/:shareId',
  summary: 'Deellink intrekken',
  access: mayShare,
  params: z.object({ shareId: id }),
  response: z.object({}),
  errors: ['NOT_FOUND'],
})

/** A body and no address: an address is written in logs and kept by browsers. */
export const openSharedModel = endpoint({
  method: 'POST',
  path: '/api/shared-models',
  summary: 'Een gedeeld ontwerp of een gedeelde versie lezen, met de opmerkingen',
  access: { roles: 'any', shows: 'REFERENCE', personal: false },
  body: z.object({ token: z.string().length(43) }),
  response: z.object({
    processId: z.string(),
    title: z.string(),
    /** null: the draft */
    number: number.nullable(),
    savedAt: instant,
    expiresAt: instant,
    xml: z.string(),
    comments: z.array(modelComment),
  }),
  errors: ['NOT_FOUND'],
})
