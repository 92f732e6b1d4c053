import { deleteDraft, getDraft, saveDraft } from '../../contract/drafts.ts'
import { plain } from '../../platform/db/model.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { draftModel } from './model.ts'

/** Drafts of wizards, kept per user. The last save wins: one person types in one place. */
export const mountDrafts: MountFeature = (app, { database }) => {
  mount(app, getDraft, async ({ viewer, params }) => {
    const found = await database.model(draftModel).findOne({ where: { userId: viewer.userId, ...params } })
    if (!found || (found.orgId !== null && found.orgId !== viewer.orgId)) return { data: null, step: 0, savedAt: null }
    const { data, step, savedAt } = plain(found)
    return { data, step, savedAt }
  })
  mount(app, saveDraft, async ({ viewer, params, body }) => {
    const savedAt = database.now()
    const row = {
      userId: viewer.userId,
      orgId: viewer.orgId,
      ...params,
      data: body.data ?? null,
      step: body.step,
      savedAt,
    }
    await database.transaction(() => database.model(draftModel).upsert(row))
    return { savedAt }
  })
  mount(app, deleteDraft, async ({ viewer, params }) => {
    await database.model(draftModel).destroy({ where: { userId: viewer.userId, ...params } })
    return {}
  })
}
