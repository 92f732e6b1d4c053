import { changeOwnAccount, getOwnAccount, redirectOwnEmail } from '../../contract/own-account.ts'
import { acceptEula, getEula } from '../../contract/session.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { changePreferences, readOwnAccount, redirectOwn } from './account.ts'
import { keepAcceptance, readEula } from './eula.ts'

/** What every user does for himself: accept the EULA, see his rights, choose his mails. */
export const mountOwnAccount: MountFeature = (app, deps) => {
  mount(app, getEula, () => readEula(deps))
  mount(app, acceptEula, ({ viewer, body }) => keepAcceptance(deps, viewer, body.version))
  mount(app, getOwnAccount, ({ viewer }) => readOwnAccount(deps, viewer))
  mount(app, changeOwnAccount, async ({ viewer, body }) => {
    await changePreferences(deps, viewer, body)
    return readOwnAccount(deps, viewer)
  })
  mount(app, redirectOwnEmail, async ({ viewer, body }) => {
    await redirectOwn(deps, viewer, body)
    return readOwnAccount(deps, viewer)
  })
}
