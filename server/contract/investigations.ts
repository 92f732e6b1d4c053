import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { investigationReasons, investigationStatuses, legalRegimes } from '#domain/model/codes'
import { endpoint } from './endpoint.ts'
import {
  action,
  caseUnit,
  documentSummary,
  id,
  localDate,
  organisationRef,
  propertySummary,
  userRef,
  verdict,
  version,
} from './common.ts'

const params = z.object({ investigationId: id })
const refusals = ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'] as const

/** One ticked variant of a defect; category and points follow from the catalogue of the regime. */
export const scoredDefect = z.object({
  code: z.string(),
  variant: z.string(),
  remark: z.string().trim().max(2000),
})

export const room = z.object({
  name: z.string().trim().min(1),
  use: z.enum(['LEEF', 'KOOK', 'SLAAP', 'LEEF_KOOK', 'BAD', 'TOILET', 'GANG', 'BERGING', 'KELDER', 'ZOLDER', 'ANDERE']),
  areaM2: z.number().min(0).max(1000),
  ceilingHeightCm: z.number().min(0).max(2000),
})

/** Technical report of one unit as the controller fills it; results are computed, never sent. */
export const reportInput = z.object({
  noAccess: z.boolean(),
  defects: z.array(scoredDefect),
  rooms: z.array(room),
  occupants: z.object({ adults: z.number().int().min(0), children: z.number().int().min(0) }),
  smokeDetectorOnEveryFloor: z.boolean(),
  epcScore: z.number().nullable(),
  remarks: z.string().max(4000),
  detailedReport: z
    .object({
      text: z.string().trim().max(10000),
      grounds: z.array(z.enum(['VEILIGHEID', 'GEZONDHEID', 'MENSONWAARDIG', 'OVERBEWONING'])),
    })
    .nullable(),
})

export const reportResult = z.object({
  regime: z.enum(legalRegimes),
  noAccess: z.boolean(),
  totalPoints: z.number().nullable(),
  pointsBuilding: z.number().nullable(),
  pointsUnit: z.number().nullable(),
  counts: z.object({ I: z.number(), II: z.number(), III: z.number(), IV: z.number() }),
  unfit: z.boolean(),
  uninhabitable: z.boolean(),
  overcrowded: z.boolean(),
  unadapted: z.boolean(),
  conform: z.boolean(),
  certificatePossible: z.boolean(),
  occupancyNorm: z.number().nullable(),
  netFloorAreaM2: z.number(),
  verdict: verdict.nullable(),
  reasons: z.array(z.string()),
})

/** A fault that stops validation: where and what. */
export const reportFault = z.object({
  unitId: id.nullable(),
  path: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
})

export const getInvestigation = endpoint({
  method: 'GET',
  path: '/api/investigations/:investigationId',
  summary: 'Conformiteitsonderzoek',
  access: { roles: 'any', shows: ['INVESTIGATION', 'DOCUMENT'], personal: true },
  params,
  response: z.object({
    id,
    reference: z.string(),
    /** null for who was asked by name and does not see the file */
    caseId: id.nullable(),
    caseReference: z.string().nullable(),
    reason: z.enum(investigationReasons),
    status: z.enum(investigationStatuses),
    version,
    property: propertySummary,
    organisation: organisationRef,
    requestedOn: localDate,
    plannedOn: localDate.nullable(),
    /** `14:00`, Brussels */
    plannedTime: z.string().nullable(),
    visitDate: localDate.nullable(),
    regime: z.enum(legalRegimes).nullable(),
    inspectors: z.array(userRef),
    building: z.array(scoredDefect),
    reports: z.array(
      z.object({ unit: caseUnit, reference: z.string(), input: reportInput, result: reportResult.nullable() }),
    ),
    faults: z.array(reportFault),
    signedOn: localDate.nullable(),
    signedBy: userRef.nullable(),
    documents: z.array(documentSummary),
    actions: z.array(action),
  }),
  errors: ['NOT_FOUND'],
})

/** Closes task 7, or moves a visit that was not begun; letters DT008 with the date go to owners and occupants. */
export const planInvestigation = endpoint({
  method: 'POST',
  path: '/api/investigations/:investigationId/plan',
  summary: 'Onderzoek plannen',
  access: { roles: rolesForAction('INVESTIGATION_PLAN'), shows: ['INVESTIGATION'], personal: false },
  params,
  body: z.object({
    plannedOn: localDate,
    /** `14:00`, Brussels; without it the letter says that the hour follows */
    plannedTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable()
      .default(null),
    note: z.string().trim().max(2000),
    version,
  }),
  response: z.object({ version }),
  errors: refusals,
})

/** Saves what is filled in, also when it is not valid yet; answers the computed results and faults. */
export const saveInvestigation = endpoint({
  method: 'PUT',
  path: '/api/investigations/:investigationId',
  summary: 'Onderzoek bewaren',
  access: { roles: rolesForAction('INVESTIGATION_SCORE'), shows: ['INVESTIGATION'], personal: false },
  params,
  body: z.object({
    version,
    visitDate: localDate.nullable(),
    building: z.array(scoredDefect),
    reports: z.array(z.object({ unitId: id, input: reportInput })),
  }),
  response: z.object({
    version,
    regime: z.enum(legalRegimes).nullable(),
    results: z.array(z.object({ unitId: id, result: reportResult.nullable() })),
    faults: z.array(reportFault),
  }),
  errors: refusals,
})

/** Closes task 52 when nothing is wrong any more; 422 RULE_BROKEN lists the faults. Without any access it files DT010 and opens task 7 again. */
export const validateInvestigation = endpoint({
  method: 'POST',
  path: '/api/investigations/:investigationId/validation',
  summary: 'Onderzoek valideren',
  access: { roles: rolesForAction('INVESTIGATION_VALIDATE'), shows: ['INVESTIGATION'], personal: false },
  params,
  body: z.object({ version }),
  response: z.object({ version }),
  errors: refusals,
})

/** Closes task A21; `signed: false` brings the investigation back to the controller. */
export const signInvestigation = endpoint({
  method: 'POST',
  path: '/api/investigations/:investigationId/signature',
  summary: 'Onderzoek ondertekenen',
  access: { roles: rolesForAction('INVESTIGATION_SIGN'), shows: ['INVESTIGATION'], personal: false },
  params,
  body: z.object({ signed: z.boolean(), version }),
  response: z.object({ version }),
  errors: refusals,
})
