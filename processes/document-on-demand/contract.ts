import { z } from 'zod'
import { defineProcess, job, message } from '../define.ts'
import { batch, id, none } from '../variables.ts'

const asked = batch.extend({ documentAskId: id })

/** A document that somebody asks for beside the steps of a procedure, domain.md section 6 mode D. */
export const documentOnDemand = defineProcess({
  processId: 'document-on-demand',
  title: 'Document op vraag',
  variables: asked,
  jobs: {
    makeDocument: job({
      type: 'document-on-demand.make-document',
      input: z.object({ caseId: id, documentAskId: id }),
      output: none,
    }),
  },
  messages: {
    asked: message({ name: 'document-asked', correlation: 'documentAskId', payload: asked }),
  },
  userTasks: {},
  calls: [],
})
