import { getCatalogue } from '../../contract/modelling.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { loadCatalogue } from './catalogue.ts'

/** What process analysts can name in a diagram, and what names it. */
export const mountModelling: MountFeature = (app, deps) => {
  mount(app, getCatalogue, () => loadCatalogue(deps))
}
