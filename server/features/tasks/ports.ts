import { organisationsOfRoles } from '../organisations-of-roles.ts'
import { termByCode } from '#domain/legal/term-by-code'
import type { RoleCode } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { embeddedForm, embeddedFormPrefix } from '#modelling/forms/embedded-form'
import { formFaults } from '#modelling/forms/form-faults'
import { caseModel, type CaseRow } from '../../platform/case-file/model.ts'
import { inCircumstances } from '../../platform/audit/circumstances.ts'
import { plain } from '../../platform/db/model.ts'
import { namesIn } from '../../platform/records/element-names.ts'
import { taskFormModel } from '../../platform/tasks/form-model.ts'
import type { NewTask } from '../../platform/tasks/task-store.ts'
import type { FeatureDeps } from '../deps.ts'
import { diagramOf } from './definition.ts'

/** A user task as the workers read it from its job. */
export interface TaskOfJob {
  readonly jobKey: string
  readonly processInstanceKey: string
  readonly elementInstanceKey: string
  readonly processId: string
  readonly definitionVersion: number
  readonly elementId: string
  readonly code: string | undefined
  readonly title: string | undefined
  readonly formKey: string
  readonly roles: readonly RoleCode[]
  readonly orgId: string | undefined
  readonly caseId: string
  readonly unitIds: readonly string[]
  readonly dueOn: LocalDate | undefined
  readonly term: string | undefined
  readonly subjectId: string | undefined
  readonly assigneeId: string | undefined
}

const wizardPrefix = 'wizard:'
/** Number of a task to which its diagram gives none. */
const ownCode = 'F'

/** Puts the user tasks of the engine on the worklist. */
export const taskPorts = (deps: FeatureDeps) => ({
  /** @returns why it can never be opened as the diagram has it */
  open: (task: TaskOfJob): Promise<string | undefined> =>
    inCircumstances({ source: 'worker user-task', traceId: null }, () => open(deps, task)),
})

type Deps = Pick<FeatureDeps, 'database' | 'tasks' | 'clock'>

const open = async (deps: Deps, task: TaskOfJob): Promise<string | undefined> => {
  const main = await caseOf(deps, task)
  const form = await formOf(deps, task)
  if (typeof form === 'string') return form
  const who = await ownerOf(deps, main, task)
  if (typeof who === 'string') return who
  const dueOn = dueOnOf(deps, task)
  if (dueOn === undefined) return `Stap ${task.elementId} noemt een termijn die niet bestaat.`
  const title = task.title ?? form?.name ?? task.elementId
  const { propertyId = null, shield = 'NONE' } = main ?? {}
  await save(deps, task, { ...fieldsOf(task), ...who, title, propertyId, dueOn, shield }, form)
  return undefined
}

const caseOf = async ({ database }: Deps, { caseId }: TaskOfJob): Promise<CaseRow | undefined> => {
  const found = await database.model(caseModel).findByPk(caseId)
  return found ? plain(found) : undefined
}

const fieldsOf = (task: TaskOfJob) => {
  const isWizard = task.formKey.startsWith(wizardPrefix)
  return {
    code: task.code ?? ownCode,
    caseId: task.caseId,
    subjectId: task.subjectId ?? null,
    unitIds: task.unitIds,
    candidateRoles: task.roles,
    wizard: isWizard ? task.formKey.slice(wizardPrefix.length) : 'form',
    formKey: task.formKey,
    assigneeUserId: task.assigneeId ?? null,
  }
}

const save = ({ database, tasks }: Deps, task: TaskOfJob, row: NewTask, form: Form | undefined): Promise<void> =>
  database.transaction(async () => {
    const made = await tasks.upsertFromJob(row, {
      jobKey: task.jobKey,
      bpmnProcessId: task.processId,
      elementId: task.elementId,
      processInstanceKey: task.processInstanceKey,
      elementInstanceKey: task.elementInstanceKey,
    })
    if (!made || form === undefined) return
    const forms = database.model(taskFormModel)
    if ((await forms.count({ where: { taskId: made.id } })) > 0) return
    await forms.create({ taskId: made.id, caseId: task.caseId, schema: form.schema })
  })

interface Form {
  readonly schema: unknown
  /** name of the element */
  readonly name: string | undefined
}

const formOf = async ({ database }: Deps, task: TaskOfJob): Promise<Form | string | undefined> => {
  const { elementId, formKey, processId, definitionVersion } = task
  if (formKey.startsWith(wizardPrefix)) return undefined
  if (!formKey.startsWith(embeddedFormPrefix)) return `Stap ${elementId} heeft geen formulier dat de werklijst kent.`
  const xml = await diagramOf(database, processId, definitionVersion)
  if (xml === undefined) throw new Error('the record stream did not bring the diagram yet')
  const schema = embeddedForm(xml, formKey)
  if (schema === undefined) return `Het formulier van stap ${elementId} staat niet in het diagram.`
  const [fault] = formFaults(schema)
  return fault === undefined
    ? { schema, name: namesIn(xml).get(elementId) }
    : `Formulier van stap ${elementId}: ${fault}`
}

/** @returns a sentence when the roles do not say whose task it is */
const ownerOf = async (
  { database }: Deps,
  main: CaseRow | undefined,
  { orgId, roles, elementId }: TaskOfJob,
): Promise<{ readonly ownerOrgId: string } | string> => {
  if (orgId !== undefined) return { ownerOrgId: orgId }
  const organisations = main ? await organisationsOfRoles(database, main, roles) : 'Er is geen dossier.'
  if (typeof organisations === 'string') return `Stap ${elementId}: ${organisations}`
  const [ownerOrgId, ...others] = organisations.keys()
  return ownerOrgId === undefined || others.length > 0
    ? `De rollen van stap ${elementId} horen niet bij één organisatie van het dossier.`
    : { ownerOrgId }
}

/** @returns null without a term, undefined for a term that there is not */
const dueOnOf = ({ clock }: Deps, { dueOn, term }: TaskOfJob): LocalDate | null | undefined => {
  if (dueOn !== undefined) return dueOn
  return term === undefined || term === '' ? null : termByCode(term, clock.today())?.dueOn
}
