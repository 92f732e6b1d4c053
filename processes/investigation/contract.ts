import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, localDate, none } from '../variables.ts'

const input = z.object({ caseId: id, investigationId: id })

/** Conformity investigation of one or more units, domain.md 3.3 and 5.11. */
export const investigation = defineProcess({
  processId: 'investigation',
  title: 'Conformiteitsonderzoek',
  variables: batch.extend({ investigationId: id, planDueOn: localDate.nullish() }),
  jobs: {
    announceVisit: job({
      type: 'investigation.announce-visit',
      input,
      output: z.object({ investigationDueOn: localDate }),
    }),
    reportNoAccess: job({ type: 'investigation.report-no-access', input, output: none }),
    publishReports: job({ type: 'investigation.publish-reports', input, output: none }),
  },
  messages: {
    visitMoved: message({ name: 'visit-moved', correlation: 'investigationId', payload: none }),
  },
  userTasks: {
    plan: userTask({
      elementId: 'plan-investigation',
      code: '7',
      roles: ['WK_DB', 'WK_WC'],
      organisation: 'agency',
      wizard: 'plan-investigation',
      output: none,
    }),
    score: userTask({
      elementId: 'do-investigation',
      code: '52',
      roles: ['WK_WC'],
      organisation: 'agency',
      wizard: 'investigation',
      // without access task 7 opens again: its new term
      output: z.object({ accessGiven: z.boolean(), planDueOn: localDate.nullish() }),
    }),
    sign: userTask({
      elementId: 'sign-investigation',
      code: 'A21',
      roles: ['WK_WC'],
      organisation: 'agency',
      wizard: 'investigation',
      output: z.object({ investigationSigned: z.boolean() }),
    }),
  },
  calls: [],
})
