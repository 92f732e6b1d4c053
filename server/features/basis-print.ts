import type { InvestigationFields, Lines, UnitFields, VerdictFields } from '#documents'
import { verdictText } from '#documents'
import type { BasisRow } from '../platform/case-file/basis-model.ts'

/** What letters print of a sent advice: the grounds for one unit. */
export interface AdvicePrint {
  readonly grounds: Lines
}

/** What a basis keeps to print, by kind: the advice's grounds, or the whole signed investigation. */
export type BasisPrint = { readonly ADVIES: AdvicePrint; readonly ONDERZOEK: InvestigationFields }

/** The print of a basis, as `keepBasis` got it. */
export const printOf = <K extends BasisRow['kind']>(row: BasisRow & { readonly kind: K }): BasisPrint[K] =>
  row.print as BasisPrint[K]

/** One conclusion as letters print it; without an advice the grounds are those of the report. */
export const basisVerdict = (unit: UnitFields, row: BasisRow): VerdictFields => ({
  unit,
  verdict: verdictText(row.verdict),
  grounds: row.kind === 'ADVIES' ? (row.print as AdvicePrint).grounds : [],
})

/** The signed investigation behind these bases. @throws Error when there is none: a decision cannot rest on nothing */
export const investigationOf = (bases: Iterable<{ readonly investigation?: BasisRow }>): InvestigationFields => {
  for (const { investigation } of bases) if (investigation) return investigation.print as InvestigationFields
  throw new Error('no signed investigation on these units')
}
