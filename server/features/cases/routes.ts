import {
  getCase,
  getCaseHistory,
  getCaseProcess,
  listCases,
  registerRequest,
  rejectRequest,
  stopProcedure,
} from '../../contract/cases.ts'
import { confirmNoAppeal } from '../../contract/after-decision.ts'
import { askOwnInvestigation, startOnInitiative } from '../../contract/own-steps.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { noAppeal, reject, stop } from './close.ts'
import { startByInitiative } from './initiative.ts'
import { askOwn } from './own-investigation.ts'
import { caseHistory } from './history.ts'
import { findCases } from './list.ts'
import { casePage } from './page.ts'
import { caseProcess } from './process-view.ts'
import { register } from './register.ts'

/** Main procedures: list, registration, page, history, diagram, rejection and stop. */
export const mountCases: MountFeature = (app, deps) => {
  mount(app, listCases, ({ viewer, query }) => findCases(deps, viewer, query))
  mount(app, registerRequest, ({ viewer, body }) => register(deps, viewer, body))
  mount(app, getCase, ({ viewer, params }) => casePage(deps, viewer, params.caseId))
  mount(app, getCaseHistory, ({ viewer, params, query }) => caseHistory(deps, viewer, params.caseId, query))
  mount(app, getCaseProcess, ({ viewer, params }) => caseProcess(deps, viewer, params.caseId))
  mount(app, rejectRequest, ({ viewer, params, body }) => reject(deps, viewer, params.caseId, body))
  mount(app, confirmNoAppeal, ({ viewer, params, body }) => noAppeal(deps, viewer, params.caseId, body.version))
  mount(app, askOwnInvestigation, ({ viewer, params, body }) => askOwn(deps, viewer, params.caseId, body))
  mount(app, startOnInitiative, ({ viewer, params, body }) =>
    startByInitiative(deps, viewer, params.investigationId, body),
  )
  mount(app, stopProcedure, ({ viewer, params, body }) => stop(deps, viewer, params.caseId, body))
}
