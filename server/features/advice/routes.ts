import { askAdvice, getAdviceRequest, handleAdviceRequest, makeAdvice } from '../../contract/advice.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { ask } from './ask.ts'
import { handle } from './handle.ts'
import { make } from './make.ts'
import { advicePage } from './page.ts'

/** Advice of the agency: ask, handle, make, read. Signing is a feature of its own. */
export const mountAdvice: MountFeature = (app, deps) => {
  mount(app, askAdvice, ({ viewer, params, body }) => ask(deps, viewer, params.caseId, body))
  mount(app, getAdviceRequest, ({ viewer, params }) => advicePage(deps, viewer, params.adviceRequestId))
  mount(app, handleAdviceRequest, ({ viewer, params, body }) => handle(deps, viewer, params.adviceRequestId, body))
  mount(app, makeAdvice, ({ viewer, params, body }) => make(deps, viewer, params.adviceRequestId, body))
}
