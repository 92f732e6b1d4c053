import * as contract from '../../contract/judicial.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { askInvestigation, controllers } from './ask-investigation.ts'
import { uploadTo } from './documents.ts'
import { findJudicialFiles } from './list.ts'
import { judicialPage } from './page.ts'
import { register } from './register.ts'
import { release, takeBack } from './release.ts'
import { sharedInvestigation } from './shared-investigation.ts'
import { addParty, close, prepare } from './steps.ts'
import { addBridge, addTask } from './tasks.ts'
import { mountJudicialRoad } from './road-routes.ts'

/** Gerechtelijke dossiers of the inspectorate, and the few things of them that others may see. */
export const mountJudicial: MountFeature = (app, deps) => {
  mount(app, contract.listJudicialFiles, ({ viewer, query }) => findJudicialFiles(deps, viewer, query))
  mount(app, contract.registerJudicialFile, ({ viewer, body }) => register(deps, viewer, body))
  mount(app, contract.getJudicialFile, ({ viewer, params }) => judicialPage(deps, viewer, params.caseId))
  mount(app, contract.prepareJudicialFile, ({ viewer, params, body }) =>
    prepare(deps, viewer, params.caseId, body.version),
  )
  mount(app, contract.addJudicialParty, ({ viewer, params, body }) => addParty(deps, viewer, params.caseId, body))
  mount(app, contract.uploadJudicialDocument, ({ viewer, params, body, file }) =>
    uploadTo(deps, viewer, params.caseId, body, file),
  )
  mount(app, contract.listControllers, ({ viewer, params }) => controllers(deps, viewer, params.caseId))
  mount(app, contract.askJudicialInvestigation, ({ viewer, params, body }) =>
    askInvestigation(deps, viewer, params.caseId, body),
  )
  mount(app, contract.addJudicialTask, ({ viewer, params, body }) => addTask(deps, viewer, params.caseId, body))
  mount(app, contract.addBridgeTask, ({ viewer, params, body }) => addBridge(deps, viewer, params.caseId, body))
  mount(app, contract.releaseJudicialObject, ({ viewer, params, body }) => release(deps, viewer, params.caseId, body))
  mount(app, contract.takeBackRelease, ({ viewer, params, body }) =>
    takeBack(deps, viewer, params.caseId, params.releaseId, body.reason),
  )
  mount(app, contract.closeJudicialFile, ({ viewer, params, body }) => close(deps, viewer, params.caseId, body))
  mount(app, contract.getSharedInvestigation, ({ viewer, params }) =>
    sharedInvestigation(deps, viewer, params.investigationId),
  )
  mountJudicialRoad(app, deps)
}
