import * as c from '../columns.ts'
import { addColumn, createTable, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable('ngw_decision', {
    caseId: c.primary(c.refersTo('main_procedure', c.reference())),
    status: c.code(),
    decidedOn: c.localDate(),
    grounds: c.longText(),
    measures: c.json(),
    measuresText: c.longText(),
    documentId: c.nullable(c.reference()),
    communicationTerm: c.nullable(c.json()),
    remindOn: c.nullable(c.localDate()),
    remindedOn: c.nullable(c.localDate()),
    communicatedToInventoryOn: c.nullable(c.localDate()),
    notIncludableSince: c.nullable(c.localDate()),
    inclusionRequestedOn: c.nullable(c.localDate()),
    suspendedOn: c.nullable(c.localDate()),
    liftedOn: c.nullable(c.localDate()),
    annulledOn: c.nullable(c.localDate()),
    endReason: c.nullable(c.longText()),
  }),
  addColumn('inventory_record', 'deletionRequest', c.nullable(c.json())),
  addColumn('inventory_record', 'suspensions', c.nullable(c.json())),
])
