import type { OccupancyEvidence, OccupancyKind } from '#domain/model/procedure-codes'
import * as c from '../../platform/db/columns.ts'
import { defineModel, type Row } from '../../platform/db/model.ts'

/** Melding van bewoning of verhuring na een beslissing. What the inspectorate does with it stands nowhere here. */
export const occupancyReportModel = defineModel(
  'occupancy_report',
  {
    id: c.id(),
    caseId: c.refersTo('main_procedure', c.reference()),
    unitId: c.refersTo('unit', c.reference()),
    decisionId: c.reference(),
    kind: c.code<OccupancyKind>(),
    foundOn: c.localDate(),
    evidence: c.code<OccupancyEvidence>(),
    persons: c.nullable(c.integer()),
    note: c.longText(),
    evidenceDocumentId: c.nullable(c.reference()),
    reportedOn: c.localDate(),
    reportedByUserId: c.reference(),
    ownerOrgId: c.ownerOrgId(),
    /** the inspectorate has its task */
    handedOverAt: c.nullable(c.instant()),
    /** all that the municipality reads of it */
    forwardedOn: c.nullable(c.localDate()),
  },
  [{ fields: ['caseId'] }],
)
export type OccupancyReportRow = Row<typeof occupancyReportModel>
