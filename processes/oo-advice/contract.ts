import { z } from 'zod'
import { defineProcess, job, userTask } from '../define.ts'
import { batch, id, ids, localDate, none } from '../variables.ts'
import { signers } from '../document-signing/contract.ts'

const requestOnly = z.object({ caseId: id, adviceRequestId: id })

/** Advice of the regional official on one request of a municipality, domain.md 5.1 steps 5 to 8. */
export const ooAdvice = defineProcess({
  processId: 'oo-advice',
  title: 'Advies van Wonen in Vlaanderen',
  variables: batch.extend({ adviceRequestId: id }),
  jobs: {
    registerRequest: job({
      type: 'oo-advice.register-request',
      input: requestOnly,
      output: z.object({ handleDueOn: localDate, adviceDueOn: localDate }),
    }),
    rejectRequest: job({ type: 'oo-advice.reject-request', input: requestOnly, output: none }),
    createAdvice: job({
      type: 'oo-advice.create-advice',
      input: z.object({ caseId: id, adviceId: id }),
      output: z.object({ documentIds: ids, signers, signingDueOn: localDate, signingSubjectId: id }),
    }),
    sendAdvice: job({
      type: 'oo-advice.send-advice',
      input: z.object({ caseId: id, adviceId: id }),
      output: z.object({ processAdviceDueOn: localDate }),
    }),
  },
  messages: {},
  userTasks: {
    handleRequest: userTask({
      elementId: 'handle-advice-request',
      code: 'A01',
      roles: ['WK_DB'],
      organisation: 'agency',
      wizard: 'handle-advice-request',
      output: z.object({
        adviceRoute: z.enum(['ONDERZOEK', 'GEWEIGERD']),
        investigationId: id.optional(),
      }),
    }),
    makeAdvice: userTask({
      elementId: 'make-advice',
      code: 'A02',
      roles: ['WK_DB'],
      organisation: 'agency',
      wizard: 'make-advice',
      output: z.object({ adviceId: id }),
    }),
  },
  calls: ['investigation', 'document-signing'],
})
