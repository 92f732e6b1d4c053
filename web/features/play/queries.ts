import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input, Output } from '#contract/endpoint'
import {
  getPlay,
  getPlayDiagram,
  getPlayStart,
  listScenarios,
  rewindPlay,
  runScenarios,
  startPlay,
  takePlaySteps,
} from '#contract/play'
import type { PlayStep } from '#modelling/scenarios/scenario'
import { call } from '../../shared/api.ts'
import type { PlayState } from './view.ts'

/** Body of a start: a moment, how, and the steps of a scenario if it begins with one. */
export type StartBody = Input<typeof startPlay>['body']

export type PlayStart = Output<typeof getPlayStart>

export const usePlayStart = (draftId: string) =>
  useQuery({
    queryKey: ['play', draftId, 'start'],
    queryFn: () => call(getPlayStart, { params: { draftId } }),
  })

export const usePlay = (draftId: string, playId: string | undefined) =>
  useQuery({
    queryKey: ['play', draftId, playId],
    queryFn: () => call(getPlay, { params: { draftId, playId: playId ?? '' } }),
    enabled: playId !== undefined,
    retry: false,
  })

export const usePlayDiagram = (draftId: string, playId: string, processId: string, outdated: boolean) =>
  useQuery({
    // a game that went on with the new draft has a new diagram
    queryKey: ['play', draftId, playId, 'diagram', processId, outdated],
    queryFn: () => call(getPlayDiagram, { params: { draftId, playId, processId } }),
    staleTime: Infinity,
  })

/** What the player does; each answer is how the game stands then. */
export const usePlayMoves = (draftId: string, onState: (state: PlayState) => void) => {
  const client = useQueryClient()
  const onSuccess = (state: PlayState) => {
    client.setQueryData(['play', draftId, state.playId], state)
    onState(state)
  }
  const start = useMutation({
    mutationFn: (body: StartBody) => call(startPlay, { params: { draftId }, body }),
    onSuccess,
  })
  const take = useMutation({
    mutationFn: ({ playId, steps }: { readonly playId: string; readonly steps: PlayStep[] }) =>
      call(takePlaySteps, { params: { draftId, playId }, body: { steps } }),
    onSuccess,
  })
  const rewind = useMutation({
    mutationFn: ({
      playId,
      ...body
    }: {
      readonly playId: string
      readonly steps: number
      readonly onDraft?: boolean
    }) => call(rewindPlay, { params: { draftId, playId }, body }),
    onSuccess,
  })
  return { start, take, rewind }
}
export type PlayMoves = ReturnType<typeof usePlayMoves>

export const scenariosKey = (processId: string, draftId: string) => ['scenarios', processId, draftId] as const

export const useScenarios = (processId: string, draftId: string) =>
  useQuery({
    queryKey: scenariosKey(processId, draftId),
    queryFn: () => call(listScenarios, { params: { processId }, query: { draftId } }),
  })

export const useRunScenarios = (processId: string, draftId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (scenarioId: string | undefined) =>
      call(runScenarios, {
        params: { processId },
        body: { draftId, ...(scenarioId !== undefined && { scenarioId }) },
      }),
    onSuccess: (list) => client.setQueryData(scenariosKey(processId, draftId), list),
  })
}
