import { addRemark, listRemarks } from '../../contract/remarks.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { add, findRemarks } from './service.ts'

/** Remarks on properties and procedures. */
export const mountRemarks: MountFeature = (app, deps) => {
  mount(app, listRemarks, ({ viewer, query }) => findRemarks(deps, viewer, query))
  mount(app, addRemark, ({ viewer, body }) => add(deps, viewer, body))
}
