import type { DueDate } from '#domain/legal/due-date'
import type { HearingMode, ReactionType } from '#domain/model/codes'
import {
  code,
  createdAt,
  flag,
  id,
  instant,
  json,
  localDate,
  longText,
  nullable,
  reference,
  refersTo,
  text,
  version,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** Hoorplicht for a batch of units: offered to owners and occupants until a day. */
export const hearingModel = defineModel(
  'hearing',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    unitIds: json<readonly string[]>(),
    startedOn: localDate(),
    offeredUntil: localDate(),
    /** `offeredUntil` with the reasons of the preset, and the instant at which the timer fires */
    term: json<DueDate>(),
    mode: code<HearingMode>(),
    hearingAt: nullable(instant()),
    place: nullable(text()),
    invitedPartyIds: json<readonly string[]>(),
    closedOn: nullable(localDate()),
    /** whether a unit waited for a decision when it ended: then the process opens task A04 */
    decisionWanted: nullable(flag()),
    createdByUserId: reference(),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['caseId'] }],
)
export type HearingRow = Row<typeof hearingModel>

/** What an owner or occupant answered; `late` when it came after the last day. */
export const reactionModel = defineModel(
  'hearing_reaction',
  {
    id: id(),
    hearingId: refersTo('hearing', reference()),
    unitIds: json<readonly string[]>(),
    receivedOn: localDate(),
    type: code<ReactionType>(),
    summary: longText(),
    partyIds: json<readonly string[]>(),
    documentId: nullable(reference()),
    late: flag(),
    createdByUserId: reference(),
    createdAt: createdAt(),
  },
  [{ fields: ['hearingId'] }],
)
export type ReactionRow = Row<typeof reactionModel>
