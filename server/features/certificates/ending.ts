import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { dueDate } from '#domain/legal/due-date'
import { belgianHolidays } from '#domain/legal/holidays'
import { termInForce } from '#domain/legal/legal-term'
import { withdrawalMachine } from '#domain/procedures/certificate/status'
import { transition } from '#domain/shared/machine'
import { caLapse } from '#processes/ca-lapse/contract'
import { caWithdrawal } from '#processes/ca-withdrawal/contract'
import type {
  decideWithdrawal,
  lapseCertificate,
  reactToWithdrawal,
  replaceWithdrawal,
  startWithdrawal,
} from '../../contract/certificates.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import {
  type CertificateRow,
  certificateWithdrawalModel,
  type CertificateWithdrawalRow,
} from '../../platform/case-file/certificate-model.ts'
import type { CertificateFile } from '../../platform/case-file/certificates.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { actOnCertificate } from './act.ts'
import { replaceByScan } from './paper.ts'
import { CertificateStatusRefused } from './status.ts'
import { flowOf } from './steps.ts'

type Body<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>
type Step<B> = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: B) => Promise<Record<string, never>>

/** Structural works, change of rooms, demolition: the certificate holds no longer by law. @source domain.md 5.4 step 10 */
export const lapse: Step<Body<typeof lapseCertificate>> = (deps, viewer, caseId, body) =>
  actOnCertificate(
    deps,
    { viewer, caseId, version: body.version, action: 'CA_LAPSE', detail: { lapseReason: body.lapseReason } },
    async (file) => {
      const { unitIds, lapseReason, lapsedOn } = body
      if (lapsedOn > deps.clock.today()) throw brokenField('lapsedOn', 'DATE_IN_FUTURE')
      for (const unitId of new Set(unitIds)) {
        const { id, issuedOn } = validOf(file, unitId)
        if (issuedOn !== null && lapsedOn < issuedOn) throw brokenField('lapsedOn', 'DATE_BEFORE_DECISION')
        const variables = { caseId, certificateId: id, lapseReason, lapsedOn }
        await publish(deps, caLapse.messages.lapsed, { caseId, key: id, variables })
      }
    },
  )

/** Who gave the certificate says that it will be withdrawn: the holders of the property may react first. @source domain.md 5.4 step 11 */
export const announce: Step<Body<typeof startWithdrawal>> = (deps, viewer, caseId, { unitIds, reason, version }) =>
  actOnCertificate(deps, { viewer, caseId, version, reason, action: 'CA_START_WITHDRAWAL' }, async (file) => {
    const { database, clock } = deps
    const [unitId = ''] = unitIds
    const certificate = validOf(file, unitId)
    const { main, application } = file
    const until = await reactionTerm(deps, application.issuerOrgId)
    const withdrawalId = uuidv7()
    await database.model(certificateWithdrawalModel).create({
      id: withdrawalId,
      certificateId: certificate.id,
      caseId,
      unitId,
      status: withdrawalMachine.initial,
      reason,
      announcedOn: clock.today(),
      reactUntil: until.dueOn,
      reactionLapsesAt: until.lapsesAt,
    })
    await publish(deps, caWithdrawal.messages.started, {
      caseId,
      key: certificate.id,
      variables: {
        caseId,
        municipalityOrgId: main.municipalityOrgId,
        agencyOrgId: main.agencyOrgId,
        unitIds: [unitId],
        issuerOrgId: application.issuerOrgId,
        certificateId: certificate.id,
        withdrawalId,
      },
    })
  })

/** Somebody reacted: a decision may follow at once. */
export const react: Step<Body<typeof reactToWithdrawal>> = (deps, viewer, caseId, { receivedOn, reaction, version }) =>
  actOnCertificate(deps, { viewer, caseId, version, action: 'CA_REACT_WITHDRAWAL' }, async (file) => {
    const { id, announcedOn } = withdrawalOf(file)
    if (receivedOn > deps.clock.today()) throw brokenField('receivedOn', 'DATE_IN_FUTURE')
    if (receivedOn < announcedOn) throw brokenField('receivedOn', 'DATE_BEFORE_DECISION')
    await change(deps, id, { reactedOn: receivedOn, reaction })
    await publish(deps, caWithdrawal.messages.reacted, { caseId, key: id, variables: {} })
  })

/** Withdraws the certificate, or lets the intention go. @source domain.md 5.4 step 11 */
export const decide: Step<Body<typeof decideWithdrawal>> = (deps, viewer, caseId, { withdraw, signingFlow, version }) =>
  actOnCertificate(
    deps,
    { viewer, caseId, version, action: 'CA_DECIDE_WITHDRAWAL', detail: { withdraw } },
    async (file) => {
      const { id } = withdrawalOf(file)
      if (withdraw) await change(deps, id, { signingFlow: flowOf(file, signingFlow) })
      const { elementId, output } = caWithdrawal.userTasks.decide
      await finishTask(deps, viewer, { caseId, subjectId: id, elementId }, output.parse({ withdraw }))
    },
  )

/** The signed scan of a withdrawal that was printed. */
export const replacePaper: Step<Body<typeof replaceWithdrawal>> = (deps, viewer, caseId, body) =>
  actOnCertificate(deps, { viewer, caseId, version: body.version, action: 'CA_REPLACE_WITHDRAWAL' }, async (file) => {
    const { id } = withdrawalOf(file)
    await replaceByScan(deps, file, id, body)
    await change(deps, id, { endedOn: body.signedOn })
    const { elementId } = caWithdrawal.userTasks.replaceDocument
    await finishTask(deps, viewer, { caseId, subjectId: id, elementId }, {})
  })

/** Moves an intention along its machine. @throws CertificateStatusRefused */
export const moveWithdrawal = async (
  deps: Pick<FeatureDeps, 'database'>,
  { id, status }: CertificateWithdrawalRow,
  to: CertificateWithdrawalRow['status'],
  facts: Partial<CertificateWithdrawalRow> = {},
): Promise<void> => {
  if (status === to) return
  const step = transition(withdrawalMachine, status, to)
  if (!step.ok) throw new CertificateStatusRefused(`withdrawal may not go from ${status} to ${to}`)
  await change(deps, id, { ...facts, status: step.status })
}

const change = async (
  { database }: Pick<FeatureDeps, 'database'>,
  id: string,
  facts: Partial<CertificateWithdrawalRow>,
): Promise<void> => {
  await database.model(certificateWithdrawalModel).update(facts, { where: { id } })
}

const withdrawalOf = ({ withdrawal }: CertificateFile): CertificateWithdrawalRow => {
  if (!withdrawal) throw new NotAllowedNow('NO_WITHDRAWAL')
  return withdrawal
}

const validOf = ({ certificates }: CertificateFile, unitId: string): CertificateRow => {
  const found = certificates.find((row) => row.unitId === unitId && row.status === 'GELDIG')
  if (!found) throw brokenField('unitIds', 'CERTIFICATE_MISSING')
  return found
}

// the term of a hearing: reasonable, set by the organisation within the range of the law
const reactionTerm = async ({ database, clock }: FeatureDeps, orgId: string) => {
  const today = clock.today()
  const { parameters } = await loadOrganisation(database, orgId)
  const term = termInForce('oo.hearing', today)
  const days = Number(parameters['hearing.termDays'] ?? term.amount)
  const { min = 1, max = 365 } = term.range ?? {}
  const amount = Number.isInteger(days) && days >= min && days <= max ? days : term.amount
  return dueDate({
    term: { ...term, amount },
    trigger: { fact: 'HEARING_STARTED', on: today },
    holidays: belgianHolidays,
  })
}
