import type { LegalRegime } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { defectFaults } from './defect-faults.ts'
import type { Fault, FaultCode, InvestigationDraft } from './fault.ts'
import { regimeOn } from './regime.ts'
import { unitFaults } from './unit-faults.ts'

/**
 * Everything that is wrong with an investigation; it may be validated when no fault has severity ERROR.
 *
 * @param asOf today in Brussels: a visit in the future cannot be reported
 * @source domain.md 3.3.2
 */
export const findFaults = (draft: InvestigationDraft, asOf: LocalDate): readonly Fault[] => {
  const regime = draft.visitDate === undefined ? undefined : regimeOn(draft.visitDate)
  return [
    ...visitFaults(draft, asOf, regime),
    ...inspectorFaults(draft),
    ...numberFaults(draft),
    ...(regime && draft.visitDate ? formFaults(draft, { regime, visitDate: draft.visitDate }) : []),
    ...draft.reports.flatMap(unitFaults),
  ]
}

/** Whether nothing stops validation. */
export const isValid = (faults: readonly Fault[]): boolean => faults.every(({ severity }) => severity !== 'ERROR')

const error = (code: FaultCode, path: string): Fault => ({ code, severity: 'ERROR', path })

const visitFaults = (
  { visitDate, reports }: InvestigationDraft,
  asOf: LocalDate,
  regime: LegalRegime | undefined,
): readonly Fault[] => {
  const faults: Fault[] = reports.length === 0 ? [error('NO_UNITS', 'reports')] : []
  if (visitDate === undefined) return [...faults, error('VISIT_DATE_MISSING', 'visitDate')]
  if (visitDate > asOf) faults.push(error('VISIT_IN_FUTURE', 'visitDate'))
  if (!regime) faults.push(error('NO_MODEL_ON_DATE', 'visitDate'))
  return faults
}

const inspectorFaults = ({ inspectors }: InvestigationDraft): readonly Fault[] => {
  if (inspectors.length === 0) return [error('NO_INSPECTOR', 'inspectors')]
  return inspectors.flatMap(({ isDesignatedOnVisit }, index) =>
    isDesignatedOnVisit ? [] : [error('INSPECTOR_NOT_DESIGNATED', `inspectors[${index}]`)],
  )
}

// "if one unit uses own numbers, ALL do" (domain.md 3.3.2-1)
const numberFaults = ({ reports }: InvestigationDraft): readonly Fault[] => {
  if (!reports.some(({ ownUnitNumber = '' }) => ownUnitNumber !== '')) return []
  return reports
    .filter(({ ownUnitNumber = '' }) => ownUnitNumber === '')
    .map(({ unitId }) => ({ ...error('OWN_NUMBER_MISSING', 'ownUnitNumber'), unitId }))
}

const formFaults = (
  { building, reports, photoRequired }: InvestigationDraft,
  form: { readonly regime: LegalRegime; readonly visitDate: LocalDate },
): readonly Fault[] => [
  ...defectFaults(building, { ...form, photoRequired, parts: ['B'], at: 'building' }),
  ...reports.flatMap(({ unitId, model, defects }) =>
    defectFaults(defects, { ...form, photoRequired, parts: ['C', 'D'], at: 'defects', model }).map((fault) => ({
      ...fault,
      unitId,
    })),
  ),
]
