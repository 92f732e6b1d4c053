import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, ids, instant, localDate, none } from '../variables.ts'

const caseOnly = z.object({ caseId: id })

/** Main procedure "ongeschikt en onbewoonbaar": one instance per procedure, domain.md 5.1 and 5.11. */
export const oo = defineProcess({
  processId: 'oo',
  title: 'Procedure ongeschikt en onbewoonbaar',
  variables: batch.extend({ reference: z.string(), receivedOn: localDate }),
  jobs: {
    registerRequest: job({
      type: 'oo.register-request',
      input: caseOnly,
      output: z.object({
        /** false when the mayor took the initiative after an earlier investigation */
        mayorTermRuns: z.boolean(),
        mayorDueOn: localDate.nullable(),
        mayorLapsesAt: instant.nullable(),
        requestDueOn: localDate,
      }),
    }),
    reportMayorLapse: job({ type: 'oo.report-mayor-lapse', input: caseOnly, output: none }),
    closeProcedure: job({
      type: 'oo.close-procedure',
      input: caseOnly.extend({ closing: z.enum(['AFGEWEZEN', 'STOPGEZET', 'AFGESLOTEN']) }),
      output: none,
    }),
  },
  messages: {
    started: message({
      name: 'oo-started',
      correlation: 'reference',
      payload: batch.extend({ reference: z.string(), receivedOn: localDate }),
    }),
    adviceAsked: message({
      name: 'advice-asked',
      correlation: 'caseId',
      payload: z.object({ adviceRequestId: id, unitIds: ids }),
    }),
    hearingStarted: message({
      name: 'hearing-started',
      correlation: 'caseId',
      payload: z.object({ hearingId: id, unitIds: ids }),
    }),
    decisionMade: message({
      name: 'decision-made',
      correlation: 'caseId',
      payload: z.object({ decisionRunId: id, unitIds: ids }),
    }),
    investigationAsked: message({
      name: 'own-investigation-asked',
      correlation: 'caseId',
      payload: z.object({ investigationId: id, unitIds: ids }),
    }),
    stopped: message({ name: 'procedure-stopped', correlation: 'caseId', payload: none }),
    closed: message({ name: 'procedure-closed', correlation: 'caseId', payload: none }),
  },
  userTasks: {
    processRequest: userTask({
      elementId: 'process-request',
      code: '2',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'process-request',
      output: z.object({ requestOutcome: z.enum(['ADVIES', 'EIGEN_ONDERZOEK', 'AFGEWEZEN']) }),
    }),
    watchMayorTerm: userTask({
      elementId: 'watch-mayor-term',
      code: '1',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'case',
      output: none,
    }),
    processAdvice: userTask({
      elementId: 'process-advice',
      code: 'A03',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'start-hearing',
      output: none,
    }),
    decideAfterHearing: userTask({
      elementId: 'decide-after-hearing',
      code: 'A04',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'make-decision',
      output: none,
    }),
    decideAgain: userTask({
      elementId: 'decide-again',
      code: 'A04',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'make-decision',
      output: none,
    }),
  },
  calls: ['oo-advice', 'oo-hearing', 'oo-decision', 'investigation'],
})
