import {
  getInstance,
  getProcessDiagram,
  getProcessOverview,
  listInstances,
  retryIncident,
} from '../../contract/process-desk.ts'
import { mount } from '../../platform/http/mount.ts'
import { retryIncident as retry } from '../../platform/process-operations/retry.ts'
import type { MountFeature } from '../deps.ts'
import { instancePage } from './instance.ts'
import { findInstances } from './list.ts'
import { overview, processDiagram } from './overview.ts'

/** What managers watch and mend: instances, diagrams with counts, incidents. */
export const mountProcessDesk: MountFeature = (app, deps) => {
  mount(app, getProcessOverview, ({ viewer }) => overview(deps, viewer))
  mount(app, listInstances, ({ viewer, query }) => findInstances(deps, viewer, query))
  mount(app, getProcessDiagram, ({ viewer, params, query }) => processDiagram(deps, viewer, params.processId, query))
  mount(app, getInstance, ({ viewer, params }) => instancePage(deps, viewer, params.caseId, params.part))
  mount(app, retryIncident, ({ viewer, params, body }) => retry(deps, viewer, params, body))
}
