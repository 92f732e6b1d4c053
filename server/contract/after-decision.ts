import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { occupancyEvidences, occupancyKinds } from '#domain/model/procedure-codes'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import { endpoint } from './endpoint.ts'
import { id, localDate, version } from './common.ts'
import { reason } from './procedure.ts'

const params = z.object({ caseId: id })

/** A step on decisions of one OO case, also after the end of its procedure. */
const step = <S extends z.ZodRawShape>(declared: {
  readonly action: OoAction
  readonly path: string
  readonly summary: string
  readonly fields: S
}) =>
  endpoint({
    method: 'POST',
    path: `/api/cases/:caseId/${declared.path}`,
    summary: declared.summary,
    access: { roles: rolesForAction(declared.action), shows: ['PROCEDURE'], personal: false },
    params,
    body: z.object({ ...declared.fields, version }),
    response: z.object({}),
    errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
  })

const decisionIds = z.array(id).min(1).max(500)
/** day from which the decisions no longer hold */
const ending = { decisionIds, endedOn: localDate, reason }

export const liftDecisions = step({
  action: 'DECISION_LIFT',
  path: 'decision-lifting',
  summary: 'Beslissingen opheffen',
  fields: ending,
})

export const resolveDecisions = step({
  action: 'DECISION_RESOLVE',
  path: 'decision-resolution',
  summary: 'Overbewoning oplossen',
  fields: ending,
})

/** Closes task 449 when no decision of the run is without a day any more. */
export const correctPosting = step({
  action: 'DECISION_CORRECT_POSTING',
  path: 'posting-date',
  summary: 'Datum afgifte post invullen',
  fields: { decisionIds, postedOn: localDate },
})

export const confirmNoAppeal = step({
  action: 'NO_APPEAL_CONFIRM',
  path: 'no-appeal',
  summary: 'Noteren dat er geen beroep is ingediend',
  fields: {},
})

export const reportOccupancy = step({
  action: 'OCCUPANCY_REPORT',
  path: 'occupancy-reports',
  summary: 'Bewoning of verhuring melden',
  fields: {
    /** made by the browser: the same report sent twice is one */
    id,
    decisionId: id,
    kind: z.enum(occupancyKinds),
    foundOn: localDate,
    evidence: z.enum(occupancyEvidences),
    persons: z.number().int().min(1).max(200).nullable(),
    note: z.string().trim().max(2000),
    /** a document of the case that shows it */
    evidenceDocumentId: id.nullable(),
  },
})

/** What the municipality reported, and since when the inspectorate has it: nothing more ever comes back. */
export const listOccupancyReports = endpoint({
  method: 'GET',
  path: '/api/cases/:caseId/occupancy-reports',
  summary: 'Meldingen van bewoning of verhuring',
  access: { roles: 'any', shows: ['PROCEDURE'], personal: false },
  params,
  response: z.object({
    items: z.array(
      z.object({
        id,
        unitId: id,
        decisionId: id,
        kind: z.enum(occupancyKinds),
        foundOn: localDate,
        evidence: z.enum(occupancyEvidences),
        persons: z.number().int().nullable(),
        note: z.string(),
        evidenceDocumentId: id.nullable(),
        reportedOn: localDate,
        forwardedOn: localDate.nullable(),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
})
