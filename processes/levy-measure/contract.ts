import { z } from 'zod'
import { levyDecisions } from '#domain/levy/status'
import { decision, defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, instant, localDate, none } from '../variables.ts'

const requested = batch.extend({ levyMeasureId: id, inventoryRecordId: id })
const measure = z.object({ levyMeasureId: id })
/** Which letter an answer of task A09 asks for, and whether the tax administration gets one too. */
const decisionLetter = z.object({ letterCode: z.enum(['DT058', 'DT059', 'DT060']), toTax: z.boolean() })
const manager = { roles: ['WK_IB'], organisation: 'agency' } as const
const review = { code: 'A10', wizard: 'levy-review', output: none, ...manager } as const

/** Vrijstelling of opschorting: one exemption from or suspension of the levy, from its request to its end, domain.md 5.7 and 5.11. */
export const levyMeasure = defineProcess({
  processId: 'levy-measure',
  title: 'Vrijstelling of opschorting van de heffing',
  variables: requested,
  jobs: {
    registerRequest: job({
      type: 'levy-measure.register-request',
      input: measure,
      output: z.object({ decideDueOn: localDate }),
    }),
    askCompletion: job({
      type: 'levy-measure.ask-completion',
      input: measure,
      output: z.object({ completeDueOn: localDate, remindAt: instant, completionLapsesAt: instant }),
    }),
    remindCompletion: job({ type: 'levy-measure.remind-completion', input: measure, output: none }),
    reopenRequest: job({
      type: 'levy-measure.reopen-request',
      input: measure,
      output: z.object({ decideDueOn: localDate }),
    }),
    sendDecision: job({
      type: 'levy-measure.send-decision',
      input: measure.extend({ decisionLetter }),
      output: z.object({
        measureGranted: z.boolean(),
        /** false for a ground that holds as long as it lasts */
        measureHasEnd: z.boolean(),
        reviewAt: instant.nullable(),
        reviewDueOn: localDate.nullable(),
        expiresAt: instant.nullable(),
      }),
    }),
    planReview: job({
      type: 'levy-measure.plan-review',
      input: measure,
      output: z.object({ reviewAt: instant, reviewDueOn: localDate }),
    }),
    expire: job({ type: 'levy-measure.expire', input: measure, output: none }),
    closeMeasure: job({ type: 'levy-measure.close-measure', input: measure, output: none }),
  },
  messages: {
    requested: message({ name: 'levy-measure-requested', correlation: 'levyMeasureId', payload: requested }),
    ended: message({ name: 'levy-measure-ended', correlation: 'levyMeasureId', payload: none }),
  },
  userTasks: {
    decide: userTask({
      elementId: 'decide-measure',
      code: 'A09',
      wizard: 'levy-decide',
      output: z.object({ levyDecision: z.enum(levyDecisions) }),
      ...manager,
    }),
    complete: userTask({
      elementId: 'complete-request',
      code: 'A09',
      wizard: 'levy-complete',
      output: none,
      ...manager,
    }),
    reviewGround: userTask({ elementId: 'review-ground', ...review }),
    reviewEnding: userTask({ elementId: 'review-ending', ...review }),
  },
  calls: [],
  decisions: {
    letter: decision({
      id: 'levy-letter',
      input: z.object({ levyDecision: z.enum(levyDecisions) }),
      result: 'decisionLetter',
      output: decisionLetter,
    }),
  },
})
