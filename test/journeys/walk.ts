import { randomUUID } from 'node:crypto'
import { getCase } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { claimTask, listTasks } from '#contract/tasks'
import type { Call } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'

/** What the road needs of the place where it is walked: the same steps run in one process, over three, and between kills. */
export interface Ground {
  /** calls as this demo user, by user name */
  as(username: string): Call
  today(): Promise<string>
  /** moves the clock of application and engine to this instant, never back */
  moveTo(instant: string): Promise<void>
}

type CaseFile = Output<typeof getCase>
type Task = CaseFile['tasks'][number]

/** What later steps must remember of earlier ones. */
export interface Walked {
  caseId: string
  unitIds: string[]
  adviceRequestId: string
  investigationId: string
  hearingId: string
  decisionRunId: string
}

export interface Step {
  readonly name: string
  readonly walk: (ground: Ground, walked: Walked) => Promise<void>
}

/** Demo users of the road, by what they do. */
export const users = {
  db: 'gent-dossier',
  mayor: 'gent-burgemeester',
  director: 'gent-directeur',
  agency: 'wonen-dossier',
  controller: 'wonen-controle',
  official: 'wonen-ambtenaar',
  inventory: 'wonen-inventaris',
} as const

export const caseOf = (ground: Ground, { caseId }: Walked, user: string = users.db): Promise<CaseFile> =>
  ground.as(user)(getCase, { params: { caseId } })

/** Waits for the open task of the case with this number, and takes it. */
export const take = async (ground: Ground, walked: Walked, user: string, code: string): Promise<Task> => {
  const task = await openTask(ground, walked, user, code)
  await ground.as(user)(claimTask, { params: { taskId: task.id } })
  return task
}

export const openTask = (ground: Ground, walked: Walked, user: string, code: string): Promise<Task> =>
  eventually(`task ${code}`, async () => {
    const { items } = await ground.as(user)(listTasks, {
      query: { scope: 'organisation', caseId: walked.caseId, limit: 100 },
    })
    return items.find((task) => task.code === code && task.status !== 'AFGEWERKT')
  })

/** Documents of a code, once there are as many as wanted. */
export const documentsOf = (ground: Ground, walked: Walked, user: string, code: string, count = 1) =>
  eventually(`${count} x ${code}`, async () => {
    const found = (await caseOf(ground, walked, user)).documents.filter((document) => document.code === code)
    return found.length >= count ? found : undefined
  })

/** The thing that a task is about. */
export const subjectOf = (task: Task): string => {
  if (task.subjectId === null) throw new Error(`task ${task.code} has no subject`)
  return task.subjectId
}

/** Ids that the browser would make; the same on every walk of one case. */
export const newWalk = (): Walked => ({
  caseId: randomUUID(),
  unitIds: [],
  adviceRequestId: randomUUID(),
  investigationId: '',
  hearingId: randomUUID(),
  decisionRunId: randomUUID(),
})
