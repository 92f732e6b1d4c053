import type { RequestChannel, Verdict } from '#domain/model/codes'
import type {
  AppealGround,
  AppealStatus,
  InadmissibleReason,
  MinisterialOutcome,
  SubmitterRole,
} from '#domain/model/procedure-codes'
import type { Timeliness } from '#domain/procedures/appeal/terms'
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
  text,
  unique,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import type { Term } from './model.ts'

/** What the decision table thought of the admissibility. */
export interface Proposal {
  readonly admissible: boolean
  readonly reason: 'ONTVANKELIJK' | InadmissibleReason
}

/** Beroepsschrift bij de minister: one letter of appeal in the beroepsprocedure of its property. */
export const appealModel = defineModel(
  'appeal',
  {
    id: id(),
    reference: unique(code()),
    caseId: refersTo('main_procedure', reference()),
    position: integer(),
    ground: code<AppealGround>(),
    status: code<AppealStatus>(),
    /** procedure whose decision, silence, stop, inclusion or refusal is contested */
    contestedCaseId: refersTo('main_procedure', reference()),
    submitterRole: code<SubmitterRole>(),
    submitterPersonIds: json<readonly string[]>(),
    channel: code<RequestChannel>(),
    motivated: flag(),
    oralHearing: flag(),
    postedOn: localDate(),
    receivedOn: localDate(),
    /** day on which what is contested was served, where no row knows it */
    servedOn: nullable(localDate()),
    grievances: longText(),
    timeliness: code<Timeliness>(),
    lastDay: nullable(localDate()),
    /** until when the minister decides */
    term: json<Term>(),
    proposal: nullable(json<Proposal>()),
    judgedOn: nullable(localDate()),
    inadmissibleReason: nullable(code<InadmissibleReason>()),
    judgement: nullable(longText()),
    admissibilityServedOn: nullable(localDate()),
    municipalView: nullable(longText()),
    officialView: nullable(longText()),
    investigationId: nullable(reference()),
    /** why no investigation was wanted */
    investigationNote: nullable(longText()),
    reactionTerm: nullable(json<Term>()),
    hearingOn: nullable(localDate()),
    hearingTime: nullable(code(5)),
    hearingPlace: nullable(text()),
    hearingSummary: nullable(longText()),
    draftOutcome: nullable(code<MinisterialOutcome>()),
    draftVerdict: nullable(json<Verdict>()),
    draftMotivation: nullable(longText()),
    draftSentOn: nullable(localDate()),
    decidedOn: nullable(localDate()),
    outcome: nullable(code<MinisterialOutcome>()),
    verdict: nullable(json<Verdict>()),
    decisionDocumentId: nullable(reference()),
    withdrawnOn: nullable(localDate()),
    /** day on which it came to its end, whatever the end */
    endedOn: nullable(localDate()),
    createdByUserId: reference(),
    createdAt: createdAt(),
  },
  [{ fields: ['caseId'] }, { fields: ['contestedCaseId'] }],
)
export type AppealRow = Row<typeof appealModel>

/** One appeal per unit and decision in a beroepsschrift. */
export const appealUnitModel = defineModel(
  'appeal_unit',
  {
    id: id(),
    appealId: refersTo('appeal', reference()),
    unitId: refersTo('unit', reference()),
    position: integer(),
    /** decision of the mayor, or of the NGW procedure, about this unit; none against inaction, a stop or a refusal */
    decisionId: nullable(reference()),
    /** day on which VIVOO was asked to take the unit up by the ministerial decision */
    inclusionRequestedOn: nullable(localDate()),
  },
  [{ fields: ['appealId', 'unitId'], unique: true }, { fields: ['decisionId'] }],
)
export type AppealUnitRow = Row<typeof appealUnitModel>

/** What a party answered to the report of the appeal investigation. */
export const appealReactionModel = defineModel(
  'appeal_reaction',
  {
    id: id(),
    appealId: refersTo('appeal', reference()),
    personId: refersTo('person', reference()),
    receivedOn: localDate(),
    late: flag(),
    summary: longText(),
    createdAt: createdAt(),
  },
  [{ fields: ['appealId'] }],
)
export type AppealReactionRow = Row<typeof appealReactionModel>
