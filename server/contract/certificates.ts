import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { requestChannels, signingFlows } from '#domain/model/codes'
import {
  certificateDocumentCodes,
  certificateIssuers,
  certificateKinds,
  certificateLapses,
  certificateOutcomes,
  certificateStatuses,
  certificateSubStatuses,
  withdrawalStatuses,
} from '#domain/model/procedure-codes'
import { certificateParameterKeys } from '#domain/procedures/certificate/parameters'
import { id, localDate, organisationRef, term, verdict } from './common.ts'
import { endpoint } from './endpoint.ts'
import { pageEndpoint, procedurePage, reason, startEndpoint, stepEndpoint } from './procedure.ts'

/** ids of persons among the parties */
const applicant = z.array(id).min(1)
/** how certificates and refusals are signed; the agency always signs digitally */
const signingFlow = z.enum(signingFlows).exclude(['OPGELADEN'])

export const applyForCertificate = startEndpoint({
  action: 'CA_APPLY',
  path: '/api/certificates',
  summary: 'Aanvraag van een conformiteitsattest registreren',
  fields: {
    appliedOn: localDate,
    channel: z.enum(requestChannels),
    applicantPersonIds: applicant,
    /** rooms for seasonal workers */
    seasonal: z.boolean(),
    /** a social rental agency applies */
    socialRental: z.boolean(),
  },
})

/** A certificate as lists show it. */
export const certificate = z.object({
  id,
  reference: z.string(),
  caseId: id,
  unitId: id,
  unitReference: z.string(),
  kind: z.enum(certificateKinds),
  issuer: z.enum(certificateIssuers),
  organisation: organisationRef,
  status: z.enum(certificateStatuses),
  issuedOn: localDate.nullable(),
  validUntil: localDate.nullable(),
  occupancyMax: z.number().nullable(),
  endedOn: localDate.nullable(),
  endReason: z.enum(certificateLapses).nullable(),
})

export const getCertificates = pageEndpoint({
  path: '/api/certificates',
  summary: 'Dossier van één aanvraag van een conformiteitsattest',
  response: procedurePage.extend({
    application: z.object({
      issuer: z.enum(['LB', 'WV']),
      organisation: organisationRef,
      exOfficio: z.boolean(),
      appliedOn: localDate,
      decisionTerm: term,
      decisionLapsedOn: localDate.nullable(),
      feeEuro: z.number(),
      feeReason: z.string(),
      investigationId: id.nullable(),
      signingFlow: z.enum(signingFlows).nullable(),
      signedOn: localDate.nullable(),
      sentOn: localDate.nullable(),
      /** the application of which this is the second opinion, and the second opinion of this one */
      precedingCaseId: id.nullable(),
      secondOpinionCaseId: id.nullable(),
      ooCaseId: id.nullable(),
    }),
    outcomes: z.array(
      z.object({
        unitId: id,
        status: z.enum(certificateSubStatuses),
        kind: z.enum(certificateKinds),
        outcome: z.enum(certificateOutcomes).nullable(),
        verdict: verdict.nullable(),
        years: z.number().nullable(),
        occupancyMax: z.number().nullable(),
        documentCode: z.enum(certificateDocumentCodes).nullable(),
      }),
    ),
    certificates: z.array(certificate),
    withdrawal: z
      .object({
        certificateId: id,
        status: z.enum(withdrawalStatuses),
        reason: z.string(),
        reactUntil: localDate,
        reactedOn: localDate.nullable(),
        reaction: z.string().nullable(),
      })
      .nullable(),
    /** signed investigations that may be linked */
    linkable: z.array(z.object({ investigationId: id, reference: z.string(), visitDate: localDate })),
  }),
})

/** Task A14: asks an investigation, or links one that is signed. */
export const handleApplication = stepEndpoint({
  action: 'CA_HANDLE',
  path: '/api/certificates/:caseId/handling',
  summary: 'Aanvraag behandelen',
  fields: {
    /** signed investigation to link; null asks a new one */
    investigationId: id.nullable(),
  },
})

export const makeCertificates = stepEndpoint({
  action: 'CA_MAKE',
  path: '/api/certificates/:caseId/documents',
  summary: 'Attesten en weigeringen opmaken',
  fields: { investigateAgain: z.boolean(), signingFlow: signingFlow.nullable() },
})

export const replaceCertificateDocuments = stepEndpoint({
  action: 'CA_REPLACE_DOCUMENTS',
  path: '/api/certificates/:caseId/documents/replacement',
  summary: 'Ondertekende attesten en weigeringen opladen',
  fields: { signedOn: localDate, documentId: id },
})

export const sendCertificates = stepEndpoint({
  action: 'CA_SEND',
  path: '/api/certificates/:caseId/sending',
  summary: 'Attesten en weigeringen versturen',
  fields: {},
})

export const stopApplication = stepEndpoint({
  action: 'CA_STOP',
  path: '/api/certificates/:caseId/stop',
  summary: 'Aanvraag stopzetten',
  fields: { reason },
})

export const registerSecondOpinion = stepEndpoint({
  action: 'CA_SECOND_OPINION',
  path: '/api/certificates/:caseId/second-opinion',
  summary: 'Tweede opinie registreren',
  fields: { appliedOn: localDate, applicantPersonIds: applicant },
})

export const checkNgwDecision = stepEndpoint({
  action: 'CA_CHECK_NGW',
  path: '/api/certificates/:caseId/ngw-check',
  summary: 'Besluit NGW nagekeken',
  fields: {},
})

export const startOoAfterRefusal = stepEndpoint({
  action: 'CA_START_OO',
  path: '/api/certificates/:caseId/oo',
  summary: 'Procedure OO starten na weigering, of niet',
  fields: { start: z.boolean(), reason },
})

export const lapseCertificate = stepEndpoint({
  action: 'CA_LAPSE',
  path: '/api/certificates/:caseId/lapse',
  summary: 'Verval van een attest registreren',
  fields: {
    unitIds: z.array(id).min(1),
    lapseReason: z.enum(certificateLapses).extract(['BOUWWERKEN', 'WIJZIGING_KAMERS', 'GESLOOPT']),
    lapsedOn: localDate,
  },
})

export const startWithdrawal = stepEndpoint({
  action: 'CA_START_WITHDRAWAL',
  path: '/api/certificates/:caseId/withdrawal',
  summary: 'Voornemen tot intrekking maken',
  fields: { unitIds: z.array(id).min(1).max(1), reason },
})

export const reactToWithdrawal = stepEndpoint({
  action: 'CA_REACT_WITHDRAWAL',
  path: '/api/certificates/:caseId/withdrawal/reaction',
  summary: 'Reactie op het voornemen registreren',
  fields: { receivedOn: localDate, reaction: reason },
})

export const decideWithdrawal = stepEndpoint({
  action: 'CA_DECIDE_WITHDRAWAL',
  path: '/api/certificates/:caseId/withdrawal/decision',
  summary: 'Beslissen over de intrekking',
  fields: { withdraw: z.boolean(), signingFlow: signingFlow.nullable() },
})

export const replaceWithdrawal = stepEndpoint({
  action: 'CA_REPLACE_WITHDRAWAL',
  path: '/api/certificates/:caseId/withdrawal/replacement',
  summary: 'Ondertekende intrekking opladen',
  fields: { signedOn: localDate, documentId: id },
})

export const listPropertyCertificates = endpoint({
  method: 'GET',
  path: '/api/properties/:propertyId/certificates',
  summary: 'Conformiteitsattesten van een pand',
  access: { roles: 'any', shows: ['PROPERTY', 'CERTIFICATE'], personal: false },
  params: z.object({ propertyId: id }),
  response: z.object({ certificates: z.array(certificate) }),
  errors: ['NOT_FOUND'],
})

const euro = z.number().min(0).max(100_000)
/** Parameters of an organisation about certificates; what lies outside the law is refused. */
export const certificateParameters = z.object({
  'ca.validityMode': z.enum(['VAST', 'TABEL']),
  'ca.validityYears': z.number().int(),
  'ca.validityTable': z.array(z.object({ upTo: z.number().int().min(0), years: z.number().int() })).max(50),
  'ca.feeZw': euro,
  'ca.feeRoom': euro,
  'ca.waivesSocialRental': z.boolean(),
})

const managers = rolesFor('UPDATE', 'ORGANISATION_PARAMETER')

export const getCertificateParameters = endpoint({
  method: 'GET',
  path: '/api/organisation-parameters/certificates',
  summary: 'Parameters van de eigen organisatie over conformiteitsattesten',
  access: { roles: managers, shows: 'OWN', personal: false },
  response: z.object({ values: certificateParameters, keys: z.array(z.enum(certificateParameterKeys)) }),
  errors: [],
})

export const setCertificateParameters = endpoint({
  method: 'PUT',
  path: '/api/organisation-parameters/certificates',
  summary: 'Parameters over conformiteitsattesten zetten',
  access: { roles: managers, shows: 'OWN', personal: false },
  body: z.object({ values: certificateParameters, validFrom: localDate }),
  response: z.object({}),
  errors: ['RULE_BROKEN'],
})
