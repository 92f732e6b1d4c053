import type { DeletionReason, NgwMeasure } from '#domain/model/procedure-codes'
import type { LocalDate } from '#domain/shared/local-date'
import { lines, longDate } from './format.ts'
import type { DeletionFields, LiftingFields } from './types.ts'

/** Why a record was deleted: reads on after a colon. */
export const deletionReasonWords: Readonly<Record<DeletionReason, string>> = {
  CONFORMITEITSATTEST: 'er is een conformiteitsattest afgeleverd',
  PV_VAN_UITVOERING: 'een proces-verbaal stelt vast dat de woning hersteld is',
  GESLOOPT: 'de woning is gesloopt',
  BESLUIT_VERNIETIGD: 'het besluit waarop de opname steunde, is vernietigd',
  BESLUIT_OPGEHEVEN: 'het besluit waarop de opname steunde, is opgeheven',
  FUNCTIEWIJZIGING: 'de woning kreeg een andere functie',
  ONTEIGEND: 'de woning is onteigend',
  FOUTIEVE_OPNAME: 'de opname was niet juist',
  OVERNAME_OUDE_GEGEVENS: 'de schrapping was al geregistreerd in het vroegere systeem',
  SAMENVOEGING: 'de woning is samengevoegd met een andere',
  ANDERE: 'de woning hoort niet langer op de inventaris',
}

/** G8: the deletion from the inventory. @source domain.md 5.7 */
export const deletionFields = (facts: {
  readonly reference: string
  readonly list: 'OO' | 'NGW'
  readonly includedOn: LocalDate
  readonly deletedOn: LocalDate
  readonly reason: DeletionReason
}): DeletionFields => ({
  reference: facts.reference,
  list: `Vlaamse inventaris van ongeschikte en onbewoonbare woningen (VIVOO), lijst ${facts.list}`,
  includedOn: longDate(facts.includedOn),
  deletedOn: longDate(facts.deletedOn),
  reason: deletionReasonWords[facts.reason],
})

/** What a decision under article 135 orders, each read after "de burgemeester legde op:". */
export const ngwMeasureWords: Readonly<Record<NgwMeasure, string>> = {
  ONBEWOONBAAR: 'de onbewoonbaarverklaring van de woning',
  ONTRUIMING: 'de ontruiming van de woning',
  STUTTEN: 'het stutten van het gebouw',
  AFSLUITING: 'het afsluiten van de woning',
  ANDERE: 'andere maatregelen',
}

/** G5: the lifting of a decision under article 135 of the Nieuwe Gemeentewet. @source domain.md 5.5 step 9 */
export const liftingFields = (facts: {
  readonly decidedOn: LocalDate
  readonly liftedOn: LocalDate
  readonly grounds: string
  readonly measures: readonly NgwMeasure[]
  readonly reason: string
  readonly inventoried: boolean
}): LiftingFields => ({
  decidedOn: longDate(facts.decidedOn),
  liftedOn: longDate(facts.liftedOn),
  grounds: lines([facts.grounds]),
  measures: lines(facts.measures.map((measure) => ngwMeasureWords[measure])),
  reason: lines([facts.reason]),
  inventoried: facts.inventoried,
})
