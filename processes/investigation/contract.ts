import { z } from 'zod'
import { investigatorRoles } from '#domain/procedures/investigation/investigators'
import { roleCodes } from '#domain/model/codes'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, localDate, none } from '../variables.ts'

const input = z.object({ caseId: id, investigationId: id })
/** Who does one of the three steps: the row of the investigation says it, not the caller. */
const investigator = z.object({ orgId: id, roles: z.array(z.enum(roleCodes)).min(1), taskCode: z.string() })

/** Conformity investigation of one or more units by municipality, agency or inspectorate, domain.md 3.3 and 5.11. */
export const investigation = defineProcess({
  processId: 'investigation',
  title: 'Conformiteitsonderzoek',
  variables: batch.extend({ investigationId: id }),
  jobs: {
    findInvestigators: job({
      type: 'investigation.find-investigators',
      input,
      output: z.object({
        planner: investigator,
        // a judicial investigation is asked of one controller by name
        inspector: investigator.extend({ userId: id.nullable() }),
        signer: investigator,
        planDueOn: localDate.nullish(),
      }),
    }),
    announceVisit: job({
      type: 'investigation.announce-visit',
      input,
      output: z.object({ investigationDueOn: localDate }),
    }),
    reportNoAccess: job({ type: 'investigation.report-no-access', input, output: none }),
    publishReports: job({
      type: 'investigation.publish-reports',
      input,
      // every unit of the investigation stands in exactly one of the three lists
      output: z.object({
        investigationOutcome: z.enum(['CONFORM', 'NIET_CONFORM']),
        conformUnitIds: z.array(id),
        faultyUnitIds: z.array(id),
        noAccessUnitIds: z.array(id),
      }),
    }),
  },
  messages: {
    visitMoved: message({ name: 'visit-moved', correlation: 'investigationId', payload: none }),
  },
  userTasks: {
    plan: userTask({
      elementId: 'plan-investigation',
      code: '7',
      roles: investigatorRoles('planner'),
      doneBy: 'planner',
      wizard: 'plan-investigation',
      output: none,
    }),
    score: userTask({
      elementId: 'do-investigation',
      code: '52',
      roles: investigatorRoles('inspector'),
      doneBy: 'inspector',
      wizard: 'investigation',
      // without access the visit is planned again: its new term
      output: z.object({ accessGiven: z.boolean(), planDueOn: localDate.nullish() }),
    }),
    sign: userTask({
      elementId: 'sign-investigation',
      code: 'A21',
      roles: investigatorRoles('signer'),
      doneBy: 'signer',
      wizard: 'investigation',
      output: z.object({ investigationSigned: z.boolean() }),
    }),
  },
  calls: [],
})
