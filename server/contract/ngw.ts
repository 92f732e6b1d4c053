import { z } from 'zod'
import { ngwMeasures, ngwStatuses } from '#domain/model/procedure-codes'
import { id, localDate, term } from './common.ts'
import { pageEndpoint, procedurePage, reason, startEndpoint, stepEndpoint } from './procedure.ts'

/** A decision that was taken already: its units, day, grounds and measures. DT098 is uploaded to the case afterwards. */
export const registerNgw = startEndpoint({
  action: 'NGW_REGISTER',
  path: '/api/ngw',
  summary: 'NGW-besluit registreren',
  fields: {
    decidedOn: localDate,
    grounds: z.string().trim().min(1).max(4000),
    measures: z.array(z.enum(ngwMeasures)).min(1),
    measuresText: z.string().trim().max(2000),
    /** day on which it reached the inventory manager, who alone can say so; null when it still has to */
    communicatedOn: localDate.nullable(),
  },
})

export const getNgw = pageEndpoint({
  path: '/api/ngw',
  summary: 'Dossier van één besluit Nieuwe Gemeentewet',
  response: procedurePage.extend({
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
})

/** Closes task A15: from now on the agency sees the decision itself. */
export const communicateNgw = stepEndpoint({
  action: 'NGW_COMMUNICATE',
  path: '/api/ngw/:caseId/communication',
  summary: 'Besluit bezorgen aan de inventarisbeheerder',
  fields: {},
})

export const suspendNgw = stepEndpoint({
  action: 'NGW_SUSPEND',
  path: '/api/ngw/:caseId/suspension',
  summary: 'Klacht bij de gouverneur registreren',
  fields: { reason },
})

export const resumeNgw = stepEndpoint({
  action: 'NGW_RESUME',
  path: '/api/ngw/:caseId/suspension/end',
  summary: 'Antwoord van de gouverneur registreren',
  fields: { reason },
})

export const liftNgw = stepEndpoint({
  action: 'NGW_LIFT',
  path: '/api/ngw/:caseId/lifting',
  summary: 'Besluit opheffen',
  fields: { endedOn: localDate, reason },
})

/** DT098 or DT099 came back signed: what was uploaded takes the place of the unsigned one of the same kind. */
export const replaceNgwDocument = stepEndpoint({
  action: 'NGW_REPLACE',
  path: '/api/ngw/:caseId/signed-document',
  summary: 'Ondertekend document opladen',
  fields: { documentId: id, signedOn: localDate },
})

export const annulNgw = stepEndpoint({
  action: 'NGW_ANNUL',
  path: '/api/ngw/:caseId/annulment',
  summary: 'Vernietiging van het besluit registreren',
  fields: { endedOn: localDate, reason },
})
