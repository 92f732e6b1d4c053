import type { z } from 'zod'
import type { SigningFlow } from '#domain/model/codes'
import { ca } from '#processes/ca/contract'
import type {
  handleApplication,
  makeCertificates,
  replaceCertificateDocuments,
  startOoAfterRefusal,
} from '../../contract/certificates.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import {
  certificateApplicationModel,
  type CertificateApplicationRow,
} from '../../platform/case-file/certificate-model.ts'
import type { CertificateFile } from '../../platform/case-file/certificates.ts'
import { cancelInvestigations, requestInvestigation } from '../../platform/case-file/investigations.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { actOnCertificate } from './act.ts'
import { linkableInvestigations } from './linkable.ts'
import { replaceByScan } from './paper.ts'
import { sendDocuments } from './documents.ts'
import { moveCase, moveUnits } from './status.ts'

type Body<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>
type Step<B> = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: B) => Promise<Record<string, never>>

const { userTasks } = ca

/** Task A14: a new investigation, or one that was signed before. @source domain.md 5.4 steps 2 and 2b */
export const handle: Step<Body<typeof handleApplication>> = (deps, viewer, caseId, { investigationId, version }) =>
  actOnCertificate(deps, { viewer, caseId, version, action: 'CA_HANDLE' }, async (file) => {
    const { database } = deps
    const isLink = investigationId !== null
    if (isLink && !(await linkableInvestigations(deps, file)).some(({ id }) => id === investigationId))
      throw brokenField('investigationId', 'CANNOT_LINK')
    const chosen = investigationId ?? (await askInvestigation(deps, file))
    await change(deps, caseId, { investigationId: chosen })
    if (!isLink) await moveUnits(database, file.rows, () => 'ONDERZOEK_AANGEVRAAGD', deps.clock.today())
    const variables = {
      applicationRoute: isLink ? ('KOPPELING' as const) : ('ONDERZOEK' as const),
      investigationId: chosen,
    }
    await finish(deps, viewer, caseId, userTasks.handle.elementId, userTasks.handle.output.parse(variables))
  })

const askInvestigation = async ({ database, clock }: FeatureDeps, file: CertificateFile): Promise<string> => {
  const { id } = await requestInvestigation(database, file.main, {
    reason: file.application.precedingCaseId === null ? 'CA' : 'TWEEDE_OPINIE_CA',
    unitIds: file.rows.map(({ unitId }) => unitId),
    on: clock.today(),
    ownerOrgId: file.application.issuerOrgId,
  })
  return id
}

/** Makes certificates and refusals, or asks the dwelling to be investigated again. @source domain.md 5.4 steps 4 and 5 */
export const make: Step<Body<typeof makeCertificates>> = (deps, viewer, caseId, body) =>
  actOnCertificate(deps, { viewer, caseId, version: body.version, action: 'CA_MAKE' }, async (file) => {
    const { elementId, output } = userTasks.make
    if (body.investigateAgain) {
      await moveUnits(deps.database, file.rows, () => 'GESTART', deps.clock.today())
      await change(deps, caseId, { investigationId: null })
      return finish(deps, viewer, caseId, elementId, output.parse({ makeRoute: 'OPNIEUW_ONDERZOEKEN' }))
    }
    await change(deps, caseId, { signingFlow: flowOf(file, body.signingFlow) })
    return finish(deps, viewer, caseId, elementId, output.parse({ makeRoute: 'MAKEN' }))
  })

/** The agency signs digitally, a municipality as it chooses. @source domain.md 7 signing.flow */
export const flowOf = ({ application }: CertificateFile, chosen: SigningFlow | null): SigningFlow => {
  if (application.issuer === 'WV') return 'DIGITAAL'
  if (chosen === null) throw brokenField('signingFlow', 'SIGNING_FLOW_MISSING')
  return chosen
}

/** The signed scan takes the place of what was printed: task 111. @source domain.md 5.4 step 5 */
export const replaceDocuments: Step<Body<typeof replaceCertificateDocuments>> = (deps, viewer, caseId, body) =>
  actOnCertificate(deps, { viewer, caseId, version: body.version, action: 'CA_REPLACE_DOCUMENTS' }, async (file) => {
    await replaceByScan(deps, file, caseId, body)
    await change(deps, caseId, { signedOn: body.signedOn })
    await finish(deps, viewer, caseId, userTasks.replaceDocuments.elementId, {})
  })

/** Everything is signed: it goes out, and the application is dealt with. @source domain.md 5.4 step 6 */
export const send: Step<{ readonly version: number }> = (deps, viewer, caseId, { version }) =>
  actOnCertificate(deps, { viewer, caseId, version, action: 'CA_SEND' }, async (file) => {
    const { database, clock } = deps
    const today = clock.today()
    await finish(deps, viewer, caseId, userTasks.send.elementId, {})
    await moveUnits(
      database,
      file.rows,
      ({ outcome }) => (outcome === 'ATTEST' ? 'CA_VERSTUURD' : 'WEIGERING_VERSTUURD'),
      today,
    )
    await sendDocuments(database, caseId)
    await change(deps, caseId, { sentOn: today })
    await moveCase(database, file.main, 'AFGEROND')
  })

/** The applicant takes the application back, or it may not be judged. @source domain.md 3.4.2 "Ingetrokken aanvraag" */
export const stop: Step<{ readonly reason: string; readonly version: number }> = (deps, viewer, caseId, body) =>
  actOnCertificate(
    deps,
    { viewer, caseId, version: body.version, reason: body.reason, action: 'CA_STOP' },
    async (file) => {
      const { database, clock } = deps
      await moveUnits(database, file.rows, () => 'INGETROKKEN_AANVRAAG', clock.today())
      await cancelInvestigations(database, caseId)
      await moveCase(database, file.main, 'STOPGEZET', { closingText: body.reason, closedOn: clock.today() })
      await publish(deps, ca.messages.withdrawn, { caseId, key: caseId, variables: {} })
    },
  )

/** The municipality looked at the NGW decision: the certificate does not lift it. @source domain.md 5.4 step 7 */
export const checkNgw: Step<{ readonly version: number }> = (deps, viewer, caseId, { version }) =>
  actOnCertificate(deps, { viewer, caseId, version, action: 'CA_CHECK_NGW' }, async () => {
    await change(deps, caseId, { ngwCheckedOn: deps.clock.today() })
    await finish(deps, viewer, caseId, userTasks.checkNgw.elementId, {})
  })

/** Task 152: the mayor starts OO, or not. @source domain.md 5.4 step 6; scenario 41 */
export const decideOo: Step<Body<typeof startOoAfterRefusal>> = (deps, viewer, caseId, { start, reason, version }) =>
  actOnCertificate(deps, { viewer, caseId, version, reason, action: 'CA_START_OO', detail: { start } }, async () => {
    await change(deps, caseId, { ooDecidedOn: deps.clock.today(), ooReason: reason })
    const { elementId, output } = userTasks.startOo
    await finish(deps, viewer, caseId, elementId, output.parse({ ooStarted: start }))
  })

const change = async (
  { database }: FeatureDeps,
  caseId: string,
  facts: Partial<CertificateApplicationRow>,
): Promise<void> => {
  await database.model(certificateApplicationModel).update(facts, { where: { caseId } })
}

const finish = async (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  elementId: string,
  variables: Parameters<typeof finishTask>[3],
): Promise<void> => {
  await finishTask(deps, viewer, { caseId, subjectId: caseId, elementId }, variables)
}
