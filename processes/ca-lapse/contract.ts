import { z } from 'zod'
import { certificateLapses } from '#domain/model/procedure-codes'
import { defineProcess, job, message } from '../define.ts'
import { id, localDate, none } from '../variables.ts'

const lapse = z.object({
  caseId: id,
  certificateId: id,
  lapseReason: z.enum(certificateLapses),
  /** legal day from which the certificate holds no longer */
  lapsedOn: localDate,
})

/** A certificate that ends by law or by the passing of time, domain.md 5.4 steps 9 and 10. */
export const caLapse = defineProcess({
  processId: 'ca-lapse',
  title: 'Verval van een conformiteitsattest',
  variables: lapse,
  jobs: {
    endCertificate: job({
      type: 'ca-lapse.end-certificate',
      input: lapse,
      /** false when it had ended before */
      output: z.object({ lapsed: z.boolean() }),
    }),
    sendNotice: job({
      type: 'ca-lapse.send-notice',
      input: z.object({ caseId: id, certificateId: id }),
      output: none,
    }),
  },
  messages: {
    lapsed: message({ name: 'certificate-lapsed', correlation: 'certificateId', payload: lapse }),
  },
  userTasks: {},
  calls: [],
})
