import { z } from 'zod'
import {
  certificateAddressees,
  certificateDocumentCodes,
  certificateKinds,
  certificateOutcomes,
} from '#domain/model/procedure-codes'
import { signingFlows } from '#domain/model/codes'
import { decision, defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, ids, instant, localDate, none } from '../variables.ts'
import { signers } from '../document-signing/contract.ts'

const input = z.object({ caseId: id })

/**
 * What starts a procedure. An application (ex officio false) has its case already. Ex officio the case does not exist yet: `caseId` is a new id, the
 * first job makes the case from `originCaseId`, with the signed investigation that showed the units to conform.
 */
const requested = batch.extend({
  /** municipality in first instance, the agency for a second opinion */
  issuerOrgId: id,
  exOfficio: z.boolean(),
  /** case that asks it ex officio */
  originCaseId: id.nullish(),
  /** signed investigation that shows the units to conform; of an application it is chosen later */
  investigationId: id.nullish(),
  /** last second of the term to decide: `certificateDeadline(applied on).lapsesAt` */
  decisionLapsesAt: instant,
})

/** What decides the years of validity of one unit. */
export const validityBasis = z.object({
  unitId: id,
  validityMode: z.enum(['VAST', 'TABEL']),
  /** parameter `ca.validityYears` of the issuer */
  fixedYears: z.int(),
  /** years by the issuer's own table, parameter `ca.validityTable`; null: it has none */
  ownYears: z.int().nullable(),
  model: z.enum(['PUNTEN', 'CATEGORIEEN']),
  /** penalty points (to 2020) or defects of category I (from 2021) */
  weight: z.int(),
})

/** What decides which document a unit gets, and who gets it. */
export const documentBasis = z.object({
  unitId: id,
  outcome: z.enum(certificateOutcomes),
  kind: z.enum(certificateKinds),
  issuer: z.enum(['LB', 'WV']),
})

/** Procedure conformity certificate: one instance per application, from request to what follows from certificate or refusal, domain.md 5.4 and 5.11. */
export const ca = defineProcess({
  processId: 'ca',
  title: 'Conformiteitsattest',
  variables: requested,
  jobs: {
    registerApplication: job({
      type: 'ca.register-application',
      input: input.extend({
        unitIds: ids,
        exOfficio: z.boolean(),
        originCaseId: id.nullish(),
        investigationId: id.nullish(),
      }),
      output: z.object({
        decideDueOn: localDate,
        /** a signed investigation is linked already */
        basisKnown: z.boolean(),
      }),
    }),
    openSecondOpinion: job({ type: 'ca.open-second-opinion', input, output: none }),
    judgeResult: job({
      type: 'ca.judge-result',
      input,
      output: z.object({
        validityBases: z.array(validityBasis),
        documentBases: z.array(documentBasis).min(1),
      }),
    }),
    keepRules: job({
      type: 'ca.keep-rules',
      input: input.extend({
        validities: z.array(z.object({ unitId: id, years: z.int() })),
        documentRules: z.array(
          z.object({
            unitId: id,
            documentCode: z.enum(certificateDocumentCodes),
            noticeCode: z.enum(['DT117', 'DT118']),
            addressees: z.array(z.enum(certificateAddressees)).min(1),
          }),
        ),
      }),
      output: none,
    }),
    createDocuments: job({
      type: 'ca.create-documents',
      input,
      output: z.object({
        signingFlow: z.enum(signingFlows),
        documentIds: ids,
        signers,
        sideBySide: z.boolean(),
        signingDueOn: localDate,
        signingSubjectId: id,
      }),
    }),
    takeBack: job({ type: 'ca.take-back', input, output: none }),
    markSigned: job({ type: 'ca.mark-signed', input, output: z.object({ sendDueOn: localDate }) }),
    sendLetters: job({ type: 'ca.send-letters', input, output: none }),
    followUp: job({
      type: 'ca.follow-up',
      input,
      output: z.object({
        /** a unit that got a certificate stands under an NGW decision: the certificate does not lift it */
        ngwOpen: z.boolean(),
        ngwDueOn: localDate,
        /** a refused unit is unfit, uninhabitable or overcrowded */
        ooWanted: z.boolean(),
        startOoDueOn: localDate,
      }),
    }),
    startOo: job({ type: 'ca.start-oo', input, output: none }),
    stopApplication: job({ type: 'ca.stop-application', input, output: none }),
    closeProcedure: job({ type: 'ca.close-procedure', input, output: none }),
  },
  messages: {
    requested: message({ name: 'ca-requested', correlation: 'caseId', payload: requested }),
    withdrawn: message({ name: 'ca-application-withdrawn', correlation: 'caseId', payload: none }),
    closed: message({ name: 'ca-closed', correlation: 'caseId', payload: none }),
  },
  userTasks: {
    handle: userTask({
      elementId: 'handle-application',
      code: 'A14',
      roles: ['LB_DB', 'WK_DB'],
      organisation: 'issuer',
      wizard: 'ca-handle',
      output: z.object({
        applicationRoute: z.enum(['ONDERZOEK', 'KOPPELING']),
        investigationId: id,
      }),
    }),
    make: userTask({
      elementId: 'make-certificate',
      code: 'A14',
      roles: ['LB_DB', 'LB_WC', 'WK_DB'],
      organisation: 'issuer',
      wizard: 'ca-make',
      output: z.object({ makeRoute: z.enum(['MAKEN', 'OPNIEUW_ONDERZOEKEN']) }),
    }),
    replaceDocuments: userTask({
      elementId: 'replace-documents',
      code: '111',
      roles: ['LB_DB', 'WK_DB'],
      organisation: 'issuer',
      wizard: 'ca-replace-documents',
      output: none,
    }),
    send: userTask({
      elementId: 'send-certificate',
      code: 'A14',
      roles: ['LB_DB', 'WK_DB'],
      organisation: 'issuer',
      wizard: 'ca-send',
      output: none,
    }),
    checkNgw: userTask({
      elementId: 'check-ngw-decision',
      code: 'A19',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'ca-check-ngw',
      output: none,
    }),
    startOo: userTask({
      elementId: 'start-oo',
      code: '152',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'ca-start-oo',
      output: z.object({ ooStarted: z.boolean() }),
    }),
  },
  calls: ['investigation', 'document-signing'],
  decisions: {
    validity: decision({
      id: 'certificate-validity',
      input: validityBasis.omit({ unitId: true }),
      result: 'years',
      output: z.int(),
    }),
    documents: decision({
      id: 'who-gets-which-document',
      input: documentBasis.omit({ unitId: true }),
      result: 'document',
      output: z.object({
        documentCode: z.enum(certificateDocumentCodes),
        noticeCode: z.enum(['DT117', 'DT118']),
        addressees: z.array(z.enum(certificateAddressees)),
      }),
    }),
  },
})
