interface Place {
  readonly caseId: string | null
  readonly caseReference: string | null
  readonly propertyId: string
}

/** Page of a procedure; judicial files have a series and pages of their own. */
export const casePath = (caseId: string, reference: string): string =>
  reference.startsWith('WI') ? `/gerechtelijke-dossiers/${caseId}` : `/procedures/${caseId}`

/** Page of the procedure that something belongs to, or else of its property. */
export const homePath = ({ caseId, caseReference, propertyId }: Place): string =>
  caseId === null ? `/panden/${propertyId}` : casePath(caseId, caseReference ?? '')
