import { z } from 'zod'

/** Every code that an error answer can carry: a closed union. */
export const problemCodes = [
  'MALFORMED',
  'INVALID',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'ORGANISATION_NOT_YOURS',
  'NO_RIGHTS',
  'EULA_REQUIRED',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'NOT_ALLOWED_NOW',
  'STALE',
  'DUPLICATE',
  'TASK_TAKEN',
  'TASK_CLOSED',
  'TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'RULE_BROKEN',
  'FILE_REFUSED',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'UNAVAILABLE',
  'PDF_UNAVAILABLE',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** HTTP status and English title of each code. Dutch text belongs to the web. */
export const problems: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  MALFORMED: { status: 400, title: 'The request cannot be read' },
  INVALID: { status: 400, title: 'The request does not fit its schema' },
  UNAUTHENTICATED: { status: 401, title: 'Sign in first' },
  FORBIDDEN: { status: 403, title: 'Your roles in this organisation do not allow this' },
  ORGANISATION_NOT_YOURS: { status: 403, title: 'You have no rights in this organisation' },
  NO_RIGHTS: { status: 403, title: 'Your account has no rights today' },
  EULA_REQUIRED: { status: 403, title: 'Accept the end user licence agreement first' },
  NOT_FOUND: { status: 404, title: 'There is nothing here that you may see' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'This address does not know this method' },
  NOT_ALLOWED_NOW: { status: 409, title: 'This action is closed now; `reason` says why' },
  STALE: { status: 409, title: 'Somebody changed this since you read it; nothing was overwritten' },
  DUPLICATE: { status: 409, title: 'This exists already' },
  TASK_TAKEN: { status: 409, title: 'A colleague has this task' },
  TASK_CLOSED: { status: 409, title: 'This task is closed' },
  TOO_LARGE: { status: 413, title: 'The request is too large' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'This kind of content is not accepted here' },
  RULE_BROKEN: { status: 422, title: 'The law does not allow this content; `reason` says why' },
  FILE_REFUSED: { status: 422, title: 'This file is not accepted; `reason` says why' },
  TOO_MANY_REQUESTS: { status: 429, title: 'Too many requests; wait and try again' },
  INTERNAL: { status: 500, title: 'Something broke here; the trace id finds it in our log' },
  UNAVAILABLE: { status: 503, title: 'A part of the system does not answer; try again later' },
  PDF_UNAVAILABLE: { status: 503, title: 'No PDF can be made here; the .docx is available' },
}

/** Codes that any endpoint can answer; an endpoint lists only the others. */
export const generalCodes = [
  'MALFORMED',
  'INVALID',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'ORGANISATION_NOT_YOURS',
  'NO_RIGHTS',
  'EULA_REQUIRED',
  'METHOD_NOT_ALLOWED',
  'TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'UNAVAILABLE',
] as const satisfies readonly ProblemCode[]

export const fieldProblem = z.object({
  name: z.string().describe('Path of the value, `body.units.0.number`'),
  code: z.string().describe('Stable code: `required`, `invalid_type`, `too_small`, or the code of our own rule'),
  reason: z.string().describe('One English sentence for developers; never holds the value itself'),
})
export type FieldProblem = z.infer<typeof fieldProblem>

/** Body of every error answer, media type application/problem+json (RFC 9457). */
export const problem = z.object({
  type: z.string().describe('`urn:woonzaak:problem:` and the code in lower case'),
  title: z.string().describe('English title of the code'),
  status: z.number().int().describe('HTTP status'),
  code: z.enum(problemCodes).describe('Closed union ProblemCode'),
  detail: z.string().optional().describe('English sentence for developers'),
  fields: z.array(fieldProblem).describe('What is wrong with which value; empty when the code says it all'),
  reason: z.string().optional().describe('Reason code of `allowedActions` or of the rule that refused'),
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .optional()
    .describe('What the web needs to say it in Dutch, such as who has the task'),
  traceId: z.string().describe('Finds this request in the log'),
})
export type Problem = z.infer<typeof problem>
