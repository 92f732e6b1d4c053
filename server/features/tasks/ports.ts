import type { RoleCode } from '#domain/model/codes'
import { caseModel } from '../../platform/case-file/model.ts'
import { inCircumstances } from '../../platform/audit/circumstances.ts'
import type { FeatureDeps } from '../deps.ts'

/** A user task as the workers read it from its job. */
export interface TaskOfJob {
  readonly jobKey: string
  readonly processInstanceKey: string
  readonly elementInstanceKey: string
  readonly processId: string
  readonly elementId: string
  readonly code: string
  readonly title: string
  readonly formKey: string
  readonly roles: readonly RoleCode[]
  readonly orgId: string
  readonly caseId: string
  readonly unitIds: readonly string[]
  readonly dueOn: string | undefined
  readonly subjectId: string | undefined
  readonly assigneeId: string | undefined
}

const wizardPrefix = 'wizard:'

/** Puts the user tasks of the engine on the worklist. */
export const taskPorts = ({ database, tasks }: FeatureDeps) => ({
  open: (task: TaskOfJob): Promise<void> =>
    inCircumstances({ source: 'worker user-task', traceId: null }, () => open({ database, tasks }, task)),
})

const open = async ({ database, tasks }: Pick<FeatureDeps, 'database' | 'tasks'>, task: TaskOfJob): Promise<void> => {
  const main = await database.model(caseModel).findByPk(task.caseId)
  const isWizard = task.formKey.startsWith(wizardPrefix)
  await tasks.upsertFromJob(
    {
      code: task.code,
      title: task.title,
      caseId: task.caseId,
      propertyId: main?.propertyId ?? null,
      subjectId: task.subjectId ?? null,
      unitIds: task.unitIds,
      ownerOrgId: task.orgId,
      candidateRoles: task.roles,
      wizard: isWizard ? task.formKey.slice(wizardPrefix.length) : 'form',
      formKey: task.formKey,
      dueOn: task.dueOn ?? null,
      shield: main?.shield ?? 'NONE',
      assigneeUserId: task.assigneeId ?? null,
    },
    {
      jobKey: task.jobKey,
      bpmnProcessId: task.processId,
      elementId: task.elementId,
      processInstanceKey: task.processInstanceKey,
      elementInstanceKey: task.elementInstanceKey,
    },
  )
}
