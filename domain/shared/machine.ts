/** A set of statuses and, per status, those it may change into; an empty list is an end. */
export interface Machine<Status extends string> {
  readonly name: string
  readonly initial: Status
  readonly next: Readonly<Record<Status, readonly Status[]>>
}

/** The new status, or the refusal with what would have been allowed. */
export type Transition<Status extends string> =
  | { readonly ok: true; readonly status: Status }
  | {
      readonly ok: false
      readonly reason: 'NOT_A_TRANSITION'
      readonly machine: string
      readonly from: Status
      readonly to: Status
      readonly allowed: readonly Status[]
    }

/**
 * The step from one status to another, refused when the machine has no such step. A step to the same status is refused too: a handler that runs twice
 * sees for itself that the work is done.
 *
 * @source domain.md 5.11 "Status flows (only these transitions; others rejected with 409)"
 */
export const transition = <Status extends string>(
  machine: Machine<Status>,
  from: Status,
  to: Status,
): Transition<Status> => {
  const allowed = machine.next[from]
  if (allowed.includes(to)) return { ok: true, status: to }
  return { ok: false, reason: 'NOT_A_TRANSITION', machine: machine.name, from, to, allowed }
}

/** Whether the machine has a step from one status to another. */
export const canTransition = <Status extends string>(machine: Machine<Status>, from: Status, to: Status): boolean =>
  machine.next[from].includes(to)

/** Whether nothing follows this status. */
export const isFinal = <Status extends string>(machine: Machine<Status>, status: Status): boolean =>
  machine.next[status].length === 0
