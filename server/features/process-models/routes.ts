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
import { create, discard, draftPage, open, save } from './drafts.ts'
import { hold, release } from './editor.ts'
import { exportVersion, importFiles } from './files.ts'
import { findModels, modelPage, versionPage } from './list.ts'
import { publish } from './publication.ts'
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
  mount(app, leaveDraft, async ({ viewer, params }) => {
    await release(database, viewer, params.draftId)
    return {}
  })
  mount(app, getModelVersion, ({ params }) => versionPage(database, params.processId, params.number))
  mount(app, checkDraft, ({ viewer, params }) => check(deps, viewer, params.draftId))
  mount(app, submitDraft, ({ viewer, params, body }) => submit(deps, viewer, params.draftId, body))
  mount(app, returnDraft, ({ viewer, params, body }) => giveBack(deps, viewer, params.draftId, body))
  mount(app, publishDraft, ({ viewer, params, body }) => publish(deps, viewer, params.draftId, body))
  mount(app, exportModelVersion, ({ params }) => exportVersion(database, params.processId, params.number))
  mount(app, importDraftFiles, ({ viewer, params, body, file }) =>
    importFiles(deps, viewer, { ...params, ...body }, file),
  )
}
