import { z } from 'zod'
import { defineProcess, job, message } from '../define.ts'
import { id, none } from '../variables.ts'

/** What is asked, and for whom, stands in the database: names and addresses are no variables. */
const asked = z.object({ caseId: id, letterRequestId: id })

/** A letter about a record of VIVOO that somebody asks for, such as an extract for a notary: domain.md section 6, DT049, DT052, DT072. */
export const recordLetter = defineProcess({
  processId: 'record-letter',
  title: 'Brief over een opname',
  variables: asked,
  jobs: {
    makeLetter: job({ type: 'record-letter.make-letter', input: z.object({ letterRequestId: id }), output: none }),
  },
  messages: { asked: message({ name: 'record-letter-asked', correlation: 'letterRequestId', payload: asked }) },
  userTasks: {},
  calls: [],
})
