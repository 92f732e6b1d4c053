import type { InventoryStatus, ProcedureType } from '#domain/model/codes'
import type { DeletionReason } from '#domain/model/procedure-codes'
import type { LocalDate } from '#domain/shared/local-date'
import {
  code,
  createdAt,
  id,
  json,
  localDate,
  nullable,
  reference,
  refersTo,
  shield,
  text,
  unique,
  version,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** Why and from which legal day a record should go, and whose procedure asks it. */
export interface DeletionRequest {
  readonly reason: DeletionReason
  readonly deletedOn: LocalDate
  readonly origin: ProcedureType
  readonly originId: string
}

/** A request that the inventory manager refused, with his words. */
export interface DeletionRefusal {
  readonly reason: string
  readonly asked: DeletionReason
  readonly by: string
}

/** Half-open period; `to` is null while it runs. */
export interface Suspension {
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** appeal that made it; absent: the governor */
  readonly by?: string
}

/** A unit on VIVOO. A unit may appear again later: one row per inclusion. */
export const inventoryRecordModel = defineModel(
  'inventory_record',
  {
    id: id(),
    reference: unique(code()),
    unitId: refersTo('unit', reference()),
    propertyId: refersTo('property', reference()),
    caseId: refersTo('main_procedure', reference()),
    decisionId: unique(reference()),
    municipalityOrgId: reference(),
    list: code<'OO' | 'NGW'>(),
    status: code<InventoryStatus>(),
    /** date of the decision */
    includedOn: localDate(),
    deletedOn: nullable(localDate()),
    deletionReason: nullable(text()),
    /** what the inventory manager was asked; stays when it was done, goes when it was refused */
    deletionRequest: nullable(json<DeletionRequest>()),
    /** why the last request was refused */
    deletionRefusal: nullable(json<DeletionRefusal>()),
    /** when it counted for nothing; the last one may still run */
    suspensions: nullable(json<readonly Suspension[]>()),
    capaKeys: json<readonly string[]>(),
    /** day on which the process of its anniversaries was asked; null for a record of before there was one */
    levyStartedOn: nullable(localDate()),
    shield: shield(),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['unitId'] }, { fields: ['municipalityOrgId', 'status'] }],
)
export type InventoryRecordRow = Row<typeof inventoryRecordModel>
