import { acceptEula, getEula } from '../../contract/session.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { keepAcceptance, readEula } from './eula.ts'

/** What every user does for himself: accept the EULA, see his rights, choose his mails. */
export const mountOwnAccount: MountFeature = (app, deps) => {
  mount(app, getEula, () => readEula(deps))
  mount(app, acceptEula, ({ viewer, body }) => keepAcceptance(deps, viewer, body.version))
}
