import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** `worklist`: the list of your organisation; the others: the object with id `subjectId`. */
export const eventTopics = ['worklist', 'case', 'task', 'process'] as const

/** Data of one server-sent event `change`: something to read again. It says what, never how. */
export const changeEvent = z.object({
  topic: z.enum(eventTopics).describe('Kind of thing that changed'),
  subjectId: z.string().nullable().describe('Id of the case, task or process instance; null for a list'),
  at: z.string().describe('UTC instant'),
})
export type ChangeEvent = z.infer<typeof changeEvent>

/**
 * Server-sent events: `change` (data: `changeEvent`, with an id), `reset` (too much was missed: read everything again) and `closed` (the
 * token or a right ended: connect again). A comment comes every 20 s. Resume with header `last-event-id`; one change may come twice.
 * Read with fetch, which can send the token; EventSource cannot.
 */
export const streamEvents = endpoint({
  method: 'GET',
  path: '/api/events',
  summary: 'Stream of what changed in what you may see.',
  access: { roles: 'any', shows: ['PROCEDURE', 'TASK'], personal: false },
  response: changeEvent,
  errors: [],
})
