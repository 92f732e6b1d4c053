import type { Rule } from './rule.ts'
import { blockHeaders } from './rules/block-headers.ts'
import { defaultCondition } from './rules/default-condition.ts'
import { gatewayDefault } from './rules/gateway-default.ts'
import { jobBasedUserTask } from './rules/job-based-user-task.ts'
import { jobRetries } from './rules/job-retries.ts'
import { knownDecision } from './rules/known-decision.ts'
import { knownDocumentCode } from './rules/known-document-code.ts'
import { knownError } from './rules/known-error.ts'
import { knownForm } from './rules/known-form.ts'
import { knownJobType } from './rules/known-job-type.ts'
import { knownMessage } from './rules/known-message.ts'
import { knownProcess } from './rules/known-process.ts'
import { knownRole } from './rules/known-role.ts'
import { knownTerm } from './rules/known-term.ts'
import { knownVariable } from './rules/known-variable.ts'
import { knownWizard } from './rules/known-wizard.ts'
import { reachable } from './rules/reachable.ts'
import { taskVerbNoun } from './rules/task-verb-noun.ts'
import { timerLegalTerm } from './rules/timer-legal-term.ts'
import { unusedMessage } from './rules/unused-message.ts'
import { userTaskDocumentation } from './rules/user-task-documentation.ts'
import { userTaskForm } from './rules/user-task-form.ts'
import { userTaskOrganisation } from './rules/user-task-organisation.ts'
import { userTaskRole } from './rules/user-task-role.ts'
import { userTaskTerm } from './rules/user-task-term.ts'

/** Our own rules for diagrams, one line a file of `rules/`. */
export const rules: readonly Rule[] = [
  blockHeaders,
  defaultCondition,
  gatewayDefault,
  jobBasedUserTask,
  jobRetries,
  knownDecision,
  knownDocumentCode,
  knownError,
  knownForm,
  knownJobType,
  knownMessage,
  knownProcess,
  knownRole,
  knownTerm,
  knownVariable,
  knownWizard,
  reachable,
  taskVerbNoun,
  timerLegalTerm,
  unusedMessage,
  userTaskDocumentation,
  userTaskForm,
  userTaskOrganisation,
  userTaskRole,
  userTaskTerm,
]
