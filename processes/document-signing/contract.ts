import { z } from 'zod'
import { roleCodes } from '#domain/model/codes'
import { defineProcess, job, userTask } from '../define.ts'
import { batch, id, ids, localDate } from '../variables.ts'

/** Who signs; in this order unless they sign side by side: the number of the task differs per role (9, 110, 140, W03). */
export const signers = z
  .array(z.object({ role: z.enum(roleCodes), taskCode: z.enum(['9', '110', '140', 'W03']), orgId: id }))
  .min(1)

const input = z.object({ caseId: id, documentIds: ids, signingSubjectId: id })

/** Simple signing of a set of documents by one or more roles, one after the other or side by side, domain.md 5.11 and 7 signing.order. */
export const documentSigning = defineProcess({
  processId: 'document-signing',
  title: 'Documenten ondertekenen',
  variables: batch.extend({
    documentIds: ids,
    signers,
    sideBySide: z.boolean(),
    signingDueOn: localDate,
    signingSubjectId: id,
  }),
  jobs: {
    finalise: job({
      type: 'document-signing.finalise',
      input,
      output: z.object({ signingResult: z.literal('GETEKEND'), signedOn: localDate }),
    }),
    recordRefusal: job({
      type: 'document-signing.record-refusal',
      input,
      output: z.object({ signingResult: z.literal('GEWEIGERD') }),
    }),
  },
  messages: {},
  userTasks: {
    signDocument: userTask({
      elementId: 'sign-document',
      code: '9',
      roles: ['WK_GA', 'LB_BM', 'LB_AD', 'WI_WI'],
      organisation: 'municipality',
      wizard: 'sign-document',
      output: z.object({ signed: z.boolean() }),
    }),
    signSideBySide: userTask({
      elementId: 'sign-side-by-side',
      code: '9',
      roles: ['WK_GA', 'LB_BM', 'LB_AD', 'WI_WI'],
      organisation: 'municipality',
      wizard: 'sign-document',
      output: z.object({ signed: z.boolean() }),
    }),
  },
  calls: [],
})
