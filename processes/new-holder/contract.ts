import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, localDate, none } from '../variables.ts'

const registered = batch.extend({ transferId: id, transferDueOn: localDate })

/** Overdracht van een zakelijk recht on a unit that stands on VIVOO: one instance per transfer, domain.md 5.7 "New HZR". */
export const newHolder = defineProcess({
  processId: 'new-holder',
  title: 'Nieuwe houder van een zakelijk recht',
  variables: registered,
  jobs: {
    applyTransfer: job({ type: 'new-holder.apply-transfer', input: z.object({ transferId: id }), output: none }),
  },
  messages: {
    registered: message({ name: 'holder-transfer-registered', correlation: 'transferId', payload: registered }),
  },
  userTasks: {
    processTransfer: userTask({
      elementId: 'process-transfer',
      code: 'A18',
      roles: ['WK_IB'],
      organisation: 'agency',
      wizard: 'holder-handle',
      output: z.object({ transferAccepted: z.boolean() }),
    }),
  },
  calls: [],
})
