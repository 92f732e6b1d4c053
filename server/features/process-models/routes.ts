import { addModelComment, listModelComments, resolveModelComment } from '../../contract/model-comments.ts'
import { createModelShare, listModelShares, openSharedModel, revokeModelShare } from '../../contract/model-shares.ts'
import {
  checkDraft,
  createProcessModel,
  discardDraft,
  exportModelVersion,
  getDraft,
  getModelVersion,
  getProcessModel,
  holdDraft,
  importDraftFiles,
  leaveDraft,
  listProcessModels,
  openDraft,
  publishDraft,
  returnDraft,
  saveDraft,
  submitDraft,
} from '../../contract/process-models.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { comment, findComments, resolve } from './comments.ts'
import { create, discard, draftPage, open, save } from './drafts.ts'
import { hold, leave } from './editor.ts'
import { exportVersion, importFiles } from './files.ts'
import { findModels, modelPage, versionPage } from './list.ts'
import { publish } from './publication.ts'
import { findShares, openShare, revoke, share } from './shares.ts'
import { check, giveBack, submit } from './submission.ts'

/** Diagrams as analysts work on them: versions, drafts, publishing. */
export const mountProcessModels: MountFeature = (app, deps) => {
  const { database } = deps
  mount(app, listProcessModels, ({ viewer }) => findModels(database, viewer))
  mount(app, getProcessModel, ({ viewer, params }) => modelPage(database, viewer, params.processId))
  mount(app, createProcessModel, ({ viewer, body }) => create(deps, viewer, body))
  mount(app, openDraft, ({ viewer, params, body }) => open(deps, viewer, params.processId, body.from))
  mount(app, getDraft, ({ viewer, params }) => draftPage(database, viewer, params.draftId))
  mount(app, saveDraft, ({ viewer, params, body }) => save(deps, viewer, params.draftId, body))
  mount(app, discardDraft, ({ viewer, params, body }) => discard(deps, viewer, params.draftId, body.version))
  mount(app, holdDraft, ({ viewer, params, body }) => hold(deps, viewer, params.draftId, body.takeOver))
  mount(app, leaveDraft, ({ viewer, params }) => leave(database, viewer, params.draftId))
  mount(app, getModelVersion, ({ params }) => versionPage(database, params.processId, params.number))
  mount(app, checkDraft, ({ viewer, params }) => check(deps, viewer, params.draftId))
  mount(app, submitDraft, ({ viewer, params, body }) => submit(deps, viewer, params.draftId, body))
  mount(app, returnDraft, ({ viewer, params, body }) => giveBack(deps, viewer, params.draftId, body))
  mount(app, publishDraft, ({ viewer, params, body }) => publish(deps, viewer, params.draftId, body))
  mount(app, exportModelVersion, ({ params }) => exportVersion(database, params.processId, params.number))
  mount(app, importDraftFiles, ({ viewer, params, body, file }) =>
    importFiles(deps, viewer, { ...params, ...body }, file),
  )
  mountComments(app, deps)
  mountShares(app, deps)
}

const mountComments: MountFeature = (app, deps) => {
  mount(app, listModelComments, async ({ params, query }) => ({
    items: await findComments(deps.database, params.processId, query),
  }))
  mount(app, addModelComment, ({ viewer, params, body }) => comment(deps, viewer, params.processId, body))
  mount(app, resolveModelComment, ({ viewer, params, body }) => resolve(deps, viewer, params.commentId, body.resolved))
}

const mountShares: MountFeature = (app, deps) => {
  mount(app, listModelShares, ({ params }) => findShares(deps.database, params.processId))
  mount(app, createModelShare, ({ viewer, params, body }) => share(deps, viewer, params.processId, body))
  mount(app, revokeModelShare, ({ viewer, params }) => revoke(deps, viewer, params.shareId))
  mount(app, openSharedModel, ({ viewer, body }) => openShare(deps, viewer, body.token))
}
