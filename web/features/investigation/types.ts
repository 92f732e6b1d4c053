import type { z } from 'zod'
import type { Output } from '#contract/endpoint'
import type { getInvestigation, reportFault, reportInput, reportResult, scoredDefect } from '#contract/investigations'

export type Investigation = Output<typeof getInvestigation>
export type ReportInput = z.infer<typeof reportInput>
export type ReportResult = z.infer<typeof reportResult>
export type Defect = z.infer<typeof scoredDefect>
export type Fault = z.infer<typeof reportFault>

/** What the controller fills in: the visit, part B once, and one report per unit. */
export interface InvestigationForm {
  readonly visitDate: string | null
  readonly building: readonly Defect[]
  readonly reports: readonly { readonly unitId: string; readonly input: ReportInput }[]
}
