import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '../../contract/investigations.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { investigationPage } from './page.ts'
import { plan } from './plan.ts'
import { save } from './save.ts'
import { sign, validate } from './service.ts'

/** Conformity investigations: plan, fill in, validate, sign, read. */
export const mountInvestigations: MountFeature = (app, deps) => {
  mount(app, getInvestigation, ({ viewer, params }) => investigationPage(deps, viewer, params.investigationId))
  mount(app, planInvestigation, ({ viewer, params, body }) => plan(deps, viewer, params.investigationId, body))
  mount(app, saveInvestigation, ({ viewer, params, body }) => save(deps, viewer, params.investigationId, body))
  mount(app, validateInvestigation, ({ viewer, params, body }) => validate(deps, viewer, params.investigationId, body))
  mount(app, signInvestigation, ({ viewer, params, body }) => sign(deps, viewer, params.investigationId, body))
}
