import { z } from 'zod'
import { defineProcess, job, message } from '../define.ts'
import { id, none } from '../variables.ts'

/** What is asked, and for whom, stands in the database: names and addresses are no variables. */
const asked = z.object({ caseId: id, letterRequestId: id })

/** A letter that somebody asks for, outside the road of a procedure: domain.md section 6, mode D. */
export const letterOnDemand = defineProcess({
  processId: 'letter-on-demand',
  title: 'Brief op vraag',
  variables: asked,
  jobs: {
    makeLetter: job({ type: 'letter-on-demand.make-letter', input: z.object({ letterRequestId: id }), output: none }),
  },
  messages: { asked: message({ name: 'letter-asked', correlation: 'letterRequestId', payload: asked }) },
  userTasks: {},
  calls: [],
})
