import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { procedureTypes } from '#domain/model/codes'
import { id, instant, localDate, organisationRef } from './common.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'

/** Who may look; what he sees of it the visibility rule says. */
export const mayWatch = { roles: rolesFor('READ', 'PROCESS_INSTANCE'), shows: ['PROCEDURE'], personal: false } as const

/** How an instance stands; `INCIDENT` is one that runs and has a step that is stuck. */
export const deskStates = ['ACTIVE', 'INCIDENT', 'COMPLETED', 'TERMINATED'] as const
export type DeskState = (typeof deskStates)[number]

/** What of the instances is wanted; everything stands in the address of the page. */
export const instanceFilter = z.object({
  processId: z.string().max(100).optional(),
  /** of the case */
  procedure: z.enum(procedureTypes).optional(),
  version: z.coerce.number().int().min(1).optional(),
  /** where a token stands now */
  elementId: z.string().max(200).optional(),
  state: z.enum(deskStates).optional(),
  /** kind of trouble that an open incident tells of */
  incidentType: z.string().max(60).optional(),
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
  query: pageQuery.extend(instanceFilter.shape),
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
    /** what is stuck, that which harms first: earliest term of the cases that it holds up, then how many; at most 50 messages */
    incidents: z.array(
      z.object({
        processId: z.string(),
        elementId: z.string(),
        elementName: z.string(),
        type: z.string(),
        message: z.string(),
        count: z.number().int(),
        /** first day on which a term of one of these cases ends; null when none runs */
        firstTerm: localDate.nullable(),
        /** working days from today to that day; negative when it has passed */
        workdaysLeft: z.number().int().nullable(),
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
  query: instanceFilter.omit({ processId: true, elementId: true }),
  response: z.object({
    version: z.number().int(),
    xml: z.string(),
    elements: z.array(z.object({ elementId: z.string(), name: z.string(), ...counts })),
  }),
  errors: ['NOT_FOUND'],
})

/** How an instance is named: case, and number in the case. */
export const ofInstance = z.object({ caseId: id, part: z.coerce.number().int().min(1) })

/** One step that ran or runs, as a row of the history tree. */
const stepRow = z.object({
  id: z.number().int(),
  /** row in which it stands; null directly below the process */
  parentId: z.number().int().nullable(),
  elementId: z.string(),
  name: z.string(),
  type: z.string(),
  state: z.enum(deskStates),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** rows directly below it, as far as the filter shows them */
  children: z.number().int(),
})

const elementCounts = z.object({
  elementId: z.string(),
  name: z.string(),
  type: z.string(),
  ...counts,
  completed: z.number().int(),
  terminated: z.number().int(),
})

/** Another instance of the same case. */
export const partRef = z.object({ part: z.number().int(), name: z.string(), state: z.enum(deskStates) })

/** Why a timer cannot be given another date. */
export const timerFaults = ['OF_SCOPE', 'HOST_RUNS', 'FIXED', 'EXPRESSION', 'REPEATS', 'IN_MULTI_INSTANCE'] as const

/** Everything that the records say of one instance; its history and its jobs come page by page. */
export const getInstance = endpoint({
  method: 'GET',
  path: '/api/process-desk/instances/:caseId/:part',
  summary: 'Eén proces: stand, variabelen, incidenten, berichten en termijnen',
  access: mayWatch,
  params: ofInstance,
  /** `all`: with every step that ran, for who reckons with them; a long instance has thousands */
  query: z.object({ steps: z.enum(['none', 'all']).default('none') }),
  response: deskInstance.extend({
    xml: z.string(),
    flows: z.array(z.string()),
    /** instance that called this one */
    parent: partRef.nullable(),
    called: z.array(partRef),
    elements: z.array(elementCounts),
    steps: z.array(stepRow),
    stepCount: z.number().int(),
    jobs: z.number().int(),
    /** `value` null: withheld, because it is no id, date, code or number; `locked`: cannot be changed by hand */
    variables: z.array(
      z.object({
        /** step whose own it is; null: of the process */
        scope: z.number().int().nullable(),
        scopeName: z.string(),
        name: z.string(),
        value: z.string().nullable(),
        locked: z.boolean(),
      }),
    ),
    /** steps that run and can hold variables of their own */
    scopes: z.array(z.object({ step: z.number().int(), elementId: z.string(), name: z.string() })),
    incidents: z.array(
      z.object({
        incident: z.number().int(),
        elementId: z.string(),
        name: z.string(),
        type: z.string(),
        message: z.string(),
        createdAt: instant,
        /** step that is stuck */
        step: z.number().int().nullable(),
        /** tries that are left; null when it is no job */
        retries: z.number().int().nullable(),
      }),
    ),
    timers: z.array(
      z.object({
        timer: z.number().int(),
        elementId: z.string(),
        name: z.string(),
        dueAt: instant,
        waitsSince: instant,
        /** why its date cannot be changed; null when it can */
        fault: z.enum(timerFaults).nullable(),
        /** name of the step that begins anew with it */
        restarts: z.string().nullable(),
      }),
    ),
    messages: z.array(
      z.object({
        elementId: z.string(),
        name: z.string(),
        messageName: z.string(),
        /** by what the message finds this instance; null: withheld */
        key: z.string().nullable(),
      }),
    ),
    /** operations that wait for a second person */
    asked: z.number().int(),
    /** operations that the engine refused */
    refused: z.number().int(),
    mayMend: z.boolean(),
  }),
  errors: ['NOT_FOUND'],
})

/** Rows of the history tree directly below one row, oldest first. */
export const listSteps = endpoint({
  method: 'GET',
  path: '/api/process-desk/instances/:caseId/:part/steps',
  summary: 'Geschiedenis van een proces, per laag',
  access: mayWatch,
  params: ofInstance,
  query: pageQuery.extend({
    /** row below which; left out: directly below the process */
    parent: z.coerce.number().int().min(1).optional(),
    /** with the rows in which they stand */
    only: z.enum(['ALL', 'ACTIVE', 'INCIDENT']).default('ALL'),
    /** all runs of this element, wherever they stand */
    elementId: z.string().max(200).optional(),
  }),
  response: pageOf(stepRow),
  errors: ['NOT_FOUND'],
})

/** Jobs of an instance, youngest first. */
export const listJobs = endpoint({
  method: 'GET',
  path: '/api/process-desk/instances/:caseId/:part/jobs',
  summary: 'Taken van de machine in een proces',
  access: mayWatch,
  params: ofInstance,
  query: pageQuery,
  response: pageOf(
    z.object({
      job: z.number().int(),
      elementId: z.string(),
      name: z.string(),
      type: z.string(),
      state: z.string(),
      retries: z.number().int(),
      createdAt: instant,
      message: z.string().nullable(),
    }),
  ),
  errors: ['NOT_FOUND'],
})
