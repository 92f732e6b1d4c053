import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { notLeviableReasons } from '#domain/levy/anniversaries'
import { levyGrounds } from '#domain/levy/grounds.data'
import { levyDecisions, transferStatuses } from '#domain/levy/status'
import { levyMeasureKinds, levyMeasureStatuses } from '#domain/model/procedure-codes'
import { realRightRoles } from '#domain/model/codes'
import { endpoint, fileResponse } from './endpoint.ts'
import { action, documentSummary, id, localDate, propertySummary, unit, version } from './common.ts'
import { inventoryRecord } from './inventory.ts'
import { reason } from './procedure.ts'
import { taskSummary } from './tasks.ts'

const holder = z.object({ name: z.string(), role: z.enum(realRightRoles), share: z.string().nullable() })

export const levyAnniversary = z.object({
  on: localDate,
  leviable: z.boolean(),
  /** why the levy is not due */
  reason: z.enum(notLeviableReasons).nullable(),
  measureReference: z.string().nullable(),
  holders: z.array(holder),
  evaluatedOn: localDate,
  /** day on which the answer became another */
  correctedOn: localDate.nullable(),
})

export const levyMeasure = z.object({
  id,
  reference: z.string(),
  kind: z.enum(levyMeasureKinds),
  ground: z.enum(levyGrounds.map(({ code }) => code)),
  status: z.enum(levyMeasureStatuses),
  /** ended because nothing was left to decide */
  withoutObject: z.boolean(),
  requesters: z.array(z.string()),
  requestedOn: localDate,
  startsOn: localDate.nullable(),
  endsOn: localDate.nullable(),
  decidedOn: localDate.nullable(),
  decisionText: z.string().nullable(),
  missingText: z.string().nullable(),
  completeBy: localDate.nullable(),
  endedOn: localDate.nullable(),
  endReason: z.string().nullable(),
  version,
  actions: z.array(action),
})

export const holderTransfer = z.object({
  id,
  status: z.enum(transferStatuses),
  transferredOn: localDate,
  from: z.string(),
  to: z.string(),
  role: z.enum(realRightRoles),
  share: z.string().nullable(),
  decisionText: z.string().nullable(),
})

const recordParams = z.object({ recordId: id })
const refusals = ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'] as const

export const getRecord = endpoint({
  method: 'GET',
  path: '/api/inventory/:recordId',
  summary: 'Eén opname op VIVOO, met verjaardagen, maatregelen en overdrachten',
  access: { roles: 'any', shows: ['INVENTORY', 'PROCEDURE', 'DOCUMENT', 'TASK'], personal: true },
  params: recordParams,
  response: z.object({
    record: inventoryRecord,
    unit,
    property: propertySummary,
    holders: z.array(holder.extend({ partyId: id })),
    suspensions: z.array(z.object({ from: localDate, to: localDate.nullable() })),
    /** null when the record has ended */
    nextAnniversary: z
      .object({ on: localDate, leviable: z.boolean(), reason: z.enum(notLeviableReasons).nullable() })
      .nullable(),
    anniversaries: z.array(levyAnniversary),
    measures: z.array(levyMeasure),
    transfers: z.array(holderTransfer),
    otherRecords: z.array(inventoryRecord),
    documents: z.array(documentSummary),
    tasks: z.array(taskSummary),
    actions: z.array(action),
  }),
  errors: ['NOT_FOUND'],
})

/** Registers DT025 that a holder sent in: task A09 opens and DT054 goes out. */
export const requestMeasure = endpoint({
  method: 'POST',
  path: '/api/inventory/:recordId/measures',
  summary: 'Aanvraag van een vrijstelling of opschorting registreren',
  access: { roles: rolesFor('REGISTER', 'LEVY_MEASURE'), shows: ['INVENTORY', 'PROCEDURE'], personal: false },
  params: recordParams,
  body: z.object({
    /** made by the browser: the same registration sent twice makes one request */
    id,
    ground: z.enum(levyGrounds.map(({ code }) => code)),
    requesterPartyIds: z.array(id).min(1).max(20),
    requestedOn: localDate,
    /** DT025, uploaded to the case of the record */
    formDocumentId: id,
    motivation: z.string().trim().max(4000),
  }),
  response: z.object({ measureId: id, reference: z.string() }),
  errors: refusals,
})

const measureParams = z.object({ measureId: id })
const measureStep = {
  params: measureParams,
  access: { roles: rolesFor('DECIDE', 'LEVY_MEASURE'), shows: ['INVENTORY', 'PROCEDURE'], personal: false },
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'STALE', 'RULE_BROKEN'],
} as const

/** The pieces that were asked came in: the request is judged again. */
export const completeMeasure = endpoint({
  method: 'POST',
  path: '/api/levy-measures/:measureId/completion',
  summary: 'Aanvulling van de aanvraag registreren',
  body: z.object({ version }),
  ...measureStep,
})

/** Closes task A09. */
export const decideMeasure = endpoint({
  method: 'POST',
  path: '/api/levy-measures/:measureId/decision',
  summary: 'Beslissen over een vrijstelling of opschorting',
  body: z.object({
    decision: z.enum(levyDecisions),
    /** first and last day when it is granted; no last day while it holds as long as its ground */
    startsOn: localDate.nullable(),
    endsOn: localDate.nullable(),
    /** why it is decided so, or what is missing */
    text: z.string().trim().max(4000),
    version,
  }),
  ...measureStep,
})

export const endMeasure = endpoint({
  method: 'POST',
  path: '/api/levy-measures/:measureId/end',
  summary: 'Vrijstelling of opschorting beëindigen',
  body: z.object({ endedOn: localDate, reason, version }),
  ...measureStep,
})

/** Closes task A10: an anniversary or a measure was looked at. */
export const completeReview = endpoint({
  method: 'POST',
  path: '/api/tasks/:taskId/levy-review',
  summary: 'Verjaardag of maatregel nagekeken',
  access: { roles: rolesFor('DECIDE', 'LEVY_MEASURE'), shows: ['TASK'], personal: false },
  params: z.object({ taskId: id }),
  body: z.object({}),
  response: z.object({}),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

/** Registers DT046: task A18 opens. */
export const registerTransfer = endpoint({
  method: 'POST',
  path: '/api/inventory/:recordId/transfers',
  summary: 'Overdracht van een zakelijk recht registreren',
  access: { roles: rolesFor('REGISTER', 'HOLDER_TRANSFER'), shows: ['INVENTORY', 'PROCEDURE'], personal: false },
  params: recordParams,
  body: z.object({
    /** made by the browser */
    id,
    oldPartyId: id,
    transferredOn: localDate,
    person: z.object({
      kind: z.enum(['NATUURLIJK', 'RECHTSPERSOON']),
      name: z.string().trim().min(1).max(200),
      firstName: z.string().trim().max(100),
      /** `Kolkstraat 27 bus 1, 9000 Gent` */
      address: z.string().trim().min(1).max(250),
    }),
    role: z.enum(realRightRoles),
    /** `1/2`; empty is the whole */
    share: z
      .string()
      .trim()
      .regex(/^(\d{1,4}\/\d{1,4})?$/),
    /** DT046, uploaded to the case of the record */
    formDocumentId: id,
  }),
  response: z.object({ transferId: id }),
  errors: refusals,
})

/** Closes task A18: the new holder gets DT048, or the transfer is refused with the reason. */
export const decideTransfer = endpoint({
  method: 'POST',
  path: '/api/holder-transfers/:transferId/decision',
  summary: 'Nieuwe houder verwerken',
  access: { roles: rolesFor('HANDLE', 'HOLDER_TRANSFER'), shows: ['INVENTORY', 'PROCEDURE'], personal: false },
  params: z.object({ transferId: id }),
  body: z.object({ accepted: z.boolean(), text: z.string().trim().max(2000) }),
  response: z.object({}),
  errors: refusals,
})

/** Letters of the inventory desk on demand: extract (DT049), correction (DT052), not listed (DT072). */
export const askRecordLetter = endpoint({
  method: 'POST',
  path: '/api/inventory/:recordId/letters',
  summary: 'Brief over een opname vragen',
  access: { roles: rolesFor('MANAGE', 'INVENTORY_RECORD'), shows: ['INVENTORY', 'PROCEDURE'], personal: false },
  params: recordParams,
  body: z.object({
    /** made by the browser */
    id,
    code: z.enum(['DT049', 'DT052', 'DT072']),
    /** who asked it, such as a notary; null: the holders of a real right */
    addressee: z
      .object({
        kind: z.enum(['NATUURLIJK', 'RECHTSPERSOON']),
        name: z.string().trim().min(1).max(200),
        address: z.string().trim().min(1).max(250),
      })
      .nullable(),
    text: z.string().trim().max(4000),
  }),
  response: z.object({}),
  errors: refusals,
})

/** Which record a task of the levy is about: its subject is the record, a measure or a transfer. */
export const getLevySubject = endpoint({
  method: 'GET',
  path: '/api/levy-subjects/:subjectId',
  summary: 'Opname waar een taak van de heffing over gaat',
  access: { roles: 'any', shows: ['INVENTORY'], personal: false },
  params: z.object({ subjectId: id }),
  response: z.object({ recordId: id }),
  errors: ['NOT_FOUND'],
})

export const levyFeed = z.object({
  id,
  from: localDate,
  to: localDate,
  madeOn: localDate,
  anniversaryCount: z.number().int(),
  correctionCount: z.number().int(),
  hasLetter: z.boolean(),
})

const forTax = rolesFor('READ', 'LEVY_LIST')

export const listLevyFeeds = endpoint({
  method: 'GET',
  path: '/api/levy-feeds',
  summary: 'Maandlijsten voor de belastingdienst',
  access: { roles: forTax, shows: 'REFERENCE', personal: false },
  response: z.object({ items: z.array(levyFeed) }),
  errors: [],
})

/** One line a holder in CSV, nested in XML; `docx` is DT062. A list can be fetched again at any time. */
export const exportLevyFeed = endpoint({
  method: 'GET',
  path: '/api/levy-feeds/:feedId/file',
  summary: 'Maandlijst voor de belastingdienst ophalen',
  access: { roles: forTax, shows: ['INVENTORY'], personal: true },
  isExport: true,
  params: z.object({ feedId: id }),
  query: z.object({ format: z.enum(['csv', 'xml', 'docx']) }),
  response: fileResponse,
  errors: ['NOT_FOUND'],
})
