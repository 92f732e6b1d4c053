import { getCatalogue, getUses } from '../../contract/modelling.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { loadCatalogue } from '../model-catalogue.ts'
import { UseIndex } from './use-index.ts'
import { whereUsed } from './where-used.ts'

/** What process analysts can name in a diagram, and what names it. */
export const mountModelling: MountFeature = (app, deps) => {
  const index = new UseIndex()
  mount(app, getCatalogue, () => loadCatalogue(deps))
  mount(app, getUses, ({ query }) => whereUsed(deps, index, query.kind, query.id))
}
