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
      id: 'wz-add-role',
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

const worklistEntries = ({ modeler, element }: Context): readonly PanelEntry[] => {
  const model = modelOf(element)
  const debounce = modeler.get('debounceInput')
  const due = /^=string\(today\(\) \+ duration\("P(\d+)D"\)\)$/.exec(inputOf(element, 'taskDueOn'))?.[1] ?? ''
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
    header('wz-task-code', labels.taskCode, 'taskCode'),
    header('wz-task-title', labels.taskTitle, 'title'),
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
    textEntry({
      id: 'wz-due-in',
      element,
      label: labels.dueIn,
      description: labels.dueInHelp,
      debounce,
      value: due,
      set: (value) => {
        if (value !== '' && !/^\d{1,3}$/.test(value)) return
        const expression = value === '' ? '' : `=string(today() + duration("P${value}D"))`
        runTogether(modeler, () => setInput(modeler, element, 'taskDueOn', expression))
      },
    }),
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
