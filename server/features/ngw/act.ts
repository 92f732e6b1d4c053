import { ngwActionRules } from '#domain/procedures/ngw/action-rules'
import type { NgwAction } from '#domain/procedures/ngw/action-codes'
import type { FeatureDeps } from '../deps.ts'
import { type TakenStep, takeStep } from '../procedure-step.ts'
import { factsOf, loadNgw, type NgwFile } from './load.ts'

const kind = { objectKind: 'ngw_decision', rules: ngwActionRules, load: loadNgw, factsOf }

/** A step of a person on an NGW decision: the road of `takeStep`. @throws NotFound, NotAllowedNow, Stale */
export const actOnNgw = (
  deps: FeatureDeps,
  step: TakenStep<NgwAction>,
  work: (file: NgwFile) => Promise<void>,
): Promise<Record<string, never>> => takeStep(deps, kind, step, work)
