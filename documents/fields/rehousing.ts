import type { RehousingCostKind, RehousingNeed } from '#domain/model/procedure-codes'
import type { LocalDate } from '#domain/shared/local-date'
import { enumerate, lines, longDate } from './format.ts'
import type { Lines } from './types.ts'

/** A household that must leave. */
export interface HouseholdFields {
  /** "2 volwassenen en 1 kind" */
  readonly members: string
  /** "dringend" or "gepland"; "-" while nobody said so */
  readonly need: string
  /** "ja", "nee" or "niet nagegaan" */
  readonly meetsSocialConditions: string
  readonly vacateOn: string
  /** empty while it did not leave */
  readonly departedOn: string
}

export interface OfferFields {
  readonly dwelling: string
  readonly availableFrom: string
  readonly conditions: Lines
}

export interface CostFields {
  readonly kind: string
  readonly description: string
  /** "1.234,50 euro" */
  readonly amount: string
}

export interface CostTable {
  readonly costs: readonly CostFields[]
  readonly total: string
}

const needs: Readonly<Record<RehousingNeed, string>> = { DRINGEND: 'dringend', GEPLAND: 'gepland' }

const costKinds: Readonly<Record<RehousingCostKind, string>> = {
  VERHUIZING: 'verhuizing',
  OPSLAG: 'opslag van de inboedel',
  TIJDELIJK_VERBLIJF: 'tijdelijk verblijf',
  EERSTE_HUUR: 'eerste huur',
}

/** The household as letters speak of it. @source domain.md 5.8 */
export const householdFields = (facts: {
  readonly adults: number
  readonly children: number
  readonly need?: RehousingNeed
  readonly meetsSocialConditions?: boolean
  readonly vacateOn: LocalDate
  readonly departedOn?: LocalDate
}): HouseholdFields => ({
  members: enumerate([
    counted(facts.adults, 'volwassene', 'volwassenen'),
    ...(facts.children > 0 ? [counted(facts.children, 'kind', 'kinderen')] : []),
  ]),
  need: facts.need === undefined ? '-' : needs[facts.need],
  meetsSocialConditions: yesNo(facts.meetsSocialConditions),
  vacateOn: longDate(facts.vacateOn),
  departedOn: facts.departedOn === undefined ? '' : longDate(facts.departedOn),
})

/** One offer of another dwelling. */
export const offerFields = (facts: {
  readonly dwelling: string
  readonly availableFrom: LocalDate
  readonly conditions: string
}): OfferFields => ({
  dwelling: facts.dwelling,
  availableFrom: longDate(facts.availableFrom),
  conditions: lines([facts.conditions]),
})

/** The costs of one household and their sum. @param costs amounts in euro cents */
export const costTable = (
  costs: readonly { readonly kind: RehousingCostKind; readonly description: string; readonly cents: number }[],
): CostTable => ({
  costs: costs.map(({ kind, description, cents }) => ({
    kind: costKinds[kind],
    description: description === '' ? '-' : description,
    amount: euros(cents),
  })),
  total: euros(costs.reduce((sum, { cents }) => sum + cents, 0)),
})

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const yesNo = (fact: boolean | undefined): string => {
  if (fact === undefined) return 'niet nagegaan'
  return fact ? 'ja' : 'nee'
}

const euros = (cents: number): string => {
  const whole = String(Math.trunc(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
  return `${whole},${String(cents % 100).padStart(2, '0')} euro`
}
