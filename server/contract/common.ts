import { z } from 'zod'
import {
  decisionStatuses,
  documentStatuses,
  judicialPartyRoles,
  mainStatuses,
  partyRoles,
  procedureTypes,
  propertyTypes,
  roleCodes,
  subStatuses,
  unitTypes,
  verdictsOO,
} from '#domain/model/codes'

/** UUID of a row. */
export const id = z.uuid()
/** Legal date, Europe/Brussels, `YYYY-MM-DD`. */
export const localDate = z.iso.date()
/** UTC instant, ISO 8601. */
export const instant = z.iso.datetime()
/** Row version for optimistic locking: a form sends the version that it was filled from. */
export const version = z.number().int().nonnegative()
export const verdict = z.object({ oo: z.enum(verdictsOO), overcrowded: z.boolean() })
export const role = z.enum(roleCodes)

/** One link in the chain "why this date", as `domain/legal` reckons it; the web puts it in Dutch. */
export const termReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('STARTED_BY'), fact: z.string(), on: localDate }),
  z.object({
    code: z.literal('SERVED_BY_REGISTERED_POST'),
    postedOn: localDate,
    workdays: z.number(),
    servedOn: localDate,
    rule: z.string(),
    verified: z.boolean(),
  }),
  z.object({ code: z.literal('RUNS_FROM'), on: localDate }),
  z.object({
    code: z.literal('TERM'),
    key: z.string(),
    amount: z.number(),
    unit: z.enum(['DAYS', 'MONTHS']),
    rule: z.string(),
    verified: z.boolean(),
    endsOn: localDate,
  }),
  z.object({ code: z.literal('LAST_DAY_OF_MONTH'), wantedDay: z.number(), on: localDate }),
  z.object({
    code: z.literal('SHIFTED'),
    from: localDate,
    to: localDate,
    because: z.enum(['SATURDAY', 'SUNDAY', 'HOLIDAY']),
    holiday: z.string().optional(),
  }),
])
export const term = z.object({ dueOn: localDate, reasons: z.array(termReason) })

export const organisationRef = z.object({
  id,
  name: z.string(),
  type: z.enum(['LB', 'WV_WK', 'WV_WI', 'VLABEL', 'IGS']),
})
export const userRef = z.object({ id, name: z.string() })

/** One action of the case: open, or closed with the reason code of `allowedActions`. */
export const action = z.object({
  action: z.string(),
  open: z.boolean(),
  reason: z.string().optional(),
  /** ids that it may be done on: units, advice requests, investigations, hearings or decisions */
  targets: z.array(z.string()).default([]),
  warnings: z.array(z.string()).default([]),
})

export const address = z.object({
  street: z.string(),
  houseNumber: z.string(),
  boxNumber: z.string().nullable(),
  postalCode: z.string(),
  municipality: z.string(),
})

export const party = z.object({
  id,
  personId: id,
  name: z.string(),
  kind: z.enum(['NATUURLIJK', 'RECHTSPERSOON']),
  roles: z.array(z.enum([...partyRoles, ...judicialPartyRoles])).min(1),
  unitId: id.nullable(),
  correspondenceAddress: z.string().nullable(),
})

export const unit = z.object({
  id,
  reference: z.string(),
  type: z.enum(unitTypes),
  floor: z.string(),
  boxNumber: z.string().nullable(),
  description: z.string(),
})

/** What one unit of a case shows: its fine-grained status and the three verdicts side by side. */
export const caseUnit = unit.extend({
  subProcedureId: id.nullable(),
  subStatus: z.enum(subStatuses).nullable(),
  investigationVerdict: verdict.nullable(),
  adviceVerdict: verdict.nullable(),
  decision: z
    .object({
      id,
      reference: z.string(),
      runId: id,
      verdict,
      status: z.enum(decisionStatuses),
      decidedOn: localDate.nullable(),
    })
    .nullable(),
  onInventorySince: localDate.nullable(),
})

export const documentSummary = z.object({
  id,
  reference: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.enum(documentStatuses),
  addressee: z.string().nullable(),
  createdAt: instant,
  organisation: organisationRef,
  /** `pdf` only when LibreOffice has made it; `pending` while it is being made */
  formats: z.array(z.enum(['docx', 'pdf', 'upload'])),
  pdfPending: z.boolean(),
})

export const propertySummary = z.object({
  id,
  reference: z.string(),
  type: z.enum(propertyTypes),
  address,
  unitCount: z.number().int(),
})

export const caseSummary = z.object({
  id,
  reference: z.string(),
  type: z.enum(procedureTypes),
  status: z.enum(mainStatuses),
  propertyId: id,
  address,
  municipality: organisationRef,
  startedOn: localDate,
  mayorTerm: term.nullable(),
})
