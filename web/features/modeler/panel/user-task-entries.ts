import { h } from '@bpmn-io/properties-panel/preact'
import type { Context } from './field-groups.ts'
import { button, contentEntry, note, type PanelEntry, selectEntry, textEntry } from './entries.ts'
import {
  extensionOf,
  headerOf,
  modelOf,
  removeExtension,
  runTogether,
  setExtension,
  setHeader,
  textIn,
} from './extensions.ts'
import { embeddedPrefix, fieldCount, formOf, newForm } from './embedded-form.ts'
import { inputOf, setInput } from './mappings.ts'
import { exampleEntries } from './example-entries.ts'
import { labels } from './labels.nl.ts'
import { organisationOf, splitRoles } from './roles.ts'

const assignment = 'zeebe:AssignmentDefinition'
const formDefinition = 'zeebe:FormDefinition'

/** What the worklist needs of a user task: roles, number and title, organisation, term, screen. */
export const userTaskEntries = (context: Context): readonly PanelEntry[] => {
  if (modelOf(context.element).$type !== 'bpmn:UserTask') return []
  return [...roleEntries(context), ...worklistEntries(context), ...screenEntries(context)]
}

const roleEntries = ({ modeler, element, field }: Context): readonly PanelEntry[] => {
  const chosen = splitRoles(textIn(extensionOf(modelOf(element), assignment), 'candidateGroups'))
  const nameOf = (code: string) => field.catalogue.roles.find(({ id }) => id === code)?.title ?? code
  const give = (codes: readonly string[]) => {
    const organisation = organisationOf(codes)
    runTogether(
      modeler,
      () =>
        codes.length === 0
          ? removeExtension(element, assignment)
          : setExtension(modeler, element, assignment, { candidateGroups: codes.join(',') }),
      () =>
        organisation === undefined || inputOf(element, 'taskOrgId') !== ''
          ? []
          : setInput(modeler, element, 'taskOrgId', `=${organisation}`),
    )
  }
  return [
    contentEntry('wz-roles', element, () =>
      chosen.length === 0
        ? note(labels.noRoles)
        : h(
            'ul',
            { class: 'wz-panel-roles' },
            ...chosen.map((code) =>
              h(
                'li',
                null,
                h('span', null, `${nameOf(code)} `, h('small', null, code)),
                h(
                  'button',
                  {
                    type: 'button',
                    'aria-label': labels.removeRole(nameOf(code)),
                    onClick: () => give(chosen.filter((one) => one !== code)),
                  },
                  '×',
                ),
              ),
            ),
          ),
    ),
    selectEntry({
      // a list that keeps showing what was chosen would offer it twice
      id: `wz-add-role-${chosen.length}`,
      element,
      label: labels.addRole,
      value: '',
      options: [
        { value: '', label: labels.choose },
        ...field.catalogue.roles
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
      ],
      set: (code) => code !== '' && give([...chosen, code]),
    }),
  ]
}

const worklistEntries = (context: Context): readonly PanelEntry[] => {
  const { modeler, element } = context
  const model = modelOf(element)
  const debounce = modeler.get('debounceInput')
  const header = (id: string, label: string, key: string) =>
    textEntry({
      id,
      element,
      label,
      debounce,
      value: headerOf(model, key),
      set: (value) => runTogether(modeler, () => setHeader(modeler, element, key, value)),
    })
  return [
    // a building block has fields of its own for these
    ...(textIn(model, 'zeebe:modelerTemplate') === ''
      ? [header('wz-task-code', labels.taskCode, 'taskCode'), header('wz-task-title', labels.taskTitle, 'title')]
      : []),
    selectEntry({
      id: 'wz-task-org',
      element,
      label: labels.taskOrg,
      value: inputOf(element, 'taskOrgId'),
      options: [
        { value: '', label: labels.choose },
        { value: '=municipalityOrgId', label: labels.municipality },
        { value: '=agencyOrgId', label: labels.agency },
      ],
      set: (value) => runTogether(modeler, () => setInput(modeler, element, 'taskOrgId', value)),
    }),
    ...termOf(context),
  ]
}

/** A term that runs from the opening; a date that an earlier step reckoned stands with the input. */
const termOf = (context: Context): readonly PanelEntry[] => {
  const { modeler, element, field } = context
  const model = modelOf(element)
  if (textIn(model, 'zeebe:modelerTemplate') !== '') return []
  const dueOn = inputOf(element, 'taskDueOn')
  if (dueOn !== '') return [contentEntry('wz-due-on', element, () => note(labels.dueOn(dueOn.replace(/^=/, ''))))]
  const term = headerOf(model, 'term')
  return [
    selectEntry({
      id: 'wz-task-term',
      element,
      label: labels.taskTerm,
      value: term,
      options: [
        { value: '', label: labels.choose },
        ...field.catalogue.terms.map(({ id, title }) => ({ value: id, label: title })),
      ],
      set: (value) => runTogether(modeler, () => setHeader(modeler, element, 'term', value)),
    }),
    ...exampleEntries(context, term),
  ]
}

const screenEntries = ({ modeler, element, field }: Context): readonly PanelEntry[] => {
  const model = modelOf(element)
  const key = textIn(extensionOf(model, formDefinition), 'formKey')
  const form = formOf(element)
  const choose = (value: string) => {
    if (value === '') return runTogether(modeler, () => removeExtension(element, formDefinition))
    if (value === embeddedPrefix) return runTogether(modeler, ...newForm(modeler, element))
    return runTogether(modeler, () => setExtension(modeler, element, formDefinition, { formKey: value }))
  }
  return [
    selectEntry({
      id: 'wz-screen',
      element,
      label: labels.screen,
      value: key.startsWith(embeddedPrefix) ? embeddedPrefix : key,
      options: [
        { value: '', label: labels.choose },
        { value: embeddedPrefix, label: labels.embedded },
        ...field.catalogue.wizards.map(({ id, title }) => ({ value: `wizard:${id}`, label: title })),
      ],
      set: choose,
    }),
    ...(form === undefined
      ? []
      : [
          contentEntry('wz-edit-form', element, () => [
            note(labels.formFields(fieldCount(form))),
            button(labels.editForm, () => field.editForm(element.id)),
          ]),
        ]),
  ]
}
