import { useQuery } from '@tanstack/react-query'
import { getDraft, getModelVersion } from '#contract/process-models'
import { type OutlineItem, outlineOf } from '#modelling/outline/outline-of'
import type { ModelFile } from '#modelling/model-file'
import { call } from '../../shared/api.ts'
import type { Model } from './ModelPage.tsx'
import type { Side } from './view.ts'

/** The files of the draft or of a version. */
export const useFiles = ({ processId, draft }: Model, side: Side | undefined) =>
  useQuery({
    queryKey: ['models', processId, 'files', side, side === 'ontwerp' ? draft?.version : 0],
    queryFn: async (): Promise<readonly ModelFile[]> => {
      if (side === 'ontwerp') return (await call(getDraft, { params: { draftId: draft?.id ?? '' } })).files
      return (await call(getModelVersion, { params: { processId, number: side ?? 0 } })).files
    },
    enabled: side !== undefined,
    // files under a version never change, and those of a closed draft are gone
    staleTime: 'static',
  })

/** The diagram among the files of a process. */
export const diagramOf = (files: readonly ModelFile[]): string =>
  files.find(({ name }) => name.endsWith('.bpmn'))?.content ?? ''

/** The outline of a diagram; empty while it is read, or cannot be. */
export const useOutline = (key: readonly unknown[], xml: string): readonly OutlineItem[] =>
  useQuery({
    queryKey: ['model-outline', ...key, xml.length],
    queryFn: () => outlineOf(xml),
    enabled: xml !== '',
    staleTime: 'static',
    retry: false,
  }).data ?? noItems

const noItems: readonly OutlineItem[] = []

/** What people call an element of an outline. */
export const nameIn = (items: readonly OutlineItem[], elementId: string): string =>
  allOf(items).find(({ id }) => id === elementId)?.name ?? elementId

const allOf = (items: readonly OutlineItem[]): OutlineItem[] => items.flatMap((item) => [item, ...allOf(item.children)])
