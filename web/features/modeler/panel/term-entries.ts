import { type DrawnElement, type ModelElement } from '../canvas/services.ts'
import { computeTermType, insertTerm } from '../canvas/insert-term.ts'
import type { Context } from './field-groups.ts'
import { contentEntry, note, type PanelEntry, selectEntry, textEntry } from './entries.ts'
import { extensionOf, headerOf, modelOf, modelsIn, runTogether, setHeader, textIn } from './extensions.ts'
import { inputOf, setInput } from './mappings.ts'
import { labels } from './labels.nl.ts'
import { exampleEntries } from './example-entries.ts'

const timerOf = (model: ModelElement): ModelElement | undefined =>
  modelsIn(model, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition')

const isCompute = (element: DrawnElement): boolean =>
  textIn(extensionOf(modelOf(element), 'zeebe:TaskDefinition'), 'type') === computeTermType

/** The step that reckons the term of a timer: right before it, or before the step on whose edge it stands. */
const computeBefore = (element: DrawnElement): DrawnElement | undefined => {
  const host = element.host ?? element
  return host.incoming?.map(({ source }) => source).find((source) => source !== undefined && isCompute(source))
}

/** The legal term that a timer waits for, with worked dates. */
export const termEntries = (context: Context): readonly PanelEntry[] => {
  const { element } = context
  if (isCompute(element) && textIn(modelOf(element), 'zeebe:modelerTemplate') === '')
    return computeEntries(context, element)
  if (isCompute(element)) return exampleEntries(context, headerOf(modelOf(element), 'term'))
  if (timerOf(modelOf(element)) === undefined) return []
  const compute = computeBefore(element)
  if (compute === undefined) return insertEntries(context)
  return [
    contentEntry('wz-term-linked', element, () =>
      note(labels.termLinked(textIn(modelOf(compute), 'name') || labels.computeName)),
    ),
    ...computeEntries(context, compute),
  ]
}

const options = ({ field }: Context) => [
  { value: '', label: labels.choose },
  ...field.catalogue.terms.map(({ id, title }) => ({ value: id, label: title })),
]

const computeEntries = (context: Context, compute: DrawnElement): readonly PanelEntry[] => {
  const { modeler, element } = context
  const term = headerOf(modelOf(compute), 'term')
  return [
    selectEntry({
      id: 'wz-term',
      element,
      label: labels.termOf,
      value: term,
      options: options(context),
      set: (value) => runTogether(modeler, () => setHeader(modeler, compute, 'term', value)),
    }),
    textEntry({
      id: 'wz-term-start',
      element,
      label: labels.startOn,
      description: labels.startOnHelp,
      debounce: modeler.get('debounceInput'),
      value: inputOf(compute, 'startOn').replace(/^=/, ''),
      set: (value) =>
        runTogether(modeler, () => setInput(modeler, compute, 'startOn', value === '' ? '' : `=${value}`)),
    }),
    ...exampleEntries(context, term),
  ]
}

const insertEntries = (context: Context): readonly PanelEntry[] => {
  const { modeler, element } = context
  return [
    selectEntry({
      id: 'wz-term',
      element,
      label: labels.termOf,
      description: labels.insertTermHelp,
      value: '',
      options: options(context),
      set: (term) => {
        if (term !== '') insertTerm(modeler, element, term, labels.computeName)
      },
    }),
  ]
}
