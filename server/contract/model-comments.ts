import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { id, instant, userRef } from './common.ts'
import { endpoint } from './endpoint.ts'
import { processId } from './process-models.ts'

const mayRead = { roles: rolesFor('READ', 'PROCESS_MODEL'), shows: 'REFERENCE', personal: false } as const
const mayWrite = { ...mayRead, roles: rolesFor('UPDATE', 'PROCESS_MODEL') } as const

const said = z.object({
  id,
  text: z.string(),
  author: userRef,
  mentions: z.array(userRef),
  createdAt: instant,
})

/** A remark on a draft or a version, mostly on one of its elements, with the answers to it. */
export const modelComment = said.extend({
  /** null: on the whole */
  elementId: z.string().nullable(),
  draftId: id.nullable(),
  /** of a draft that was published since: the version that it became */
  number: z.number().int().nullable(),
  resolved: z.object({ by: userRef, at: instant }).nullable(),
  answers: z.array(said),
})

const number = z.coerce.number().int().min(1)

export const listModelComments = endpoint({
  method: 'GET',
  path: '/api/process-models/:processId/comments',
  summary: 'Opmerkingen bij een proces, van alle versies of van één ontwerp of versie, oudste eerst',
  access: mayRead,
  params: z.object({ processId }),
  query: z.object({ draftId: id.optional(), number: number.optional() }),
  response: z.object({ items: z.array(modelComment) }),
  errors: [],
})

/** People who are named hear of it by mail, which says nothing but where to look. */
export const addModelComment = endpoint({
  method: 'POST',
  path: '/api/process-models/:processId/comments',
  summary: 'Opmerking bij een element, of een antwoord; wie genoemd wordt, krijgt een mail',
  access: mayWrite,
  params: z.object({ processId }),
  body: z.object({
    draftId: id.optional(),
    number: number.optional(),
    elementId: z.string().max(200).optional(),
    /** the comment that this answers */
    answerTo: id.optional(),
    text: z.string().trim().min(1).max(4000),
    mentionIds: z.array(id).max(20).default([]),
  }),
  response: z.object({ commentId: id }),
  errors: ['NOT_FOUND', 'RULE_BROKEN'],
})

export const resolveModelComment = endpoint({
  method: 'POST',
  path: '/api/process-comments/:commentId/resolution',
  summary: 'Opmerking afvinken of opnieuw openen',
  access: mayWrite,
  params: z.object({ commentId: id }),
  body: z.object({ resolved: z.boolean() }),
  response: z.object({}),
  errors: ['NOT_FOUND'],
})
