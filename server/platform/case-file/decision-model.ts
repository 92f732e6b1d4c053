import type { DueDate } from '#domain/legal/due-date'
import type {
  DecisionOption,
  DecisionStatus,
  InvalidReason,
  SigningFlow,
  SubStatus,
  Verdict,
} from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
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
  version,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** One run of the decision wizard: what holds for all of its decisions. */
export const decisionRunModel = defineModel(
  'decision_run',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    decisionDate: localDate(),
    signingFlow: code<SigningFlow>(),
    legalBase: text(1000),
    /** the wizard's decisions were withdrawn: deleted, refused by a signer, or too strict */
    withdrawn: flag(),
    withdrawnReason: nullable(text(1000)),
    createdByUserId: reference(),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['caseId'] }],
)
export type DecisionRunRow = Row<typeof decisionRunModel>

/** A measure that the mayor adds to a verdict. */
export interface ChosenOption {
  readonly option: DecisionOption
  readonly on: LocalDate | null
  readonly termDays: number | null
  readonly occupants: number | null
}

/** Beslissing burgemeester on one unit. */
export const mayorDecisionModel = defineModel(
  'mayor_decision',
  {
    id: id(),
    reference: unique(code()),
    runId: refersTo('decision_run', reference()),
    caseId: refersTo('main_procedure', reference()),
    unitId: refersTo('unit', reference()),
    position: integer(),
    verdict: json<Verdict>(),
    options: json<readonly ChosenOption[]>(),
    motivation: longText(),
    status: code<DecisionStatus>(),
    /** status of the unit before the wizard: where it returns to when the decision is withdrawn */
    statusBefore: code<SubStatus>(),
    uploadedDocumentId: nullable(reference()),
    decidedOn: nullable(localDate()),
    postedOn: nullable(localDate()),
    sentOn: nullable(localDate()),
    validatedOn: nullable(localDate()),
    invalidReason: nullable(code<InvalidReason>()),
    invalidNote: nullable(text(2000)),
    appealParties: nullable(json<DueDate>()),
    appealAgency: nullable(json<DueDate>()),
    /** day on which VIVOO was asked to take the unit up */
    inclusionRequestedOn: nullable(localDate()),
    /** day on which the terms of appeal were seen to have passed */
    finalOn: nullable(localDate()),
    /** day from which it no longer holds, and why */
    liftedOn: nullable(localDate()),
    liftReason: nullable(longText()),
    /** night in which the municipality was asked when it was posted */
    postingAskedOn: nullable(localDate()),
    createdAt: createdAt(),
  },
  [{ fields: ['runId'] }, { fields: ['caseId'] }],
)
export type MayorDecisionRow = Row<typeof mayorDecisionModel>
