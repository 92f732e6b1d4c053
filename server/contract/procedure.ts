import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import type { StepAction } from '#domain/procedures/step-actions'
import { endpoint } from './endpoint.ts'
import { action, caseSummary, caseUnit, documentSummary, id, party, propertySummary, version } from './common.ts'
import { taskSummary } from './tasks.ts'

/** What the page of every procedure shows; each kind extends it with facts of its own. */
export const procedurePage = caseSummary.extend({
  version,
  property: propertySummary,
  units: z.array(caseUnit),
  parties: z.array(party),
  documents: z.array(documentSummary),
  tasks: z.array(taskSummary),
  actions: z.array(action),
})
export type ProcedurePage = z.input<typeof procedurePage>

/** Why a step is taken, or whatever a person must say in his own words. */
export const reason = z.string().trim().min(1).max(2000)

const ofCase = z.object({ caseId: id })

/** The page of one kind of procedure: `GET <path>/:caseId`. */
export const pageEndpoint = <R extends z.ZodType>(declared: {
  /** `/api/ngw` */
  readonly path: string
  readonly summary: string
  readonly response: R
}) =>
  endpoint({
    method: 'GET',
    path: `${declared.path}/:caseId`,
    summary: declared.summary,
    access: { roles: 'any', shows: ['PROCEDURE', 'DOCUMENT', 'TASK'], personal: true },
    params: ofCase,
    response: declared.response,
    errors: ['NOT_FOUND'],
  })

/** A step on one case: the fields of its form beside the version that the form was filled from. Its roles come from the rules of the domain. */
export const stepEndpoint = <S extends z.ZodRawShape>(declared: {
  readonly action: StepAction
  /** below the host, with `:caseId` */
  readonly path: string
  readonly summary: string
  readonly fields: S
}) =>
  endpoint({
    method: 'POST',
    path: declared.path,
    summary: declared.summary,
    access: { roles: rolesForAction(declared.action), shows: ['PROCEDURE'], personal: false },
    params: ofCase,
    body: z.object({ ...declared.fields, version }),
    response: z.object({}),
    errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
  })

/** A step that starts a case on a property. */
export const startEndpoint = <S extends z.ZodRawShape>(declared: {
  readonly action: StepAction
  readonly path: string
  readonly summary: string
  readonly fields: S
}) =>
  endpoint({
    method: 'POST',
    path: declared.path,
    summary: declared.summary,
    access: { roles: rolesForAction(declared.action), shows: ['PROPERTY'], personal: false },
    body: z.object({
      /** made by the browser: the same registration sent twice makes one case */
      id,
      propertyId: id,
      unitIds: z.array(id).min(1),
      ...declared.fields,
    }),
    response: z.object({ caseId: id, reference: z.string() }),
    errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
  })
