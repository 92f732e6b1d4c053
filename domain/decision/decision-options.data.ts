import type { DecisionOption } from '../model/codes.ts'

/** What a verdict says of a dwelling. */
export type VerdictPart = 'UNFIT' | 'UNINHABITABLE' | 'OVERCROWDED'

export interface OptionRow {
  readonly option: DecisionOption
  /** the verdict must have at least one of these parts */
  readonly needsOneOf: readonly VerdictPart[]
  readonly verified: boolean
}

/** Which verdict a measure needs: options may not exceed the verdict. @source domain.md 5.1 (P36); rows not named there are (GK) */
export const optionRows = [
  { option: 'ONTRUIMING_VOOR', needsOneOf: ['UNINHABITABLE', 'OVERCROWDED'], verified: true },
  { option: 'STOPZETTING_BEWONING', needsOneOf: ['UNINHABITABLE', 'OVERCROWDED'], verified: false },
  { option: 'SNELHERSTEL', needsOneOf: ['UNINHABITABLE'], verified: true },
  { option: 'HERHUISVESTING', needsOneOf: ['UNINHABITABLE', 'OVERCROWDED'], verified: true },
  { option: 'VERZEGELING', needsOneOf: ['UNINHABITABLE'], verified: false },
  { option: 'VERBOD_VERHURING', needsOneOf: ['UNFIT', 'UNINHABITABLE', 'OVERCROWDED'], verified: false },
  { option: 'VOORRANG_SOCIALE_HUUR', needsOneOf: ['UNFIT', 'UNINHABITABLE', 'OVERCROWDED'], verified: false },
  { option: 'AANTAL_BEWONERS_TERUGBRENGEN', needsOneOf: ['OVERCROWDED'], verified: true },
] as const satisfies readonly OptionRow[]
