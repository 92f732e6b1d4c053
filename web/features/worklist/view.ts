import { taskScopes } from '#contract/tasks'
import { stepActions } from '#domain/procedures/step-actions'
import { homePath } from '../../shared/case-path.ts'
import { wizardOf } from '../../shared/procedure/steps.ts'

/** Everything that filters the worklist; it lives in the address, so that a link or the back button restores it. */
export interface Filter {
  readonly scope: (typeof taskScopes)[number]
  readonly due: 'all' | 'overdue' | 'week' | 'later'
  readonly sort: 'due' | 'created'
  readonly search: string
}

const dues = ['all', 'overdue', 'week', 'later'] as const
const sorts = ['due', 'created'] as const

const oneOf = <T extends string>(values: readonly T[], given: string | null, otherwise: T): T =>
  values.find((value) => value === given) ?? otherwise

/** Reads the filter from the address; unknown values fall back to the default. */
export const readFilter = (params: URLSearchParams): Filter => ({
  scope: oneOf(taskScopes, params.get('lijst'), 'roles'),
  due: oneOf(dues, params.get('termijn'), 'all'),
  sort: oneOf(sorts, params.get('volgorde'), 'due'),
  search: params.get('zoek') ?? '',
})

interface TaskPlace {
  readonly id: string
  readonly wizard: string
  readonly caseId: string | null
  readonly caseReference: string | null
  readonly propertyId: string
  readonly subjectId: string | null
}

// the page has all households: the step says which dialog, the subject whose
const rehousingPath = ({ caseId, wizard }: TaskPlace, subject: string): string =>
  `/procedures/${caseId}/herhuisvesting${stepOf(wizard)}&over=${subject}`

// steps of a judicial file with a dialog of their own
const judicialPath = ({ caseId }: TaskPlace): string => `/gerechtelijke-dossiers/${caseId}`

const places: Readonly<Record<string, (task: TaskPlace, subject: string) => string>> = {
  form: ({ id }) => `/werklijst?lijst=mine&taak=${id}`,
  'process-request': ({ caseId }) => `/procedures/${caseId}/advies-vragen`,
  'handle-advice-request': (_, subject) => `/adviesvragen/${subject}`,
  'make-advice': (_, subject) => `/adviesvragen/${subject}`,
  'plan-investigation': (_, subject) => `/onderzoeken/${subject}`,
  investigation: (_, subject) => `/onderzoeken/${subject}`,
  'start-hearing': ({ caseId }) => `/procedures/${caseId}/hoorplicht`,
  'make-decision': ({ caseId }) => `/procedures/${caseId}/beslissing`,
  'replace-document': (_, subject) => `/besluitrondes/${subject}`,
  'send-decision': (_, subject) => `/besluitrondes/${subject}`,
  'validate-decision': (_, subject) => `/besluitrondes/${subject}`,
  'sign-document': ({ id }) => `/taken/${id}/ondertekenen`,
  'asked-investigation': (_, subject) => `/gevraagde-onderzoeken/${subject}`,
  'decision-correct-posting': ({ caseId }) => `/procedures/${caseId}?stap=DECISION_CORRECT_POSTING`,
  'judicial-prepare': judicialPath,
  'judicial-ask-investigation': judicialPath,
  'judicial-close': judicialPath,
  'rehousing-list': rehousingPath,
  'rehousing-needs': rehousingPath,
  'rehousing-outcome': rehousingPath,
  'rehousing-departure': rehousingPath,
  'rehousing-costs': rehousingPath,
  'check-inclusion': ({ id }) => `/taken/${id}/opname`,
  'check-deletion': ({ id }) => `/taken/${id}/schrapping`,
  'check-anniversary': (_, subject) => `/inventaris/${subject}`,
  'levy-decide': (_, subject) => `/heffing/${subject}`,
  'levy-complete': (_, subject) => `/heffing/${subject}`,
  'levy-review': (_, subject) => `/heffing/${subject}`,
  'holder-handle': (_, subject) => `/heffing/${subject}`,
}

/** Page of the web where a task is done: a wizard, the step of its procedure, or else the case itself. */
export const taskPath = (task: TaskPlace): string =>
  places[task.wizard]?.(task, task.subjectId ?? '') ?? `${homePath(task)}${stepOf(task.wizard)}`

const stepOf = (wizard: string): string => {
  const step = stepActions.find((action) => wizardOf(action) === wizard)
  return step === undefined ? '' : `?stap=${step}`
}
