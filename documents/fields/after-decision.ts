import type { Verdict } from '#domain/model/codes'
import type { OccupancyEvidence, OccupancyKind } from '#domain/model/procedure-codes'
import type { LocalDate } from '#domain/shared/local-date'
import { verdictText } from './decision.ts'
import { lines, longDate } from './format.ts'
import type { Lines } from './types.ts'

/** G5: a decision of the mayor that no longer holds. */
export interface DecisionLiftingFields {
  /** "BS26-000012" */
  readonly reference: string
  readonly decidedOn: string
  readonly liftedOn: string
  readonly verdict: string
  readonly reason: Lines
  /** some record on VIVOO goes with it */
  readonly inventoried: boolean
  /** the overcrowding is resolved: nothing was lifted */
  readonly resolved: boolean
}

/** Facts of a lifting as the letter prints them. @source domain.md 5.1 step 17 */
export const decisionLiftingFields = (facts: {
  readonly reference: string
  readonly decidedOn: LocalDate
  readonly liftedOn: LocalDate
  readonly verdict: Verdict
  readonly reason: string
  readonly inventoried: boolean
  readonly resolved: boolean
}): DecisionLiftingFields => ({
  ...facts,
  decidedOn: longDate(facts.decidedOn),
  liftedOn: longDate(facts.liftedOn),
  verdict: verdictText(facts.verdict),
  reason: lines([facts.reason]),
})

/** G2 and G5: what the municipality found in a dwelling that was declared unfit. */
export interface OccupancyFields {
  readonly kind: string
  readonly foundOn: string
  readonly evidence: string
  /** "3" or "niet gekend" */
  readonly persons: string
  readonly note: Lines
  readonly decisionReference: string
  readonly decidedOn: string
  readonly verdict: string
}

const kinds: Readonly<Record<OccupancyKind, string>> = {
  BEWONING: 'de woning wordt opnieuw bewoond',
  VERHURING: 'de woning is verhuurd',
  TE_HUUR: 'de woning staat te huur',
}

const evidences: Readonly<Record<OccupancyEvidence, string>> = {
  BEVOLKINGSREGISTER: 'het bevolkingsregister',
  ADVERTENTIE: 'een advertentie',
  PLAATSBEZOEK: 'een bezoek ter plaatse',
  ANDERE: 'een andere bron',
}

/** Facts of a report of new occupancy. @source domain.md 5.9 */
export const occupancyFields = (facts: {
  readonly kind: OccupancyKind
  readonly foundOn: LocalDate
  readonly evidence: OccupancyEvidence
  readonly persons?: number
  readonly note: string
  readonly decisionReference: string
  readonly decidedOn: LocalDate
  readonly verdict: Verdict
}): OccupancyFields => ({
  kind: kinds[facts.kind],
  foundOn: longDate(facts.foundOn),
  evidence: evidences[facts.evidence],
  persons: facts.persons === undefined ? 'niet gekend' : String(facts.persons),
  note: lines([facts.note]),
  decisionReference: facts.decisionReference,
  decidedOn: longDate(facts.decidedOn),
  verdict: verdictText(facts.verdict),
})
