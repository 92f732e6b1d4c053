import type { ModelChange } from '#modelling/diff/model-change'
import type { ElementMark } from '../../shared/bpmn/element-mark.ts'

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
