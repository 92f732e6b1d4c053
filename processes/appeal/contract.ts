import { z } from 'zod'
import { appealGrounds, inadmissibleReasons, submitterRoles } from '#domain/model/procedure-codes'
import { appealForms } from '#domain/procedures/appeal/admissibility'
import { timelinesses } from '#domain/procedures/appeal/terms'
import { decision, defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, instant, localDate, none } from '../variables.ts'

const filed = batch.extend({
  appealId: id,
  reference: z.string(),
  /** until when the minister decides; after that instant the appeal counts as rejected */
  ministerDueOn: localDate,
  ministerLapsesAt: instant,
})
const input = z.object({ caseId: id, appealId: id })

/** What the decision table thinks of the admissibility; a person judges. */
export const proposal = z.object({ admissible: z.boolean(), reason: z.enum(['ONTVANKELIJK', ...inadmissibleReasons]) })

/** Task A12: the same step for the municipality and for the regional official. */
const view = { code: 'A12', wizard: 'appeal-give-view', output: none } as const
const byHandler = { roles: ['WK_BD'], organisation: 'agency' } as const

/** One beroepsschrift to the minister, from its receipt to its end; the case holds all that run on one property, domain.md 5.3 and 5.11. */
export const appeal = defineProcess({
  processId: 'appeal',
  title: 'Beroep bij de minister',
  variables: filed,
  jobs: {
    registerAppeal: job({
      type: 'appeal.register-appeal',
      input,
      output: z.object({
        judgeDueOn: localDate,
        ground: z.enum(appealGrounds),
        submitter: z.enum(submitterRoles),
        timeliness: z.enum(timelinesses),
        form: z.enum(appealForms),
      }),
    }),
    suspendInclusion: job({ type: 'appeal.suspend-inclusion', input, output: none }),
    keepProposal: job({ type: 'appeal.keep-proposal', input: input.extend({ proposal }), output: none }),
    reportInadmissible: job({ type: 'appeal.report-inadmissible', input, output: none }),
    announceAdmissibility: job({
      type: 'appeal.announce-admissibility',
      input,
      output: z.object({
        viewsDueOn: localDate,
        viewsLapseAt: instant,
        investigationDueOn: localDate,
        serviceDated: z.boolean(),
        serviceDueOn: localDate,
      }),
    }),
    serveReport: job({
      type: 'appeal.serve-report',
      input: input.extend({ investigationId: id }),
      output: z.object({ reactionsLapseAt: instant }),
    }),
    closeFile: job({
      type: 'appeal.close-file',
      input,
      output: z.object({ oralHearing: z.boolean(), hearingDueOn: localDate, draftDueOn: localDate }),
    }),
    inviteToHearing: job({
      type: 'appeal.invite-to-hearing',
      input,
      output: z.object({ hearingReportDueOn: localDate }),
    }),
    sendDraft: job({ type: 'appeal.send-draft', input, output: none }),
    applyDecision: job({ type: 'appeal.apply-decision', input, output: none }),
    notifyOutcome: job({ type: 'appeal.notify-outcome', input, output: none }),
    rejectTacitly: job({ type: 'appeal.reject-tacitly', input, output: none }),
    withdrawAppeal: job({ type: 'appeal.withdraw-appeal', input, output: none }),
  },
  messages: {
    filed: message({ name: 'appeal-filed', correlation: 'appealId', payload: filed }),
    refused: message({ name: 'appeal-refused', correlation: 'appealId', payload: none }),
    withdrawn: message({ name: 'appeal-withdrawn', correlation: 'appealId', payload: none }),
  },
  userTasks: {
    judge: userTask({
      elementId: 'judge-admissibility',
      code: 'A11',
      ...byHandler,
      wizard: 'appeal-judge',
      output: z.object({ admissible: z.boolean() }),
    }),
    municipalView: userTask({
      elementId: 'give-municipal-view',
      ...view,
      roles: ['LB_DB'],
      organisation: 'municipality',
    }),
    officialView: userTask({ elementId: 'give-official-view', ...view, roles: ['WK_GA'], organisation: 'agency' }),
    askInvestigation: userTask({
      elementId: 'ask-investigation',
      code: 'A30',
      ...byHandler,
      wizard: 'appeal-ask-investigation',
      output: z.object({
        investigationWanted: z.boolean(),
        investigationId: id.nullish(),
        planDueOn: localDate.nullish(),
      }),
    }),
    dateService: userTask({
      elementId: 'date-service',
      code: '450',
      ...byHandler,
      wizard: 'appeal-date-service',
      output: none,
    }),
    awaitMinister: userTask({
      elementId: 'await-minister',
      code: 'A13',
      ...byHandler,
      wizard: 'appeal-decide',
      output: none,
    }),
    planHearing: userTask({
      elementId: 'plan-hearing',
      code: 'A31',
      ...byHandler,
      wizard: 'appeal-plan-hearing',
      output: none,
    }),
    recordHearing: userTask({
      elementId: 'record-hearing',
      code: 'A32',
      ...byHandler,
      wizard: 'appeal-record-hearing',
      output: none,
    }),
    draft: userTask({
      elementId: 'draft-decision',
      code: 'A33',
      ...byHandler,
      wizard: 'appeal-draft',
      output: none,
    }),
  },
  calls: ['investigation'],
  decisions: {
    admissibility: decision({
      id: 'appeal-admissibility',
      input: z.object({
        ground: z.enum(appealGrounds),
        submitter: z.enum(submitterRoles),
        timeliness: z.enum(timelinesses),
        form: z.enum(appealForms),
      }),
      result: 'proposal',
      output: proposal,
    }),
  },
})
