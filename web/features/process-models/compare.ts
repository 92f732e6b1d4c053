import type { ModelChange } from '#modelling/diff/model-change'
import type { ModelFile } from '#modelling/model-file'
import type { ElementMark } from '../../shared/bpmn/MarkedDiagram.tsx'

/** Differences between the files of two versions. */
export const compareFiles = (before: readonly ModelFile[], after: readonly ModelFile[]): readonly ModelChange[] => {
  const old = new Map(before.map(({ name, content }) => [name, content]))
  return after
    .filter(({ name, content }) => old.get(name) !== content)
    .map(({ name }) => ({ kind: 'CHANGED', file: name, elementId: name, sentence: `Bestand ${name} is gewijzigd.` }))
}

const marks = {
  ADDED: { kind: 'added', sign: '+' },
  REMOVED: { kind: 'removed', sign: '−' },
  CHANGED: { kind: 'changed', sign: '~' },
} as const

/** What the pictures show: on the older one what goes and changes, on the newer one what comes and changes. What only moved is not marked. */
export const marksOf = (changes: readonly ModelChange[], side: 'before' | 'after'): ElementMark[] => {
  const hidden = side === 'before' ? 'ADDED' : 'REMOVED'
  const byElement = new Map<string, ElementMark>()
  for (const { kind, elementId, sentence } of changes) {
    if (kind === 'MOVED' || kind === hidden) continue
    const there = byElement.get(elementId)
    const title = there === undefined ? sentence : `${there.title} ${sentence}`
    byElement.set(elementId, { ...marks[kind], ...there, elementId, title })
  }
  return [...byElement.values()]
}
