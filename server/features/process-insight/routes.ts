import {
  exportHeatmap,
  getBranches,
  getCaseLeadTime,
  getHeatmap,
  getLeadTime,
  getProcessDay,
  getRadar,
  getTermsDashboard,
  getWaiting,
  listConsequences,
  listTerms,
} from '../../contract/process-insight.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { branches } from './branches.ts'
import { casesWaiting } from './case-waits.ts'
import { findConsequences } from './consequences.ts'
import { dashboard } from './dashboard.ts'
import { processDay } from './day.ts'
import { heatmapFile } from './export.ts'
import { heatmap } from './heatmap.ts'
import { caseLeadTime, leadTime } from './lead-time.ts'
import { radar } from './radar.ts'
import { findTerms } from './terms.ts'

/** What managers see over many cases, and what one case waits for. */
export const mountProcessInsight: MountFeature = (app, deps) => {
  mount(app, getWaiting, ({ viewer, query }) => casesWaiting(deps, viewer, query.caseIds))
  mount(app, getCaseLeadTime, ({ viewer, params }) => caseLeadTime(deps, viewer, params.caseId))
  mount(app, getTermsDashboard, ({ viewer }) => dashboard(deps, viewer))
  mount(app, listTerms, ({ viewer, query }) => findTerms(deps, viewer, query))
  mount(app, getRadar, ({ viewer, query }) => radar(deps, viewer, query))
  mount(app, listConsequences, ({ viewer, query }) => findConsequences(deps, viewer, query))
  mount(app, getHeatmap, ({ viewer, params, query }) => heatmap(deps, viewer, params.processId, query))
  mount(app, exportHeatmap, ({ viewer, params, query }) => heatmapFile(deps, viewer, params.processId, query))
  mount(app, getBranches, ({ viewer, params, query }) => branches(deps, viewer, params, query))
  mount(app, getLeadTime, ({ viewer, params, query }) => leadTime(deps, viewer, params.processId, query))
  mount(app, getProcessDay, ({ viewer, params, query }) => processDay(deps, viewer, params.processId, query))
}
