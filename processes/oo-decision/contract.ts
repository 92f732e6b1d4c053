import { z } from 'zod'
import { signingFlows } from '#domain/model/codes'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, ids, instant, localDate, none } from '../variables.ts'
import { signers } from '../document-signing/contract.ts'

const input = z.object({ caseId: id, decisionRunId: id })

/** One run of the decision wizard: the mayor's decisions on a batch of units, domain.md 5.1 steps 11 to 16. */
export const ooDecision = defineProcess({
  processId: 'oo-decision',
  title: 'Beslissing van de burgemeester',
  variables: batch.extend({ decisionRunId: id }),
  jobs: {
    checkStrictness: job({
      type: 'oo-decision.check-strictness',
      input,
      output: none,
      errors: ['STRICTER_THAN_BASIS'],
    }),
    withdrawRun: job({
      type: 'oo-decision.withdraw-run',
      input,
      output: z.object({ decideAgain: z.boolean(), decideAgainDueOn: localDate }),
    }),
    createDocuments: job({
      type: 'oo-decision.create-documents',
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
    markSigned: job({
      type: 'oo-decision.mark-signed',
      input,
      output: z.object({ sendDueOn: localDate }),
    }),
    sendDecision: job({
      type: 'oo-decision.send-decision',
      input,
      output: z.object({ validateDueOn: localDate }),
    }),
    computeAppealTerms: job({
      type: 'oo-decision.compute-appeal-terms',
      input,
      output: z.object({ appealLapsesAt: instant, includable: z.boolean() }),
    }),
    reportInvalid: job({ type: 'oo-decision.report-invalid', input, output: none }),
    requestInclusion: job({ type: 'oo-decision.request-inclusion', input, output: none }),
    finishAppealTerm: job({ type: 'oo-decision.finish-appeal-term', input, output: none }),
  },
  messages: {
    withdrawn: message({ name: 'decision-withdrawn', correlation: 'decisionRunId', payload: none }),
  },
  userTasks: {
    replaceDocument: userTask({
      elementId: 'replace-document',
      code: '111',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'replace-document',
      output: none,
    }),
    send: userTask({
      elementId: 'send-decision',
      code: '181',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'send-decision',
      output: none,
    }),
    validate: userTask({
      elementId: 'validate-decision',
      code: 'A05',
      roles: ['WK_DB'],
      organisation: 'agency',
      wizard: 'validate-decision',
      // the term of A06 belongs to who sends it back: 14 days
      output: z.object({ decisionValid: z.boolean(), correctDueOn: localDate.nullish() }),
    }),
    correct: userTask({
      elementId: 'correct-decision',
      code: 'A06',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'send-decision',
      output: none,
    }),
  },
  calls: ['document-signing'],
})
