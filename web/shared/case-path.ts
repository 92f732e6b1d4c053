interface Place {
  readonly caseId: string | null
  readonly caseReference: string | null
  readonly propertyId: string
}

const pages: readonly (readonly [series: string, path: string])[] = [
  ['WI', 'gerechtelijke-dossiers'],
  ['NG', 'besluiten-ngw'],
  ['CA', 'attesten'],
  ['BE', 'beroepen'],
]

/** Page of a procedure; judicial files and NGW decisions have a series and pages of their own. */
export const casePath = (caseId: string, reference: string): string => {
  const [, path = 'procedures'] = pages.find(([series]) => reference.startsWith(series)) ?? []
  return `/${path}/${caseId}`
}

/** Page of the procedure that put a unit on a list of VIVOO. */
export const listedCasePath = (caseId: string, list: 'OO' | 'NGW'): string =>
  casePath(caseId, list === 'NGW' ? 'NG' : 'OO')

/** Page of the procedure that something belongs to, or else of its property. */
export const homePath = ({ caseId, caseReference, propertyId }: Place): string =>
  caseId === null ? `/panden/${propertyId}` : casePath(caseId, caseReference ?? '')
