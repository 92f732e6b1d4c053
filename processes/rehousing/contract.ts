import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { household } from '../rehousing-household/contract.ts'
import { batch, id, localDate, none } from '../variables.ts'

const started = batch.extend({ rehousingId: id })

/** Occupants must leave an uninhabitable or overcrowded dwelling: who lives there, and a road for each household, domain.md 5.8. */
export const rehousing = defineProcess({
  processId: 'rehousing',
  title: 'Herhuisvesting',
  variables: started,
  jobs: {
    openRehousing: job({
      type: 'rehousing.open-rehousing',
      input: z.object({ rehousingId: id }),
      output: z.object({ listDueOn: localDate }),
    }),
    closeRehousing: job({ type: 'rehousing.close-rehousing', input: z.object({ rehousingId: id }), output: none }),
  },
  messages: { started: message({ name: 'rehousing-started', correlation: 'rehousingId', payload: started }) },
  userTasks: {
    listHouseholds: userTask({
      elementId: 'list-households',
      code: 'A17',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'rehousing-list',
      output: z.object({ households: z.array(household) }),
    }),
  },
  calls: ['rehousing-household'],
})
