import type { Context } from './field-groups.ts'
import { type PanelEntry, selectEntry, textEntry } from './entries.ts'
import { extensionOf, headerOf, modelOf, runTogether, setExtension, setHeader, textIn } from './extensions.ts'
import { labels } from './labels.nl.ts'

const withJob = new Set(['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:ScriptTask'])
const taskDefinition = 'zeebe:TaskDefinition'

/** Which work of the machine a step does, with the headers that its worker reads. */
export const machineEntries = (context: Context): readonly PanelEntry[] => {
  const { modeler, element, field } = context
  const model = modelOf(element)
  // an element made from a building block has the fields of its template
  const isBlock = textIn(model, 'zeebe:modelerTemplate') !== ''
  const type = textIn(extensionOf(model, taskDefinition), 'type')
  if (!withJob.has(model.$type) || isBlock || extensionOf(model, 'zeebe:CalledDecision') !== undefined) return []
  const job = field.catalogue.jobTypes.find(({ id }) => id === type)
  return [
    selectEntry({
      id: 'wz-job-type',
      element,
      label: labels.jobType,
      value: type,
      options: [
        { value: '', label: labels.choose },
        ...field.catalogue.jobTypes.map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
      ],
      set: (value) => runTogether(modeler, () => setExtension(modeler, element, taskDefinition, { type: value })),
    }),
    ...(job?.headers ?? []).map((key) => headerEntry(context, key)),
  ]
}

const headerEntry = ({ modeler, element, field }: Context, key: string): PanelEntry => {
  const value = headerOf(modelOf(element), key)
  const set = (next: string) => runTogether(modeler, () => setHeader(modeler, element, key, next))
  const listed = listFor(field, key)
  if (listed === undefined)
    return textEntry({
      id: `wz-header-${key}`,
      element,
      label: labels.headers(key),
      debounce: modeler.get('debounceInput'),
      value,
      set,
    })
  const options = listed.entries.map(({ id, title }) => ({ value: id, label: `${title} (${id})` }))
  return selectEntry({
    id: `wz-header-${key}`,
    element,
    label: listed.label,
    value,
    options: [{ value: '', label: labels.choose }, ...options],
    set,
  })
}

const listFor = ({ catalogue }: Context['field'], key: string) => {
  if (key === 'documentCode') return { label: labels.documentCode, entries: catalogue.documentTypes }
  if (key === 'term') return { label: labels.termOf, entries: catalogue.terms }
  return undefined
}
