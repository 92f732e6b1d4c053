import * as contract from '../../contract/certificates.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { apply, secondOpinion } from './apply.ts'
import { announce, decide, lapse, react, replacePaper } from './ending.ts'
import { certificatePage, propertyCertificates } from './page.ts'
import { parametersPage, setParameters } from './parameters.ts'
import { checkNgw, decideOo, handle, make, replaceDocuments, send, stop } from './steps.ts'

/** Conformity certificates: application, page, every step to the end, and the parameters of who gives them. */
export const mountCertificates: MountFeature = (app, deps) => {
  mount(app, contract.applyForCertificate, ({ viewer, body }) => apply(deps, viewer, body))
  mount(app, contract.getCertificates, ({ viewer, params }) => certificatePage(deps, viewer, params.caseId))
  mount(app, contract.handleApplication, ({ viewer, params, body }) => handle(deps, viewer, params.caseId, body))
  mount(app, contract.makeCertificates, ({ viewer, params, body }) => make(deps, viewer, params.caseId, body))
  mount(app, contract.replaceCertificateDocuments, ({ viewer, params, body }) =>
    replaceDocuments(deps, viewer, params.caseId, body),
  )
  mount(app, contract.sendCertificates, ({ viewer, params, body }) => send(deps, viewer, params.caseId, body))
  mount(app, contract.stopApplication, ({ viewer, params, body }) => stop(deps, viewer, params.caseId, body))
  mount(app, contract.registerSecondOpinion, ({ viewer, params, body }) =>
    secondOpinion(deps, viewer, params.caseId, body),
  )
  mount(app, contract.checkNgwDecision, ({ viewer, params, body }) => checkNgw(deps, viewer, params.caseId, body))
  mount(app, contract.startOoAfterRefusal, ({ viewer, params, body }) => decideOo(deps, viewer, params.caseId, body))
  mount(app, contract.lapseCertificate, ({ viewer, params, body }) => lapse(deps, viewer, params.caseId, body))
  mount(app, contract.startWithdrawal, ({ viewer, params, body }) => announce(deps, viewer, params.caseId, body))
  mount(app, contract.reactToWithdrawal, ({ viewer, params, body }) => react(deps, viewer, params.caseId, body))
  mount(app, contract.decideWithdrawal, ({ viewer, params, body }) => decide(deps, viewer, params.caseId, body))
  mount(app, contract.replaceWithdrawal, ({ viewer, params, body }) => replacePaper(deps, viewer, params.caseId, body))
  mount(app, contract.listPropertyCertificates, ({ viewer, params }) =>
    propertyCertificates(deps, viewer, params.propertyId),
  )
  mount(app, contract.getCertificateParameters, ({ viewer }) => parametersPage(deps, viewer))
  mount(app, contract.setCertificateParameters, ({ viewer, body }) => setParameters(deps, viewer, body))
}
