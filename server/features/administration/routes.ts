import {
  addIgsMember,
  countEula,
  createUser,
  endIgsMember,
  endRight,
  endUser,
  exportUsers,
  getUser,
  giveRight,
  listColleagues,
  listIgs,
  listManagedOrganisations,
  listUsers,
  redirectEmail,
  takeOverTasks,
} from '../../contract/administration.ts'
import { mount, mountStream } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { exportCsv } from './export.ts'
import { findUsers } from './list.ts'
import { addMember, endMember, igsWithMembers } from './membership.ts'
import { colleagues, eulaCounts, managedOrganisations } from './organisations.ts'
import { userPage } from './page.ts'
import { redirect } from './redirect.ts'
import { addUser, end, endAll, give } from './rights.ts'
import { takeOver } from './take-over.ts'

/** Users, rights, redirections, take-over, IGS: what application and task managers do. */
export const mountAdministration: MountFeature = (app, deps) => {
  mount(app, listUsers, ({ viewer, query }) => findUsers(deps, viewer, query))
  mountStream(app, exportUsers, (call) => exportCsv(deps, call))
  mount(app, getUser, ({ viewer, params }) => userPage(deps, viewer, params.userId))
  mount(app, createUser, async ({ viewer, body }) => ({ id: await addUser(deps, viewer, body) }))
  mount(app, giveRight, async ({ viewer, params: { userId }, body }) => {
    await give(deps, viewer, userId, body)
    return userPage(deps, viewer, userId)
  })
  mount(app, endRight, async ({ viewer, params, body }) => {
    await end(deps, viewer, params, body)
    return userPage(deps, viewer, params.userId)
  })
  mount(app, endUser, async ({ viewer, params: { userId }, body }) => {
    await endAll(deps, viewer, userId, body)
    return userPage(deps, viewer, userId)
  })
  mount(app, redirectEmail, async ({ viewer, params: { userId }, body }) => {
    await redirect(deps, viewer, userId, body)
    return userPage(deps, viewer, userId)
  })
  mount(app, takeOverTasks, ({ viewer, params, body }) => takeOver(deps, viewer, params.userId, body.toUserId))
  mount(app, listColleagues, ({ viewer, query }) => colleagues(deps, viewer, query.orgId))
  mount(app, listManagedOrganisations, ({ viewer }) => managedOrganisations(deps, viewer))
  mount(app, countEula, ({ viewer }) => eulaCounts(deps, viewer))
  mount(app, listIgs, () => igsWithMembers(deps))
  mount(app, addIgsMember, async ({ viewer, params, body }) => {
    await addMember(deps, viewer, params, body)
    return igsWithMembers(deps)
  })
  mount(app, endIgsMember, async ({ viewer, params, body }) => {
    await endMember(deps, viewer, params, body)
    return igsWithMembers(deps)
  })
}
