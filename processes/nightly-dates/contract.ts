import { z } from 'zod'
import { defineProcess, job } from '../define.ts'
import { batch, id, none } from '../variables.ts'

/** Every morning at five in Brussels: asks the day of posting of decisions that were sent without one, domain.md 5.1 step 13. */
export const nightlyDates = defineProcess({
  processId: 'nightly-dates',
  title: 'Ontbrekende data opvragen',
  variables: none,
  jobs: {
    findUndated: job({
      type: 'nightly-dates.find-undated',
      input: none,
      output: z.object({ undated: z.array(batch.extend({ decisionRunId: id })) }),
    }),
  },
  messages: {},
  userTasks: {},
  calls: ['posting-date'],
})
