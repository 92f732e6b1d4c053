import type { InvestigationFields, Lines, UnitFields, VerdictFields } from '#documents'
import { verdictText } from '#documents'
import type { BasisRow } from '../platform/case-file/basis-model.ts'

/** What letters print of a sent advice: the grounds for one unit. */
export interface AdvicePrint {
  readonly grounds: Lines
}

/** What letters print of a signed investigation: of the reports only that of the unit, with the reasons of its result. */
export interface InvestigationPrint extends InvestigationFields {
  readonly grounds: Lines
}

/** What a basis keeps to print, by kind. */
export type BasisPrint = { readonly ADVIES: AdvicePrint; readonly ONDERZOEK: InvestigationPrint }

/** The print of a basis, as `keepBasis` got it. */
export const printOf = <K extends BasisRow['kind']>(row: BasisRow & { readonly kind: K }): BasisPrint[K] =>
  row.print as BasisPrint[K]

/** One conclusion as letters print it; without an advice the grounds are those of the report. */
export const basisVerdict = (unit: UnitFields, row: BasisRow): VerdictFields => ({
  unit,
  verdict: verdictText(row.verdict),
  grounds: (row.print as AdvicePrint | InvestigationPrint).grounds,
})

/**
 * The latest signed investigation behind these bases, with the reports of all of these units that it holds.
 *
 * @throws Error when there is none: a decision cannot rest on nothing
 */
export const investigationOf = (bases: Iterable<{ readonly investigation?: BasisRow }>): InvestigationFields => {
  const rows = [...bases].flatMap(({ investigation }) => investigation ?? [])
  const latest = rows.toSorted((left, right) => (left.establishedOn < right.establishedOn ? 1 : -1))[0]
  if (!latest) throw new Error('no signed investigation on these units')
  const prints = rows
    .filter(({ sourceId }) => sourceId === latest.sourceId)
    .map((row) => row.print as InvestigationPrint)
  const { grounds: _, ...first } = latest.print as InvestigationPrint
  return { ...first, units: prints.flatMap(({ units }) => units) }
}
