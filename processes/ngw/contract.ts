import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, instant, localDate, none } from '../variables.ts'

const caseOnly = z.object({ caseId: id })
const registered = batch.extend({ reference: z.string() })

/** Task A15: the same step with and without a term. */
const communication = {
  code: 'A15',
  roles: ['LB_DB'],
  organisation: 'municipality',
  wizard: 'ngw-communicate',
  output: none,
} as const

/** A decision under article 135 par. 2 of the Nieuwe Gemeentewet, from registration to its end: one instance per decision, domain.md 5.5 and 5.11. */
export const ngw = defineProcess({
  processId: 'ngw',
  title: 'Besluit Nieuwe Gemeentewet',
  variables: registered,
  jobs: {
    registerDecision: job({
      type: 'ngw.register-decision',
      input: caseOnly,
      output: z.object({
        /** still to be brought to the inventory manager, and not too late for it */
        communicationOpen: z.boolean(),
        /** false for a decision of before the law gave a term */
        communicationHasTerm: z.boolean(),
        communicateDueOn: localDate,
        remindAt: instant.nullable(),
        communicationLapsesAt: instant.nullable(),
      }),
    }),
    remindCommunication: job({ type: 'ngw.remind-communication', input: caseOnly, output: none }),
    judgeInclusion: job({
      type: 'ngw.judge-inclusion',
      input: caseOnly,
      output: z.object({ includable: z.boolean() }),
    }),
    requestInclusion: job({ type: 'ngw.request-inclusion', input: caseOnly, output: none }),
    reportNotIncludable: job({ type: 'ngw.report-not-includable', input: caseOnly, output: none }),
    suspendInclusion: job({ type: 'ngw.suspend-inclusion', input: caseOnly, output: none }),
    resumeInclusion: job({ type: 'ngw.resume-inclusion', input: caseOnly, output: none }),
    sendLifting: job({ type: 'ngw.send-lifting', input: caseOnly, output: none }),
    requestDeletion: job({ type: 'ngw.request-deletion', input: caseOnly, output: none }),
  },
  messages: {
    registered: message({ name: 'ngw-registered', correlation: 'reference', payload: registered }),
    suspended: message({ name: 'ngw-suspended', correlation: 'caseId', payload: none }),
    suspensionEnded: message({ name: 'ngw-suspension-ended', correlation: 'caseId', payload: none }),
    lifted: message({ name: 'ngw-lifted', correlation: 'caseId', payload: none }),
    annulled: message({ name: 'ngw-annulled', correlation: 'caseId', payload: none }),
  },
  userTasks: {
    communicate: userTask({ elementId: 'communicate-decision', ...communication }),
    communicateOld: userTask({ elementId: 'communicate-old-decision', ...communication }),
  },
  calls: [],
})
