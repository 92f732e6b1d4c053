import { v7 as uuid } from 'uuid'
import {
  applyForCertificate,
  checkNgwDecision,
  decideWithdrawal,
  getCertificateParameters,
  getCertificates,
  handleApplication,
  lapseCertificate,
  listPropertyCertificates,
  makeCertificates,
  reactToWithdrawal,
  registerSecondOpinion,
  replaceCertificateDocuments,
  replaceWithdrawal,
  sendCertificates,
  setCertificateParameters,
  startOoAfterRefusal,
  startWithdrawal,
  stopApplication,
} from '#contract/certificates'
import type { Endpoint } from '#contract/endpoint'
import type { VisibleObject } from '#domain/access/can-see'
import type { CertificateAction } from '#domain/procedures/certificate/action-codes'
import { certificateActionRules } from '#domain/procedures/certificate/action-rules'
import type { CertificateFacts } from '#domain/procedures/certificate/facts'
import { certificateParameterDefaults } from '#domain/procedures/certificate/parameters'
import { certificateApplicationModel } from '#server/platform/case-file/certificate-model'
import { certificateFactsOf, loadCertificatesForWorker } from '#server/platform/case-file/certificates'
import type { World } from '../world.ts'
import { type EndpointSamples, refuseStep, type Sample, sample } from './sample.ts'
import type { Things } from './things.ts'

// older than any row: what is open answers STALE and writes nothing
const version = 999_999
const reason = 'Om deze reden.'
const on = '2026-01-05'
const unitIds = [uuid()]
const applicantPersonIds = [uuid()]
const signingFlow = null

/** Applications for a certificate, certificates of a property, and the parameters of who gives them. */
export const certificateSamples = async (
  world: World,
  cases: readonly Things[],
): Promise<readonly EndpointSamples[]> => {
  const applications = await applicationsOf(world)
  const step = <E extends Endpoint>(action: CertificateAction, endpoint: E, body: object): EndpointSamples => ({
    endpoint,
    samples: applications.map(({ params, procedure, facts }) => ({
      on: 'CA',
      input: { params, body: { ...body, version } },
      names: [procedure],
      refusal: refuseStep(certificateActionRules, action, facts),
    })),
  })
  return [
    application(cases),
    {
      endpoint: getCertificates,
      samples: applications.map(({ params, procedure }) =>
        sample(getCertificates, 'CA', { params }, { names: [procedure] }),
      ),
    },
    step('CA_HANDLE', handleApplication, { investigationId: null }),
    step('CA_MAKE', makeCertificates, { investigateAgain: false, signingFlow }),
    step('CA_REPLACE_DOCUMENTS', replaceCertificateDocuments, { signedOn: on, documentId: uuid() }),
    step('CA_SEND', sendCertificates, {}),
    step('CA_STOP', stopApplication, { reason }),
    step('CA_SECOND_OPINION', registerSecondOpinion, { appliedOn: on, applicantPersonIds }),
    step('CA_CHECK_NGW', checkNgwDecision, {}),
    step('CA_START_OO', startOoAfterRefusal, { start: false, reason }),
    step('CA_LAPSE', lapseCertificate, { unitIds, lapseReason: 'GESLOOPT', lapsedOn: on }),
    step('CA_START_WITHDRAWAL', startWithdrawal, { unitIds, reason }),
    step('CA_REACT_WITHDRAWAL', reactToWithdrawal, { receivedOn: on, reaction: reason }),
    step('CA_DECIDE_WITHDRAWAL', decideWithdrawal, { withdraw: false, signingFlow }),
    step('CA_REPLACE_WITHDRAWAL', replaceWithdrawal, { signedOn: on, documentId: uuid() }),
    ofProperty(cases),
    { endpoint: getCertificateParameters, samples: [sample(getCertificateParameters, 'own', {})] },
    { endpoint: setCertificateParameters, samples: [parameters()] },
  ]
}

interface Application {
  readonly params: { readonly caseId: string }
  readonly procedure: VisibleObject
  readonly facts: CertificateFacts
}

const applicationsOf = async ({ database }: World): Promise<readonly Application[]> => {
  const rows = await database.model(certificateApplicationModel).findAll({ order: ['caseId'] })
  const found: Application[] = []
  for (const { caseId } of rows) {
    const file = await loadCertificatesForWorker(database, caseId)
    const { municipalityOrgId, shield } = file.main
    const place = { municipalityOrgId, ownerOrgId: municipalityOrgId, inventoried: file.inventoried }
    found.push({
      params: { caseId },
      procedure: { ...place, kind: 'PROCEDURE', shield },
      facts: await certificateFactsOf(database, file),
    })
  }
  return found
}

const application = (cases: readonly Things[]): EndpointSamples => ({
  endpoint: applyForCertificate,
  samples: cases.map(({ name, file, property }) => {
    const body = {
      id: uuid(),
      propertyId: file.property.id,
      unitIds: file.units.map(({ id }) => id),
      // in the future: what is open answers RULE_BROKEN and writes nothing
      appliedOn: '2099-01-01',
      channel: 'AANGETEKEND' as const,
      applicantPersonIds,
      seasonal: false,
      socialRental: false,
    }
    const facts = { municipalityOrgId: file.property.municipalityOrgId, property: { active: true, hasUnits: true } }
    const refusal = refuseStep(certificateActionRules, 'CA_APPLY', facts)
    return sample(applyForCertificate, name, { body }, { names: [property], refusal })
  }),
})

const ofProperty = (cases: readonly Things[]): EndpointSamples => ({
  endpoint: listPropertyCertificates,
  samples: cases.map(({ name, file, property }) =>
    sample(listPropertyCertificates, name, { params: { propertyId: file.property.id } }, { names: [property] }),
  ),
})

// outside the law: nothing is written
const parameters = (): Sample =>
  sample(setCertificateParameters, 'own', {
    body: {
      values: { ...certificateParameterDefaults, 'ca.validityTable': [], 'ca.validityYears': 99 },
      validFrom: on,
    },
  })
