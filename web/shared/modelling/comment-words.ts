import type { Output } from '#contract/endpoint'
import type { listModelComments } from '#contract/model-comments'
import type { ElementMark } from '../bpmn/element-mark.ts'

export type Comment = Output<typeof listModelComments>['items'][number]

export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Colleagues whose name stands behind an `@`; the longest name counts where one begins like another. */
export const mentionedIn = (text: string, colleagues: readonly Colleague[]): string[] => {
  const longestFirst = colleagues.toSorted((left, right) => right.name.length - left.name.length)
  let left = text
  return longestFirst.flatMap(({ id, name }) => {
    if (!left.includes(`@${name}`)) return []
    left = left.replaceAll(`@${name}`, ' ')
    return id
  })
}

/** Open comments as signs on the diagram: how many stand at each element. */
export const commentMarks = (comments: readonly Comment[]): ElementMark[] => {
  const counts = new Map<string, number>()
  for (const { elementId, resolved } of comments) {
    if (elementId !== null && resolved === null) counts.set(elementId, (counts.get(elementId) ?? 0) + 1)
  }
  return [...counts].map(([elementId, count]) => ({
    elementId,
    kind: 'comment',
    sign: String(count),
    title: count === 1 ? '1 opmerking' : `${count} opmerkingen`,
  }))
}

/** Open ones first, each in its order; those that were ticked off when they are asked for. */
export const shownComments = (comments: readonly Comment[], withResolved: boolean): Comment[] => [
  ...comments.filter(({ resolved }) => resolved === null),
  ...(withResolved ? comments.filter(({ resolved }) => resolved !== null) : []),
]
