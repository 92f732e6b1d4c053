import { z } from 'zod'
import { defineProcess, job, userTask } from '../define.ts'
import { batch, id, localDate, none } from '../variables.ts'

/** Asks the municipality when the decisions of one run were handed to the post: task 449, domain.md 5.1 step 13. */
export const postingDate = defineProcess({
  processId: 'posting-date',
  title: 'Datum afgifte post opvragen',
  variables: batch.extend({ decisionRunId: id }),
  jobs: {
    askDate: job({
      type: 'posting-date.ask-date',
      input: z.object({ caseId: id, decisionRunId: id }),
      output: z.object({ postingDueOn: localDate }),
    }),
  },
  messages: {},
  userTasks: {
    enterDate: userTask({
      elementId: 'enter-posting-date',
      code: '449',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'decision-correct-posting',
      output: none,
    }),
  },
  calls: [],
})
