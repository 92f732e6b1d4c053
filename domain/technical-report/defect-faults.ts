import type { DefectCategory, LegalRegime } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { definitionOn, isForModel } from './catalogue/catalogue.ts'
import type { DefectDefinition } from './catalogue/definition.ts'
import type { Fault, FaultCode } from './fault.ts'
import { scoringOf } from './regime.ts'
import type { ChosenDefect, ReportModel, ReportPart } from './report.ts'

interface Form {
  readonly regime: LegalRegime
  readonly visitDate: LocalDate
  readonly photoRequired: 'OFF' | 'WARN' | 'ERROR'
  readonly parts: readonly ReportPart[]
  /** path of the list in the form */
  readonly at: string
  /** undefined for the building, which has one form for all */
  readonly model?: ReportModel
}

/** Faults of one list of ticked defects against the form of the day. @source domain.md 3.3.2, points 3, 4 and 7 */
export const defectFaults = (defects: readonly ChosenDefect[], form: Form): readonly Fault[] => [
  ...defects.flatMap((defect, index) => faultsOf(defect, `${form.at}[${index}]`, form)),
  ...doubles(defects, form),
  ...exclusives(defects, form),
]

const error = (code: FaultCode, path: string, defects: readonly string[]): Fault => ({
  code,
  severity: 'ERROR',
  path,
  defects,
})

const faultsOf = (defect: ChosenDefect, path: string, form: Form): readonly Fault[] => {
  const { code, variant } = defect
  const definition = definitionOn(form.regime, code, form.visitDate)
  if (!definition) return [error('UNKNOWN_DEFECT', `${path}.code`, [code])]
  const place = placeFault(definition, form)
  if (place) return [error(place, `${path}.code`, [code])]
  const chosen = definition.variants.find(({ key }) => key === variant)
  if (!chosen) return [error(variant === '' ? 'VARIANT_MISSING' : 'UNKNOWN_VARIANT', `${path}.variant`, [code])]
  return photoFaults(defect, chosen.category, path, form)
}

const placeFault = (definition: DefectDefinition, { parts, model }: Form): FaultCode | undefined => {
  if (!parts.includes(definition.part)) return 'WRONG_PART'
  return model === undefined || isForModel(definition, model) ? undefined : 'DEFECT_NOT_ON_MODEL'
}

const photoFaults = (
  { code, photoCount }: ChosenDefect,
  category: DefectCategory,
  path: string,
  { regime, photoRequired }: Form,
): readonly Fault[] => {
  const heavy = scoringOf(regime) === 'POINTS' ? ['III', 'IV'] : ['II', 'III', 'IV']
  if (photoRequired === 'OFF' || !heavy.includes(category) || (photoCount ?? 0) > 0) return []
  const severity = photoRequired === 'ERROR' ? 'ERROR' : 'WARNING'
  return [{ code: 'PHOTO_MISSING', severity, path: `${path}.photos`, defects: [code] }]
}

const doubles = (defects: readonly ChosenDefect[], { at }: Form): readonly Fault[] =>
  defects.flatMap(({ code }, index) =>
    defects.findIndex((other) => other.code === code) < index
      ? [error('DOUBLE_DEFECT', `${at}[${index}].code`, [code])]
      : [],
  )

// The fault stands at the later of the two and names both.
const exclusives = (defects: readonly ChosenDefect[], { at, regime, visitDate }: Form): readonly Fault[] =>
  defects.flatMap(({ code }, index) => {
    const excluded = definitionOn(regime, code, visitDate)?.exclusiveWith ?? []
    const earlier = defects.slice(0, index).find((other) => excluded.includes(other.code))
    return earlier ? [error('EXCLUSIVE_DEFECTS', `${at}[${index}].code`, [earlier.code, code])] : []
  })
