import type { Offence, RecoveryMeasure, RulingKind } from '#domain/model/judicial-codes'
import { lines } from './format.ts'
import type { JudicialFields } from './types.ts'

/** The articles as a PV names them. */
export const offenceWords: Readonly<Record<Offence, string>> = {
  '3.34': 'artikel 3.34: verhuren of ter beschikking stellen van een niet-conforme woning',
  '3.35': 'artikel 3.35: verhuren of ter beschikking stellen van een goed dat niet voor wonen bestemd is',
}

/** Read after "de wooninspecteur vordert". */
export const measureWords: Readonly<Record<RecoveryMeasure, string>> = {
  HERSTEL: 'het herstel van alle gebreken',
  HERBESTEMMING: 'een andere bestemming van het gebouw',
  SLOOP: 'de sloop van het gebouw',
}

export const rulingWords: Readonly<Record<RulingKind, string>> = {
  VONNIS: 'vonnis',
  ARREST: 'arrest',
  BESCHIKKING: 'beschikking',
}

/** Euro cents as an amount: `1.250,50 euro`. */
export const amountWords = (cents: number): string => {
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
  return `${whole},${String(cents % 100).padStart(2, '0')} euro`
}

/**
 * G10. @param facts rows of the table, in order @param text one paragraph a line
 *
 * @source domain.md 5.6
 */
export const judicialFields = (facts: {
  readonly reference: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly text: string
}): JudicialFields => ({
  reference: facts.reference,
  facts: facts.facts.map(([label, value]) => ({ label, value })),
  text: lines(facts.text.split('\n').filter((line) => line.trim() !== '')),
})
