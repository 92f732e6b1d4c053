import { correctPosting, liftDecisions, resolveDecisions } from '../../contract/after-decision.ts'
import {
  deleteDecisionRun,
  getDecisionBasis,
  getDecisionRun,
  makeDecision,
  replaceDecisionDocument,
  sendDecision,
  validateDecision,
} from '../../contract/decisions.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { correct, lift, resolve } from './after.ts'
import { make } from './make.ts'
import { runPage } from './page.ts'
import { replaceDocuments, send, validate } from './steps.ts'
import { deleteRun } from './withdraw.ts'
import { decisionBasis } from './wizard.ts'

/** Beslissing burgemeester: wizard, signed documents, sending, validation, and what comes after. */
export const mountDecisions: MountFeature = (app, deps) => {
  mount(app, getDecisionBasis, ({ viewer, params }) => decisionBasis(deps, viewer, params.caseId))
  mount(app, makeDecision, ({ viewer, params, body }) => make(deps, viewer, params.caseId, body))
  mount(app, getDecisionRun, ({ viewer, params }) => runPage(deps, viewer, params.decisionRunId))
  mount(app, deleteDecisionRun, ({ viewer, params }) => deleteRun(deps, viewer, params.decisionRunId))
  mount(app, replaceDecisionDocument, ({ viewer, params, body }) =>
    replaceDocuments(deps, viewer, params.decisionRunId, body),
  )
  mount(app, sendDecision, ({ viewer, params, body }) => send(deps, viewer, params.decisionRunId, body))
  mount(app, correctPosting, ({ viewer, params, body }) => correct(deps, viewer, params.caseId, body))
  mount(app, liftDecisions, ({ viewer, params, body }) => lift(deps, viewer, params.caseId, body))
  mount(app, resolveDecisions, ({ viewer, params, body }) => resolve(deps, viewer, params.caseId, body))
  mount(app, validateDecision, ({ viewer, params, body }) => validate(deps, viewer, params.decisionRunId, body))
}
