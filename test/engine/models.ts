import { definitions, end, flows, process, start } from '#test/support/bpmn-builder'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const idOf = (element: string): string => /\bid="([^"]+)"/.exec(element)?.[1] ?? ''

interface Surroundings {
  /** of the process; `p` when absent */
  readonly id?: string
  /** messages, errors and the like */
  readonly roots?: readonly string[]
  /** what else is in the process: boundary events, event sub-processes, flows */
  readonly beside?: readonly string[]
}

/** A process: start, the given elements one after the other, end. */
export const straight = (
  elements: readonly string[],
  { id = 'p', roots = [], beside = [] }: Surroundings = {},
): string =>
  definitions(
    ...roots,
    process(id, start(), ...elements, end(), flows('start', ...elements.map(idOf), 'end'), ...beside),
  )
