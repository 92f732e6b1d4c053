import { z } from 'zod'
import { defineProcess, job, message, userTask } from '../define.ts'
import { id, ids, localDate, none } from '../variables.ts'

/**
 * What a municipality found after a decision, on its way to the inspectorate. It names no case: the instance that it starts belongs to the judicial
 * file alone, and the sender hears nothing back.
 */
const reported = z.object({
  occupancyReportId: id,
  propertyId: id,
  municipalityOrgId: id,
  agencyOrgId: id,
  unitIds: ids,
  /** day of the report */
  reportedOn: localDate,
})
const caseOnly = z.object({ caseId: id })

/** A report of new occupancy on the inspectorate's side, domain.md 5.9: into a running judicial file or a new one. */
export const wiReport = defineProcess({
  processId: 'wi-report',
  title: 'Melding van bewoning bij de wooninspectie',
  variables: reported,
  jobs: {
    registerReport: job({
      type: 'wi-report.register-report',
      input: reported,
      output: z.object({ caseId: id, inspectorateOrgId: id, reportDueOn: localDate }),
    }),
    followReport: job({ type: 'wi-report.follow-report', input: caseOnly, output: none }),
    dismissReport: job({ type: 'wi-report.dismiss-report', input: caseOnly, output: none }),
  },
  messages: {
    /** published by `occupancy-report`; the id of the report is its key, so the same report twice starts one instance */
    reported: message({ name: 'wi-reported', correlation: 'occupancyReportId', payload: reported }),
    closed: message({ name: 'wi-closed', correlation: 'caseId', payload: none }),
  },
  userTasks: {
    handleReport: userTask({
      elementId: 'handle-report',
      code: 'W01',
      roles: ['WI_VN'],
      organisation: 'inspectorate',
      wizard: 'judicial-handle-report',
      output: z.object({ reportFollowedUp: z.boolean() }),
    }),
  },
  calls: [],
})
