import type { RoleCode, TaskStatus } from '#domain/model/codes'
import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** KENNISGEVING and MANUEEL survive the automatic closing of a procedure (domain.md 3.4). */
export type TaskKind = 'AUTOMATISCH' | 'MANUEEL' | 'KENNISGEVING'

/** Taak. Its row is the only truth about assignment; the engine knows the job and nothing of persons. */
export const taskModel = defineModel(
  'task',
  {
    id: c.id(),
    reference: c.unique(c.code(20)),
    /** number that users know: 2, 9, A05 */
    code: c.code(10),
    title: c.text(),
    kind: c.withDefault(c.code<TaskKind>(20), 'AUTOMATISCH'),
    status: c.withDefault(c.code<TaskStatus>(30), 'OPEN'),
    caseId: c.nullable(c.reference()),
    propertyId: c.nullable(c.reference()),
    /** advice request, investigation, hearing, decision run or document that it is about */
    subjectId: c.nullable(c.reference()),
    unitIds: c.json<readonly string[]>(),
    /** organisation that has to do it */
    ownerOrgId: c.ownerOrgId(),
    /** also in task_role, where they can be searched */
    candidateRoles: c.json<readonly RoleCode[]>(),
    assigneeUserId: c.nullable(c.reference()),
    wizard: c.nullable(c.code(80)),
    formKey: c.nullable(c.text()),
    dueOn: c.nullable(c.localDate()),
    dueAt: c.nullable(c.instant()),
    /** dueOn, or the end of time: what has no term comes last */
    sortDue: c.localDate(),
    open: c.withDefault(c.flag(), true),
    jobKey: c.nullable(c.unique(c.engineKey())),
    bpmnProcessId: c.nullable(c.text()),
    elementId: c.nullable(c.text()),
    processInstanceKey: c.nullable(c.engineKey()),
    elementInstanceKey: c.nullable(c.engineKey()),
    /** last time that the engine offered the job */
    seenAt: c.instant(),
    closedAt: c.nullable(c.instant()),
    /** id of a user, or SYSTEM */
    closedBy: c.nullable(c.text(64)),
    closedReason: c.nullable(c.text()),
    createdBy: c.text(64),
    shield: c.shield(),
    version: c.version(),
    createdAt: c.createdAt(),
    updatedAt: c.updatedAt(),
  },
  [
    { fields: ['caseId', 'open'] },
    { fields: ['assigneeUserId', 'open', 'sortDue', 'id'] },
    { fields: ['ownerOrgId', 'open', 'sortDue', 'id'] },
    { fields: ['closedBy', 'closedAt'] },
    { fields: ['open', 'sortDue'] },
    { fields: ['processInstanceKey'] },
  ],
)
export type TaskRow = Row<typeof taskModel>

/** One row per candidate role, with what the work list filters and sorts by: its first page is one index range per role. */
export const taskRoleModel = defineModel(
  'task_role',
  {
    taskId: c.refersTo('task', c.primary(c.reference())),
    role: c.primary(c.code<RoleCode>(10)),
    orgId: c.reference(),
    open: c.flag(),
    shield: c.shield(),
    sortDue: c.localDate(),
  },
  [{ fields: ['orgId', 'role', 'open', 'shield', 'sortDue', 'taskId'] }],
)
