import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { ngwMeasures, ngwStatuses } from '#domain/model/procedure-codes'
import { endpoint } from './endpoint.ts'
import {
  action,
  caseSummary,
  caseUnit,
  documentSummary,
  id,
  localDate,
  party,
  propertySummary,
  term,
  version,
} from './common.ts'
import { taskSummary } from './tasks.ts'

const params = z.object({ caseId: id })
const steps = {
  params,
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
} as const
const reason = z.string().trim().min(1).max(2000)

/** A decision that was taken already: its units, day, grounds and measures. DT098 is uploaded to the case afterwards. */
export const registerNgw = endpoint({
  method: 'POST',
  path: '/api/ngw',
  summary: 'NGW-besluit registreren',
  access: { roles: rolesForAction('NGW_REGISTER'), shows: ['PROPERTY'], personal: false },
  body: z.object({
    /** made by the browser: the same registration sent twice makes one case */
    id,
    propertyId: id,
    unitIds: z.array(id).min(1),
    decidedOn: localDate,
    grounds: z.string().trim().min(1).max(4000),
    measures: z.array(z.enum(ngwMeasures)).min(1),
    measuresText: z.string().trim().max(2000),
    /** day on which it reached the inventory manager, who alone can say so; null when it still has to */
    communicatedOn: localDate.nullable(),
  }),
  response: z.object({ caseId: id, reference: z.string() }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

export const getNgw = endpoint({
  method: 'GET',
  path: '/api/ngw/:caseId',
  summary: 'Dossier van één besluit Nieuwe Gemeentewet',
  access: { roles: 'any', shows: ['PROCEDURE', 'DOCUMENT', 'TASK'], personal: true },
  params,
  response: caseSummary.extend({
    version,
    property: propertySummary,
    units: z.array(caseUnit),
    parties: z.array(party),
    documents: z.array(documentSummary),
    tasks: z.array(taskSummary),
    actions: z.array(action),
    decision: z.object({
      status: z.enum(ngwStatuses),
      decidedOn: localDate,
      grounds: z.string(),
      measures: z.array(z.enum(ngwMeasures)),
      measuresText: z.string(),
      /** until when it must reach the inventory manager; null for a decision of before the law gave a term */
      communicationTerm: term.nullable(),
      communicatedOn: localDate.nullable(),
      /** the municipality was reminded of the term */
      remindedOn: localDate.nullable(),
      /** it came too late for VIVOO, known since */
      notIncludableSince: localDate.nullable(),
      suspendedOn: localDate.nullable(),
      liftedOn: localDate.nullable(),
      annulledOn: localDate.nullable(),
      endReason: z.string().nullable(),
    }),
  }),
  errors: ['NOT_FOUND'],
})

/** Closes task A15: from now on the agency sees the decision itself. */
export const communicateNgw = endpoint({
  method: 'POST',
  path: '/api/ngw/:caseId/communication',
  summary: 'Besluit bezorgen aan de inventarisbeheerder',
  access: { roles: rolesForAction('NGW_COMMUNICATE'), shows: ['PROCEDURE'], personal: false },
  body: z.object({ version }),
  ...steps,
})

export const suspendNgw = endpoint({
  method: 'POST',
  path: '/api/ngw/:caseId/suspension',
  summary: 'Klacht bij de gouverneur registreren',
  access: { roles: rolesForAction('NGW_SUSPEND'), shows: ['PROCEDURE'], personal: false },
  body: z.object({ reason, version }),
  ...steps,
})

export const resumeNgw = endpoint({
  method: 'POST',
  path: '/api/ngw/:caseId/suspension/end',
  summary: 'Antwoord van de gouverneur registreren',
  access: { roles: rolesForAction('NGW_RESUME'), shows: ['PROCEDURE'], personal: false },
  body: z.object({ reason, version }),
  ...steps,
})

export const liftNgw = endpoint({
  method: 'POST',
  path: '/api/ngw/:caseId/lifting',
  summary: 'Besluit opheffen',
  access: { roles: rolesForAction('NGW_LIFT'), shows: ['PROCEDURE'], personal: false },
  body: z.object({ endedOn: localDate, reason, version }),
  ...steps,
})

export const annulNgw = endpoint({
  method: 'POST',
  path: '/api/ngw/:caseId/annulment',
  summary: 'Vernietiging van het besluit registreren',
  access: { roles: rolesForAction('NGW_ANNUL'), shows: ['PROCEDURE'], personal: false },
  body: z.object({ endedOn: localDate, reason, version }),
  ...steps,
})
