import { basisOf, type BasisSource, type VerdictBasis } from '#domain/decision/strictness'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { type loadBases } from '../../platform/case-file/basis.ts'
import type { BasisRow } from '../../platform/case-file/basis-model.ts'

export type Bases = Awaited<ReturnType<typeof loadBases>>

/**
 * What a decision on one unit may not exceed. Without an advice only an investigation of the municipality itself counts; a
 * re-inspection after the advice counts whoever made it.
 *
 * @source domain.md 5.1 "Basis ="
 */
export const basisOfUnit = (facts: OoFacts, bases: Bases, unitId: string): VerdictBasis | undefined => {
  const { advice, investigation } = bases.get(unitId) ?? {}
  const counts = investigation && (advice !== undefined || isOwn(facts, investigation.sourceId))
  return basisOf(advice ? [sourceOf(advice)] : [], counts ? [sourceOf(investigation)] : [])
}

/** The row that a basis came from. */
export const rowOf = (bases: Bases, unitId: string, { kind }: VerdictBasis): BasisRow | undefined => {
  const { advice, investigation } = bases.get(unitId) ?? {}
  return kind === 'ADVIES' ? advice : investigation
}

const sourceOf = ({ sourceId, establishedOn, verdict }: BasisRow): BasisSource => ({
  id: sourceId,
  on: establishedOn,
  verdict,
})

const isOwn = ({ investigations, municipality }: OoFacts, investigationId: string): boolean =>
  investigations.some(({ id, orgId }) => id === investigationId && orgId === municipality.orgId)
