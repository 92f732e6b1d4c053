import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, localDate } from '../variables.ts'

const inclusion = batch.extend({ unitId: id, decisionId: id, checkDueOn: localDate })

/** A unit on the Flemish inventory of unfit and uninhabitable dwellings, domain.md 5.7. */
export const vivooRecord = defineProcess({
  processId: 'vivoo-record',
  title: 'Opname op VIVOO',
  variables: inclusion,
  jobs: {
    includeUnit: job({
      type: 'vivoo-record.include-unit',
      input: z.object({ caseId: id, unitId: id, decisionId: id }),
      output: z.object({ inventoryRecordId: id }),
    }),
  },
  messages: {
    inclusionRequested: message({
      name: 'vivoo-inclusion-requested',
      correlation: 'decisionId',
      payload: inclusion,
    }),
  },
  userTasks: {
    checkInclusion: userTask({
      elementId: 'check-inclusion',
      code: 'A07',
      roles: ['WK_IB'],
      organisation: 'agency',
      wizard: 'check-inclusion',
      output: z.object({ include: z.boolean() }),
    }),
  },
  calls: [],
})
