import { exportAudit, listAudit, listAuditUsers } from '../../contract/audit.ts'
import { filterWhere, findEntries, present } from '../../platform/audit/entries.ts'
import { knownOrganisations } from '../../platform/organisations/known.ts'
import { userAccountModel, userRightModel } from '../../platform/organisations/model.ts'
import { mount, mountStream } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { exportEntries } from './export.ts'

/** The audit log for auditors: list, export, and who can be filtered on. */
export const mountAudit: MountFeature = (app, deps) => {
  const { database } = deps
  mount(app, listAudit, async ({ viewer, query: { cursor, limit, ...filter } }) => {
    const { rows, next } = await findEntries(database, viewer, await filterWhere(database, filter), { cursor, limit })
    return { items: await present(database, rows), next }
  })
  mountStream(app, exportAudit, (call) => exportEntries(deps, call))
  mount(app, listAuditUsers, async ({ viewer }) => {
    if (!(await knownOrganisations(database, viewer)).has(viewer.orgId)) return { items: [] }
    const rights = await database.model(userRightModel).findAll({ where: { orgId: viewer.orgId } })
    const users = await database.model(userAccountModel).findAll({
      where: { id: [...new Set(rights.map(({ userId }) => userId))] },
      order: ['lastName', 'firstName'],
    })
    return { items: users.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })) }
  })
}
