import { z } from 'zod'
import { defineProcess, job } from '../define.ts'
import { none } from '../variables.ts'

/** Every day at five: what came to its end by the passing of time, domain.md 5.11. */
export const expirySweeper = defineProcess({
  processId: 'expiry-sweeper',
  title: 'Dagelijkse controle op verval',
  variables: none,
  jobs: {
    /** asks the process `ca-lapse` for each certificate whose last day has passed */
    expireCertificates: job({
      type: 'expiry-sweeper.expire-certificates',
      input: none,
      output: z.object({ expiredCertificates: z.int() }),
    }),
  },
  messages: {},
  userTasks: {},
  calls: [],
})
