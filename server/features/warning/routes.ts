import { grantRecovery, reportRepair as reportRepairEndpoint, takeOverWarning } from '../../contract/warning.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { grant, reportRepair, takeOver } from './steps.ts'

/** Steps of a warning procedure; its page is that of the OO case. */
export const mountWarning: MountFeature = (app, deps) => {
  mount(app, grantRecovery, ({ viewer, params, body }) => grant(deps, viewer, params.caseId, body))
  mount(app, reportRepairEndpoint, ({ viewer, params, body }) => reportRepair(deps, viewer, params.caseId, body))
  mount(app, takeOverWarning, ({ viewer, params, body }) => takeOver(deps, viewer, params.caseId, body))
}
