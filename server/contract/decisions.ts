import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { decisionFaultCodes } from '#domain/decision/strictness'
import { decisionOptions, decisionStatuses, invalidReasons, signingFlows } from '#domain/model/codes'
import { endpoint } from './endpoint.ts'
import { action, caseUnit, documentSummary, id, localDate, verdict, version } from './common.ts'

const refusals = ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'] as const
const runParams = z.object({ decisionRunId: id })

/** Facts that the wizard shows side by side per unit: investigation, advice, what may be decided. */
export const getDecisionBasis = endpoint({
  method: 'GET',
  path: '/api/cases/:caseId/decision-basis',
  summary: 'Grondslag voor de beslissing per entiteit',
  access: { roles: rolesForAction('DECISION_MAKE'), shows: ['PROCEDURE'], personal: true },
  params: z.object({ caseId: id }),
  response: z.object({
    version,
    today: localDate,
    units: z.array(
      z.object({
        unit: caseUnit,
        basis: z
          .object({ kind: z.enum(['ADVIES', 'ONDERZOEK']), reference: z.string(), on: localDate, verdict })
          .nullable(),
        /** every verdict with whether it may be chosen, and the reason code when not */
        choices: z.array(
          z.object({ verdict, open: z.boolean(), reason: z.enum(decisionFaultCodes).optional(), milder: z.boolean() }),
        ),
        hearing: z.object({ offeredUntil: localDate, closed: z.boolean(), reactions: z.number().int() }).nullable(),
        warnings: z.array(z.string()),
      }),
    ),
    defaults: z.object({
      signingFlow: z.enum(signingFlows),
      vacateTermDays: z.number().int(),
      quickRepairDays: z.number().int(),
    }),
  }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

const chosenOption = z.object({
  option: z.enum(decisionOptions),
  on: localDate.nullable(),
  termDays: z.number().int().min(0).nullable(),
  occupants: z.number().int().min(0).nullable(),
})

/** Closes task A04 when it is open. A date in the past asks an uploaded document per unit, else a way of signing. */
export const makeDecision = endpoint({
  method: 'POST',
  path: '/api/cases/:caseId/decision-runs',
  summary: 'Beslissing burgemeester maken',
  access: { roles: rolesForAction('DECISION_MAKE'), shows: ['PROCEDURE'], personal: false },
  params: z.object({ caseId: id }),
  body: z.object({
    id,
    decisionDate: localDate,
    signingFlow: z.enum(signingFlows),
    legalBase: z.string().trim().min(1).max(1000),
    units: z
      .array(
        z.object({
          unitId: id,
          verdict,
          options: z.array(chosenOption),
          motivation: z.string().trim().max(10000),
          uploadedDocumentId: id.nullable(),
        }),
      )
      .min(1),
    version,
  }),
  response: z.object({ decisionRunId: id }),
  errors: refusals,
})

export const getDecisionRun = endpoint({
  method: 'GET',
  path: '/api/decision-runs/:decisionRunId',
  summary: 'Beslissingen van één besluitronde',
  access: { roles: 'any', shows: ['DECISION', 'DOCUMENT'], personal: true },
  params: runParams,
  response: z.object({
    id,
    caseId: id,
    version,
    decisionDate: localDate,
    signingFlow: z.enum(signingFlows),
    legalBase: z.string(),
    decisions: z.array(
      z.object({
        id,
        reference: z.string(),
        unit: caseUnit,
        verdict,
        options: z.array(chosenOption),
        motivation: z.string(),
        status: z.enum(decisionStatuses),
        decidedOn: localDate.nullable(),
        postedOn: localDate.nullable(),
        sentOn: localDate.nullable(),
        invalidReason: z.enum(invalidReasons).nullable(),
        /** what the agency wrote beside the reason */
        invalidNote: z.string().nullable(),
        appealUntil: localDate.nullable(),
        /** what the rules find wrong with a decision that waits for validation; a person decides */
        findings: z.array(z.enum(invalidReasons)),
      }),
    ),
    documents: z.array(documentSummary),
    actions: z.array(action),
  }),
  errors: ['NOT_FOUND'],
})

/** Only while not sent: decisions and their documents go, the wizard can be done again. */
export const deleteDecisionRun = endpoint({
  method: 'DELETE',
  path: '/api/decision-runs/:decisionRunId',
  summary: 'Beslissing verwijderen',
  access: { roles: rolesForAction('DECISION_DELETE'), shows: ['DECISION'], personal: false },
  params: runParams,
  response: z.object({}),
  errors: refusals,
})

/** Closes task 111: the scanned, signed document takes the place of the unsigned one. */
export const replaceDecisionDocument = endpoint({
  method: 'POST',
  path: '/api/decision-runs/:decisionRunId/signed-documents',
  summary: 'Document vervangen door ondertekend exemplaar',
  access: { roles: rolesForAction('DECISION_REPLACE_DOCUMENT'), shows: ['DECISION'], personal: false },
  params: runParams,
  body: z.object({
    replacements: z.array(z.object({ documentId: id, uploadedDocumentId: id })).min(1),
    signedOn: localDate,
    version,
  }),
  response: z.object({}),
  errors: refusals,
})

/** Closes task 181 or A06: date of service filled, decisions go to the agency. */
export const sendDecision = endpoint({
  method: 'POST',
  path: '/api/decision-runs/:decisionRunId/sending',
  summary: 'Beslissing versturen naar Wonen in Vlaanderen',
  access: { roles: rolesForAction('DECISION_SEND'), shows: ['DECISION'], personal: false },
  params: runParams,
  body: z.object({
    /** null: not known yet, asked the next morning */
    postedOn: localDate.nullable(),
    version,
  }),
  response: z.object({}),
  errors: refusals,
})

/** Closes task A05. */
export const validateDecision = endpoint({
  method: 'POST',
  path: '/api/decision-runs/:decisionRunId/validation',
  summary: 'Beslissing valideren',
  access: { roles: rolesForAction('DECISION_VALIDATE'), shows: ['DECISION'], personal: false },
  params: runParams,
  body: z.object({
    valid: z.boolean(),
    reason: z.enum(invalidReasons).nullable(),
    note: z.string().trim().max(2000),
    version,
  }),
  response: z.object({}),
  errors: refusals,
})
