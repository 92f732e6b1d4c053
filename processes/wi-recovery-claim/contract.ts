import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, instant, localDate, none } from '../variables.ts'

const input = z.object({ caseId: id, claimId: id })
const ofInspectorate = { organisation: 'inspectorate' } as const

/** The recovery claim after the PV: advice of the Hoge Raad where it is asked, filing, register; domain.md 5.6 steps 5 and 6. */
export const wiRecoveryClaim = defineProcess({
  processId: 'wi-recovery-claim',
  title: 'Herstelvordering',
  variables: batch.extend({
    unitIds: z.array(id),
    inspectorateOrgId: id,
    claimDueOn: localDate,
    claimRemindAt: instant,
  }),
  jobs: {
    reportClaimLate: job({
      type: 'wi-recovery-claim.report-claim-late',
      input: z.object({ caseId: id }),
      output: none,
    }),
    askHighCouncil: job({
      type: 'wi-recovery-claim.ask-high-council',
      input,
      output: z.object({ highCouncilLapsesAt: instant }),
    }),
    assumeFavourable: job({
      type: 'wi-recovery-claim.assume-favourable',
      input,
      output: z.object({ adviceFavourable: z.boolean() }),
    }),
    fileClaim: job({ type: 'wi-recovery-claim.file-claim', input, output: z.object({ registerDueOn: localDate }) }),
  },
  messages: {
    highCouncilAdvised: message({
      name: 'wi-high-council-advised',
      correlation: 'claimId',
      payload: z.object({ adviceFavourable: z.boolean() }),
    }),
  },
  userTasks: {
    claim: userTask({
      elementId: 'make-claim',
      code: 'W13',
      roles: ['WI_WI'],
      ...ofInspectorate,
      wizard: 'judicial-claim',
      output: z.object({ claimRoute: z.enum(['NEERLEGGEN', 'HOGE_RAAD', 'GEEN_VORDERING']), claimId: id.nullish() }),
    }),
    registerClaim: userTask({
      elementId: 'register-claim',
      code: 'W09',
      roles: ['WI_AM'],
      ...ofInspectorate,
      wizard: 'judicial-register-claim',
      output: none,
    }),
  },
  calls: [],
})
