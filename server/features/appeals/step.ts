import type { z } from 'zod'
import type { Verdict, VerdictOO } from '#domain/model/codes'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'

type BodyOf<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>

/** The handler of a step endpoint of this feature. */
export type Step<E extends { readonly body?: z.ZodType }> = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: BodyOf<E>,
) => Promise<Record<string, never>>
export type { BodyOf }

/** What the minister says of the dwellings, as a form gives it. */
export const verdictOf = ({
  verdict,
  overcrowded,
}: {
  readonly verdict: VerdictOO | null
  readonly overcrowded: boolean
}): Verdict | null => (verdict === null ? null : { oo: verdict, overcrowded })

/**
 * A decision in the mayor's place says what it decides of the dwellings.
 *
 * @throws RuleBroken VERDICT_MISSING
 */
export const checkVerdict = (outcome: string, verdict: VerdictOO | null): void => {
  if (outcome === 'HERZIEN' && verdict === null) throw brokenField('verdict', 'VERDICT_MISSING')
}
