import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { endpoint } from './endpoint.ts'

// diagrams say what happens in any case, not in one
const mayRead = { roles: rolesFor('READ', 'PROCESS_MODEL'), shows: 'REFERENCE', personal: false } as const

const entry = z.object({ id: z.string(), title: z.string() })
const entries = z.array(entry).readonly()

/** What a diagram can name, with words for people. A name outside it is a fault (`modelling/catalogue.ts`). */
export const getCatalogue = endpoint({
  method: 'GET',
  path: '/api/process-models/catalogue',
  summary: 'Wat een proces kan gebruiken: taken van de machine, documenten, rollen, berichten, termijnen',
  access: mayRead,
  response: z.object({
    jobTypes: z.array(entry.extend({ headers: z.array(z.string()).readonly() })).readonly(),
    documentTypes: entries,
    roles: entries,
    wizards: entries,
    messages: entries,
    terms: entries,
    decisions: entries,
    processes: entries,
    errors: z.array(z.string()).readonly(),
  }),
  errors: [],
})
