import type { AppealAction } from '#domain/procedures/appeal/action-codes'
import { appealActionRules } from '#domain/procedures/appeal/action-rules'
import type { FeatureDeps } from '../deps.ts'
import { type TakenStep, takeStep } from '../procedure-step.ts'
import { type AppealFile, factsOf, loadAppeal } from './load.ts'

/** A step of a person on one beroepsschrift: the road of `takeStep`. @throws NotFound, NotAllowedNow, Stale */
export const actOnAppeal = (
  deps: FeatureDeps,
  { appealId, ...step }: TakenStep<AppealAction> & { readonly appealId: string },
  work: (file: AppealFile) => Promise<void>,
): Promise<Record<string, never>> =>
  takeStep<AppealFile, AppealAction, ReturnType<typeof factsOf>, Refusal>(
    deps,
    {
      objectKind: 'appeal',
      rules: appealActionRules,
      load: (database, viewer, caseId, options) => loadAppeal(database, viewer, caseId, appealId, options),
      factsOf: (_, file) => Promise.resolve(factsOf(file, file.appeal)),
    },
    { ...step, detail: { ...step.detail, appealId } },
    work,
  )

type Refusal = Exclude<ReturnType<(typeof appealActionRules)[number]['guard']>, undefined>
