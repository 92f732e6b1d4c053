import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { oo } from '../oo/contract.ts'
import { batch, id, instant, localDate, none } from '../variables.ts'

const caseOnly = z.object({ caseId: id })
/** the first investigation was asked for when the report was registered */
const started = batch.extend({ reference: z.string(), investigationId: id })

/** Warning procedure: the phase before an ordinary procedure in which the owner may repair, domain.md 5.2 and 5.11. One instance per case. */
export const wpRecovery = defineProcess({
  processId: 'wp-recovery',
  title: 'Waarschuwingsprocedure',
  variables: started,
  jobs: {
    registerWarning: job({
      type: 'wp-recovery.register-warning',
      input: caseOnly,
      output: z.object({
        investigateLapsesAt: instant,
        grantDueOn: localDate,
        grantLapsesAt: instant,
        conformLapsesAt: instant,
        /** an informal report without recovery term ends here */
        withoutEffectAt: instant,
      }),
    }),
    settleInvestigation: job({
      type: 'wp-recovery.settle-investigation',
      input: caseOnly.extend({ investigationId: id }),
      /** false when every unit conforms */
      output: z.object({ warningGoesOn: z.boolean() }),
    }),
    sendRecoveryTerm: job({
      type: 'wp-recovery.send-recovery-term',
      input: caseOnly,
      output: z.object({ recoveryLapsesAt: instant }),
    }),
    askReinspection: job({
      type: 'wp-recovery.ask-reinspection',
      input: caseOnly,
      output: z.object({ investigationId: id, unitIds: z.array(id) }),
    }),
    reportLapse: job({
      type: 'wp-recovery.report-lapse',
      input: caseOnly,
      output: z.object({ formalRequest: z.boolean() }),
    }),
    closeRepaired: job({ type: 'wp-recovery.close-repaired', input: caseOnly, output: none }),
    closeWithoutEffect: job({ type: 'wp-recovery.close-without-effect', input: caseOnly, output: none }),
    continueAsOo: job({
      type: 'wp-recovery.continue-as-oo',
      input: caseOnly.extend({ warningOutcome: z.enum(['WORDT_OO', 'INITIATIEF_BURGEMEESTER']) }),
      output: none,
    }),
    closeProcedure: oo.jobs.closeProcedure,
  },
  messages: {
    started: message({ name: 'wp-started', correlation: 'reference', payload: started }),
    repairReported: message({ name: 'repair-reported', correlation: 'caseId', payload: none }),
    takenOver: message({ name: 'warning-taken-over', correlation: 'caseId', payload: none }),
    stopped: oo.messages.stopped,
  },
  userTasks: {
    grantRecovery: userTask({
      elementId: 'grant-recovery',
      code: 'A16',
      roles: ['LB_DB'],
      organisation: 'municipality',
      wizard: 'wp-grant',
      output: none,
    }),
  },
  calls: ['investigation'],
})
