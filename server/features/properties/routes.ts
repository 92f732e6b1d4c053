import { getProperty, listProperties } from '../../contract/properties.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { findProperties, propertyPage } from './service.ts'

/** GET /api/properties and GET /api/properties/:propertyId. */
export const mountProperties: MountFeature = (app, deps) => {
  mount(app, listProperties, ({ viewer, query }) => findProperties(deps, viewer, query))
  mount(app, getProperty, ({ viewer, params }) => propertyPage(deps, viewer, params.propertyId))
}
