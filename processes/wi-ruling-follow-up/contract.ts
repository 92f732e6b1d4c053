import { z } from 'zod'
import { defineProcess, job, userTask } from '../define.ts'
import { signers } from '../document-signing/contract.ts'
import { batch, id, ids, instant, localDate, none } from '../variables.ts'

const input = z.object({ caseId: id, rulingId: id })
const ofInspectorate = { organisation: 'inspectorate' } as const

/** What follows when a court ordered recovery: the term, the re-inspection, the penalty payments, the execution; domain.md 5.6 steps 9 to 12. */
export const wiRulingFollowUp = defineProcess({
  processId: 'wi-ruling-follow-up',
  title: 'Opvolging van een uitspraak',
  variables: batch.extend({ unitIds: z.array(id), inspectorateOrgId: id, rulingId: id }),
  jobs: {
    startFollowUp: job({
      type: 'wi-ruling-follow-up.start-follow-up',
      input,
      output: z.object({ recoveryDueOn: localDate, recoveryLapsesAt: instant, remindAt: instant }),
    }),
    remindRecovery: job({ type: 'wi-ruling-follow-up.remind-recovery', input, output: none }),
    askReinspection: job({
      type: 'wi-ruling-follow-up.ask-reinspection',
      input,
      output: z.object({ reinspectionDueOn: localDate }),
    }),
    judgeRepair: job({
      type: 'wi-ruling-follow-up.judge-repair',
      input: input.extend({ investigationId: id }),
      output: z.object({ zeroDefects: z.boolean() }),
    }),
    writeNotExecuted: job({
      type: 'wi-ruling-follow-up.write-not-executed',
      input: input.extend({ investigationId: id }),
      output: z.object({ recoveryTermOver: z.boolean() }),
    }),
    writeExecuted: job({
      type: 'wi-ruling-follow-up.write-executed',
      input: input.extend({ investigationId: id }),
      output: z.object({ officialReportId: id, documentIds: ids, signers, signingDueOn: localDate }),
    }),
    settleRepair: job({
      type: 'wi-ruling-follow-up.settle-repair',
      input: input.extend({ officialReportId: id }),
      output: z.object({ followUpOutcome: z.literal('HERSTELD') }),
    }),
    startPenalties: job({
      type: 'wi-ruling-follow-up.start-penalties',
      input,
      output: z.object({ penaltyRuns: z.boolean(), penaltyStatementAt: instant, penaltyDueOn: localDate }),
    }),
    statePenalty: job({
      type: 'wi-ruling-follow-up.state-penalty',
      input,
      output: z.object({ penaltyStatementAt: instant }),
    }),
    orderExecution: job({
      type: 'wi-ruling-follow-up.order-execution',
      input,
      output: z.object({ executionDueOn: localDate }),
    }),
    recoverCosts: job({
      type: 'wi-ruling-follow-up.recover-costs',
      input,
      output: z.object({ followUpOutcome: z.literal('AMBTSHALVE') }),
    }),
  },
  messages: {},
  userTasks: {
    followRecovery: userTask({
      elementId: 'follow-recovery',
      code: 'W06',
      roles: ['WI_VN'],
      ...ofInspectorate,
      wizard: 'judicial-repair-reported',
      output: none,
    }),
    reinspect: userTask({
      elementId: 'reinspect',
      code: 'W07',
      roles: ['WI_VN', 'WI_VB', 'WI_WI'],
      ...ofInspectorate,
      wizard: 'judicial-reinspect',
      output: z.object({ investigationId: id }),
    }),
    followPenalty: userTask({
      elementId: 'follow-penalty',
      code: 'W08',
      roles: ['WI_VN'],
      ...ofInspectorate,
      wizard: 'judicial-repair-reported',
      output: z.object({ afterLapse: z.enum(['HERSTEL_GEMELD', 'AMBTSHALVE_UITVOERING']) }),
    }),
    followExecution: userTask({
      elementId: 'follow-execution',
      code: 'W14',
      roles: ['WI_VN'],
      ...ofInspectorate,
      wizard: 'judicial-executed',
      output: none,
    }),
  },
  calls: ['investigation', 'document-signing'],
})
