/** One dwelling, with an invented household and its costs: no real person stands behind them. */
import { type costTable, householdFields, type HouseholdFields } from '../fields/rehousing.ts'
import type { UnitFacts } from '../fields/case.ts'
import { sampleUnits, type Size } from './sample-kit.ts'

/** The first dwelling of the samples. */
export const sampleUnit = (size: Size): UnitFacts => {
  const [unit] = sampleUnits(size)
  if (!unit) throw new RangeError('a sample has a unit')
  return unit
}

export const sampleHousehold = (size: Size): HouseholdFields =>
  householdFields({
    adults: size === 'large' ? 4 : 1,
    children: size === 'minimal' ? 0 : 3,
    ...(size !== 'minimal' && { need: 'DRINGEND', meetsSocialConditions: true }),
    vacateOn: '2026-12-14',
  })

export const sampleCosts = (size: Size): Parameters<typeof costTable>[0] => [
  { kind: 'VERHUIZING', description: size === 'minimal' ? '' : 'verhuisfirma, twee uren', cents: 123_450 },
  ...(size === 'minimal'
    ? []
    : [{ kind: 'TIJDELIJK_VERBLIJF', description: 'hotel, vijf nachten', cents: 45_000 } as const]),
  ...(size === 'large'
    ? Array.from(
        { length: 12 },
        (_, month) => ({ kind: 'EERSTE_HUUR', description: `huur maand ${month + 1}`, cents: 80_000 }) as const,
      )
    : []),
]
