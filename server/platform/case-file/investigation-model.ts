import type { z } from 'zod'
import type { InvestigationReason, InvestigationStatus, LegalRegime } from '#domain/model/codes'
import type { reportInput, reportResult, scoredDefect } from '#contract/investigations'
import {
  code,
  createdAt,
  id,
  integer,
  json,
  localDate,
  longText,
  nullable,
  ownerOrgId,
  reference,
  refersTo,
  shield,
  unique,
  version,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import { releaseColumns } from './release-columns.ts'

export type Defect = z.output<typeof scoredDefect>
export type ReportInput = z.output<typeof reportInput>
export type ReportResult = z.output<typeof reportResult>

/** Conformiteitsonderzoek of a batch of units; `building` is part B, the same for every unit. */
export const investigationModel = defineModel(
  'investigation',
  {
    id: id(),
    reference: unique(code()),
    caseId: refersTo('main_procedure', reference()),
    ownerOrgId: ownerOrgId(),
    shield: shield(),
    reason: code<InvestigationReason>(),
    status: code<InvestigationStatus>(),
    requestedOn: localDate(),
    /** until when the visit must be planned, where a legal term says so; else the number of the task does */
    planDueOn: nullable(localDate()),
    plannedOn: nullable(localDate()),
    /** `14:00`, Brussels */
    plannedTime: nullable(code(5)),
    planNote: longText(),
    plannedByUserId: nullable(reference()),
    visitDate: nullable(localDate()),
    /** follows from `visitDate` until the signature, and never changes after it */
    regime: nullable(code<LegalRegime>()),
    inspectorIds: json<readonly string[]>(),
    building: json<readonly Defect[]>(),
    /** controller asked by name for a judicial investigation */
    assigneeUserId: nullable(reference()),
    ...releaseColumns(),
    signedOn: nullable(localDate()),
    signedByUserId: nullable(reference()),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['caseId'] }],
)
export type InvestigationRow = Row<typeof investigationModel>

/** Technisch verslag of one unit: what the controller filled in, valid or not, and what it came to. */
export const reportModel = defineModel(
  'technical_report',
  {
    id: id(),
    reference: unique(code()),
    investigationId: refersTo('investigation', reference()),
    unitId: refersTo('unit', reference()),
    position: integer(),
    input: json<ReportInput>(),
    /** computed at each save; kept from the signature on */
    result: nullable(json<ReportResult>()),
  },
  [{ fields: ['investigationId', 'unitId'], unique: true }],
)
export type ReportRow = Row<typeof reportModel>
