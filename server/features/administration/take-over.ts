import type { Answer } from '#contract/endpoint'
import type { takeOverTasks } from '#contract/administration'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { RuleBroken } from '../../platform/http/errors.ts'
import { seenTasks } from '../../platform/case-file/visibility.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import type { TaskRow } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { accountEvent } from './events.ts'
import { loadUser } from './page.ts'

/**
 * Puts the open tasks of a user in the active organisation on a colleague's name, each as far as the colleague holds one of its roles.
 *
 * @throws NotFound for an unknown user; RuleBroken SAME_USER, NOT_A_COLLEAGUE
 * @source domain.md 2.1, leaver flow
 */
export const takeOver = (
  deps: FeatureDeps,
  viewer: Viewer,
  userId: string,
  toUserId: string,
): Promise<Answer<typeof takeOverTasks>> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const { known } = await loadUser(deps, viewer, userId)
    if (userId === toUserId) throw new RuleBroken('SAME_USER')
    const colleague = (await holdersToday(database, [viewer.orgId], clock.today())).get(toUserId)
    if (!colleague) throw new RuleBroken('NOT_A_COLLEAGUE')
    const tasks = await openTasks(deps, viewer, userId)
    const mayDo = ({ candidateRoles }: TaskRow): boolean =>
      candidateRoles.some((role) => colleague.roles.includes(role))
    const moved: TaskRow[] = []
    for (const task of tasks.filter(mayDo)) moved.push(...(await move(deps, viewer, task, toUserId)))
    const stayed = tasks.filter((task) => !mayDo(task))
    await deps.mailAssigned({ userId: toUserId, by: viewer.userId, tasks: moved })
    // that it was tried is kept too, also when the colleague could take none
    const organisation = known.get(viewer.orgId)
    const detail = { toUserId, moved: moved.length, stayed: stayed.length }
    if (organisation) deps.audit.append(accountEvent(viewer, 'TASKS_TAKE_OVER', { userId, organisation, detail }))
    return { moved: moved.length, stayed: stayed.map(({ id, reference, title }) => ({ id, reference, title })) }
  })

const openTasks = async ({ tasks }: FeatureDeps, viewer: Viewer, userId: string): Promise<TaskRow[]> => {
  const found: TaskRow[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await tasks.list({
      scope: { kind: 'mine', userId, orgId: viewer.orgId },
      visible: seenTasks(viewer),
      limit: 200,
      ...(cursor !== '' && { cursor }),
    })
    found.push(...page.items)
    cursor = page.next
  }
  return found
}

/** A task that was finished or given back meanwhile stays as it is. */
const move = async (
  { tasks, audit }: FeatureDeps,
  viewer: Viewer,
  { id, caseId, shield, assigneeUserId }: TaskRow,
  toUserId: string,
): Promise<TaskRow[]> => {
  const result = await tasks.assign(id, toUserId)
  if (result.outcome !== 'done') return []
  const detail = { fromUserId: assigneeUserId, toUserId }
  audit.append({ ...who(viewer), action: 'TASK_TAKE_OVER', objectKind: 'task', objectId: id, caseId, shield, detail })
  return [result.task]
}
