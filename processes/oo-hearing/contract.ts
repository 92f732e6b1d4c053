import { z } from 'zod'
import { defineProcess, job, message } from '../define.ts'
import { batch, id, instant, localDate, none } from '../variables.ts'

const input = z.object({ caseId: id, hearingId: id })

/** Duty to hear owner and occupants before the mayor decides, domain.md 5.1 steps 9 and 10. */
export const ooHearing = defineProcess({
  processId: 'oo-hearing',
  title: 'Hoorplicht',
  variables: batch.extend({ hearingId: id }),
  jobs: {
    sendInvitations: job({
      type: 'oo-hearing.send-invitations',
      input,
      output: z.object({ hearingEndsOn: localDate, hearingLapsesAt: instant }),
    }),
    recordReaction: job({
      type: 'oo-hearing.record-reaction',
      input: input.extend({ reactionId: id }),
      output: none,
    }),
    closeHearing: job({
      type: 'oo-hearing.close-hearing',
      input,
      output: z.object({ decideDueOn: localDate, decisionWanted: z.boolean() }),
    }),
  },
  messages: {
    reactionRegistered: message({
      name: 'reaction-registered',
      correlation: 'hearingId',
      payload: z.object({ reactionId: id }),
    }),
  },
  userTasks: {},
  calls: [],
})
