import {
  askDeletion,
  completeDeletion,
  completeInclusion,
  getDeletion,
  getInclusion,
  listInventory,
} from '../../contract/inventory.ts'
import { exportVivooReport, getVivooReport } from '../../contract/reports.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { ask } from './ask-deletion.ts'
import { completeDeletionTask, deletionPage } from './deletion.ts'
import { complete, inclusionPage } from './inclusion.ts'
import { findRecords } from './list.ts'
import { vivooReport, vivooReportFile } from './report.ts'

/** VIVOO: the list, and the checks before a unit is taken up or deleted. */
export const mountInventory: MountFeature = (app, deps) => {
  mount(app, listInventory, ({ viewer, query }) => findRecords(deps, viewer, query))
  mount(app, getVivooReport, ({ viewer, query }) => vivooReport(deps, viewer, query))
  mount(app, exportVivooReport, ({ viewer, query }) => vivooReportFile(deps, viewer, query))
  mount(app, getInclusion, ({ viewer, params }) => inclusionPage(deps, viewer, params.taskId))
  mount(app, completeInclusion, ({ viewer, params, body }) => complete(deps, viewer, params.taskId, body))
  mount(app, askDeletion, ({ viewer, params, body }) => ask(deps, viewer, params.recordId, body))
  mount(app, getDeletion, ({ viewer, params }) => deletionPage(deps, viewer, params.taskId))
  mount(app, completeDeletion, ({ viewer, params, body }) => completeDeletionTask(deps, viewer, params.taskId, body))
}
