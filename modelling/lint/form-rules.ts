import { formFaults } from '../forms/form-faults.ts'
import type { Form, FormField } from '../form/read-form.ts'
import type { Finding } from './finding.ts'

/** Problems of a form: keys that are used twice or missing, fields that people cannot name. */
export const checkForm = (form: Form, file: string): readonly Finding[] => {
  const keys = form.fields.map(({ key }) => key ?? '')
  const find = (rule: string, field: FormField, message: string, explanation: string): Finding => ({
    rule,
    severity: 'ERROR',
    file,
    elementId: field.id ?? field.key ?? form.id,
    elementName: field.label ?? field.key ?? form.id,
    message,
    explanation,
  })
  const fieldFindings = form.fields.flatMap((field, index) => [
    ...(asks(field) && keys[index] === ''
      ? [
          find(
            'form-key',
            field,
            `${calledField(field)} heeft geen sleutel.`,
            'Zonder sleutel gaat het antwoord verloren.',
          ),
        ]
      : []),
    ...(asks(field) && keys[index] !== '' && keys.indexOf(keys[index] ?? '') !== index
      ? [
          find(
            'form-key',
            field,
            `${calledField(field)} gebruikt de sleutel '${keys[index] ?? ''}' een tweede keer.`,
            'Het ene antwoord overschrijft het andere. Geef elk veld een eigen sleutel.',
          ),
        ]
      : []),
    ...(asks(field) && (field.label ?? '').trim() === ''
      ? [
          find(
            'form-label',
            field,
            `${calledField(field)} heeft geen label.`,
            'Wie het formulier invult of laat voorlezen, weet niet wat gevraagd wordt.',
          ),
        ]
      : []),
  ])
  return [...fieldFindings, ...(fieldFindings.length === 0 ? unshown(form, file) : [])]
}

// keys have rules of their own: what they found is not told a second time
const unshown = ({ id, document }: Form, file: string): readonly Finding[] =>
  formFaults(document).map((message) => ({
    rule: 'form-shown',
    severity: 'ERROR',
    file,
    elementId: id,
    elementName: id,
    message,
    explanation: 'De werklijst toont dit formulier niet: de taak zou een incident worden.',
  }))

const silent = new Set([
  'text',
  'html',
  'image',
  'spacer',
  'separator',
  'button',
  'group',
  'dynamiclist',
  'iframe',
  'default',
  'table',
  'expression',
  'documentPreview',
])
const asks = ({ type }: FormField): boolean => !silent.has(type)

const calledField = ({ label, key, type }: FormField): string => `Veld '${label?.trim() || key || type}'`
