import { getSigning, signDocuments } from '../../contract/signing.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { signingPage } from './page.ts'
import { sign } from './sign.ts'

/** Simple signing of the documents of an advice or of a decision run. */
export const mountSigning: MountFeature = (app, deps) => {
  mount(app, getSigning, ({ viewer, params }) => signingPage(deps, viewer, params.taskId))
  mount(app, signDocuments, ({ viewer, params, body }) => sign(deps, viewer, params.taskId, body))
}
