import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { endpoint } from './endpoint.ts'
import { id } from './common.ts'

const params = z.object({ taskId: id })

/** By key of the field: text, numbers, yes or no, and lists of choices. */
const answers = z.record(z.string().max(80), z.unknown())

export const getTaskForm = endpoint({
  method: 'GET',
  path: '/api/tasks/:taskId/form',
  summary: 'Formulier van een taak, met de antwoorden zodra ze gegeven zijn',
  access: { roles: 'any', shows: ['TASK'], personal: true },
  params,
  response: z.object({
    /** form-js document, as the diagram had it when the task opened; null for a task with a screen of its own */
    schema: z.unknown(),
    /** null while the task is open */
    answers: answers.nullable(),
  }),
  errors: ['NOT_FOUND'],
})

/** Answers that the form does not ask for now are dropped; RULE_BROKEN names each field that is not answered as the form wants. */
export const completeTaskForm = endpoint({
  method: 'POST',
  path: '/api/tasks/:taskId/form',
  summary: 'Taak afwerken met de antwoorden op haar formulier',
  access: { roles: rolesFor('TAKE', 'TASK'), shows: ['TASK'], personal: false },
  params,
  body: z.object({ answers }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'TASK_TAKEN', 'RULE_BROKEN'],
})
