import { h } from '@bpmn-io/properties-panel/preact'
import type { Context } from './field-groups.ts'
import { contentEntry, note, type PanelEntry } from './entries.ts'
import { labels } from './labels.nl.ts'
import { type Example, examplesOf, isUnverified } from './term-examples.ts'

/** Three worked dates of a term, so that nobody has to guess what it does with weekends and holidays. */
export const exampleEntries = ({ element, field: { today } }: Context, term: string): readonly PanelEntry[] => {
  const examples = examplesOf(term, today)
  if (examples.length === 0) return []
  return [
    contentEntry('wz-term-examples', element, () => [
      note(labels.examples, 'wz-panel-head'),
      h('ul', { class: 'wz-panel-examples' }, ...examples.map(exampleLine)),
      isUnverified(term, today) ? note(labels.unverified) : null,
    ]),
  ]
}

const exampleLine = ({ from, to, why }: Example): unknown =>
  h('li', null, `${labels.exampleFrom(from)}: `, h('strong', null, labels.exampleTo(to)), h('small', null, why))
