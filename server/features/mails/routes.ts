import { listMails } from '../../contract/mails.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { findMails } from './list.ts'

/** Mails to users: the list that an administrator sees, sent or kept. */
export const mountMails: MountFeature = (app, deps) => {
  mount(app, listMails, ({ viewer, query }) => findMails(deps, viewer, query))
}
