import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { id } from './common.ts'
import { endpoint } from './endpoint.ts'
import { reason, stepEndpoint } from './procedure.ts'

/** The municipality's own controller investigates: beforehand, or as the ground of the decision where no advice is needed. */
export const askOwnInvestigation = stepEndpoint({
  action: 'OO_INVESTIGATE',
  path: '/api/cases/:caseId/own-investigations',
  summary: 'Zelf onderzoeken',
  fields: { unitIds: z.array(id).min(1) },
})

/** Starts OO for every unit that a signed investigation of the municipality itself found faulty. */
export const startOnInitiative = endpoint({
  method: 'POST',
  path: '/api/investigations/:investigationId/initiative',
  summary: 'Procedure OO starten op initiatief van de burgemeester',
  access: { roles: rolesForAction('OO_START_INITIATIVE'), shows: ['INVESTIGATION'], personal: false },
  params: z.object({ investigationId: id }),
  body: z.object({
    /** made by the browser: sent twice it makes one case */
    id,
    reason,
  }),
  response: z.object({ caseId: id, reference: z.string() }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})
