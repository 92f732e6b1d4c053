import { claimTask, completeTask, getTask, listTasks, releaseTask } from '../../contract/tasks.ts'
import { completeTaskForm, getTaskForm } from '../../contract/task-forms.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'
import { completeForm, formPage } from './form.ts'
import { claim, complete, findTasks, release, taskPage } from './service.ts'

/** Worklist: list, one task, claim and release. Completing is the action that the task asks for, in its own feature. */
export const mountTasks: MountFeature = (app, deps) => {
  mount(app, listTasks, ({ viewer, query }) => findTasks(deps, viewer, query))
  mount(app, getTask, ({ viewer, params }) => taskPage(deps, viewer, params.taskId))
  mount(app, claimTask, ({ viewer, params }) => claim(deps, viewer, params.taskId))
  mount(app, completeTask, ({ viewer, params, body }) => complete(deps, viewer, params.taskId, body.outcome))
  mount(app, getTaskForm, ({ viewer, params }) => formPage(deps, viewer, params.taskId))
  mount(app, completeTaskForm, ({ viewer, params, body }) => completeForm(deps, viewer, params.taskId, body.answers))
  mount(app, releaseTask, ({ viewer, params }) => release(deps, viewer, params.taskId))
}
