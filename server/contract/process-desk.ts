import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { id, instant, localDate, organisationRef } from './common.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'

const mayWatch = { roles: rolesFor('READ', 'PROCESS_INSTANCE'), shows: ['PROCEDURE'], personal: false } as const

/** How an instance stands; `INCIDENT` is one that runs and has a step that is stuck. */
export const deskStates = ['ACTIVE', 'INCIDENT', 'COMPLETED', 'TERMINATED'] as const
export type DeskState = (typeof deskStates)[number]

/** What of the instances is wanted; everything stands in the address of the page. */
const filter = z.object({
  processId: z.string().max(100).optional(),
  version: z.coerce.number().int().min(1).optional(),
  /** where a token stands now */
  elementId: z.string().max(200).optional(),
  state: z.enum(deskStates).optional(),
  municipalityOrgId: id.optional(),
  /** part of the reference or address of the case */
  search: z.string().max(200).optional(),
  startedFrom: localDate.optional(),
  startedTo: localDate.optional(),
})

/**
 * One process instance. A case numbers its own: keys of the engine are counted over all cases and would tell what happens behind the judicial shield.
 */
const deskInstance = z.object({
  caseId: id,
  part: z.number().int().min(1),
  reference: z.string(),
  municipality: organisationRef,
  processId: z.string(),
  name: z.string(),
  version: z.number().int(),
  state: z.enum(deskStates),
  startedAt: instant,
  endedAt: instant.nullable(),
})

export const listInstances = endpoint({
  method: 'GET',
  path: '/api/process-desk/instances',
  summary: 'Lopende en afgelopen processen van de dossiers',
  access: mayWatch,
  query: pageQuery.extend(filter.shape),
  response: pageOf(deskInstance),
  errors: [],
})

const counts = { active: z.number().int(), incidents: z.number().int() }

/** All processes with their versions: how many run, and how many of those are stuck. */
export const getProcessOverview = endpoint({
  method: 'GET',
  path: '/api/process-desk/overview',
  summary: 'Aantal lopende en vastgelopen processen',
  access: mayWatch,
  response: z.object({
    processes: z.array(
      z.object({
        processId: z.string(),
        name: z.string(),
        ...counts,
        versions: z.array(z.object({ version: z.number().int(), ...counts })),
      }),
    ),
    /** what is stuck, most frequent first; at most 50 messages */
    incidents: z.array(
      z.object({
        processId: z.string(),
        elementId: z.string(),
        elementName: z.string(),
        message: z.string(),
        count: z.number().int(),
      }),
    ),
  }),
  errors: [],
})

/** The diagram of one version with how many tokens stand on each element. */
export const getProcessDiagram = endpoint({
  method: 'GET',
  path: '/api/process-desk/processes/:processId/diagram',
  summary: 'Diagram van een proces met aantallen per stap',
  access: mayWatch,
  params: z.object({ processId: z.string().max(100) }),
  query: filter.omit({ processId: true, elementId: true }),
  response: z.object({
    version: z.number().int(),
    xml: z.string(),
    elements: z.array(z.object({ elementId: z.string(), name: z.string(), ...counts })),
  }),
  errors: ['NOT_FOUND'],
})

const ofInstance = z.object({ caseId: id, part: z.coerce.number().int().min(1) })

/** One step that ran or runs, as a row of the history tree. */
const stepRow = z.object({
  id: z.number().int(),
  /** row in which it stands; null directly below the process */
  parentId: z.number().int().nullable(),
  elementId: z.string(),
  name: z.string(),
  type: z.string(),
  state: z.enum(['ACTIVE', 'COMPLETED', 'TERMINATED']),
  startedAt: instant,
  endedAt: instant.nullable(),
})

/** Everything that the records say of one instance. */
export const getInstance = endpoint({
  method: 'GET',
  path: '/api/process-desk/instances/:caseId/:part',
  summary: 'Eén proces: geschiedenis, variabelen, incidenten, taken van de machine en termijnen',
  access: mayWatch,
  params: ofInstance,
  response: deskInstance.extend({
    xml: z.string(),
    flows: z.array(z.string()),
    parentPart: z.number().int().nullable(),
    called: z.array(z.object({ part: z.number().int(), name: z.string(), state: z.enum(deskStates) })),
    steps: z.array(stepRow),
    /** `null`: withheld, because it is no id, date, code or number */
    variables: z.array(z.object({ scope: z.string(), name: z.string(), value: z.string().nullable() })),
    incidents: z.array(
      z.object({
        incident: z.number().int(),
        elementId: z.string(),
        name: z.string(),
        type: z.string(),
        message: z.string(),
        createdAt: instant,
      }),
    ),
    jobs: z.array(
      z.object({
        elementId: z.string(),
        name: z.string(),
        type: z.string(),
        state: z.string(),
        retries: z.number().int(),
        createdAt: instant,
        message: z.string().nullable(),
      }),
    ),
    timers: z.array(z.object({ elementId: z.string(), name: z.string(), dueAt: instant })),
    messages: z.array(z.object({ elementId: z.string(), name: z.string(), messageName: z.string() })),
    mayMend: z.boolean(),
  }),
  errors: ['NOT_FOUND'],
})

/** Why somebody does it; the audit keeps it. */
const because = z.object({ reason: z.string().trim().min(1).max(2000) })
/** The operation that was written down; the log of the instance tells what became of it. */
const written = z.object({ operationId: id })

/** Gives a stuck step new tries. What was wrong must be mended first, or it is stuck again. */
export const retryIncident = endpoint({
  method: 'POST',
  path: '/api/process-desk/instances/:caseId/:part/incidents/:incident/retry',
  summary: 'Vastgelopen stap opnieuw proberen',
  access: { ...mayWatch, roles: rolesFor('MEND', 'PROCESS_INSTANCE') },
  params: ofInstance.extend({ incident: z.coerce.number().int().min(1) }),
  body: because.extend({ retries: z.number().int().min(1).max(100).optional() }),
  response: written,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})
