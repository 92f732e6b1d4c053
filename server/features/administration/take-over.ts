import type { Answer } from '#contract/endpoint'
import type { takeOverTasks } from '#contract/administration'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { RuleBroken } from '../../platform/http/errors.ts'
import { seenTasks } from '../../platform/case-file/visibility.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import type { TaskRow } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { loadUser } from './page.ts'

/**
 * Puts the open tasks of a user in the active organisation on a colleague's name, each as far as the colleague holds one of its roles.
 *
 * @throws NotFound for an unknown user; RuleBroken SAME_USER, NOT_A_COLLEAGUE
 * @source domain.md 2.1, leaver flow
 */
export const takeOver = async (
  deps: FeatureDeps,
  viewer: Viewer,
  userId: string,
  toUserId: string,
): Promise<Answer<typeof takeOverTasks>> => {
  const { database, clock } = deps
  await loadUser(deps, viewer, userId)
  if (userId === toUserId) throw new RuleBroken('SAME_USER')
  const colleague = (await holdersToday(database, [viewer.orgId], clock.today())).get(toUserId)
  if (!colleague) throw new RuleBroken('NOT_A_COLLEAGUE')
  const tasks = await openTasks(deps, viewer, userId)
  const mayDo = ({ candidateRoles }: TaskRow): boolean => candidateRoles.some((role) => colleague.roles.includes(role))
  const stayed = tasks.filter((task) => !mayDo(task))
  let moved = 0
  for (const task of tasks.filter(mayDo)) if (await move(deps, viewer, task, userId, toUserId)) moved += 1
  // nothing changed: there is nothing to tell
  if (moved === 0) entryStands()
  return { moved, stayed: stayed.map(({ id, reference, title }) => ({ id, reference, title })) }
}

const openTasks = async ({ tasks }: FeatureDeps, viewer: Viewer, userId: string): Promise<TaskRow[]> => {
  const found: TaskRow[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await tasks.list({
      scope: { kind: 'mine', userId },
      visible: seenTasks(viewer),
      where: { ownerOrgId: viewer.orgId },
      limit: 200,
      ...(cursor !== '' && { cursor }),
    })
    found.push(...page.items)
    cursor = page.next
  }
  return found
}

/** A task that was finished or given back meanwhile stays as it is. */
const move = (
  { database, tasks, audit }: FeatureDeps,
  viewer: Viewer,
  { id, caseId, shield }: TaskRow,
  userId: string,
  toUserId: string,
): Promise<boolean> =>
  database.transaction(async () => {
    const now = await tasks.get(id)
    if (!now?.open || now.assigneeUserId !== userId) return false
    const result = await tasks.assign(id, toUserId)
    if (result.outcome !== 'done') return false
    const detail = { fromUserId: userId, toUserId }
    audit.append({ ...who(viewer), action: 'TASK_TAKE_OVER', objectKind: 'task', objectId: id, caseId, shield, detail })
    return true
  })
