import type { DecisionOption } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { longDate } from './format.ts'

/** A measure of the mayor with the facts that its sentence needs. */
export interface MeasureFacts {
  readonly option: DecisionOption
  /** ONTRUIMING_VOOR */
  readonly before?: LocalDate
  /** SNELHERSTEL, AANTAL_BEWONERS_TERUGBRENGEN */
  readonly termDays?: number
  /** AANTAL_BEWONERS_TERUGBRENGEN */
  readonly persons?: number
  /** SNELHERSTEL: what must be repaired */
  readonly list?: string
}

/**
 * The sentence that a decision prints for a measure.
 *
 * @throws RangeError when a fact is missing that the sentence needs
 * @source domain.md 3.4 DecisionOption, 5.1
 */
export const measureSentence = (measure: MeasureFacts): string => sentences[measure.option](measure)

const sentences: Readonly<Record<DecisionOption, (measure: MeasureFacts) => string>> = {
  ONTRUIMING_VOOR: (m) => `De woning wordt ontruimd uiterlijk op ${longDate(needed(m.before, 'before'))}.`,
  STOPZETTING_BEWONING: () => 'De bewoning wordt stopgezet en niet hervat zolang dit besluit geldt.',
  SNELHERSTEL: (m) =>
    `De houder van het zakelijk recht herstelt ${within(m)} ${m.list ?? 'de gebreken van de hoogste categorie'}.`,
  HERHUISVESTING: () => 'De burgemeester neemt de nodige initiatieven om de bewoners te herhuisvesten.',
  VERZEGELING: () => 'De woning wordt na de ontruiming verzegeld.',
  VERBOD_VERHURING: () => 'De woning mag niet worden verhuurd, te huur gesteld of ter beschikking gesteld.',
  VOORRANG_SOCIALE_HUUR: () =>
    'De bewoners kunnen zich op dit besluit beroepen om voorrang te vragen voor een sociale huurwoning.',
  AANTAL_BEWONERS_TERUGBRENGEN: (m) =>
    `Het aantal bewoners wordt ${within(m)} teruggebracht tot hoogstens ${needed(m.persons, 'persons')}.`,
}

const within = (m: MeasureFacts): string =>
  `binnen ${needed(m.termDays, 'termDays')} dagen na de betekening van dit besluit`

const needed = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new RangeError(`measure needs ${name}`)
  return value
}
