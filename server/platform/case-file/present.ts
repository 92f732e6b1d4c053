import type { z } from 'zod'
import type { DecisionStatus } from '#domain/model/codes'
import type {
  address as addressSchema,
  caseSummary as caseSummarySchema,
  caseUnit as caseUnitSchema,
  documentSummary as documentSummarySchema,
  organisationRef,
  party as partySchema,
  propertySummary as propertySummarySchema,
  term as termSchema,
  unit as unitSchema,
} from '#contract/common'
import type { Viewer } from '../auth/viewer.ts'
import type { DocumentRow } from './document-model.ts'
import type { CaseRow, PartyRow, PersonRow, PropertyRow, SubProcedureRow, Term, UnitRow } from './model.ts'

/** The one place that decides what of the case file leaves the server. */
export type OrganisationRef = z.input<typeof organisationRef>

export const address = (property: PropertyRow): z.input<typeof addressSchema> => ({
  street: property.street,
  houseNumber: property.houseNumber,
  boxNumber: property.boxNumber,
  postalCode: property.postalCode,
  municipality: property.municipality,
})

export const propertySummary = (property: PropertyRow, unitCount: number): z.input<typeof propertySummarySchema> => ({
  id: property.id,
  reference: property.reference,
  type: property.type,
  address: address(property),
  unitCount,
})

export const unit = (row: UnitRow): z.input<typeof unitSchema> => ({
  id: row.id,
  reference: row.reference,
  type: row.type,
  floor: row.floor,
  boxNumber: row.boxNumber,
  description: row.description,
})

/**
 * A unit with what this case says of it; `sub` is undefined for a unit outside the procedure. A decision that was not sent yet shows to the
 * municipality only.
 *
 * @source domain.md 2.3 rule 2
 */
export const caseUnit = (
  row: UnitRow,
  sub: SubProcedureRow | undefined,
  { orgType }: Pick<Viewer, 'orgType'>,
): z.input<typeof caseUnitSchema> => {
  if (!sub) return { ...unit(row), ...outside }
  const { id, status, investigationVerdict, adviceVerdict, onInventorySince } = sub
  return {
    ...unit(row),
    subProcedureId: id,
    subStatus: status,
    investigationVerdict,
    adviceVerdict,
    decision: orgType === 'LB' || isSent(sub.decisionStatus) ? decisionOf(sub) : null,
    onInventorySince,
  }
}

const drafts: readonly (DecisionStatus | null)[] = [
  null,
  'IN_OPMAAK',
  'TER_ONDERTEKENING',
  'TER_MANUELE_ONDERTEKENING',
  'TE_VERSTUREN',
]

/** Whether a decision with this status has left the municipality. */
export const isSent = (status: DecisionStatus | null): boolean => !drafts.includes(status)

const outside = {
  subProcedureId: null,
  subStatus: null,
  investigationVerdict: null,
  adviceVerdict: null,
  decision: null,
  onInventorySince: null,
}

export const fullName = (person: PersonRow): string =>
  person.firstName ? `${person.firstName} ${person.name}` : person.name

export const party = (row: PartyRow, person: PersonRow): z.input<typeof partySchema> => ({
  id: row.id,
  personId: person.id,
  name: fullName(person),
  kind: person.kind,
  roles: [...row.roles],
  unitId: row.unitId,
  correspondenceAddress: person.correspondenceAddress,
})

export const documentSummary = (
  row: DocumentRow,
  organisation: OrganisationRef,
): z.input<typeof documentSummarySchema> => ({
  id: row.id,
  reference: row.reference,
  code: row.code,
  title: row.title,
  status: row.status,
  addressee: row.addressee,
  createdAt: row.createdAt,
  organisation,
  formats: [
    ...(row.docxSha256 ? (['docx'] as const) : []),
    ...(row.pdfSha256 ? (['pdf'] as const) : []),
    ...(row.uploadSha256 ? (['upload'] as const) : []),
  ],
  pdfPending: row.pdfState === 'PENDING',
})

export const caseSummary = (
  row: CaseRow,
  property: PropertyRow,
  municipality: OrganisationRef,
  mayorTerm: Term | null,
): z.input<typeof caseSummarySchema> => ({
  id: row.id,
  reference: row.reference,
  type: row.type,
  status: row.status,
  propertyId: property.id,
  address: address(property),
  municipality,
  startedOn: row.startedOn,
  mayorTerm: mayorTerm ? term(mayorTerm) : null,
})

/** A term with the chain of reasons that `domain/legal` gave. */
export const term = (value: Pick<Term, 'dueOn' | 'reasons'>): z.input<typeof termSchema> => ({
  dueOn: value.dueOn,
  reasons: [...value.reasons],
})

const decisionOf = (sub: SubProcedureRow): z.input<typeof caseUnitSchema>['decision'] => {
  const { decisionId, decisionReference, decisionRunId, decisionVerdict, decisionStatus, decidedOn } = sub
  if (!decisionId || !decisionReference || !decisionRunId || !decisionVerdict || !decisionStatus) return null
  return {
    id: decisionId,
    reference: decisionReference,
    runId: decisionRunId,
    verdict: decisionVerdict,
    status: decisionStatus,
    decidedOn,
  }
}
