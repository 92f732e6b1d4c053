import { getHearing, registerReaction, startHearing } from '../../contract/hearings.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { hearingPage } from './page.ts'
import { react, start } from './service.ts'

/** Hoorplicht: start, read, register reactions. */
export const mountHearings: MountFeature = (app, deps) => {
  mount(app, startHearing, ({ viewer, params, body }) => start(deps, viewer, params.caseId, body))
  mount(app, getHearing, ({ viewer, params }) => hearingPage(deps, viewer, params.hearingId))
  mount(app, registerReaction, ({ viewer, params, body }) => react(deps, viewer, params.hearingId, body))
}
