import { askDocument, listAskable } from '../../contract/on-demand.ts'
import { mount } from '../../platform/http/mount.ts'
import type { App } from '../../platform/http/app.ts'
import type { FeatureDeps } from '../deps.ts'
import type { OnDemandLetter } from '../on-demand-letters.ts'
import { ask, askable } from './ask.ts'

/** Documents on demand: what can be asked, and the ask. */
export const mountOnDemand =
  (letters: readonly OnDemandLetter[]) =>
  (app: App, deps: FeatureDeps): void => {
    mount(app, listAskable, ({ viewer, params }) => askable(deps, letters, viewer, params.caseId))
    mount(app, askDocument, ({ viewer, params, body }) => ask(deps, letters, viewer, params.caseId, body))
  }
