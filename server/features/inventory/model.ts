import type { InventoryStatus } from '#domain/model/codes'
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
} from '../../platform/db/columns.ts'
import { defineModel, type Row } from '../../platform/db/model.ts'

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
    capaKeys: json<readonly string[]>(),
    shield: shield(),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['unitId'] }, { fields: ['municipalityOrgId', 'status'] }],
)
export type InventoryRecordRow = Row<typeof inventoryRecordModel>
