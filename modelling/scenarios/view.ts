import type { LocalDate } from '#domain/shared/local-date'

interface Place {
  readonly processId: string
  readonly elementId: string
}

/** Something that waits for a hand; `nth` tells those on one element apart, oldest first. */
interface Waiting extends Place {
  readonly nth: number
}

/** How a played process stands, without a key of the engine. */
export interface PlayView {
  readonly now: string
  readonly date: LocalDate
  /** on the clocks of Brussels, `HH:MM` */
  readonly time: string
  /** the played process first, then what it called, in order of their start */
  readonly instances: readonly { readonly processId: string; readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED' }[]
  readonly tokens: readonly (Place & { readonly count: number })[]
  readonly passed: readonly (Place & { readonly count: number })[]
  readonly flows: readonly { readonly processId: string; readonly flowId: string }[]
  readonly tasks: readonly (Waiting & {
    readonly dueOn: LocalDate | null
    readonly roles: readonly string[]
    readonly formKey: string | null
    readonly variables: Readonly<Record<string, unknown>>
  })[]
  readonly jobs: readonly (Waiting & {
    readonly type: string
    readonly variables: Readonly<Record<string, unknown>>
  })[]
  readonly timers: readonly (Waiting & { readonly dueAt: string; readonly on: LocalDate; readonly at: string })[]
  readonly messages: readonly (Place & {
    readonly message: string
    /** null: it starts the process, with any key */
    readonly correlationKey: string | null
  })[]
  readonly incidents: readonly (Waiting & { readonly type: string; readonly message: string })[]
  /** `elementId` is the process itself for what all of it sees */
  readonly variables: readonly (Place & { readonly name: string; readonly value: unknown })[]
}
