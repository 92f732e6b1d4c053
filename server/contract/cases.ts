import { z } from 'zod'
import { rolesForAction } from '#domain/access/can-do'
import { initiators, mainStatuses, partyRoles, requestChannels, requestKinds } from '#domain/model/codes'
import { warningOutcomes } from '#domain/procedures/warning/course'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import {
  action,
  caseSummary,
  caseUnit,
  documentSummary,
  id,
  instant,
  localDate,
  organisationRef,
  party,
  propertySummary,
  term,
  userRef,
  version,
} from './common.ts'
import { taskSummary } from './tasks.ts'

const caseParams = z.object({ caseId: id })

export const listCases = endpoint({
  method: 'GET',
  path: '/api/cases',
  summary: 'Procedures zoeken',
  access: { roles: 'any', shows: ['PROCEDURE'], personal: false },
  query: pageQuery.extend({ search: z.string().max(200).optional(), status: z.enum(mainStatuses).optional() }),
  response: pageOf(caseSummary),
  errors: [],
})

/** Someone new to the file: a requester or reporter that the register does not hold yet. */
const newPerson = z.object({
  kind: z.enum(['NATUURLIJK', 'RECHTSPERSOON']),
  name: z.string().trim().min(1),
  firstName: z.string().trim().nullable(),
  correspondenceAddress: z.string().trim().min(1),
  roles: z.array(z.enum(partyRoles)).min(1),
})

export const registerRequest = endpoint({
  method: 'POST',
  path: '/api/cases',
  summary: 'Procedure OO starten via verzoek of melding',
  access: { roles: rolesForAction('OO_REGISTER'), shows: ['PROPERTY'], personal: false },
  body: z.object({
    /** made by the browser: the same request sent twice registers one case */
    id,
    propertyId: id,
    unitIds: z.array(id).min(1),
    kind: z.enum(requestKinds),
    initiator: z.enum(initiators),
    receivedOn: localDate,
    channel: z.enum(requestChannels),
    motivated: z.boolean(),
    hasInterest: z.boolean(),
    complaint: z.string().trim().min(1).max(4000),
    requesterPartyIds: z.array(id),
    newRequesters: z.array(newPerson),
    /** begin with a warning procedure: the owner may repair before the mayor decides */
    warning: z.boolean().default(false),
  }),
  response: z.object({ caseId: id, reference: z.string() }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

/** Where a warning procedure stands. */
const warning = z.object({
  investigateTerm: term,
  grantTerm: term,
  conformTerm: term,
  investigationId: id,
  investigatedOn: localDate.nullable(),
  foundConform: z.boolean().nullable(),
  recoveryGrantedOn: localDate.nullable(),
  recoveryUntil: localDate.nullable(),
  recoveryNote: z.string(),
  repairReportedOn: localDate.nullable(),
  repairNote: z.string(),
  reinspectionId: id.nullable(),
  inspectedAgainOn: localDate.nullable(),
  foundRepaired: z.boolean().nullable(),
  /** once a recovery term is granted, the day of the report stays what it is */
  reportDateLocked: z.boolean(),
  outcome: z.enum(warningOutcomes).nullable(),
  endedOn: localDate.nullable(),
})

export const getCase = endpoint({
  method: 'GET',
  path: '/api/cases/:caseId',
  summary: 'Dossier van één procedure',
  access: { roles: 'any', shows: ['PROCEDURE', 'DOCUMENT', 'TASK'], personal: true },
  params: caseParams,
  response: caseSummary.extend({
    version,
    property: propertySummary,
    request: z.object({
      kind: z.enum(requestKinds),
      initiator: z.enum(initiators),
      receivedOn: localDate,
      channel: z.enum(requestChannels),
      complaint: z.string(),
      formal: z.boolean(),
    }),
    units: z.array(caseUnit),
    parties: z.array(party),
    documents: z.array(documentSummary),
    tasks: z.array(taskSummary),
    actions: z.array(action),
    incidents: z.array(z.object({ key: z.string(), elementName: z.string(), message: z.string(), raisedAt: instant })),
    stages: z.array(z.object({ code: z.string(), state: z.enum(['done', 'now', 'coming']), on: localDate.nullable() })),
    /** ids of the things in progress, for the wizards that the actions open */
    adviceRequestIds: z.array(id),
    investigationIds: z.array(id),
    hearings: z.array(z.object({ id, unitIds: z.array(id), offeredUntil: localDate, closed: z.boolean(), term })),
    decisionRunIds: z.array(id),
    /** null in a procedure that never was a warning procedure */
    warning: warning.nullable(),
  }),
  errors: ['NOT_FOUND'],
})

export const getCaseHistory = endpoint({
  method: 'GET',
  path: '/api/cases/:caseId/history',
  summary: 'Wie deed wat wanneer',
  access: { roles: 'any', shows: ['PROCEDURE'], personal: false },
  params: caseParams,
  query: pageQuery,
  response: pageOf(
    z.object({
      id: z.string(),
      at: instant,
      action: z.string(),
      user: userRef.nullable(),
      organisation: organisationRef.nullable(),
      summary: z.string(),
    }),
  ),
  errors: ['NOT_FOUND'],
})

const closing = z.object({ reason: z.string().trim().min(1).max(200), text: z.string().trim().max(4000), version })

export const rejectRequest = endpoint({
  method: 'POST',
  path: '/api/cases/:caseId/rejection',
  summary: 'Verzoek afwijzen',
  access: { roles: rolesForAction('REQUEST_REJECT'), shows: ['PROCEDURE'], personal: false },
  params: caseParams,
  body: closing,
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
})

export const stopProcedure = endpoint({
  method: 'POST',
  path: '/api/cases/:caseId/stop',
  summary: 'Procedure stopzetten',
  access: { roles: rolesForAction('PROCEDURE_STOP'), shows: ['PROCEDURE'], personal: false },
  params: caseParams,
  body: closing,
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
})

/** One process instance of the case with everything that the diagram shows. */
export const processInstanceView = z.object({
  key: z.string(),
  parentKey: z.string().nullable(),
  processId: z.string(),
  name: z.string(),
  version: z.number().int(),
  state: z.enum(['ACTIVE', 'COMPLETED', 'TERMINATED']),
  startedAt: instant,
  endedAt: instant.nullable(),
  xml: z.string(),
  /** where tokens stand now: element id and how many */
  active: z.array(z.object({ elementId: z.string(), count: z.number().int(), since: instant })),
  completed: z.array(z.object({ elementId: z.string(), count: z.number().int() })),
  /** ids of the sequence flows taken: the path */
  flows: z.array(z.string()),
  incidents: z.array(z.object({ key: z.string(), elementId: z.string(), type: z.string(), message: z.string() })),
  timers: z.array(z.object({ elementId: z.string(), dueAt: instant })),
})

export const getCaseProcess = endpoint({
  method: 'GET',
  path: '/api/cases/:caseId/process',
  summary: 'Diagram van de procedure met de plaats waar ze staat',
  access: { roles: 'any', shows: ['PROCEDURE'], personal: false },
  params: caseParams,
  response: z.object({ instances: z.array(processInstanceView) }),
  errors: ['NOT_FOUND'],
})
