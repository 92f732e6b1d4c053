import { caseForms } from './warning.nl.ts'
import type { CaseFile } from './queries.ts'

type Action = CaseFile['actions'][number]

/** Page on which an open action is done; undefined when it is done elsewhere (a task of its own, or not a page). */
export const actionPath = (file: Pick<CaseFile, 'id' | 'property' | 'tasks'>, action: Action): string | undefined => {
  const target = action.targets[0]
  const ofCase = `/procedures/${file.id}`
  const paths: Readonly<Record<string, string | undefined>> = {
    REQUEST_REJECT: `${ofCase}?sluiten=afwijzen`,
    PROCEDURE_STOP: `${ofCase}?sluiten=stopzetten`,
    ADVICE_ASK: `${ofCase}/advies-vragen`,
    ADVICE_HANDLE: target && `/adviesvragen/${target}`,
    ADVICE_MAKE: target && `/adviesvragen/${target}`,
    INVESTIGATION_PLAN: target && `/onderzoeken/${target}`,
    INVESTIGATION_SCORE: target && `/onderzoeken/${target}`,
    INVESTIGATION_VALIDATE: target && `/onderzoeken/${target}`,
    INVESTIGATION_SIGN: target && `/onderzoeken/${target}`,
    HEARING_START: `${ofCase}/hoorplicht`,
    REACTION_REGISTER: target && `/hoorplicht/${target}`,
    DECISION_MAKE: `${ofCase}/beslissing`,
    ...stepPaths,
    DECISION_CORRECT_POSTING: `${ofCase}?stap=DECISION_CORRECT_POSTING`,
    DECISION_LIFT: `${ofCase}?stap=DECISION_LIFT`,
    DECISION_RESOLVE: `${ofCase}?stap=DECISION_RESOLVE`,
    OCCUPANCY_REPORT: `${ofCase}?stap=OCCUPANCY_REPORT`,
    NO_APPEAL_CONFIRM: `${ofCase}?stap=NO_APPEAL_CONFIRM`,
  }
  return paths[action.action] ?? taskPathOf(file, action.action)
}

/** Steps that are done in a dialog on the page itself. */
const stepPaths: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(caseForms).map((action) => [action, `?stap=${action}`]),
)

const wizards: Readonly<Record<string, string>> = {
  ADVICE_SIGN: 'sign-document',
  DECISION_SIGN: 'sign-document',
  DECISION_REPLACE_DOCUMENT: 'replace-document',
  DECISION_SEND: 'send-decision',
  DECISION_VALIDATE: 'validate-decision',
  INVENTORY_INCLUDE: 'check-inclusion',
}

const taskPathOf = (file: Pick<CaseFile, 'tasks'>, action: string): string | undefined => {
  const task = file.tasks.find((candidate) => candidate.wizard === wizards[action])
  if (task === undefined) return undefined
  if (task.wizard === 'sign-document') return `/taken/${task.id}/ondertekenen`
  if (task.wizard === 'check-inclusion') return `/taken/${task.id}/opname`
  return task.subjectId === null ? undefined : `/besluitrondes/${task.subjectId}`
}

const taskWizards: Readonly<Record<string, string>> = {
  ...wizards,
  ADVICE_ASK: 'process-request',
  ADVICE_HANDLE: 'handle-advice-request',
  ADVICE_MAKE: 'make-advice',
  INVESTIGATION_PLAN: 'plan-investigation',
  INVESTIGATION_SCORE: 'investigation',
  INVESTIGATION_SIGN: 'investigation',
  HEARING_START: 'start-hearing',
  DECISION_MAKE: 'make-decision',
  WP_GRANT: 'wp-grant',
  DECISION_CORRECT_POSTING: 'decision-correct-posting',
}

/** Whether a task on the case waits for this action: it leads the others. */
export const isWaitedFor = ({ tasks }: Pick<CaseFile, 'tasks'>, action: string): boolean =>
  tasks.some(({ wizard }) => wizard === taskWizards[action])
