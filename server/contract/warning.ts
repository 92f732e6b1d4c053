import { z } from 'zod'
import { id, localDate } from './common.ts'
import { reason, stepEndpoint } from './procedure.ts'

/** Not conform and repair likely: closes task A16; owners and occupants get DT185. */
export const grantRecovery = stepEndpoint({
  action: 'WP_GRANT',
  path: '/api/cases/:caseId/warning/recovery',
  summary: 'Hersteltermijn toekennen',
  fields: {
    /** last day of the recovery term; null takes the days that the municipality usually gives */
    until: localDate.nullable(),
    /** what has to be repaired, for the letter */
    note: z.string().trim().max(2000),
  },
})

/** The owner says that the works are done: the re-inspection is asked. */
export const reportRepair = stepEndpoint({
  action: 'WP_REPORT_REPAIR',
  path: '/api/cases/:caseId/warning/repair',
  summary: 'Herstel melden',
  fields: {
    reportedOn: localDate,
    note: z.string().trim().max(2000),
    /** DT186 as the owner sent it, uploaded to the case */
    documentId: id.nullable(),
  },
})

/** The procedure goes on as an ordinary one, with the mayor as initiator. */
export const takeOverWarning = stepEndpoint({
  action: 'WP_TAKE_OVER',
  path: '/api/cases/:caseId/warning/initiative',
  summary: 'Procedure starten op initiatief van de burgemeester',
  fields: { reason },
})
