import { z } from 'zod'
import { defineProcess, job, message } from '../define.ts'
import { id, none } from '../variables.ts'

const reported = z.object({ caseId: id, municipalityOrgId: id, occupancyReportId: id })
const input = z.object({ occupancyReportId: id })

/** Somebody moved into a dwelling that was declared unfit, or it is offered to let: the municipality reports it, the inspectorate gets it, domain.md 5.9. */
export const occupancyReport = defineProcess({
  processId: 'occupancy-report',
  title: 'Melding van bewoning of verhuring',
  variables: reported,
  jobs: {
    sendReport: job({ type: 'occupancy-report.send-report', input, output: none }),
    forwardReport: job({ type: 'occupancy-report.forward-report', input, output: none }),
    stampForwarding: job({ type: 'occupancy-report.stamp-forwarding', input, output: none }),
  },
  messages: { reported: message({ name: 'occupancy-reported', correlation: 'occupancyReportId', payload: reported }) },
  userTasks: {},
  calls: [],
})
