import { optionRows } from '../decision/decision-options.data.ts'
import { levyGrounds } from '../levy/grounds.data.ts'
import type { DecisionOption, LegalRegime } from '../model/codes.ts'
import { dwellingTable, roomTable } from '../occupancy-norm/occupancy-norm.data.ts'
import { type RetainedKind, retentionClasses } from '../privacy/retention.data.ts'
import { feeLimits } from '../procedures/certificate/fees.data.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { catalogueOf } from '../technical-report/catalogue/catalogue.ts'
import { regimes, sharedFunctionRatios } from '../technical-report/regimes.data.ts'
import { unverifiedTerms } from './legal-term.ts'
import { registeredService } from './terms.data.ts'

/** A figure of the law that no look-up confirmed yet: what it is used for, and how it reads now. */
export type Unverified =
  | {
      readonly topic: 'TERM' | 'SERVICE' | 'FEE'
      /** the rule in Dutch */
      readonly rule: string
      readonly amount: number
      readonly unit: 'DAYS' | 'MONTHS' | 'WORKDAYS' | 'EURO'
      /** holds for facts from this day */
      readonly from?: LocalDate
    }
  | { readonly topic: 'REGIME'; readonly regime: LegalRegime; readonly from: LocalDate }
  | { readonly topic: 'SHARED_FUNCTION'; readonly kind: string; readonly usersPerFunction: number }
  | { readonly topic: 'OCCUPANCY'; readonly table: 'DWELLING' | 'ROOM'; readonly rows: number }
  | { readonly topic: 'DEFECT'; readonly regime: LegalRegime; readonly code: string; readonly label: string }
  | { readonly topic: 'OPTION'; readonly option: DecisionOption }
  | { readonly topic: 'LEVY_GROUND'; readonly name: string; readonly maxMonths: number | null }
  | { readonly topic: 'RETENTION'; readonly kind: RetainedKind; readonly years: number }

export const unverifiedTopics = [
  'TERM',
  'SERVICE',
  'FEE',
  'LEVY_GROUND',
  'RETENTION',
  'OPTION',
  'OCCUPANCY',
  'SHARED_FUNCTION',
  'REGIME',
  'DEFECT',
] as const satisfies readonly Unverified['topic'][]

/**
 * Every figure of the law that the product uses and nobody confirmed, by topic: what a lawyer must still look up.
 *
 * @source domain.md, rules of thumb 2
 */
export const unverified = (): readonly Unverified[] => [
  ...unverifiedTerms().map(({ rule, amount, unit, from }) => ({ topic: 'TERM', rule, amount, unit, from }) as const),
  ...service,
  ...feeLimits
    .filter(isOpen)
    .map(({ rule, dwelling, from }) => ({ topic: 'FEE', rule, amount: dwelling, unit: 'EURO', from }) as const),
  ...levyGrounds.filter(isOpen).map((ground) => ({ topic: 'LEVY_GROUND', ...nameAndLength(ground) }) as const),
  ...retentionClasses.filter(isOpen).map(({ kind, years }) => ({ topic: 'RETENTION', kind, years }) as const),
  ...optionRows.filter(isOpen).map(({ option }) => ({ topic: 'OPTION', option }) as const),
  ...tables,
  ...sharedFunctionRatios
    .filter(isOpen)
    .map(({ kind, usersPerFunction }) => ({ topic: 'SHARED_FUNCTION', kind, usersPerFunction }) as const),
  ...regimes.filter(isOpen).map(({ regime, from }) => ({ topic: 'REGIME', regime, from }) as const),
  ...(['TV_2020', 'TV_2021'] as const).flatMap((regime) =>
    catalogueOf(regime)
      .filter(isOpen)
      .map(({ code, label }) => ({ topic: 'DEFECT', regime, code, label }) as const),
  ),
]

const isOpen = ({ verified }: { readonly verified: boolean }): boolean => !verified

const nameAndLength = (ground: { readonly name: string; readonly maxMonths?: number }) => ({
  name: ground.name,
  maxMonths: ground.maxMonths ?? null,
})

const service = [registeredService]
  .filter(isOpen)
  .map(({ rule, workdays }) => ({ topic: 'SERVICE', rule, amount: workdays, unit: 'WORKDAYS' }) as const)

const tables = [
  { table: 'DWELLING', ...dwellingTable },
  { table: 'ROOM', ...roomTable },
]
  .filter(isOpen)
  .map(
    ({ table, rows }) =>
      ({ topic: 'OCCUPANCY', table: table === 'ROOM' ? 'ROOM' : 'DWELLING', rows: rows.length }) as const,
  )
