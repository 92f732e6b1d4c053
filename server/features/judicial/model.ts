import type { JudicialOrigin, JudicialStatus, ReleaseLabel, ReleaseScope } from '#domain/model/codes'
import type {
  Offence,
  OfficialReportKind,
  ProsecutorChoice,
  RecoveryMeasure,
  RulingKind,
} from '#domain/model/judicial-codes'
import type { Term } from '../../platform/case-file/model.ts'
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
    /** none: every unit of the property */
    unitIds: c.json<readonly string[]>(),
    /** report of new occupancy that it was opened for */
    occupancyReportId: c.nullable(c.reference()),
    claimLateOn: c.nullable(c.localDate()),
    prosecutorChoice: c.nullable(c.code<ProsecutorChoice>()),
    prosecutorChoseOn: c.nullable(c.localDate()),
    /** null again when the re-inspection found a defect */
    repairReportedOn: c.nullable(c.localDate()),
    executionOrderedOn: c.nullable(c.localDate()),
    executionBy: c.nullable(c.text()),
    executedOn: c.nullable(c.localDate()),
    executionCostCents: c.nullable(c.integer()),
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

/** Proces-verbaal. `AANVANKELIJK` rests on the investigation that found the offence, the others on a re-inspection. */
export const officialReportModel = defineModel(
  'official_report',
  {
    id: c.id(),
    caseId: c.refersTo('main_procedure', c.reference()),
    number: c.unique(c.code()),
    kind: c.code<OfficialReportKind>(),
    madeOn: c.localDate(),
    unitIds: c.json<readonly string[]>(),
    offences: c.json<readonly Offence[]>(),
    findings: c.longText(),
    investigationId: c.nullable(c.reference()),
    madeByUserId: c.nullable(c.reference()),
    documentId: c.nullable(c.reference()),
    sentOn: c.nullable(c.localDate()),
    shield: c.shield(),
  },
  [{ fields: ['caseId'] }],
)
export type OfficialReportRow = Row<typeof officialReportModel>

/** Rechterlijke uitspraak. The one that stands is the last that nobody appealed. */
export const courtRulingModel = defineModel(
  'court_ruling',
  {
    id: c.id(),
    caseId: c.refersTo('main_procedure', c.reference()),
    kind: c.code<RulingKind>(),
    court: c.text(),
    ruledOn: c.localDate(),
    servedOn: c.localDate(),
    recoveryOrdered: c.flag(),
    measure: c.nullable(c.code<RecoveryMeasure>()),
    termMonths: c.nullable(c.integer()),
    penaltyPerDayCents: c.integer(),
    authorisesExOfficio: c.flag(),
    appealTerm: c.nullable(c.json<Term>()),
    appealedOn: c.nullable(c.localDate()),
    finalOn: c.nullable(c.localDate()),
    recoveryTerm: c.nullable(c.json<Term>()),
    remindOn: c.nullable(c.localDate()),
    remindedOn: c.nullable(c.localDate()),
    createdAt: c.createdAt(),
    shield: c.shield(),
  },
  [{ fields: ['caseId'] }],
)
export type CourtRulingRow = Row<typeof courtRulingModel>

/** Afrekening van dwangsommen over a run of days, both ends included. */
export const penaltyStatementModel = defineModel(
  'penalty_statement',
  {
    id: c.id(),
    caseId: c.refersTo('main_procedure', c.reference()),
    rulingId: c.refersTo('court_ruling', c.reference()),
    number: c.integer(),
    fromOn: c.localDate(),
    untilOn: c.localDate(),
    amountCents: c.integer(),
    shield: c.shield(),
  },
  [{ fields: ['rulingId', 'number'], unique: true }],
)
export type PenaltyStatementRow = Row<typeof penaltyStatementModel>
