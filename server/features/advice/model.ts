import type { AdviceStatus, Verdict } from '#domain/model/codes'
import {
  code,
  createdAt,
  id,
  json,
  localDate,
  longText,
  nullable,
  ownerOrgId,
  reference,
  refersTo,
  text,
  unique,
  version,
} from '../../platform/db/columns.ts'
import { defineModel, type Row } from '../../platform/db/model.ts'
import type { Term } from '../../platform/case-file/model.ts'

/** Adviesvraag of a municipality about a batch of units. */
export const adviceRequestModel = defineModel(
  'advice_request',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    askedOn: localDate(),
    unitIds: json<readonly string[]>(),
    note: longText(),
    /** undecided until the agency handled it */
    route: nullable(code<'ONDERZOEK' | 'GEWEIGERD'>()),
    refusalReason: nullable(longText()),
    handledOn: nullable(localDate()),
    investigationId: nullable(reference()),
    /** the law's own term for the advice; null where only the mayor's term binds */
    legalTerm: nullable(json<Term>()),
    createdByUserId: reference(),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['caseId'] }],
)
export type AdviceRequestRow = Row<typeof adviceRequestModel>

/** What the advice says of one unit; a line end in `grounds` starts a new ground. */
export interface AdviceOnUnit {
  readonly unitId: string
  readonly verdict: Verdict
  readonly grounds: string
}

/** Advies of the regional official; one per request, made again in the same row after a refused signature. */
export const adviceModel = defineModel(
  'advice',
  {
    id: id(),
    reference: unique(code()),
    caseId: refersTo('main_procedure', reference()),
    adviceRequestId: unique(refersTo('advice_request', reference())),
    status: code<AdviceStatus>(),
    perUnit: json<readonly AdviceOnUnit[]>(),
    ownerOrgId: ownerOrgId(),
    madeOn: localDate(),
    madeByUserId: reference(),
    signedOn: nullable(localDate()),
    signedByName: nullable(text()),
    sentOn: nullable(localDate()),
    refusalReason: nullable(longText()),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['caseId'] }],
)
export type AdviceRow = Row<typeof adviceModel>
