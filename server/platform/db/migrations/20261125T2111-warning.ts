import * as c from '../columns.ts'
import { createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable('warning_procedure', {
    caseId: c.primary(c.refersTo('main_procedure', c.reference())),
    terms: c.json(),
    investigationId: c.reference(),
    investigatedOn: c.nullable(c.localDate()),
    foundConform: c.nullable(c.flag()),
    recoveryGrantedOn: c.nullable(c.localDate()),
    recoveryUntil: c.nullable(c.localDate()),
    recoveryNote: c.longText(),
    repairReportedOn: c.nullable(c.localDate()),
    repairNote: c.longText(),
    reinspectionId: c.nullable(c.reference()),
    inspectedAgainOn: c.nullable(c.localDate()),
    foundRepaired: c.nullable(c.flag()),
    outcome: c.nullable(c.code()),
    endedOn: c.nullable(c.localDate()),
    ooStartedAt: c.nullable(c.instant()),
  }),
])
