import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { caseSummary, documentSummary, id, localDate, party, propertySummary, unit } from './common.ts'

/** Properties of the viewer's territory; `search` matches address, reference and capakey. */
export const listProperties = endpoint({
  method: 'GET',
  path: '/api/properties',
  summary: 'Panden zoeken',
  access: { roles: 'any', shows: ['PROPERTY'], personal: false },
  query: pageQuery.extend({ search: z.string().max(200).optional() }),
  response: pageOf(propertySummary),
  errors: [],
})

export const getProperty = endpoint({
  method: 'GET',
  path: '/api/properties/:propertyId',
  summary: 'Pand met entiteiten, betrokkenen en procedures',
  access: { roles: 'any', shows: ['PROPERTY', 'PROCEDURE', 'DOCUMENT'], personal: true },
  params: z.object({ propertyId: id }),
  response: propertySummary.extend({
    capaKeys: z.array(z.string()),
    units: z.array(unit),
    parties: z.array(party),
    cases: z.array(caseSummary),
    /** of all its procedures and what was released to the viewer, newest first, at most 200 */
    documents: z.array(documentSummary),
    /** the public register of recovery claims: that there is one, since when and until when */
    recoveryClaims: z.array(
      z.object({
        unitIds: z.array(id),
        registerNumber: z.string(),
        registeredOn: localDate,
        closedOn: localDate.nullable(),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
})
