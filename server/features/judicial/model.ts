import type { JudicialOrigin, JudicialStatus, ReleaseLabel, ReleaseScope } from '#domain/model/codes'
import * as c from '../../platform/db/columns.ts'
import { defineModel, type Row } from '../../platform/db/model.ts'

/** Gerechtelijk dossier: what a main procedure of type WI has beside what every procedure has. */
export const judicialFileModel = defineModel(
  'judicial_file',
  {
    caseId: c.primary(c.refersTo('main_procedure', c.reference())),
    status: c.code<JudicialStatus>(),
    origin: c.code<JudicialOrigin>(),
    reportedOn: c.localDate(),
    facts: c.longText(),
    unitIds: c.json<readonly string[]>(),
    ownerOrgId: c.ownerOrgId(),
    shield: c.shield(),
  },
  [{ fields: ['status'] }],
)
export type JudicialFileRow = Row<typeof judicialFileModel>

/** One release of one object, and its end. Rows stay; the object itself holds what stands now. */
export const judicialReleaseModel = defineModel(
  'judicial_release',
  {
    id: c.id(),
    caseId: c.refersTo('main_procedure', c.reference()),
    objectKind: c.code<ReleasedKind>(),
    objectId: c.reference(),
    scope: c.code<ReleaseScope>(),
    label: c.code<ReleaseLabel>(),
    reason: c.longText(),
    releasedAt: c.instant(),
    releasedByUserId: c.reference(),
    takenBackAt: c.nullable(c.instant()),
    takenBackByUserId: c.nullable(c.reference()),
    takenBackReason: c.nullable(c.longText()),
    shield: c.shield(),
  },
  [{ fields: ['caseId'] }, { fields: ['objectId'] }],
)
export type JudicialReleaseRow = Row<typeof judicialReleaseModel>
export type ReleasedKind = 'DOCUMENT' | 'INVESTIGATION'

/** Which judicial file a neutral task comes from: the task itself must not say so. */
export const judicialTaskModel = defineModel(
  'judicial_task',
  {
    taskId: c.primary(c.refersTo('task', c.reference())),
    caseId: c.refersTo('main_procedure', c.reference()),
    kind: c.code<'ASKED_INVESTIGATION' | 'BRIDGE'>(),
    shield: c.shield(),
  },
  [{ fields: ['caseId'] }],
)
