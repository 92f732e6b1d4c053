import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import {
  investigationStatuses,
  judicialOrigins,
  judicialPartyRoles,
  judicialStatuses,
  partyRoles,
  releaseLabels,
  releaseScopes,
  roleCodes,
} from '#domain/model/codes'
import { judicialRoles } from '#domain/procedures/judicial/actions'
import { accepted } from './documents.ts'
import { judicialRoad } from './judicial-road.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import {
  action,
  address,
  documentSummary,
  id,
  instant,
  localDate,
  party,
  propertySummary,
  unit,
  userRef,
  version,
} from './common.ts'
import { taskSummary } from './tasks.ts'

const readers = rolesFor('READ', 'JUDICIAL_FILE')
const shows = ['PROCEDURE'] as const
const fileParams = z.object({ caseId: id })
const changed = z.object({ version })

export const judicialSummary = z.object({
  id,
  reference: z.string(),
  status: z.enum(judicialStatuses),
  origin: z.enum(judicialOrigins),
  reportedOn: localDate,
  address,
})

export const listJudicialFiles = endpoint({
  method: 'GET',
  path: '/api/judicial-files',
  summary: 'Gerechtelijke dossiers zoeken',
  access: { roles: readers, shows, personal: true },
  query: pageQuery.extend({ search: z.string().max(200).optional(), status: z.enum(judicialStatuses).optional() }),
  response: pageOf(judicialSummary),
  errors: [],
})

export const registerJudicialFile = endpoint({
  method: 'POST',
  path: '/api/judicial-files',
  summary: 'Gerechtelijk dossier registreren',
  access: { roles: rolesFor('MANAGE', 'JUDICIAL_FILE'), shows: ['PROPERTY'], personal: false },
  body: z.object({
    /** made by the browser: the same file sent twice is registered once */
    id,
    propertyId: id,
    unitIds: z.array(id),
    origin: z.enum(judicialOrigins),
    reportedOn: localDate,
    facts: z.string().trim().min(1).max(20_000),
  }),
  response: z.object({ caseId: id, reference: z.string() }),
  errors: ['NOT_FOUND', 'RULE_BROKEN'],
})

const releaseView = z.object({
  id,
  objectId: id,
  objectKind: z.enum(['DOCUMENT', 'INVESTIGATION']),
  scope: z.enum(releaseScopes),
  label: z.enum(releaseLabels),
  reason: z.string(),
  releasedAt: instant,
  releasedBy: userRef,
  takenBackAt: instant.nullable(),
})

const investigationView = z.object({
  id,
  reference: z.string(),
  status: z.enum(investigationStatuses),
  requestedOn: localDate,
  controller: userRef.nullable(),
  released: z.boolean(),
})

export const getJudicialFile = endpoint({
  method: 'GET',
  path: '/api/judicial-files/:caseId',
  summary: 'Eén gerechtelijk dossier',
  access: { roles: readers, shows: ['PROCEDURE', 'PARTY', 'DOCUMENT', 'INVESTIGATION', 'TASK'], personal: true },
  params: fileParams,
  response: judicialSummary.extend({
    version,
    facts: z.string(),
    property: propertySummary,
    /** units that the file is about */
    units: z.array(unit),
    /** of the property and of this file */
    parties: z.array(party.extend({ shielded: z.boolean() })),
    documents: z.array(documentSummary.extend({ released: z.boolean() })),
    investigations: z.array(investigationView),
    tasks: z.array(taskSummary),
    releases: z.array(releaseView),
    actions: z.array(action),
    road: judicialRoad,
    /** reports of new occupancy that this file was opened for */
    occupancyReportId: id.nullable(),
    claimLateOn: localDate.nullable(),
    closedOn: localDate.nullable(),
    closingReason: z.string().nullable(),
  }),
  errors: ['NOT_FOUND'],
})

export const prepareJudicialFile = endpoint({
  method: 'POST',
  path: '/api/judicial-files/:caseId/preparation',
  summary: 'Voortraject starten',
  access: { roles: judicialRoles('JUDICIAL_PREPARE'), shows, personal: false },
  params: fileParams,
  body: z.object({ version }),
  response: changed,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE'],
})

export const addJudicialParty = endpoint({
  method: 'POST',
  path: '/api/judicial-files/:caseId/parties',
  summary: 'Betrokkene toevoegen aan een gerechtelijk dossier',
  access: { roles: judicialRoles('JUDICIAL_ADD_PARTY'), shows, personal: false },
  params: fileParams,
  body: z.object({
    /** made by the browser */
    id,
    unitId: id.nullable(),
    roles: z.array(z.enum([...partyRoles, ...judicialPartyRoles])).min(1),
    person: z.object({
      kind: z.enum(['NATUURLIJK', 'RECHTSPERSOON']),
      name: z.string().trim().min(1).max(200),
      firstName: z.string().trim().max(200).nullable(),
      correspondenceAddress: z.string().trim().max(250).nullable(),
    }),
  }),
  response: z.object({ partyId: id }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

export const uploadJudicialDocument = {
  ...endpoint({
    method: 'POST',
    path: '/api/judicial-files/:caseId/documents',
    summary: 'Document opladen in een gerechtelijk dossier',
    access: { roles: judicialRoles('JUDICIAL_ADD_DOCUMENT'), shows, personal: false },
    params: fileParams,
    body: z.object({ title: z.string().trim().min(1).max(200), code: z.string().max(10) }),
    response: documentSummary,
    errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'FILE_REFUSED'],
  }),
  upload: accepted,
}

export const listControllers = endpoint({
  method: 'GET',
  path: '/api/judicial-files/:caseId/controllers',
  summary: 'Woningcontroleurs aan wie een onderzoek gevraagd kan worden',
  access: { roles: judicialRoles('JUDICIAL_ASK_INVESTIGATION'), shows, personal: false },
  params: fileParams,
  response: z.object({ controllers: z.array(userRef) }),
  errors: ['NOT_FOUND'],
})

export const askJudicialInvestigation = endpoint({
  method: 'POST',
  path: '/api/judicial-files/:caseId/investigations',
  summary: 'Onderzoek vragen aan één woningcontroleur',
  access: { roles: judicialRoles('JUDICIAL_ASK_INVESTIGATION'), shows, personal: false },
  params: fileParams,
  body: z.object({ controllerUserId: id, unitIds: z.array(id).min(1), version }),
  response: z.object({ investigationId: id }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN', 'STALE'],
})

export const addJudicialTask = endpoint({
  method: 'POST',
  path: '/api/judicial-files/:caseId/tasks',
  summary: 'Taak voor de eigen dienst in een gerechtelijk dossier',
  access: { roles: judicialRoles('JUDICIAL_ADD_TASK'), shows, personal: false },
  params: fileParams,
  body: z.object({
    title: z.string().trim().min(1).max(200),
    roles: z.array(z.enum(roleCodes.filter((role) => role.startsWith('WI_')))).min(1),
    dueOn: localDate.nullable(),
  }),
  response: taskSummary,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

/** A neutral task for the agency: property, unit and what is asked, never why. Needs something that was released to the agency. */
export const addBridgeTask = endpoint({
  method: 'POST',
  path: '/api/judicial-files/:caseId/bridge-tasks',
  summary: 'Neutrale vraag aan het agentschap: een entiteit schrappen uit VIVOO',
  access: { roles: judicialRoles('JUDICIAL_BRIDGE'), shows, personal: false },
  params: fileParams,
  body: z.object({ kind: z.enum(['DELETE_FROM_INVENTORY']), unitId: id }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

export const releaseJudicialObject = endpoint({
  method: 'POST',
  path: '/api/judicial-files/:caseId/releases',
  summary: 'Eén document of onderzoek vrijgeven',
  access: {
    roles: judicialRoles('JUDICIAL_RELEASE'),
    shows,
    personal: false,
  },
  params: fileParams,
  body: z.object({
    objectKind: z.enum(['DOCUMENT', 'INVESTIGATION']),
    objectId: id,
    scope: z.enum(releaseScopes),
    label: z.enum(releaseLabels),
    reason: z.string().trim().min(1).max(500),
  }),
  response: z.object({ releaseId: id }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

export const takeBackRelease = endpoint({
  method: 'POST',
  path: '/api/judicial-files/:caseId/releases/:releaseId/end',
  summary: 'Vrijgave intrekken',
  access: {
    roles: judicialRoles('JUDICIAL_RELEASE'),
    shows,
    personal: false,
  },
  params: z.object({ caseId: id, releaseId: id }),
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

export const closeJudicialFile = endpoint({
  method: 'POST',
  path: '/api/judicial-files/:caseId/closing',
  summary: 'Gerechtelijk dossier afsluiten',
  access: { roles: judicialRoles('JUDICIAL_CLOSE'), shows, personal: false },
  params: fileParams,
  body: z.object({ reason: z.string().trim().min(1).max(200), text: z.string().trim().max(4000), version }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE'],
})

/** An investigation that the viewer was asked to do, or that was released: nothing of the file around it. */
export const getSharedInvestigation = endpoint({
  method: 'GET',
  path: '/api/shared-investigations/:investigationId',
  summary: 'Gevraagd of vrijgegeven onderzoek',
  access: { roles: 'any', shows: ['INVESTIGATION'], personal: true },
  params: z.object({ investigationId: id }),
  response: z.object({
    id,
    reference: z.string(),
    title: z.string(),
    status: z.enum(investigationStatuses),
    requestedOn: localDate.nullable(),
    property: propertySummary,
    units: z.array(unit),
  }),
  errors: ['NOT_FOUND'],
})
