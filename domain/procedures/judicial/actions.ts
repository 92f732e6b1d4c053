import { rolesFor } from '../../access/can-do.ts'
import type { Thing, Verb } from '../../access/permissions.data.ts'
import { hasRole, type Viewer } from '../../access/viewer.ts'
import type { RoleCode } from '../../model/codes.ts'
import { canTransition } from '../../shared/machine.ts'
import type { JudicialFacts } from './facts.ts'
import { judicialMachine } from './status.ts'

/** What may be done in a judicial file beside the steps of `step-codes.ts`, in the order of its page. @source domain.md 2.2 "WI dossier: everything", 5.6 */
export const judicialActions = [
  'JUDICIAL_PREPARE',
  'JUDICIAL_NOTE',
  'JUDICIAL_ADD_PARTY',
  'JUDICIAL_ADD_DOCUMENT',
  'JUDICIAL_ASK_INVESTIGATION',
  'JUDICIAL_ADD_TASK',
  'JUDICIAL_BRIDGE',
  'JUDICIAL_RELEASE',
  'JUDICIAL_CLOSE',
] as const
export type JudicialAction = (typeof judicialActions)[number]

/** Why an action is closed. */
export const judicialReasons = ['JUDICIAL_FILE_CLOSED', 'NOT_PREPARED', 'ALREADY_PREPARED', 'NOT_CLOSABLE_YET'] as const
export type JudicialRefusal = 'NO_RIGHT' | 'OTHER_STAGE' | (typeof judicialReasons)[number]

/** What these rules must know of a judicial file. */
type Facts = Pick<JudicialFacts, 'status'>

export type JudicialAnswer =
  | { readonly action: JudicialAction; readonly open: true }
  | { readonly action: JudicialAction; readonly open: false; readonly reason: JudicialRefusal }

/** Every action of a judicial file beside the steps of its process, with whether this viewer may do it now. */
export const allowedJudicialActions = (facts: Facts, viewer: Viewer): readonly JudicialAnswer[] =>
  judicialActions.map((action) => allowedJudicialAction(action, facts, viewer))

/** One of them; web and server ask this function. */
export const allowedJudicialAction = (action: JudicialAction, facts: Facts, viewer: Viewer): JudicialAnswer => {
  const reason = hasRole(viewer, judicialRoles(action)) ? refusals[action]?.(facts) : 'NO_RIGHT'
  return reason === undefined ? { action, open: true } : { action, open: false, reason }
}

/** Who may ever do it. */
export const judicialRoles = (action: JudicialAction): readonly RoleCode[] => {
  const own = rolesOfAction[action]
  return own === undefined ? rolesFor('MANAGE', 'JUDICIAL_FILE') : rolesFor(...own)
}

/** What is not for all who manage judicial files. */
const rolesOfAction: Readonly<Partial<Record<JudicialAction, readonly [Verb, Thing]>>> = {
  JUDICIAL_ASK_INVESTIGATION: ['CREATE', 'JUDICIAL_INVESTIGATION'],
  JUDICIAL_RELEASE: ['RELEASE', 'JUDICIAL_OBJECT'],
  JUDICIAL_CLOSE: ['CLOSE', 'JUDICIAL_FILE'],
}

type Guard = (facts: Facts) => JudicialRefusal | undefined

const running: Guard = ({ status }) => (status === 'AFGESLOTEN' ? 'JUDICIAL_FILE_CLOSED' : undefined)

// A release outlives the file and may be taken back after its end; so may a neutral request.
const refusals: Readonly<Partial<Record<JudicialAction, Guard>>> = {
  JUDICIAL_PREPARE: (facts) => running(facts) ?? (facts.status === 'MELDING' ? undefined : 'ALREADY_PREPARED'),
  JUDICIAL_NOTE: running,
  JUDICIAL_ADD_PARTY: running,
  JUDICIAL_ADD_DOCUMENT: running,
  JUDICIAL_ASK_INVESTIGATION: (facts) => running(facts) ?? stageOfAsking(facts),
  JUDICIAL_ADD_TASK: running,
  JUDICIAL_CLOSE: (facts) =>
    running(facts) ?? (canTransition(judicialMachine, facts.status, 'AFGESLOTEN') ? undefined : 'NOT_CLOSABLE_YET'),
}

// A second investigation before the PV is asked again; a re-inspection is a step of its own.
const stageOfAsking: Guard = ({ status }) => {
  if (status === 'MELDING') return 'NOT_PREPARED'
  return status === 'VOORTRAJECT' || status === 'ONDERZOEK' ? undefined : 'OTHER_STAGE'
}
