import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { adviceStatuses } from '#domain/model/codes'
import { endpoint } from './endpoint.ts'
import { action, caseUnit, documentSummary, id, localDate, term, verdict, version } from './common.ts'

const requestParams = z.object({ adviceRequestId: id })
const refusals = ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'] as const

export const askAdvice = endpoint({
  method: 'POST',
  path: '/api/cases/:caseId/advice-requests',
  summary: 'Advies vragen aan Wonen in Vlaanderen',
  access: { roles: rolesForAction('ADVICE_ASK'), shows: ['PROCEDURE'], personal: false },
  params: z.object({ caseId: id }),
  body: z.object({
    id,
    askedOn: localDate,
    unitIds: z.array(id).min(1),
    note: z.string().trim().max(4000),
    /** version of the case that the wizard was filled from */
    version,
  }),
  response: z.object({ adviceRequestId: id }),
  errors: refusals,
})

const adviceUnit = z.object({ unitId: id, verdict, grounds: z.string().trim().max(4000) })

export const getAdviceRequest = endpoint({
  method: 'GET',
  path: '/api/advice-requests/:adviceRequestId',
  summary: 'Adviesvraag met onderzoek en advies',
  access: { roles: 'any', shows: ['ADVICE', 'DOCUMENT'], personal: true },
  params: requestParams,
  response: z.object({
    id,
    caseId: id,
    version,
    askedOn: localDate,
    note: z.string(),
    units: z.array(caseUnit),
    route: z.enum(['ONDERZOEK', 'GEWEIGERD']).nullable(),
    /** why the agency refused the request, for the municipality to read */
    refusalReason: z.string().nullable(),
    investigationId: id.nullable(),
    dueOn: term.nullable(),
    advice: z
      .object({
        id,
        reference: z.string(),
        status: z.enum(adviceStatuses),
        perUnit: z.array(adviceUnit),
        signedBy: z.string().nullable(),
        sentOn: localDate.nullable(),
        refusalReason: z.string().nullable(),
        version,
      })
      .nullable(),
    /** verdict preset per unit, from the technical report */
    preset: z.array(adviceUnit),
    documents: z.array(documentSummary),
    actions: z.array(action),
  }),
  errors: ['NOT_FOUND'],
})

/** Closes task A01: either an investigation is asked of the agency's controller, or the request is refused with a reason. */
export const handleAdviceRequest = endpoint({
  method: 'POST',
  path: '/api/advice-requests/:adviceRequestId/handling',
  summary: 'Adviesvraag behandelen',
  access: { roles: rolesForAction('ADVICE_HANDLE'), shows: ['ADVICE'], personal: false },
  params: requestParams,
  body: z.object({
    route: z.enum(['ONDERZOEK', 'GEWEIGERD']),
    reason: z.string().trim().max(2000),
    version,
  }),
  response: z.object({ investigationId: id.nullable() }),
  errors: refusals,
})

/** Closes task A02 and brings the advice to the regional official for signing. */
export const makeAdvice = endpoint({
  method: 'POST',
  path: '/api/advice-requests/:adviceRequestId/advice',
  summary: 'Advies maken',
  access: { roles: rolesForAction('ADVICE_MAKE'), shows: ['ADVICE'], personal: false },
  params: requestParams,
  body: z.object({ perUnit: z.array(adviceUnit).min(1), version }),
  response: z.object({ adviceId: id, reference: z.string() }),
  errors: refusals,
})
