import type { DueDate } from '#domain/legal/due-date'
import type {
  DecisionStatus,
  DocumentStatus,
  Initiator,
  LegalRegime,
  MainStatus,
  PartyRole,
  PropertyType,
  RequestChannel,
  RequestKind,
  Shield,
  SubStatus,
  UnitType,
  Verdict,
} from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'

/** Pand. */
export interface PropertyRow {
  id: string
  reference: string
  type: PropertyType
  status: 'ACTIEF' | 'INACTIEF' | 'GESLOOPT'
  street: string
  houseNumber: string
  boxNumber: string | null
  postalCode: string
  /** name for addresses; who may see it follows from `municipalityOrgId` */
  municipality: string
  municipalityOrgId: string
  capaKeys: readonly string[]
  shield: Shield
  version: number
}

/** Entiteit: a dwelling or room of a property. */
export interface UnitRow {
  id: string
  propertyId: string
  reference: string
  type: UnitType
  floor: string
  boxNumber: string | null
  description: string
  position: number
}

/** Persoon. */
export interface PersonRow {
  id: string
  kind: 'NATUURLIJK' | 'RECHTSPERSOON'
  name: string
  firstName: string | null
  gender: 'M' | 'V' | 'X' | null
  /** `Kolkstraat 27 bus 1, 9000 Gent` */
  correspondenceAddress: string | null
}

/** Betrokkene: a person with roles on a property, one of its units, or in one procedure (`caseId`). */
export interface PartyRow {
  id: string
  personId: string
  propertyId: string
  unitId: string | null
  caseId: string | null
  roles: readonly PartyRole[]
  /** `1/2`; null is whole or not known */
  share: string | null
  position: number
}

/** Term as `domain/legal` reckoned it: the last day and why. */
export type TermValue = Pick<DueDate, 'dueOn' | 'reasons'>

/** Hoofdprocedure with its request. */
export interface CaseRow {
  id: string
  reference: string
  type: 'OO'
  propertyId: string
  status: MainStatus
  startedOn: LocalDate
  municipalityOrgId: string
  agencyOrgId: string
  legalRegime: LegalRegime
  shield: Shield
  version: number
  requestKind: RequestKind
  initiator: Initiator
  receivedOn: LocalDate
  channel: RequestChannel
  motivated: boolean
  hasInterest: boolean
  complaint: string
  formal: boolean
  requesterPartyIds: readonly string[]
  mayorTerm: TermValue | null
  mayorLapsesAt: string | null
  /** instant at which the timer of the process saw the mayor's term end */
  mayorTermLapsedAt: string | null
  closingReason: string | null
  closingText: string | null
  closedOn: LocalDate | null
  createdByUserId: string
  createdAt: string
}

/** Deelprocedure: one unit in one procedure, with the facts of later steps that every screen shows. */
export interface SubProcedureRow {
  id: string
  reference: string
  caseId: string
  unitId: string
  position: number
  status: SubStatus
  statusSince: LocalDate
  investigationVerdict: Verdict | null
  adviceVerdict: Verdict | null
  decisionId: string | null
  decisionReference: string | null
  decisionRunId: string | null
  decisionVerdict: Verdict | null
  decisionStatus: DecisionStatus | null
  decidedOn: LocalDate | null
  onInventorySince: LocalDate | null
}

/** Document of a case: facts, and the hashes of its files. */
export interface DocumentRow {
  id: string
  reference: string
  caseId: string
  /** `DT002`, or the code that an uploader chose */
  code: string
  title: string
  status: DocumentStatus
  /** name of the addressee, as on the letter */
  addressee: string | null
  partyId: string | null
  unitId: string | null
  /** advice, investigation, hearing, decision run or inventory record that it belongs to */
  subjectId: string | null
  ownerOrgId: string
  shield: Shield
  /** signed, final or sent: both organisations see it (domain.md 2.3 rule 2) */
  shared: boolean
  /** a retried step makes no second letter: job key, code and addressee */
  onceKey: string | null
  docxSha256: string | null
  pdfSha256: string | null
  pdfState: 'NONE' | 'PENDING' | 'DONE' | 'FAILED'
  uploadSha256: string | null
  uploadName: string | null
  uploadMediaType: string | null
  /** what the letter prints: it can be made again without the database */
  snapshot: unknown
  replacedById: string | null
  signedOn: LocalDate | null
  createdByUserId: string | null
  createdAt: string
  version: number
}
