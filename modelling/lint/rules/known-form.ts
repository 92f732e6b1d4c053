import { type Element, extension, text } from '../../moddle/element.ts'
import { embeddedForms } from '../../moddle/embedded-forms.ts'
import { called } from '../../words.nl.ts'

import { type Diagram, type Rule } from '../rule.ts'

const embedded = 'camunda-forms:bpmn:'

/** A form stands in the diagram itself or in a file beside it. */
export const knownForm: Rule = {
  name: 'known-form',
  severity: 'ERROR',
  explanation: 'Het formulier zit niet bij de bestanden van dit proces. Voeg het toe of kies een ander.',
  check: (diagram) =>
    diagram.nodes.flatMap((element) => {
      const form = missingForm(diagram, element)
      return form === undefined
        ? []
        : [{ element, message: `${called(element)} noemt het formulier '${form}', dat er niet is.` }]
    }),
}

const missingForm = ({ formIds, definitions }: Diagram, element: Element): string | undefined => {
  const definition = extension(element, 'FormDefinition')
  const formId = text(definition, 'formId')
  if (formId !== '' && !formId.startsWith('=')) return formIds.includes(formId) ? undefined : formId
  const key = text(definition, 'formKey')
  if (!key.startsWith(embedded)) return undefined
  const id = key.slice(embedded.length)
  return embeddedForms(definitions).has(id) ? undefined : id
}
