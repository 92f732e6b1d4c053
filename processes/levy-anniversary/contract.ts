import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, instant, localDate, none } from '../variables.ts'

const included = batch.extend({
  inventoryRecordId: id,
  /** last anniversary that is left alone; null for a record that was made just now */
  anniversaryOn: localDate.nullable(),
})
const record = z.object({ inventoryRecordId: id })

/** The anniversaries of one record of VIVOO, from its inclusion to its deletion: one instance per record, domain.md 5.7 and 5.11. */
export const levyAnniversary = defineProcess({
  processId: 'levy-anniversary',
  title: 'Verjaardagen van een opname',
  variables: included,
  jobs: {
    planNext: job({
      type: 'levy-anniversary.plan-next',
      /** the anniversary that was evaluated last; none in the first round */
      input: record.extend({ anniversaryOn: localDate.nullable() }),
      output: z.object({
        /** false when the unit was deleted meanwhile */
        stillListed: z.boolean(),
        anniversaryOn: localDate,
        noticeAt: instant,
        evaluateAt: instant,
      }),
    }),
    announce: job({
      type: 'levy-anniversary.announce',
      input: record.extend({ anniversaryOn: localDate }),
      output: z.object({ toCheck: z.boolean() }),
    }),
    evaluate: job({
      type: 'levy-anniversary.evaluate',
      input: record.extend({ anniversaryOn: localDate }),
      output: none,
    }),
    correct: job({ type: 'levy-anniversary.correct', input: record, output: none }),
  },
  messages: {
    recordIncluded: message({ name: 'levy-record-included', correlation: 'inventoryRecordId', payload: included }),
    recordDeleted: message({ name: 'levy-record-deleted', correlation: 'inventoryRecordId', payload: none }),
  },
  userTasks: {
    checkAnniversary: userTask({
      elementId: 'check-anniversary',
      code: 'A10',
      roles: ['WK_IB'],
      organisation: 'agency',
      wizard: 'check-anniversary',
      output: none,
    }),
  },
  calls: [],
})
