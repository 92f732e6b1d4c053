import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { useKinds } from '#modelling/uses/use'
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
    jobTypes: z
      .array(entry.extend({ headers: z.array(z.string()).readonly(), required: z.array(z.string()).readonly() }))
      .readonly(),
    documentTypes: z.array(entry.extend({ fromCase: z.boolean().optional() })).readonly(),
    roles: entries,
    wizards: entries,
    messages: entries,
    terms: entries,
    decisions: entries,
    processes: entries,
    errors: z.array(z.string()).readonly(),
    variables: z.array(z.string()).readonly(),
  }),
  errors: [],
})

const use = z.object({
  processId: z.string(),
  title: z.string(),
  /** number of the newest version; null in a draft that is open */
  version: z.number().int().nullable(),
  draftId: z.string().nullable(),
  file: z.string(),
  elementId: z.string(),
  place: z.string(),
})

/**
 * Where something is used, in the newest version of every process and in open drafts. Without `id`: everything of the kind that is offered or used, with in
 * how many places.
 */
export const getUses = endpoint({
  method: 'GET',
  path: '/api/process-models/uses',
  summary: 'Waar een document, rol, bericht, formulier, tabel of variabele gebruikt wordt',
  access: mayRead,
  query: z.object({ kind: z.enum(useKinds), id: z.string().max(200).optional() }),
  response: z.object({
    entries: z.array(
      entry.extend({
        count: z.number().int(),
        /** the product brings it: also code uses it, beside what the diagrams name */
        offered: z.boolean(),
      }),
    ),
    uses: z.array(use),
    /** what the catalogue of documents says of `id`: how this document comes, which documents this role signs */
    documents: z.object({ mode: z.enum(['AUTOMATISCH', 'OP_VRAAG']).nullable(), signed: z.array(entry) }),
  }),
  errors: [],
})
