import {
  annulNgw,
  communicateNgw,
  getNgw,
  liftNgw,
  registerNgw,
  replaceNgwDocument,
  resumeNgw,
  suspendNgw,
} from '../../contract/ngw.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { replaceDocument } from './replace-document.ts'
import { communicate } from './communicate.ts'
import { ngwPage } from './page.ts'
import { register } from './register.ts'
import { annul, lift, resume, suspend } from './steps.ts'

/** Decisions under article 135 of the Nieuwe Gemeentewet: registration, page, and every step to the end. */
export const mountNgw: MountFeature = (app, deps) => {
  mount(app, registerNgw, ({ viewer, body }) => register(deps, viewer, body))
  mount(app, getNgw, ({ viewer, params }) => ngwPage(deps, viewer, params.caseId))
  mount(app, communicateNgw, ({ viewer, params, body }) => communicate(deps, viewer, params.caseId, body))
  mount(app, suspendNgw, ({ viewer, params, body }) => suspend(deps, viewer, params.caseId, body))
  mount(app, resumeNgw, ({ viewer, params, body }) => resume(deps, viewer, params.caseId, body))
  mount(app, liftNgw, ({ viewer, params, body }) => lift(deps, viewer, params.caseId, body))
  mount(app, replaceNgwDocument, ({ viewer, params, body }) => replaceDocument(deps, viewer, params.caseId, body))
  mount(app, annulNgw, ({ viewer, params, body }) => annul(deps, viewer, params.caseId, body))
}
