import type { LegalRegime } from '../../model/codes.ts'
import type { LocalDate } from '../../shared/local-date.ts'
import { scoringOf } from '../regime.ts'
import type { ReportModel } from '../report.ts'
import type { DefectDefinition } from './definition.ts'
import { tv2020 } from './tv-2020.data.ts'
import { tv2021 } from './tv-2021.data.ts'

/** Every definition of a version, whatever the date. @source domain.md 4.2 */
export const catalogueOf = (regime: LegalRegime): readonly DefectDefinition[] =>
  scoringOf(regime) === 'POINTS' ? tv2020 : tv2021

/** The definition of a code for a visit; undefined when the form of that day does not have it. */
export const definitionOn = (regime: LegalRegime, code: string, visitDate: LocalDate): DefectDefinition | undefined =>
  catalogueOf(regime).find((definition) => definition.code === code && isEvaluatedOn(definition, visitDate))

/** The defects a controller may tick on a visit to a unit of this model, in the order of the form. */
export const defectsOn = (regime: LegalRegime, model: ReportModel, visitDate: LocalDate): readonly DefectDefinition[] =>
  catalogueOf(regime).filter((definition) => isEvaluatedOn(definition, visitDate) && isForModel(definition, model))

/** Whether a defect stands on the form of this model; shared functions (part D) only on those for rooms. */
export const isForModel = ({ part, onlyModels }: DefectDefinition, model: ReportModel): boolean =>
  onlyModels ? onlyModels.includes(model) : part !== 'D' || model !== 'ZW'

const isEvaluatedOn = ({ evaluatedFrom, evaluatedTo }: DefectDefinition, visitDate: LocalDate): boolean =>
  (evaluatedFrom === undefined || evaluatedFrom <= visitDate) && (evaluatedTo === undefined || visitDate < evaluatedTo)
