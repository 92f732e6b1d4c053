import { z } from 'zod'
import { defineProcess, job } from '../define.ts'
import { id, none } from '../variables.ts'

/** Every Sunday at three in the morning in Brussels: closes main procedures in which nothing can happen any more, domain.md 5.10. */
export const procedureCloser = defineProcess({
  processId: 'procedure-closer',
  title: 'Procedures automatisch afsluiten',
  variables: none,
  jobs: {
    selectProcedures: job({
      type: 'procedure-closer.select-procedures',
      input: none,
      output: z.object({ caseIds: z.array(id) }),
    }),
    closeProcedure: job({ type: 'procedure-closer.close-procedure', input: z.object({ caseId: id }), output: none }),
  },
  messages: {},
  userTasks: {},
  calls: [],
})
