import { deleteDraft, getDraft, saveDraft } from '../../contract/drafts.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import { who } from '../../platform/audit/who.ts'
import { plain } from '../../platform/db/model.ts'
import { mount } from '../../platform/http/mount.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { FeatureDeps, MountFeature } from '../deps.ts'
import { draftModel } from './model.ts'

/** Drafts of wizards, kept per user. The last save wins: one person types in one place. */
export const mountDrafts: MountFeature = (app, { database, audit }) => {
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
      data: body.data,
      step: body.step,
      savedAt,
    }
    await database.transaction(async () => {
      const known = await database.model(draftModel).count({ where: { userId: viewer.userId, ...params } })
      await database.model(draftModel).upsert(row)
      // it saves while somebody types: the first save tells that a draft is kept
      if (known > 0) entryStands()
      else note(audit, viewer, 'DRAFT_START', params.wizard)
    })
    return { savedAt }
  })
  mount(app, deleteDraft, async ({ viewer, params }) => {
    await database.transaction(async () => {
      const gone = await database.model(draftModel).destroy({ where: { userId: viewer.userId, ...params } })
      if (gone === 0) entryStands()
      else note(audit, viewer, 'DRAFT_DELETE', params.wizard)
    })
    return {}
  })
}

const note = (audit: FeatureDeps['audit'], viewer: Viewer, action: string, wizard: string): void =>
  audit.append({ ...who(viewer), action, objectKind: 'draft', objectId: viewer.userId, detail: { wizard } })
