import { certificateActionRules } from '#domain/procedures/certificate/action-rules'
import { allowedSteps } from '#domain/procedures/steps'
import type { getCertificates, listPropertyCertificates } from '../../contract/certificates.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { certificateApplicationModel, type CertificateUnitRow } from '../../platform/case-file/certificate-model.ts'
import { certificateFactsOf, type CertificateFile, loadCertificates } from '../../platform/case-file/certificates.ts'
import { loadProperty } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { term } from '../../platform/case-file/present.ts'
import type { FeatureDeps } from '../deps.ts'
import { procedureBase } from '../procedure-page.ts'
import { ofIssuer } from './act.ts'
import { linkableInvestigations } from './linkable.ts'
import { presentCertificate, seenCertificates } from './present.ts'

type Page = Answer<typeof getCertificates>

/** The page of one application: what each unit gets, its certificates, and what is open to this viewer and why not. @throws NotFound */
export const certificatePage = async (deps: FeatureDeps, viewer: Viewer, caseId: string): Promise<Page> => {
  const { database, clock } = deps
  const file = await loadCertificates(database, viewer, caseId)
  const facts = await certificateFactsOf(database, file)
  const answers = ofIssuer(allowedSteps(certificateActionRules, facts, viewer, clock.today()), viewer, file)
  const organisations = await loadOrganisations(database)
  const certificates = await seenCertificates(database, viewer, { caseId })
  const mayHandle = answers.some(({ action, open }) => action === 'CA_HANDLE' && open)
  const linkable = mayHandle ? await linkableInvestigations(deps, file) : []
  return {
    ...(await procedureBase(deps, viewer, file, answers)),
    application: await presentApplication(deps, file),
    outcomes: file.rows.map((row) => presentUnit(row, seesDrafts(viewer, file))),
    certificates: certificates.map((row) => presentCertificate(row, file, organisations)),
    withdrawal: seesDrafts(viewer, file) ? presentWithdrawal(file) : null,
    linkable: linkable.map(({ id, reference, visitDate }) => ({
      investigationId: id,
      reference,
      visitDate: visitDate ?? clock.today(),
    })),
  }
}

/** Certificates of a property that this viewer may see. @throws NotFound */
export const propertyCertificates = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  propertyId: string,
): Promise<Answer<typeof listPropertyCertificates>> => {
  const file = await loadProperty(database, viewer, propertyId)
  const organisations = await loadOrganisations(database)
  const rows = await seenCertificates(database, viewer, { unitId: file.units.map(({ id }) => id) })
  return { certificates: rows.map((row) => presentCertificate(row, file, organisations)) }
}

// what is not signed yet belongs to who makes it. @source domain.md 2.3 rule 2
const seesDrafts = ({ orgId }: Viewer, { application }: CertificateFile): boolean => orgId === application.issuerOrgId

const presentApplication = async (
  { database }: FeatureDeps,
  { main, application }: CertificateFile,
): Promise<Page['application']> => {
  const organisations = await loadOrganisations(database)
  const second = await database.model(certificateApplicationModel).findOne({ where: { precedingCaseId: main.id } })
  return {
    issuer: application.issuer,
    organisation: organisations(application.issuerOrgId),
    exOfficio: application.exOfficio,
    appliedOn: application.appliedOn,
    decisionTerm: term(application.decisionTerm),
    decisionLapsedOn: application.decisionLapsedOn,
    feeEuro: application.fee.euro,
    feeReason: application.fee.reason,
    investigationId: application.investigationId,
    signingFlow: application.signingFlow,
    signedOn: application.signedOn,
    sentOn: application.sentOn,
    precedingCaseId: application.precedingCaseId,
    secondOpinionCaseId: second?.caseId ?? null,
    ooCaseId: application.ooCaseId,
  }
}

const presentUnit = (row: CertificateUnitRow, seesDraft: boolean): Page['outcomes'][number] => {
  const isKnown = seesDraft || row.status === 'CA_VERSTUURD' || row.status === 'WEIGERING_VERSTUURD'
  return {
    unitId: row.unitId,
    status: isKnown || row.outcome === null ? row.status : 'ONDERZOEK_AANGEVRAAGD',
    kind: row.kind,
    outcome: isKnown ? row.outcome : null,
    verdict: isKnown ? row.verdict : null,
    years: isKnown ? row.years : null,
    occupancyMax: isKnown ? row.occupancyMax : null,
    documentCode: isKnown ? row.documentCode : null,
  }
}

const presentWithdrawal = ({ withdrawal }: CertificateFile): Page['withdrawal'] =>
  withdrawal
    ? {
        certificateId: withdrawal.certificateId,
        status: withdrawal.status,
        reason: withdrawal.reason,
        reactUntil: withdrawal.reactUntil,
        reactedOn: withdrawal.reactedOn,
        reaction: withdrawal.reaction,
      }
    : null
