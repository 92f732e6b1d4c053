import { claimTask, listTasks } from '#contract/tasks'
import type { Output } from '#contract/endpoint'
import type { LocalDate } from '#domain/shared/local-date'
import type { Caller } from './caller.ts'
import type { Home } from './town.ts'

/** Where the demonstration is played: the product as its users know it, and its time. */
export interface Stage {
  as(username: string): Caller
  today(): LocalDate
  /** 09:00 in Brussels of a later day; resolves when what fell due has happened */
  moveTo(day: LocalDate): Promise<void>
  /** resolves when nothing moves */
  settle(): Promise<void>
}

/** One case of the demonstration at the moment that somebody acts in it. */
export interface Scene {
  readonly stage: Stage
  readonly home: Home
  /** units of the home that the case is about */
  readonly unitIds: readonly string[]
  readonly caseId: string
  readonly today: LocalDate
  /** an id that is the same at every growth */
  readonly id: (name: string) => string
  /** calls as the holder of a desk: `dossier` of the city itself, `wonen-dossier` of the agency */
  readonly as: (desk: string) => Caller
}

/** `later`: what it waits for is not there yet */
export type Outcome = 'done' | 'later'

/** What somebody does in a case. */
export interface Act {
  readonly name: string
  /** days since the act before, or since the start of the case */
  readonly afterDays: number
  readonly play: (scene: Scene) => Promise<Outcome>
}

type Task = Output<typeof listTasks>['items'][number]

/** An act that does something at once. */
export const does = (name: string, afterDays: number, work: (scene: Scene) => Promise<unknown>): Act => ({
  name,
  afterDays,
  play: async (scene) => {
    await work(scene)
    return 'done'
  },
})

/** An act that takes the open task of a number from a desk and does it; later when there is none. */
export const doesTask = (
  name: string,
  afterDays: number,
  { desk, code }: { readonly desk: string; readonly code: string },
  work: (scene: Scene, task: Task) => Promise<unknown>,
): Act => ({
  name,
  afterDays,
  play: async (scene) => {
    const [task] = await openTasks(scene, desk, code)
    if (!task) return 'later'
    await takeTask(scene, desk, task)
    await work(scene, task)
    return 'done'
  },
})

/** Open tasks of the case at a desk, in the order of their numbers in the register. */
export const openTasks = async ({ as, caseId }: Scene, desk: string, code: string): Promise<readonly Task[]> => {
  const { items } = await as(desk)(listTasks, { query: { scope: 'organisation', caseId, code, limit: 100 } })
  return items.filter(({ status }) => status !== 'AFGEWERKT').toSorted((a, b) => a.reference.localeCompare(b.reference))
}

export const takeTask = ({ as }: Scene, desk: string, { id }: Task): Promise<unknown> =>
  as(desk)(claimTask, { params: { taskId: id } })

/** The thing that a task is about. */
export const subjectOf = ({ code, subjectId }: Task): string => {
  if (subjectId === null) throw new Error(`task ${code} has no subject`)
  return subjectId
}
