import { z } from 'zod'
import { signingFlows } from '#domain/model/codes'
import { defineProcess, job, message, userTask } from '../define.ts'
import { signers } from '../document-signing/contract.ts'
import { batch, id, ids, instant, localDate, none } from '../variables.ts'

const started = batch.extend({ issuerOrgId: id, certificateId: id, withdrawalId: id })
const input = z.object({ caseId: id, withdrawalId: id })

/** Withdrawal of a certificate whose dwelling conforms no longer: intention, reaction, decision, domain.md 5.4 step 11. */
export const caWithdrawal = defineProcess({
  processId: 'ca-withdrawal',
  title: 'Intrekking van een conformiteitsattest',
  variables: started,
  jobs: {
    announce: job({
      type: 'ca-withdrawal.announce',
      input,
      output: z.object({ reactionLapsesAt: instant, decideWithdrawalDueOn: localDate }),
    }),
    createDocuments: job({
      type: 'ca-withdrawal.create-documents',
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
    takeBack: job({ type: 'ca-withdrawal.take-back', input, output: none }),
    withdrawCertificate: job({ type: 'ca-withdrawal.withdraw-certificate', input, output: none }),
    dropWithdrawal: job({ type: 'ca-withdrawal.drop-withdrawal', input, output: none }),
  },
  messages: {
    started: message({ name: 'certificate-withdrawal-started', correlation: 'certificateId', payload: started }),
    reacted: message({ name: 'certificate-withdrawal-reacted', correlation: 'withdrawalId', payload: none }),
  },
  userTasks: {
    decide: userTask({
      elementId: 'decide-withdrawal',
      code: 'A14',
      roles: ['LB_DB', 'WK_DB'],
      organisation: 'issuer',
      wizard: 'ca-decide-withdrawal',
      output: z.object({ withdraw: z.boolean() }),
    }),
    replaceDocument: userTask({
      elementId: 'replace-withdrawal',
      code: '111',
      roles: ['LB_DB', 'WK_DB'],
      organisation: 'issuer',
      wizard: 'ca-replace-withdrawal',
      output: none,
    }),
  },
  calls: ['document-signing'],
})
