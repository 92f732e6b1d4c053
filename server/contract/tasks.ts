import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { taskStatuses } from '#domain/model/codes'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { address, id, instant, localDate, organisationRef, role, userRef, version } from './common.ts'

export const taskSummary = z.object({
  id,
  reference: z.string(),
  /** number that users know: 2, 9, A05 */
  code: z.string(),
  title: z.string(),
  status: z.enum(taskStatuses),
  /** null for a task on a property that no visible procedure holds */
  caseId: id.nullable(),
  caseReference: z.string().nullable(),
  propertyId: id,
  address,
  unitIds: z.array(id),
  organisation: organisationRef,
  candidateRoles: z.array(role),
  assignee: userRef.nullable(),
  createdAt: instant,
  dueOn: localDate.nullable(),
  /** wizard of the web that does it; the subject is the advice request, investigation, hearing, run or document set */
  wizard: z.string(),
  subjectId: id.nullable(),
  version,
})

/** Of the active organisation. `mine`: assigned to me; `roles`: open for one of my roles; `organisation`: all; `done`: finished by me. */
export const taskScopes = ['mine', 'roles', 'organisation', 'done'] as const

export const listTasks = endpoint({
  method: 'GET',
  path: '/api/tasks',
  summary: 'Werklijst',
  access: { roles: 'any', shows: ['TASK'], personal: false },
  query: pageQuery.extend({
    scope: z.enum(taskScopes).default('roles'),
    code: z.string().max(40).optional(),
    caseId: id.optional(),
    search: z.string().max(200).optional(),
    due: z.enum(['overdue', 'week', 'later']).optional(),
    sort: z.enum(['due', 'created']).default('due'),
  }),
  response: pageOf(taskSummary).extend({
    counts: z.object({ mine: z.number(), roles: z.number(), organisation: z.number(), overdue: z.number() }),
  }),
  errors: [],
})

const taskParams = z.object({ taskId: id })

export const getTask = endpoint({
  method: 'GET',
  path: '/api/tasks/:taskId',
  summary: 'Eén taak met haar hulptekst',
  access: { roles: 'any', shows: ['TASK'], personal: false },
  params: taskParams,
  response: taskSummary.extend({
    /** documentation of the element in the diagram */
    help: z.string(),
    mayComplete: z.boolean(),
    /** ends with `completeTask` */
    manual: z.boolean(),
    closedReason: z.string().nullable(),
  }),
  errors: ['NOT_FOUND'],
})

/** Exactly one claimant wins; the others get 409 TASK_TAKEN with the name of who has it. */
export const claimTask = endpoint({
  method: 'POST',
  path: '/api/tasks/:taskId/claim',
  summary: 'Taak nemen',
  access: { roles: rolesFor('TAKE', 'TASK'), shows: ['TASK'], personal: false },
  params: taskParams,
  response: taskSummary,
  errors: ['NOT_FOUND', 'TASK_TAKEN', 'TASK_CLOSED', 'NOT_ALLOWED_NOW'],
})

/** A task that a person made, and no process waits for, ends with a word on what was done. */
export const completeTask = endpoint({
  method: 'POST',
  path: '/api/tasks/:taskId/completion',
  summary: 'Manuele taak afwerken',
  access: { roles: rolesFor('TAKE', 'TASK'), shows: ['TASK'], personal: false },
  params: taskParams,
  body: z.object({ outcome: z.string().trim().max(250) }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

export const releaseTask = endpoint({
  method: 'POST',
  path: '/api/tasks/:taskId/release',
  summary: 'Taak teruggeven',
  access: { roles: rolesFor('TAKE', 'TASK'), shows: ['TASK'], personal: false },
  params: taskParams,
  response: taskSummary,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})
