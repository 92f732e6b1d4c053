import { listOccupancyReports, reportOccupancy } from '../../contract/after-decision.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { report, reports } from './report.ts'

/** New occupancy or letting after a decision: reported here, handled behind the shield. */
export const mountOccupancy: MountFeature = (app, deps) => {
  mount(app, reportOccupancy, ({ viewer, params, body }) => report(deps, viewer, params.caseId, body))
  mount(app, listOccupancyReports, ({ viewer, params }) => reports(deps, viewer, params.caseId))
}
