import { z } from 'zod'
import { defineProcess, job, message } from '../define.ts'
import { batch, id, none } from '../variables.ts'

const lifted = batch.extend({ decisionId: id })
const input = z.object({ caseId: id, decisionId: id })

/** A decision of the mayor no longer holds: it is lifted, or its overcrowding is resolved. One instance per decision, domain.md 5.1 step 17. */
export const decisionLifting = defineProcess({
  processId: 'decision-lifting',
  title: 'Opheffing van een beslissing',
  variables: lifted,
  jobs: {
    sendLifting: job({
      type: 'decision-lifting.send-lifting',
      input,
      output: z.object({
        /** the decision put the dwelling on VIVOO, or asked that */
        inventoried: z.boolean(),
      }),
    }),
    requestDeletion: job({ type: 'decision-lifting.request-deletion', input, output: none }),
  },
  messages: { lifted: message({ name: 'decision-lifted', correlation: 'decisionId', payload: lifted }) },
  userTasks: {},
  calls: [],
})
