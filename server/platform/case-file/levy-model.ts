import type { LevyMeasureKind, LevyMeasureStatus } from '#domain/model/procedure-codes'
import type { NotLeviable } from '#domain/levy/anniversaries'
import type { LevyGroundCode } from '#domain/levy/grounds.data'
import type { TransferStatus } from '#domain/levy/status'
import {
  code,
  createdAt,
  flag,
  id,
  integer,
  json,
  localDate,
  longText,
  nullable,
  reference,
  refersTo,
  sha256,
  shield,
  unique,
  version,
  withDefault,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import type { RealRight } from './holders.ts'

const ofRecord = {
  inventoryRecordId: refersTo('inventory_record', reference()),
  caseId: refersTo('main_procedure', reference()),
  propertyId: refersTo('property', reference()),
  municipalityOrgId: reference(),
  shield: shield(),
}

/** Vrijstelling of opschorting van de heffing: one request, and what came of it. */
export const levyMeasureModel = defineModel(
  'levy_measure',
  {
    id: id(),
    reference: unique(code()),
    ...ofRecord,
    unitId: refersTo('unit', reference()),
    kind: code<LevyMeasureKind>(),
    ground: code<LevyGroundCode>(),
    status: code<LevyMeasureStatus>(),
    /** it ended as a refusal because nothing was left to decide */
    withoutObject: withDefault(flag(), false),
    requesterPartyIds: json<readonly string[]>(),
    requestedOn: localDate(),
    /** DT025 */
    formDocumentId: reference(),
    motivation: longText(),
    startsOn: nullable(localDate()),
    /** last day; null while it holds as long as its ground */
    endsOn: nullable(localDate()),
    decidedOn: nullable(localDate()),
    decidedByUserId: nullable(reference()),
    decisionText: nullable(longText()),
    /** what the requesters still have to bring */
    missingText: nullable(longText()),
    completeBy: nullable(localDate()),
    remindedOn: nullable(localDate()),
    /** first day on which it no longer holds, when it ended before its last day */
    endedOn: nullable(localDate()),
    endReason: nullable(longText()),
    /** day on which the tax administration was told of it */
    communicatedOn: nullable(localDate()),
    createdByUserId: reference(),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['inventoryRecordId'] }, { fields: ['caseId'] }, { fields: ['status', 'endsOn'] }],
)
export type LevyMeasureRow = Row<typeof levyMeasureModel>

/** Who held a real right on the day: ids only, so that a name that is erased is erased here too. */
export interface HolderOnDay {
  readonly partyId: string
  readonly personId: string
  readonly role: RealRight
  readonly share: string | null
}

/** Verjaardag of a record, as it was evaluated at the end of that day, or corrected since. */
export const levyAnniversaryModel = defineModel(
  'levy_anniversary',
  {
    id: id(),
    ...ofRecord,
    anniversaryOn: localDate(),
    leviable: flag(),
    reason: nullable(code<NotLeviable>()),
    /** measure that covers the day */
    measureId: nullable(reference()),
    holders: json<readonly HolderOnDay[]>(),
    /** day under which it counts in the lists for the tax administration: that of the anniversary, unless it was evaluated later */
    evaluatedOn: localDate(),
    correctedOn: nullable(localDate()),
    createdAt: createdAt(),
  },
  [
    { fields: ['inventoryRecordId', 'anniversaryOn'], unique: true },
    { fields: ['evaluatedOn'] },
    { fields: ['correctedOn'] },
  ],
)
export type LevyAnniversaryRow = Row<typeof levyAnniversaryModel>

/** Overdracht of a real right from one party to a new person. */
export const holderTransferModel = defineModel(
  'holder_transfer',
  {
    id: id(),
    ...ofRecord,
    /** null: the right is on the whole property */
    unitId: nullable(refersTo('unit', reference())),
    status: code<TransferStatus>(),
    transferredOn: localDate(),
    oldPartyId: refersTo('party', reference()),
    newPersonId: refersTo('person', reference()),
    role: code<RealRight>(),
    share: nullable(code()),
    /** DT046 */
    formDocumentId: reference(),
    newPartyId: nullable(reference()),
    decidedOn: nullable(localDate()),
    decisionText: nullable(longText()),
    createdByUserId: reference(),
    createdAt: createdAt(),
  },
  [{ fields: ['inventoryRecordId'] }, { fields: ['caseId'] }],
)
export type HolderTransferRow = Row<typeof holderTransferModel>

/** Monthly list for the tax administration; its lines are read from the anniversaries, so that it can be sent again. */
export const levyFeedModel = defineModel('levy_feed', {
  id: id(),
  fromOn: localDate(),
  toOn: unique(localDate()),
  madeOn: localDate(),
  receiverOrgId: reference(),
  anniversaryCount: integer(),
  correctionCount: integer(),
  docxSha256: nullable(sha256()),
  createdAt: createdAt(),
})
export type LevyFeedRow = Row<typeof levyFeedModel>
