import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { procedureTypes } from '#domain/model/codes'
import { id, instant, localDate, organisationRef, role } from './common.ts'
import { endpoint, fileResponse } from './endpoint.ts'

const mayWatch = { roles: rolesFor('READ', 'PROCESS_INSTANCE'), shows: ['PROCEDURE'], personal: false } as const
const mayWatchTasks = { ...mayWatch, shows: ['PROCEDURE', 'TASK'] } as const

/** Who can act: `OTHER` the minister, a court, the inspectorate; `SUSPENDED` nobody may; `NOBODY` nobody has to, as while a machine works. */
export const ballHolders = ['MUNICIPALITY', 'AGENCY', 'CITIZEN', 'OTHER', 'SUSPENDED', 'NOBODY'] as const
export type BallHolder = (typeof ballHolders)[number]

const ballTime = z.record(z.enum(ballHolders), z.number())
export type BallTime = z.infer<typeof ballTime>

/** One thing that a case waits for; the web says it in a sentence. */
export const waitLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('STUCK'), step: z.string(), mender: z.enum(['AGENCY', 'INSPECTORATE']) }),
  z.object({
    kind: z.literal('TASK'),
    /** noun of the process that the task belongs to, such as `advies` */
    subject: z.string().nullable(),
    code: z.string(),
    title: z.string(),
    organisation: organisationRef,
    /** who has it; null: any of `roles` may take it */
    assignee: z.string().nullable(),
    roles: z.array(role),
    dueOn: localDate.nullable(),
    units: z.number().int(),
  }),
  z.object({
    kind: z.literal('OUTSIDE'),
    by: z.enum(ballHolders),
    /** after "wacht op" */
    what: z.string(),
    dueOn: localDate.nullable(),
    /** how many batches of units wait for it */
    times: z.number().int(),
  }),
  z.object({ kind: z.literal('TERM'), title: z.string(), dueOn: localDate.nullable() }),
])
export type WaitLine = z.infer<typeof waitLine>

/** Several values in one parameter: `id,id`. */
const listOf = <T extends z.ZodType<unknown, string>>(item: T, most: number) =>
  z
    .string()
    .max(most * 40)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(most))

/** What cases wait for, in the order asked; a case that the viewer may not see is left out. */
export const getWaiting = endpoint({
  method: 'GET',
  path: '/api/process-insight/waiting',
  summary: 'Waarop dossiers wachten',
  access: { roles: 'any', shows: ['PROCEDURE', 'TASK'], personal: false },
  query: z.object({ caseIds: listOf(id, 200) }),
  response: z.object({ cases: z.array(z.object({ caseId: id, lines: z.array(waitLine) })) }),
  errors: [],
})

/** Who had the ball for how long, from the start of a case to its end or to now; ms, adding up to `elapsed`. */
export const getCaseLeadTime = endpoint({
  method: 'GET',
  path: '/api/process-insight/cases/:caseId/lead-time',
  summary: 'Wie hoe lang aan zet was in een dossier',
  access: { roles: 'any', shows: ['PROCEDURE', 'TASK'], personal: false },
  params: z.object({ caseId: id }),
  /** null while no process of the case has started */
  response: z.object({
    split: z
      .object({ from: instant, to: instant, ended: z.boolean(), elapsed: z.number(), times: ballTime })
      .nullable(),
  }),
  errors: ['NOT_FOUND'],
})

const dueWindows = ['overdue', 'soon', 'later'] as const

/** Open tasks with a term, as the lists and numbers of managers ask for them. */
const termFilter = z.object({
  procedure: z.enum(procedureTypes).optional(),
  municipalityOrgId: id.optional(),
  /** organisation that has to do it */
  ownerOrgId: id.optional(),
  /** colleague who has the task, or nobody; of the own organisation */
  assigneeUserId: z.union([id, z.literal('nobody')]).optional(),
  /** `overdue`: before today; `soon`: today to the tenth working day from now */
  due: z.enum(dueWindows).optional(),
  dueFrom: localDate.optional(),
  dueTo: localDate.optional(),
})

const paging = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
}

/** Tasks with a term, most urgent first. `total` counts exactly what the numbers of the dashboard and the radar count. */
export const listTerms = endpoint({
  method: 'GET',
  path: '/api/process-insight/terms',
  summary: 'Open taken met een termijn',
  access: mayWatchTasks,
  query: termFilter.extend(paging),
  response: z.object({
    total: z.number().int(),
    items: z.array(
      z.object({
        taskId: id,
        code: z.string(),
        title: z.string(),
        caseId: id,
        reference: z.string(),
        procedure: z.enum(procedureTypes),
        municipality: organisationRef,
        organisation: organisationRef,
        /** who has it; null when nobody does, or when it is of another organisation */
        assignee: z.string().nullable(),
        dueOn: localDate,
      }),
    ),
  }),
  errors: [],
})

const dashboardCounts = {
  running: z.number().int(),
  stuck: z.number().int(),
  overdue: z.number().int(),
  soon: z.number().int(),
}

/** What runs, what is stuck and which terms press, by procedure and by municipality. */
export const getTermsDashboard = endpoint({
  method: 'GET',
  path: '/api/process-insight/dashboard',
  summary: 'Lopende processen, vastgelopen stappen en dringende termijnen per procedure en gemeente',
  access: mayWatchTasks,
  response: z.object({
    /** last day of "soon" */
    soonUntil: localDate,
    total: z.object(dashboardCounts),
    rows: z.array(z.object({ procedure: z.enum(procedureTypes), municipality: organisationRef, ...dashboardCounts })),
  }),
  errors: [],
})

/** Terms of the next thirty working days: tasks by municipality and colleague, legal terms beside them, and the pace at which tasks were finished. */
export const getRadar = endpoint({
  method: 'GET',
  path: '/api/process-insight/radar',
  summary: 'Termijnen van de volgende dertig werkdagen',
  access: mayWatchTasks,
  query: termFilter.pick({ procedure: true, municipalityOrgId: true, ownerOrgId: true, assigneeUserId: true }).extend({
    per: z.enum(['day', 'week']).default('day'),
  }),
  response: z.object({
    from: localDate,
    to: localDate,
    workdays: z.number().int(),
    total: z.number().int(),
    legalTotal: z.number().int(),
    bars: z.array(
      z.object({
        from: localDate,
        to: localDate,
        workdays: z.number().int(),
        tasks: z.number().int(),
        /** of them, those of the own organisation: what its pace is held against */
        own: z.number().int(),
        legal: z.number().int(),
      }),
    ),
    municipalities: z.array(z.object({ municipality: organisationRef, tasks: z.number().int() })),
    /** of the own organisation; `userId` null: nobody has them yet */
    handlers: z.array(z.object({ userId: id.nullable(), name: z.string().nullable(), tasks: z.number().int() })),
    /** tasks of the own organisation finished per working day, over the thirty working days before today */
    pace: z.object({ perWorkday: z.number(), finished: z.number().int() }),
  }),
  errors: [],
})

/** Terms whose lapse does something by law, heaviest effect first, then by day. */
export const listConsequences = endpoint({
  method: 'GET',
  path: '/api/process-insight/consequences',
  summary: 'Termijnen waarvan het verstrijken een rechtsgevolg heeft',
  access: mayWatch,
  query: termFilter
    .pick({ procedure: true, municipalityOrgId: true, dueFrom: true, dueTo: true })
    .extend({ effect: z.string().max(40).optional(), ...paging }),
  response: z.object({
    total: z.number().int(),
    /** effects that occur, heaviest first, whatever the filter on effect */
    effects: z.array(z.object({ effect: z.string(), weight: z.string(), count: z.number().int() })),
    items: z.array(
      z.object({
        caseId: id,
        part: z.number().int(),
        reference: z.string(),
        procedure: z.enum(procedureTypes),
        municipality: organisationRef,
        effect: z.string(),
        weight: z.string(),
        rule: z.string(),
        verified: z.boolean(),
        lapsesOn: localDate,
      }),
    ),
  }),
  errors: [],
})

/** Instances that a figure is about. */
const figureFilter = z.object({
  version: z.coerce.number().int().min(1).optional(),
  municipalityOrgId: id.optional(),
  startedFrom: localDate.optional(),
  startedTo: localDate.optional(),
})

const ofProcess = z.object({ processId: z.string().max(100) })

/** Over how many instances a figure goes: the youngest `used` of `of`. */
const basis = z.object({ used: z.number().int(), of: z.number().int() })

const elementFigure = z.object({
  elementId: z.string(),
  name: z.string(),
  type: z.string(),
  /** times that it ran; null: fewer than five, which are not told */
  count: z.number().int().nullable(),
  /** of the ones that ended, working days; null: fewer than five */
  medianWorkdays: z.number().nullable(),
  medianDays: z.number().nullable(),
  /** calendar days that its task has */
  targetDays: z.number().int().nullable(),
  /** share of the ended ones that took longer than the target */
  overTarget: z.number().nullable(),
})
export type ElementFigure = z.infer<typeof elementFigure>

/** How often each step of a process ran and how long it took. */
export const getHeatmap = endpoint({
  method: 'GET',
  path: '/api/process-insight/processes/:processId/heatmap',
  summary: 'Aantal en doorlooptijd per stap van een proces',
  access: mayWatch,
  params: ofProcess,
  query: figureFilter,
  response: z.object({
    version: z.number().int(),
    versions: z.array(z.number().int()),
    name: z.string(),
    xml: z.string(),
    basis,
    elements: z.array(elementFigure),
    /** exclusive and inclusive gateways that split, for the analysis of their branches */
    gateways: z.array(z.object({ gatewayId: z.string(), name: z.string() })),
  }),
  errors: ['NOT_FOUND'],
})

export const exportHeatmap = endpoint({
  method: 'GET',
  path: '/api/process-insight/processes/:processId/heatmap/file',
  summary: 'Aantal en doorlooptijd per stap als bestand',
  access: mayWatch,
  isExport: true,
  params: ofProcess,
  query: figureFilter.extend({ format: z.enum(['csv', 'xlsx', 'json']) }),
  response: fileResponse,
  errors: ['NOT_FOUND'],
})

/** Of the cases that took each branch of a gateway: which end they reached, and how long they took. */
export const getBranches = endpoint({
  method: 'GET',
  path: '/api/process-insight/processes/:processId/gateways/:gatewayId',
  summary: 'Takken van een keuze: bereikt einde en doorlooptijd',
  access: mayWatch,
  params: ofProcess.extend({ gatewayId: z.string().max(200) }),
  query: figureFilter,
  response: z.object({
    name: z.string(),
    basis,
    /** of all ended instances that passed here, working days */
    medianWorkdays: z.number().nullable(),
    branches: z.array(
      z.object({
        flowId: z.string(),
        name: z.string(),
        target: z.string(),
        /** null: fewer than five */
        count: z.number().int().nullable(),
        ended: z.number().int().nullable(),
        medianWorkdays: z.number().nullable(),
        /** share of the ended ones, most first; ends of fewer than five are together in the rest */
        ends: z.array(z.object({ elementId: z.string(), name: z.string(), share: z.number() })),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
})

/** Who had the ball in the ended instances of a process, and in those that it called. */
export const getLeadTime = endpoint({
  method: 'GET',
  path: '/api/process-insight/processes/:processId/lead-time',
  summary: 'Doorlooptijd van een proces en zijn fasen, verdeeld over wie aan zet was',
  access: mayWatchTasks,
  params: ofProcess,
  query: figureFilter,
  response: z.object({
    basis,
    phases: z.array(
      z.object({
        processId: z.string(),
        name: z.string(),
        /** null: fewer than five, and then no figures */
        ended: z.number().int().nullable(),
        medianWorkdays: z.number().nullable(),
        /** mean ms per instance */
        times: ballTime.nullable(),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
})

/** Where tokens stood at the end of a day. */
export const getProcessDay = endpoint({
  method: 'GET',
  path: '/api/process-insight/processes/:processId/day',
  summary: 'Stand van een proces op een dag',
  access: mayWatch,
  params: ofProcess,
  query: figureFilter.pick({ version: true, municipalityOrgId: true }).extend({ on: localDate }),
  response: z.object({
    on: localDate,
    version: z.number().int(),
    xml: z.string(),
    /** day on which the oldest instance that the viewer may see started; null without any */
    firstDay: localDate.nullable(),
    running: z.number().int(),
    ended: z.number().int(),
    elements: z.array(
      z.object({
        elementId: z.string(),
        name: z.string(),
        active: z.number().int(),
        incidents: z.number().int(),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
})
