import type { DueDate } from '#domain/legal/due-date'
import type {
  DecisionStatus,
  Initiator,
  LegalRegime,
  MainStatus,
  PartyRole,
  ProcedureType,
  PropertyType,
  RequestChannel,
  RequestKind,
  SubStatus,
  UnitType,
  Verdict,
} from '#domain/model/codes'
import type { CertificateClosingReason, ClosingReason } from '#domain/procedures/closing'
import {
  code,
  createdAt,
  flag,
  id,
  instant,
  integer,
  json,
  localDate,
  longText,
  nullable,
  primary,
  reference,
  refersTo,
  shield,
  text,
  unique,
  version,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** Pand; `municipality` is a name for addresses, who may see it follows from `municipalityOrgId`. */
export const propertyModel = defineModel(
  'property',
  {
    id: id(),
    reference: unique(code()),
    type: code<PropertyType>(),
    status: code<'ACTIEF' | 'INACTIEF' | 'GESLOOPT'>(),
    street: text(),
    houseNumber: code(),
    boxNumber: nullable(code()),
    postalCode: code(),
    municipality: text(),
    municipalityOrgId: reference(),
    capaKeys: json<readonly string[]>(),
    shield: shield(),
    version: version(),
  },
  [{ fields: ['municipalityOrgId'] }],
)
export type PropertyRow = Row<typeof propertyModel>

/** Entiteit: a dwelling or room of a property. */
export const unitModel = defineModel(
  'unit',
  {
    id: id(),
    propertyId: refersTo('property', reference()),
    reference: unique(code()),
    type: code<UnitType>(),
    floor: code(),
    boxNumber: nullable(code()),
    description: text(),
    position: integer(),
  },
  [{ fields: ['propertyId'] }],
)
export type UnitRow = Row<typeof unitModel>

/** Persoon; `correspondenceAddress` reads `Kolkstraat 27 bus 1, 9000 Gent`. */
export const personModel = defineModel('person', {
  id: id(),
  kind: code<'NATUURLIJK' | 'RECHTSPERSOON'>(),
  name: text(),
  firstName: nullable(text()),
  gender: nullable(code<'M' | 'V' | 'X'>()),
  correspondenceAddress: nullable(text()),
})
export type PersonRow = Row<typeof personModel>

/** Hoofdprocedure: what every procedure has, whatever its type. Each type keeps its own facts in a table of its own. */
export const caseModel = defineModel(
  'main_procedure',
  {
    id: id(),
    reference: unique(code()),
    type: code<ProcedureType>(),
    propertyId: refersTo('property', reference()),
    status: code<MainStatus>(),
    startedOn: localDate(),
    municipalityOrgId: reference(),
    agencyOrgId: reference(),
    legalRegime: code<LegalRegime>(),
    shield: shield(),
    closingReason: nullable(text()),
    closingText: nullable(longText()),
    /** day of the rejection, of the stop, or of the end of everything */
    closedOn: nullable(localDate()),
    /** why and when it was closed for good, mostly by the weekly closer */
    closedReason: nullable(code<ClosingReason | CertificateClosingReason>()),
    endedOn: nullable(localDate()),
    createdByUserId: reference(),
    createdAt: createdAt(),
    version: version(),
  },
  [{ fields: ['propertyId'] }, { fields: ['municipalityOrgId', 'status'] }],
)
export type CaseRow = Row<typeof caseModel>

/** Verzoek of melding that started an OO procedure, with the mayor's term that runs from it: one per OO case. */
export const requestModel = defineModel('oo_request', {
  caseId: primary(refersTo('main_procedure', reference())),
  requestKind: code<RequestKind>(),
  initiator: code<Initiator>(),
  receivedOn: localDate(),
  channel: code<RequestChannel>(),
  motivated: flag(),
  hasInterest: flag(),
  complaint: longText(),
  formal: flag(),
  /** the municipality judged the request: it asked advice, or rejected it */
  requestJudged: flag(),
  requesterPartyIds: json<readonly string[]>(),
  mayorTerm: nullable(json<Term>()),
  /** when the timer of the process saw the mayor's term end */
  mayorTermLapsedAt: nullable(instant()),
  /** day on which somebody confirmed that nobody appealed against the rejection or the stop */
  noAppealConfirmedOn: nullable(localDate()),
})
export type RequestRow = Row<typeof requestModel>

/** Term as `domain/legal` reckoned it. */
export type Term = DueDate

/** Deelprocedure: one unit in one procedure, with the facts of later steps that every screen shows. */
export const subProcedureModel = defineModel(
  'sub_procedure',
  {
    id: id(),
    reference: unique(code()),
    caseId: refersTo('main_procedure', reference()),
    unitId: refersTo('unit', reference()),
    position: integer(),
    status: code<SubStatus>(),
    statusSince: localDate(),
    investigationVerdict: nullable(json<Verdict>()),
    adviceVerdict: nullable(json<Verdict>()),
    decisionId: nullable(reference()),
    decisionReference: nullable(code()),
    decisionRunId: nullable(reference()),
    decisionVerdict: nullable(json<Verdict>()),
    decisionStatus: nullable(code<DecisionStatus>()),
    decidedOn: nullable(localDate()),
    /** withdrawn run after which the process asks a decision again */
    decideAgainRunId: nullable(reference()),
    onInventorySince: nullable(localDate()),
  },
  [{ fields: ['caseId'] }, { fields: ['unitId'] }],
)
export type SubProcedureRow = Row<typeof subProcedureModel>

/** Betrokkene: a person with roles on a property, on one of its units, or in one procedure (`caseId`). */
export const partyModel = defineModel(
  'party',
  {
    id: id(),
    personId: refersTo('person', reference()),
    propertyId: refersTo('property', reference()),
    unitId: nullable(refersTo('unit', reference())),
    caseId: nullable(refersTo('main_procedure', reference())),
    roles: json<readonly PartyRole[]>(),
    /** `1/2`; null is whole or not known */
    share: nullable(code()),
    /** day on which the right went to somebody else; from then this is history */
    endedOn: nullable(localDate()),
    position: integer(),
    shield: shield(),
  },
  [{ fields: ['propertyId'] }, { fields: ['caseId'] }],
)
export type PartyRow = Row<typeof partyModel>
