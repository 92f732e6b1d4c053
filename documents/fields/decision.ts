import type { LegalRegime, Verdict } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { unitFields, type UnitFacts } from './case.ts'
import { inSentence, lines, longDate } from './format.ts'
import type { AdviceFields, DecisionFields, InventoryFields, VerdictFields } from './types.ts'
import { measureSentence, type MeasureFacts } from './measures.ts'
import { isPointsRegime, verdictWords } from './words.ts'

/** "ongeschikt en onbewoonbaar", "overbewoond", "ongeschikt en overbewoond", "niet ongeschikt en niet onbewoonbaar". */
export const verdictText = (verdict: Verdict): string => {
  if (!verdict.overcrowded) return verdictWords[verdict.oo]
  return verdict.oo === 'NIET_OO' ? 'overbewoond' : `${verdictWords[verdict.oo]} en overbewoond`
}

export interface VerdictFacts {
  readonly unit: UnitFacts
  readonly verdict: Verdict
  readonly grounds: readonly string[]
}

/** A conclusion about one unit with its grounds, one sentence each. */
export const verdictFields = (facts: VerdictFacts): VerdictFields => ({
  unit: unitFields(facts.unit),
  verdict: verdictText(facts.verdict),
  grounds: lines(facts.grounds),
})

/** The advice of the regional official; `date` is the day of signature, or of drawing up before that. */
export const adviceFields = (facts: {
  readonly reference: string
  readonly date: LocalDate
  readonly verdicts: readonly VerdictFacts[]
  readonly remarks?: readonly string[]
}): AdviceFields => ({
  reference: facts.reference,
  date: longDate(facts.date),
  verdicts: facts.verdicts.map(verdictFields),
  remarks: lines(facts.remarks ?? []),
})

export interface DecisionFacts {
  readonly reference: string
  readonly date: LocalDate
  readonly unit: UnitFacts
  readonly verdict: Verdict
  readonly regime: LegalRegime
  /** extra legal grounds of the organisation, each read after "Gelet op" */
  readonly legalBase?: readonly string[]
  /** facts of the procedure in order of time, whole sentences */
  readonly facts: readonly string[]
  /** reasons, whole sentences */
  readonly motivation: readonly string[]
  readonly measures: readonly MeasureFacts[]
  /** obligatory when the decision is milder than the advice */
  readonly milderMotivation?: string
}

/** G5: the decision of the mayor about one unit. @source domain.md 3.4, 5.1 step 11 */
export const decisionFields = (facts: DecisionFacts): DecisionFields => ({
  reference: facts.reference,
  date: longDate(facts.date),
  unit: unitFields(facts.unit),
  verdict: verdictText(facts.verdict),
  ruling: ruling(facts),
  legalBase: lines([...lawfulBase(facts.regime), ...(facts.legalBase ?? [])]),
  facts: lines(facts.facts),
  motivation: lines(facts.motivation),
  measures: lines(facts.measures.map(measureSentence)),
  hasMeasures: facts.measures.length > 0,
  inventoried: facts.verdict.oo !== 'NIET_OO',
  milderMotivation: facts.milderMotivation ?? '',
})

/** G8: the inclusion in the inventory. @source domain.md 5.7 */
export const inventoryFields = (facts: {
  readonly reference: string
  readonly list: 'OO' | 'NGW'
  readonly includedOn: LocalDate
  readonly capakeys: readonly string[]
  readonly municipality: string
  readonly decisionDate: LocalDate
  readonly firstAnniversary: LocalDate
  readonly flemishLevy: boolean
}): InventoryFields => ({
  reference: facts.reference,
  list: `Vlaamse inventaris van ongeschikte en onbewoonbare woningen (VIVOO), lijst ${facts.list}`,
  includedOn: longDate(facts.includedOn),
  capakeys: facts.capakeys.join(', ') || 'niet gekend',
  basis: `besluit van de burgemeester van ${inSentence(facts.municipality)} van ${longDate(facts.decisionDate)}`,
  firstAnniversary: longDate(facts.firstAnniversary),
  flemishLevy: facts.flemishLevy,
})

const ruling = ({ verdict, unit }: DecisionFacts): string => {
  const { address, reference } = unitFields(unit)
  const place = `De woning op het adres ${address} (entiteit ${reference})`
  return verdict.oo === 'NIET_OO' && !verdict.overcrowded
    ? `${place} wordt niet ongeschikt en niet onbewoonbaar verklaard.`
    : `${place} wordt ${verdictText(verdict)} verklaard.`
}

const lawfulBase = (regime: LegalRegime): readonly string[] => [
  isPointsRegime(regime)
    ? 'het decreet van 15 juli 1997 houdende de Vlaamse Wooncode, titel III (kwaliteitsbewaking)'
    : 'de Vlaamse Codex Wonen van 2021, boek 3 (woningkwaliteitsbewaking)',
  isPointsRegime(regime)
    ? 'de uitvoeringsbesluiten van de Vlaamse Regering over de kwaliteitsnormen voor woningen'
    : 'het Besluit Vlaamse Codex Wonen van 2021, boek 3',
  'het decreet van 22 december 2017 over het lokaal bestuur',
]
