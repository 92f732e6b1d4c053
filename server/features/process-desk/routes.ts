import {
  getInstance,
  getProcessDiagram,
  getProcessOverview,
  listInstances,
  listJobs,
  listSteps,
} from '../../contract/process-desk.ts'
import {
  agreeOperation,
  askModification,
  cancelInstance,
  changeTimer,
  getCancelEffects,
  getPlaces,
  listOperations,
  retryIncident,
  setInstanceVariables,
  withdrawOperation,
} from '../../contract/process-operations.ts'
import type { App } from '../../platform/http/app.ts'
import { mount } from '../../platform/http/mount.ts'
import { changeTimer as change } from '../../platform/process-operations/change-timer.ts'
import {
  agreeOperation as agree,
  askModification as ask,
  withdrawOperation as withdraw,
} from '../../platform/process-operations/modify.ts'
import { retryIncident as retry } from '../../platform/process-operations/retry.ts'
import type { FeatureDeps, MountFeature } from '../deps.ts'
import { jobsPage, stepsPage } from './history.ts'
import { instancePage } from './instance.ts'
import { findInstances } from './list.ts'
import { cancelTyped, setAndRetry } from './mend.ts'
import { findOperations } from './operations.ts'
import { overview, processDiagram } from './overview.ts'
import { cancelEffects, placesPage } from './places.ts'

/** What managers watch and mend: instances, diagrams with counts, incidents, operations. */
export const mountProcessDesk: MountFeature = (app, deps) => {
  mount(app, getProcessOverview, ({ viewer }) => overview(deps, viewer))
  mount(app, listInstances, ({ viewer, query }) => findInstances(deps, viewer, query))
  mount(app, getProcessDiagram, ({ viewer, params, query }) => processDiagram(deps, viewer, params.processId, query))
  mount(app, getInstance, ({ viewer, params, query }) => instancePage(deps, viewer, params, query))
  mount(app, listSteps, ({ viewer, params, query }) => stepsPage(deps, viewer, params, query))
  mount(app, listJobs, ({ viewer, params, query }) => jobsPage(deps, viewer, params, query))
  mount(app, getPlaces, ({ viewer, params }) => placesPage(deps, viewer, params))
  mount(app, getCancelEffects, ({ viewer, params }) => cancelEffects(deps, viewer, params))
  mountOperations(app, deps)
}

const mountOperations = (app: App, deps: FeatureDeps): void => {
  mount(app, listOperations, ({ viewer, query }) => findOperations(deps, viewer, query))
  mount(app, retryIncident, ({ viewer, params, body }) => retry(deps, viewer, params, body))
  mount(app, setInstanceVariables, ({ viewer, params, body }) => setAndRetry(deps, viewer, params, body))
  mount(app, cancelInstance, ({ viewer, params, body }) => cancelTyped(deps, viewer, params, body))
  mount(app, changeTimer, ({ viewer, params, body }) => change(deps, viewer, params, body))
  mount(app, askModification, ({ viewer, params, body }) => ask(deps, viewer, params, body))
  mount(app, agreeOperation, ({ viewer, params }) => agree(deps, viewer, params.operationId))
  mount(app, withdrawOperation, ({ viewer, params, body }) => withdraw(deps, viewer, params.operationId, body.reason))
}
