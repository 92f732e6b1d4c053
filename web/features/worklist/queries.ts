import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Output } from '#contract/endpoint'
import { completeTaskForm, getTaskForm } from '#contract/task-forms'
import { claimTask, completeTask, getTask, listTasks, releaseTask } from '#contract/tasks'
import { call } from '../../shared/api.ts'
import type { Filter } from './view.ts'

export type Task = Output<typeof listTasks>['items'][number]

export type OpenTask = Output<typeof getTask>

/** The worklist under one filter, page by page. */
export const useTasks = (filter: Filter) =>
  useInfiniteQuery({
    queryKey: ['tasks', filter],
    queryFn: ({ pageParam }) =>
      call(listTasks, {
        query: {
          scope: filter.scope,
          sort: filter.sort,
          ...(filter.due === 'all' ? {} : { due: filter.due }),
          ...(filter.search === '' ? {} : { search: filter.search }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })

export const useTask = (taskId: string) =>
  useQuery({ queryKey: ['tasks', 'one', taskId], queryFn: () => call(getTask, { params: { taskId } }) })

/** Ends a task that a person made. */
export const useCompletion = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (taskId: string) => call(completeTask, { params: { taskId }, body: { outcome: '' } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  })
}

/** Form of a task, with the answers once it is done. */
export const useTaskForm = (taskId: string) =>
  useQuery({ queryKey: ['tasks', 'form', taskId], queryFn: () => call(getTaskForm, { params: { taskId } }) })

/** Ends a task with the answers on its form; `refresh` reads the lists again. */
export const useFormCompletion = () => {
  const client = useQueryClient()
  const completion = useMutation({
    mutationFn: ({
      taskId,
      answers,
    }: {
      readonly taskId: string
      readonly answers: Readonly<Record<string, unknown>>
    }) => call(completeTaskForm, { params: { taskId }, body: { answers } }),
  })
  return { completion, refresh: () => client.invalidateQueries({ queryKey: ['tasks'] }) }
}

/** Claim or release; the lists are read again, also after a refusal, since a colleague may have been first. */
export const useTaskAction = (endpoint: typeof claimTask | typeof releaseTask) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (taskId: string) => call(endpoint, { params: { taskId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  })
}
