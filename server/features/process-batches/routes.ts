import {
  confirmBatch,
  exportBatch,
  getBatch,
  getImpact,
  listBatches,
  listBatchItems,
  prepareBatch,
  startBatch,
  stopBatch,
} from '../../contract/process-batches.ts'
import { mount, mountStream } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { confirm, start, stop } from './decide.ts'
import { impact } from './impact.ts'
import { findItems } from './items.ts'
import { prepare } from './prepare.ts'
import { batchPage, findBatches } from './read.ts'
import { exportReport } from './report.ts'

/** Operations on many instances at once, and what a new version means for what runs. */
export const mountProcessBatches: MountFeature = (app, deps) => {
  mount(app, prepareBatch, ({ viewer, body }) => prepare(deps, viewer, body))
  mount(app, listBatches, ({ viewer, query }) => findBatches(deps, viewer, query))
  mount(app, getBatch, ({ viewer, params }) => batchPage(deps, viewer, params.batchId))
  mount(app, listBatchItems, ({ viewer, params, query }) => findItems(deps, viewer, params.batchId, query))
  mountStream(app, exportBatch, (call) => exportReport(deps, call))
  mount(app, startBatch, ({ viewer, params }) => start(deps, viewer, params.batchId))
  mount(app, confirmBatch, ({ viewer, params }) => confirm(deps, viewer, params.batchId))
  mount(app, stopBatch, ({ viewer, params, body }) => stop(deps, viewer, params.batchId, body.reason))
  mount(app, getImpact, ({ viewer, params, query }) => impact(deps, viewer, params.processId, query))
}
