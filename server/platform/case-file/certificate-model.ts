import type { LegalRegime, RequestChannel, SigningFlow, Verdict } from '#domain/model/codes'
import type {
  CertificateAddressee,
  CertificateDocumentCode,
  CertificateIssuer,
  CertificateKind,
  CertificateLapse,
  CertificateOutcome,
  CertificateStatus,
  CertificateSubStatus,
  WithdrawalStatus,
} from '#domain/model/procedure-codes'
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
  primary,
  reference,
  refersTo,
  shield,
  unique,
} from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'
import type { Term } from './model.ts'

/** What the applicant pays, and why. */
export interface KeptFee {
  readonly euro: number
  readonly reason: string
}

/** Aanvraag van een conformiteitsattest: one per procedure of type CA. */
export const certificateApplicationModel = defineModel('certificate_application', {
  caseId: primary(refersTo('main_procedure', reference())),
  issuer: code<'LB' | 'WV'>(),
  issuerOrgId: reference(),
  exOfficio: flag(),
  /** case that asked it ex officio */
  originCaseId: nullable(reference()),
  /** application that a second opinion is about */
  precedingCaseId: nullable(reference()),
  appliedOn: localDate(),
  channel: nullable(code<RequestChannel>()),
  applicantPartyIds: json<readonly string[]>(),
  seasonal: flag(),
  decisionTerm: json<Term>(),
  decisionLapsedOn: nullable(localDate()),
  fee: json<KeptFee>(),
  investigationId: nullable(reference()),
  signingFlow: nullable(code<SigningFlow>()),
  signedOn: nullable(localDate()),
  sentOn: nullable(localDate()),
  ngwFoundOn: nullable(localDate()),
  ngwCheckedOn: nullable(localDate()),
  ooWantedOn: nullable(localDate()),
  ooDecidedOn: nullable(localDate()),
  ooReason: nullable(longText()),
  ooCaseId: nullable(reference()),
})
export type CertificateApplicationRow = Row<typeof certificateApplicationModel>

/** One unit in a certificate procedure, with what the investigation and the decision tables said of it. */
export const certificateUnitModel = defineModel(
  'certificate_unit',
  {
    id: id(),
    caseId: refersTo('main_procedure', reference()),
    unitId: refersTo('unit', reference()),
    position: integer(),
    status: code<CertificateSubStatus>(),
    statusSince: localDate(),
    kind: code<CertificateKind>(),
    outcome: nullable(code<CertificateOutcome>()),
    verdict: nullable(json<Verdict>()),
    regime: nullable(code<LegalRegime>()),
    /** points until 2020, defects of category I since */
    weight: nullable(integer()),
    occupancyMax: nullable(integer()),
    years: nullable(integer()),
    documentCode: nullable(code<CertificateDocumentCode>()),
    noticeCode: nullable(code<'DT117' | 'DT118'>()),
    addressees: nullable(json<readonly CertificateAddressee[]>()),
  },
  [{ fields: ['caseId', 'unitId'], unique: true }],
)
export type CertificateUnitRow = Row<typeof certificateUnitModel>

/** Conformiteitsattest of one unit. */
export const certificateModel = defineModel(
  'certificate',
  {
    id: id(),
    reference: unique(code()),
    caseId: refersTo('main_procedure', reference()),
    unitId: refersTo('unit', reference()),
    municipalityOrgId: reference(),
    issuer: code<CertificateIssuer>(),
    issuerOrgId: reference(),
    kind: code<CertificateKind>(),
    investigationId: reference(),
    occupancyMax: nullable(integer()),
    years: integer(),
    issuedOn: nullable(localDate()),
    validUntil: nullable(localDate()),
    status: code<CertificateStatus>(),
    endedOn: nullable(localDate()),
    endReason: nullable(code<CertificateLapse>()),
    shield: shield(),
    createdAt: createdAt(),
  },
  [{ fields: ['unitId', 'status'] }, { fields: ['caseId'] }, { fields: ['status', 'validUntil'] }],
)
export type CertificateRow = Row<typeof certificateModel>

/** Voornemen tot intrekking of a certificate, and what came of it. */
export const certificateWithdrawalModel = defineModel(
  'certificate_withdrawal',
  {
    id: id(),
    certificateId: refersTo('certificate', reference()),
    caseId: refersTo('main_procedure', reference()),
    unitId: refersTo('unit', reference()),
    status: code<WithdrawalStatus>(),
    reason: longText(),
    announcedOn: localDate(),
    reactUntil: localDate(),
    reactionLapsesAt: code(),
    reactedOn: nullable(localDate()),
    reaction: nullable(longText()),
    signingFlow: nullable(code<SigningFlow>()),
    endedOn: nullable(localDate()),
    createdAt: createdAt(),
  },
  [{ fields: ['caseId'] }],
)
export type CertificateWithdrawalRow = Row<typeof certificateWithdrawalModel>
