import { completeInclusion, getInclusion, listInventory } from '../../contract/inventory.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { complete, inclusionPage } from './inclusion.ts'
import { findRecords } from './list.ts'

/** VIVOO: the list, and the check before a unit is taken up. */
export const mountInventory: MountFeature = (app, deps) => {
  mount(app, listInventory, ({ viewer, query }) => findRecords(deps, viewer, query))
  mount(app, getInclusion, ({ viewer, params }) => inclusionPage(deps, viewer, params.taskId))
  mount(app, completeInclusion, ({ viewer, params, body }) => complete(deps, viewer, params.taskId, body))
}
